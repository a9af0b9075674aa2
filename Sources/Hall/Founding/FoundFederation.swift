package import Calendar
import Programs
import Registry
package import Store

/// Founds a federation: its row, the top of its tree, the regions it knows.
package struct FoundFederation: UseCase {
    /// What a federation is called and where it sits.
    package struct Charter: Sendable, Hashable {
        package var name: String
        package var nameEn: String
        package var shortName: String
        /// A code of GB/T 2260; those of demonstrations begin with 99.
        package var region: String
        package var zone: String
        package var isDemo: Bool
        package var regions: [RegionRow]

        package init(
            name: String,
            nameEn: String = "",
            shortName: String,
            region: String,
            zone: String = Zone.shanghai.identifier,
            isDemo: Bool = false,
            regions: [RegionRow] = []
        ) {
            self.name = name
            self.nameEn = nameEn
            self.shortName = shortName
            self.region = region
            self.zone = zone
            self.isDemo = isDemo
            self.regions = regions
        }
    }

    private let charter: Charter

    package init(_ charter: Charter) {
        self.charter = charter
    }

    package var policy: any Policy { HallOnly() }

    /// Answers with the organisation at the top of the tree.
    package func run(in tx: Tx, _ context: Context) throws -> OrganisationID {
        guard RegionCode(charter.region) != nil else { throw Refusal.unknownRegion }
        guard try tx.tenants.find(tx.tenant) == nil else { throw Refusal.foundedAlready }
        try tx.tenants.add(
            TenantRow(
                id: tx.tenant,
                name: charter.name,
                nameEn: charter.nameEn,
                shortName: charter.shortName,
                region: charter.region,
                zone: charter.zone,
                isDemo: charter.isDemo,
                madeAt: context.now
            )
        )
        for region in charter.regions {
            try tx.regions.put(region)
        }
        try tx.audit.add(
            AuditAct(
                "federation.found",
                of: "tenant",
                tx.tenant.raw,
                at: context.now,
                by: context.actor.account
            )
        )
        return try addTop(in: tx, at: context.now)
    }

    private func addTop(in tx: Tx, at now: Instant) throws -> OrganisationID {
        let id: OrganisationID = tx.mint.id()
        try tx.organisations.add(
            OrganisationRow(
                id: id,
                parent: nil,
                path: "/\(id)/",
                kind: OrganisationKind.federation,
                name: charter.name,
                nameEn: charter.nameEn,
                region: charter.region,
                isDemo: charter.isDemo,
                madeAt: now
            )
        )
        return id
    }
}

/// The kinds of organisation that the hall itself speaks of; a tenant may have others.
package enum OrganisationKind {
    package static let federation = "federation"
    package static let district = "district"
    package static let street = "street"
    package static let community = "community"
    package static let union = "union"
    package static let employer = "employer"

    /// Those that people belong to or register with.
    package static let unions = [federation, district, street, community, union]

    /// Where people work together, and nobody handles the cases of others.
    package static let workplaces: Set<String> = [union, employer]
}

extension TenantID {
    /// A number for a federation about to be founded.
    package static func new(at now: Instant, bits: UInt64) -> TenantID {
        let since2024 = max(0, now.milliseconds - 1_704_067_200_000)
        return TenantID(millisecondsSince2024: since2024, randomBits: bits)
            ?? TenantID(raw: since2024)
    }
}

extension Refusal {
    package static let foundedAlready = Refusal(
        Words(zh: "这个工会已经建好了。", en: "This federation has been founded already."),
        remedy: Words(zh: "直接打开它，或换一个空的数据文件夹。", en: "Open it, or use an empty data folder.")
    )
    package static let unknownRegion = Refusal(
        Words(
            zh: "所在地要写六位行政区划代码（GB/T 2260）。",
            en: "The region is a six-digit code of GB/T 2260."
        ),
        remedy: Words(zh: "例如胶州市是 370281。", en: "Jiaozhou, for example, is 370281.")
    )
}
