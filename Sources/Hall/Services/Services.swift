package struct Services: Sendable {}
