import Casework
import FEEL

extension ParsedFolder {
    /// Stage two: trees become the parts of a service, and everything that is wrong is found.
    ///
    /// - Parameter grids: tables of an editor in the place of the folder's own, by file and decision.
    package func checked(
        _ people: Roles,
        with grids: [String: [String: TableGrid]] = [:],
        into findings: inout Findings
    ) -> ServiceDraft? {
        guard let root = service?.root else {
            if folder.files[ServiceFolder.mainFile] == nil { reportNoService(into: &findings) }
            return nil
        }
        var reader = FolderReader(
            english: English(english),
            grids: grids[ServiceFolder.mainFile] ?? [:]
        )
        let banks = Dictionary(uniqueKeysWithValues: banks.map { ($0.file.name, $0) })
        reader.banks = banks
        var draft = reader.draft(root, of: self, people)
        var readers = [reader]
        for procedure in procedures {
            var reader = FolderReader(
                english: English(procedure.english),
                grids: grids[procedure.file.name] ?? [:]
            )
            reader.banks = banks
            draft.further.append(reader.further(procedure.file, of: draft, people))
            readers.append(reader)
        }
        for reader in readers { findings.add(reader.findings) }
        for part in draft.all {
            for check in ServiceDraft.checks { check(part, &findings) }
        }
        for check in ServiceDraft.folderChecks { check(draft, &findings) }
        // What could not be read is missed by every scenario that names it.
        if !findings.hasErrors { ServiceDraft.checkScenarioNames(draft, &findings) }
        // What seems unused beside an error is mostly used by what could not be read.
        guard !findings.hasErrors else { return draft }
        for part in draft.all {
            for check in ServiceDraft.lastChecks { check(part, &findings) }
        }
        for check in ServiceDraft.lastFolderChecks { check(draft, &findings) }
        for reader in readers { findings.add(reader.unusedEnglish) }
        return draft
    }

    private func reportNoService(into findings: inout Findings) {
        findings.error(
            Place(file: ServiceFolder.mainFile, line: 1, column: 1),
            zh: "文件夹“\(folder.name)”里没有 \(ServiceFolder.mainFile)。",
            en: "There is no \(ServiceFolder.mainFile) in the folder “\(folder.name)”.",
            fixZh: "加上这个文件，或者把文件夹移走。",
            fixEn: "Add it, or move the folder elsewhere."
        )
    }
}

extension FolderReader {
    /// Everything of a service's file, each section with the names that the ones before gave it.
    fileprivate mutating func draft(
        _ root: ParsedMap,
        of parsed: ParsedFolder,
        _ people: Roles
    ) -> ServiceDraft {
        check(root, against: .service)
        let shared = SharedSections(
            folder: parsed.folder,
            head: head(root, of: parsed.folder.name, people),
            settings: settings(root),
            lists: lists(root),
            rolls: rolls(root),
            accounts: accounts(root)
        )
        // Who only claims what is offered asks for nothing, and goes no way.
        let hasCases = root["offer"] == nil || root["ask"] != nil || root["steps"] != nil
        tables = parsed.folder.files.filter { $0.key.hasSuffix(".csv") }
        let scenarios = parsed.scenarios.compactMap { scenario($0) }
        return draft(root, shared, hasCases: hasCases, scenarios, people)
    }

    /// Everything of a further procedure's file, with the names that the service's own gives it.
    fileprivate mutating func further(
        _ file: ParsedFile,
        of service: ServiceDraft,
        _ people: Roles
    ) -> ServiceDraft {
        checkProcedure(file.root)
        let shared = SharedSections(
            folder: service.folder,
            head: procedureHead(file, of: service.head, people),
            settings: service.settings,
            lists: service.lists,
            rolls: service.rolls,
            accounts: service.accounts
        )
        return draft(file.root, shared, hasCases: true, [], people)
    }

    private mutating func draft(
        _ root: ParsedMap,
        _ shared: SharedSections,
        hasCases: Bool,
        _ scenarios: [Scenario],
        _ people: Roles
    ) -> ServiceDraft {
        let settings = shared.settings
        let lists = shared.lists
        let accounts = shared.accounts
        let outcomes = self.outcomes(root)
        parties = readParties(root, beside: people)
        duties = people.duties
        let people = people.with(parties)
        let ask = hasCases ? askMap(root) : nil
        let drafts = ask.map { self.fieldDrafts($0, lists) } ?? []
        let relations = relationDrafts(ask)
        if let ask { checkRelations(ask, drafts, people) }
        let subject = Self.subject(ask)
        var scope = ServiceScope.rules(settings, relations + drafts, for: subject)
        let rules = scope
        let asking = ask.flatMap { self.asking($0, in: rules, people) }
        let consent = asking.flatMap { FormField.consent(of: $0) }
        let fields =
            relationFields(relations, in: rules)
            + drafts.compactMap { self.field($0, in: rules, people)?.asking(asking) }
            + [consent].compactMap(\.self)
        let decisions = self.decisions(root, in: &scope)
        let later = laterForms(root, beside: drafts, lists)
        let told = ServiceScope.told(scope, later.all)
        let promises = self.promises(root, in: told, later, people)
        let forms = ActionForms(later: later, promises: promises.map(\.promise))
        let offers = offers(
            root,
            in: ServiceScope.claims(settings),
            settings,
            accounts,
            shared.rolls,
            shared.head?.opening ?? .always
        )
        let written = hasCases ? self.steps(root, in: told, forms, people) : []
        let panels = panels(
            root,
            PanelGround(
                settings: settings,
                accounts: accounts,
                fields: drafts,
                people: people,
                voters: ServiceScope.claims(settings)
            )
        )
        let quizzes = quizzes(root, people)
        let notices = notices(root, people)
        let shows = shows(
            root,
            ShowGround(fields: fields, decisions: decisions, parties: parties, scope: scope)
        )
        let steps = self.steps(
            self.steps(self.steps(written, asking: offers), judgedBy: panels),
            showing: notices
        )
        let events = self.events(root, in: told, later, people)
        let changes = lifeChanges(root, people)
        let paperNames = self.paperNames(root)
        let paperScope = ServiceScope.papers(
            told,
            for: subject,
            kinds: paperNames,
            parties,
            promises.map(\.promise)
        )
        let rows: [Measure.Rows: Scope] = [
            .cases: ServiceScope.cases(settings, steps.map(\.step), plays: !quizzes.isEmpty),
            .places: ServiceScope.places(settings, drafts, steps.map(\.step)),
            .allPlaces: ServiceScope.allPlaces(settings),
            .clusters: ServiceScope.clusters(settings),
            .covers: ServiceScope.covers(settings),
        ]
        let lines = ServiceScope.lines(settings, drafts)
        return ServiceDraft(
            folder: shared.folder,
            head: shared.head,
            settings: settings,
            lists: lists,
            accounts: accounts,
            outcomes: outcomes,
            appeal: appeal(root, people),
            appealPlace: root["appeal"]?.map?.place,
            fourEyes: fourEyes(root, settings, people),
            urgent: urgent(root, in: scope),
            asking: asking,
            fields: fields,
            fieldNames: (relations + drafts).map(\.id.value) + [consent?.id].compactMap(\.self),
            laterNames: later.all.map(\.id.value),
            decisions: decisions,
            steps: steps,
            hasCases: hasCases,
            grants: grants(root, in: scope, accounts),
            rolls: shared.rolls,
            letters: letters(root, of: shared.folder),
            papers: papers(
                root,
                of: shared.folder,
                in: paperScope,
                PaperLooks(drafts + later.all, settings, decisions, promises.map(\.promise))
            ),
            paperNames: paperNames,
            offers: offers,
            meets: meets(root),
            gatherings: gatherings(
                root,
                GatheringGround(
                    settings: settings,
                    offers: offers,
                    fields: fields,
                    people: people
                )
            ),
            panels: panels.map(\.panel),
            quizzes: quizzes,
            banksNamed: Set(bankEnglish.keys),
            panelNames: root["judge"]?.map?.entries.map(\.key.value) ?? [],
            notices: notices,
            noticeNames: root["notice"]?.map?.entries.map(\.key.value) ?? [],
            shows: shows,
            parties: parties,
            promises: promises,
            meetings: meetings(root),
            events: events,
            changes: changes,
            finds: finds(
                root,
                in: ServiceScope.people(settings),
                lines.mapValues(ServiceScope.found)
            ),
            measures: measures(root, over: rows, lines),
            scenarios: scenarios,
            tableTexts: tableTexts,
            tableSources: tableSources,
            grids: writtenGrids,
            used: used,
            lookedUp: lookedUp,
            keysUsed: keysUsed,
            scope: scope,
            chosenLists: chosen,
            further: [],
            place: root.place
        )
    }
}

/// What a service's own file says for all its procedures.
private struct SharedSections {
    let folder: ServiceFolder
    let head: Head?
    let settings: [Setting]
    let lists: [Vocabulary]
    let rolls: [Roll]
    let accounts: [ServiceAccount]
}
