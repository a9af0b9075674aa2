/// What a person's identifier names.
public enum Person: Sendable {}

/// What an organisation's identifier names: unions, employers, teams and partners alike.
public enum Organisation: Sendable {}
