extension ServiceDraft {
    /// Looks at a whole draft for one thing, and notes what it finds.
    typealias Check = @Sendable (ServiceDraft, inout Findings) -> Void

    /// The checks of each procedure, in the order a reader of its file would come to them; each has a file.
    static let checks: [Check] = [
        checkNames, checkPlaces, checkHolders, checkCovers, checkTies, checkHouseholds,
        checkRecords, checkAllotments,
        checkMeasures,
        checkMeets, checkStepNames, checkWays, checkPromises, checkPayments, checkPapers,
        checkTexts, checkRuleCovers,
        checkTables, checkAmount, checkApplicants, checkPanels, checkNotices, checkShows,
        checkQuizzes, checkContact, checkFourEyes, checkAppeal, checkUrgent,
    ]

    /// The checks of the folder with all its procedures.
    static let folderChecks: [Check] = [
        checkFiles, checkScenarios, checkScenarioPartners, checkOpenings,
        checkBanks, checkLookedUp,
    ]

    /// The checks of each procedure of a folder in which nothing is wrong.
    static let lastChecks: [Check] = [
        checkUnusedParts, checkUnreadFields,
    ]

    /// The checks of a folder in which nothing is wrong.
    static let lastFolderChecks: [Check] = [
        checkUnusedShares, checkRolls,
    ]
}
