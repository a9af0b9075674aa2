import Testing

@testable import Programs

@Suite struct ProgramsTests {}
