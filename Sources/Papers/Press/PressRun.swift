import Foundation
import Glibc

/// One life of the helper: started, told the template and the fonts, asked, ended with its object.
final class PressRun {
    private let process = Process()
    private let orders: FileHandle
    private let answers: Int32
    private let answerHandle: FileHandle
    private let seconds: Int
    private var read: [UInt8] = []

    init(_ setting: Press.Setting) throws {
        guard FileManager.default.isExecutableFile(atPath: setting.python) else {
            throw Press.Trouble.missing
        }
        // A helper that dies must not take the hall with it.
        signal(SIGPIPE, SIG_IGN)
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(filePath: setting.python)
        process.arguments = ["-I", "-c", String(decoding: PackageResources.press_py, as: UTF8.self)]
        process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        orders = input.fileHandleForWriting
        answerHandle = output.fileHandleForReading
        answers = answerHandle.fileDescriptor
        seconds = setting.seconds
        do {
            try process.run()
        } catch {
            throw Press.Trouble.missing
        }
        let first = Setting(
            template: String(decoding: PackageResources.paper_typ, as: UTF8.self),
            fonts: setting.fonts
        )
        let answer = try ask(Array(JSONEncoder().encode(first)))
        guard answer.trouble == nil else { throw Press.Trouble.missing }
    }

    deinit {
        process.kill()
    }

    var isAlive: Bool { process.isRunning }

    /// A line in, a line out, within the time.
    func ask(_ order: [UInt8]) throws -> PressAnswer {
        let deadline = ContinuousClock.now.advanced(by: .seconds(seconds))
        do {
            try orders.write(contentsOf: Data(order + [UInt8(ascii: "\n")]))
        } catch {
            throw Press.Trouble.died
        }
        let line = try line(before: deadline)
        guard let answer = try? JSONDecoder().decode(PressAnswer.self, from: Data(line)) else {
            throw Press.Trouble.died
        }
        return answer
    }

    private func line(before deadline: ContinuousClock.Instant) throws -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        while true {
            if let end = read.firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(read[..<end])
                read.removeFirst(end + 1)
                return line
            }
            let left = ContinuousClock.now.duration(to: deadline).components
            guard left.seconds >= 0 else { throw slow() }
            var wait = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, Int32(left.seconds * 1_000 + 100)) > 0 else { throw slow() }
            let count = Glibc.read(answers, &chunk, chunk.count)
            guard count > 0 else { throw Press.Trouble.died }
            read += chunk[..<count]
        }
    }

    private func slow() -> Press.Trouble {
        process.kill()
        return .slow
    }

    private struct Setting: Encodable {
        let template: String
        let fonts: [String]
    }
}

extension Process {
    /// Ends it at once: there is nothing in it that wants to be saved.
    fileprivate func kill() {
        if isRunning { Glibc.kill(processIdentifier, SIGKILL) }
    }
}
