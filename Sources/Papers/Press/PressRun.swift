import Foundation
import Glibc

/// One life of the helper: started, told the template and the fonts, asked, ended with its object.
final class PressRun {
    private let child: Child
    private let seconds: Int
    private var read: [UInt8] = []

    init(_ setting: Press.Setting) throws {
        guard FileManager.default.isExecutableFile(atPath: setting.python) else {
            throw Press.Trouble.missing
        }
        // A helper that dies must not take the hall with it.
        signal(SIGPIPE, SIG_IGN)
        let child = Child(
            setting.python,
            ["-I", "-c", String(decoding: PackageResources.press_py, as: UTF8.self)],
            environment: ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
        )
        guard let child else { throw Press.Trouble.missing }
        self.child = child
        seconds = setting.seconds
        let flags = fcntl(child.input, F_GETFL)
        _ = fcntl(child.input, F_SETFL, flags | O_NONBLOCK)
        let first = Setting(
            template: String(decoding: PackageResources.paper_typ, as: UTF8.self),
            fonts: setting.fonts
        )
        let answer = try ask(Array(JSONEncoder().encode(first)))
        guard answer.trouble == nil else { throw Press.Trouble.missing }
    }

    var isAlive: Bool { child.isRunning }

    /// A line in, a line out, within the time.
    func ask(_ order: [UInt8]) throws -> PressAnswer {
        let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
        try write(order + [UInt8(ascii: "\n")], before: deadline)
        let line = try line(before: deadline)
        guard let answer = try? JSONDecoder().decode(PressAnswer.self, from: Data(line)) else {
            throw Press.Trouble.died
        }
        return answer
    }

    /// A helper that does not read is slow, as one that does not answer.
    private func write(_ bytes: [UInt8], before deadline: ContinuousClock.Instant) throws {
        let pipe = child.input
        var rest = bytes[...]
        while !rest.isEmpty {
            try wait(for: POLLOUT, on: pipe, before: deadline)
            let count = rest.withUnsafeBytes { Glibc.write(pipe, $0.baseAddress, $0.count) }
            if count < 0, errno == EAGAIN || errno == EINTR { continue }
            guard count > 0 else { throw Press.Trouble.died }
            rest = rest.dropFirst(count)
        }
    }

    private func wait(
        for event: Int32,
        on pipe: Int32,
        before deadline: ContinuousClock.Instant
    ) throws {
        let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
        var wait = pollfd(fd: pipe, events: Int16(event), revents: 0)
        guard left > 0, poll(&wait, 1, Int32(left.rounded(.up))) > 0 else { throw slow() }
    }

    private func line(before deadline: ContinuousClock.Instant) throws -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = read.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(read[..<end])
                read.removeFirst(end + 1)
                return line
            }
            try wait(for: POLLIN, on: child.output, before: deadline)
            let count = Glibc.read(child.output, &chunk, chunk.count)
            guard count > 0 else { throw Press.Trouble.died }
            read += chunk[..<count]
        }
    }

    private func slow() -> Press.Trouble {
        child.kill()
        return .slow
    }

    private struct Setting: Encodable {
        let template: String
        let fonts: [String]
    }
}
