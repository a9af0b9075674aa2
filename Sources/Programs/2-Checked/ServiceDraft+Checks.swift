extension ServiceDraft {
    /// Looks at a whole draft for one thing, and notes what it finds.
    typealias Check = @Sendable (ServiceDraft, inout Findings) -> Void

    /// The checks in the order a reader of the file would come to them; each has a file.
    static let checks: [Check] = [
        checkFiles, checkNames, checkPlaces, checkRecords, checkMeets, checkStepNames, checkWays,
        checkPayments, checkTables, checkAmount,
        checkScenarios, checkScenarioNames, checkScenarioPartners,
    ]

    /// The checks for folders in which nothing is wrong.
    static let lastChecks: [Check] = [
        checkUnusedParts, checkUnreadFields, checkRolls,
    ]
}
