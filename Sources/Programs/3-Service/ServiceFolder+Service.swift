import Casework
import Crypto

/// What became of a folder: a service, if nothing is wrong, and everything worth saying about it.
package struct CheckedService: Sendable {
    package let service: Service?
    /// Sorted by place.
    package let findings: [Finding]
    /// The keys of the language that the folder is written with, as they were met.
    package let uses: [KeyUse]

    /// The names of those keys, by the alphabet; scenarios have words of their own.
    package var keys: [String] {
        let inScenarios = ServiceFolder.scenarioFolder
        return Set(uses.filter { !$0.file.hasPrefix(inScenarios) }.map(\.key)).sorted()
    }
}

extension ServiceFolder {
    /// A folder becomes a service, by three stages.
    ///
    ///     bytes  --parsed-->  trees of texts  --checked-->  parts of a service  -->  Service
    ///
    /// Each stage adds what it finds, so that an author sees everything at once.
    package func service(roles: Roles = .usual) -> CheckedService {
        var findings = Findings()
        let draft = parsed(into: &findings).checked(roles, into: &findings)
        let service = findings.hasErrors ? nil : draft?.service
        let uses = draft?.all.flatMap(\.keysUsed) ?? []
        return CheckedService(service: service, findings: findings.sorted, uses: uses)
    }

    /// How long the service is: the lines of its procedures that say something, without their English and
    /// the scenarios.
    package var lines: Int {
        ([Self.mainFile] + procedureFiles).compactMap { files[$0] }.reduce(0) { sum, bytes in
            sum
                + String(decoding: bytes, as: UTF8.self).split(separator: "\n")
                .count { line in
                    let text = line.drop(while: \.isWhitespace)
                    return !text.isEmpty && !text.hasPrefix("#")
                }
        }
    }

    /// Which text this is: the digest of every file that changes how the service runs.
    package var version: String {
        var digest = SHA256()
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) where isPartOfVersion(path) {
            digest.update(data: Array("\(path)\n\(bytes.count)\n".utf8))
            digest.update(data: bytes)
        }
        return digest.finalize().prefix(16).map { byte in
            let hex = String(byte, radix: 16)
            return byte < 16 ? "0" + hex : hex
        }.joined()
    }

    private func isPartOfVersion(_ path: String) -> Bool {
        path != ServiceFolder.readme && !path.hasPrefix(ServiceFolder.scenarioFolder)
    }
}

extension ServiceDraft {
    /// Stage three: the parts put together; nil where one is missing, which has been found before.
    var service: Service? {
        guard let head, let procedure, let asking = hasCases ? asking : .nobody else { return nil }
        let services = further.compactMap(\.service)
        guard services.count == further.count else { return nil }
        return Service(
            head: head,
            version: folder.version,
            settings: settings,
            lists: lists,
            accounts: accounts,
            ask: asking,
            form: Form(fields: fields),
            decisions: decisions,
            procedure: procedure,
            fourEyes: fourEyes,
            urgent: urgent?.plan,
            steps: steps.map(\.texts),
            hasCases: hasCases,
            grants: grants,
            rolls: rolls,
            letters: letters,
            papers: papers,
            offers: offers,
            meets: meets,
            gatherings: gatherings,
            panels: panels,
            quizzes: quizzes,
            notices: notices.map(\.notice),
            shows: shows.map(\.list),
            parties: parties,
            promises: promises.map(\.promise),
            meetings: meetings,
            events: events.map(\.texts),
            changes: changes.map(\.change),
            finds: finds,
            counts: measures,
            outcomes: outcomes,
            tableTexts: tableTexts,
            grids: grids,
            scenarios: scenarios,
            further: services
        )
    }

    private var procedure: Procedure? {
        if !hasCases { return Procedure.none }
        let kinds = outcomes.map { ($0.id, $0.kind) }
        do throws(ProcedureFaults) {
            return try Procedure(
                steps: steps.map(\.step),
                outcomes: Dictionary(kinds, uniquingKeysWith: { first, _ in first }),
                events: events.map(\.action),
                promises: promises.map(\.plan),
                appeal: appeal,
                signature: fourEyes?.signature,
                urgent: Dictionary(
                    (urgent?.terms ?? []).map { ($0.step.value, $0.span) },
                    uniquingKeysWith: { first, _ in first }
                )
            )
        } catch {
            return nil
        }
    }
}
