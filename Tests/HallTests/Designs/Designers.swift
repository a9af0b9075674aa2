import Hall
import HallTesting
import Programs
import Store

/// An office with two people who write the federation's services, and one who writes the northern union's.
struct Designers: Sendable {
    let office: Office
    let first: Colleague
    let second: Colleague
    let northern: Colleague

    var hall: Hall { office.hall }

    static func open() async throws -> Designers {
        let office = try await Office.open()
        let staff = Recruiting(house: office.house)
        let top = office.house.federation
        return Designers(
            office: office,
            first: try await staff.colleague("唐敏", ["designer"], at: top),
            second: try await staff.colleague("冯涛", ["designer"], at: top),
            northern: try await staff.colleague("田北", ["designer"], at: office.house.north.place)
        )
    }

    /// Begins to change a service.
    func change(_ service: String = Office.parcel) async throws -> ServiceDesignID {
        try await hall.perform(BeginDesign(.change(service)), as: .staff(first))
    }

    func view(_ id: ServiceDesignID, as colleague: Colleague? = nil) async throws -> DesignView {
        try await hall.ask(OpenDesign(id), as: .staff(colleague ?? first))
    }

    /// Replaces words of a file.
    func edit(
        _ id: ServiceDesignID,
        _ words: String,
        _ others: String,
        in path: String = ServiceFolder.mainFile,
        as colleague: Colleague? = nil
    ) async throws {
        let view = try await view(id, as: colleague)
        let text = view.files.first { $0.path == path }?.text ?? ""
        try await hall.perform(
            SaveDesignFile(
                id,
                path,
                text: text.replacing(words, with: others),
                seeing: view.version
            ),
            as: .staff(colleague ?? first)
        )
    }

    func handIn(_ id: ServiceDesignID, as colleague: Colleague? = nil) async throws {
        let version = try await view(id).version
        try await hall.handInDesign(id, seeing: version, as: .staff(colleague ?? first))
    }

    func publish(_ id: ServiceDesignID, as colleague: Colleague) async throws {
        let version = try await view(id).version
        _ = try await hall.publishDesign(id, seeing: version, as: .staff(colleague))
    }
}
