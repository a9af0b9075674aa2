/// The language of a service folder, as this version reads it.
package enum FolderLanguage {
    /// Counted up whenever keys are added or change their meaning.
    package static let version = "0.1"

    /// Every place of a folder where keys stand, in the order in which people read a folder.
    package static let places: [Keys] = [
        .service, .procedure, .opening, .setting, .roll, .account, .party, .ask, .once, .consent,
        .sameness,
        .question, .column, .decision, .panel, .criterion, .cut, .vote, .quiz, .level,
        .attempts, .rank, .quizQuestion, .step, .action, .effects, .opens,
        .events, .event, .lifeChange, .promise, .grant,
        .offer, .occasion, .gathering, .paper, .find, .outcome, .appeal, .fourEyes, .recovery,
        .urgent,
        .notice,
        .objections,
        .show,
        .rating, .measure, .target,
        .gaps,
        .history,
    ]

    /// The same of scenarios.
    package static let scenarioPlaces: [Keys] = [
        .scenario, .given, .union, .firm, .staff, .personEvent, .spot, .closure, .partner, .cluster,
        .scenarioStep,
        .search, .knock, .occasions, .newPlace, .mark, .expect, .offerFigures, .paperFigures,
        .coverFigures, .coverCounts, .rollFigures, .panelFigures, .noticeFigures, .quizFigures,
        .textFigures,
        .ruleFigures,
        .foundGaps,
    ]
}
