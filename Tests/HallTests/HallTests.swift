import Testing

@testable import Hall

@Suite struct HallTests {}
