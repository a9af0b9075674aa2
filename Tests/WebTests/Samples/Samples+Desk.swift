@testable import Web

extension Samples {
    static var desk: [(name: String, screen: any Screen)] { [] }
}
