import Decisions
import Testing

@Suite struct DecisionsTests {}
