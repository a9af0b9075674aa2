extension Migration {
    /// Every step in order; one that has been released is never edited, for its checksum is kept.
    static let all: [Migration] = [
        Migration(1, "house", PackageResources._001_house_sql),
        Migration(2, "audit", PackageResources._002_audit_sql),
        Migration(3, "registry", PackageResources._003_registry_sql),
        Migration(4, "accounts", PackageResources._004_accounts_sql),
        Migration(5, "cases", PackageResources._005_cases_sql),
        Migration(6, "files", PackageResources._006_files_sql),
        Migration(7, "books", PackageResources._007_books_sql),
        Migration(8, "outreach", PackageResources._008_outreach_sql),
        Migration(9, "lists", PackageResources._009_lists_sql),
        Migration(10, "asked", PackageResources._010_asked_sql),
        Migration(11, "organisations", PackageResources._011_organisations_sql),
        Migration(12, "messages", PackageResources._012_messages_sql),
        Migration(13, "places", PackageResources._013_places_sql),
        Migration(14, "offers", PackageResources._014_offers_sql),
        Migration(15, "partners", PackageResources._015_partners_sql),
        Migration(16, "imports", PackageResources._016_imports_sql),
        Migration(17, "tokens", PackageResources._017_tokens_sql),
        Migration(18, "rules", PackageResources._018_rules_sql),
        Migration(19, "papers", PackageResources._019_papers_sql),
        Migration(20, "promises", PackageResources._020_promises_sql),
        Migration(21, "stations", PackageResources._021_stations_sql),
        Migration(22, "covers", PackageResources._022_covers_sql),
        Migration(23, "designs", PackageResources._023_designs_sql),
        Migration(24, "vouchers", PackageResources._024_vouchers_sql),
        Migration(25, "seats", PackageResources._025_seats_sql),
        Migration(26, "appeals", PackageResources._026_appeals_sql),
        Migration(27, "ratings", PackageResources._027_ratings_sql),
        Migration(28, "texts", PackageResources._028_texts_sql),
        Migration(29, "panels", PackageResources._029_panels_sql),
        Migration(30, "households", PackageResources._030_households_sql),
        Migration(31, "quizzes", PackageResources._031_quizzes_sql),
        Migration(32, "entrances", PackageResources._032_entrances_sql),
        Migration(33, "votes", PackageResources._033_votes_sql),
        Migration(34, "notices", PackageResources._034_notices_sql),
        Migration(35, "pauses", PackageResources._035_pauses_sql),
        Migration(36, "absences", PackageResources._036_absences_sql),
        Migration(37, "retention", PackageResources._037_retention_sql),
        Migration(38, "shown", PackageResources._038_shown_sql),
        Migration(39, "recoveries", PackageResources._039_recoveries_sql),
        Migration(40, "told-figures", PackageResources._040_told_figures_sql),
    ]

    private init(_ number: Int, _ name: String, _ bytes: [UInt8]) {
        self.init(number: number, name: name, text: String(decoding: bytes, as: UTF8.self))
    }
}
