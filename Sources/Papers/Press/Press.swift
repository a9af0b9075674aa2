import Dispatch
import Foundation
import Synchronization

/// Sets papers as PDF: a helper process that stays, asked one paper after another.
///
/// It is Python with the wheel of Typst, started when the first paper is wanted, ended when it takes too
/// long, and started again for the next. What a paper says goes in as data. The same order gives the same
/// bytes, so some of the last are kept.
package final class Press: Sendable {
    /// Where it is found.
    package struct Setting: Hashable, Sendable {
        /// The interpreter that has Typst.
        package var python: String
        /// Folders with fonts beside those of the system.
        package var fonts: [String]
        /// How long one paper may take, starting included.
        package var seconds: Int

        package init(python: String, fonts: [String] = [], seconds: Int = 20) {
            self.python = python
            self.fonts = fonts
            self.seconds = seconds
        }
    }

    package enum Trouble: Error, Hashable, Sendable {
        /// There is no interpreter, or it has no Typst: the operator has something to do.
        case missing
        /// It took too long and was ended.
        case slow
        /// It ended by itself, or said what is no answer.
        case died
        /// This paper cannot be set; the words are Typst's.
        case paper(String)
        /// Too many wait.
        case busy
    }

    private let setting: Setting
    private let lane = DispatchQueue(label: "papers.press")
    private let waiting = Mutex(0)
    private let run = Mutex<PressRun?>(nil)
    private let kept = Mutex<[(order: [UInt8], pdf: [UInt8])]>([])

    private static let mostWaiting = 64
    private static let mostKept = 32

    package init(_ setting: Setting) {
        self.setting = setting
    }

    /// The PDF of an order: a JSON object in one line, as `paper.typ` reads it.
    package func pdf(of order: [UInt8]) async throws -> [UInt8] {
        if let known = kept.withLock({ $0.first { $0.order == order }?.pdf }) { return known }
        let isTaken = waiting.withLock { waiting in
            guard waiting < Self.mostWaiting else { return false }
            waiting += 1
            return true
        }
        guard isTaken else { throw Trouble.busy }
        defer { waiting.withLock { $0 -= 1 } }
        let pdf = try await withCheckedThrowingContinuation { continuation in
            lane.async { continuation.resume(with: Result { try self.press(order) }) }
        }
        kept.withLock { kept in
            if kept.count >= Self.mostKept { kept.removeFirst() }
            kept.append((order, pdf))
        }
        return pdf
    }

    /// One order; a helper that answered nothing is not asked again. Only ever on the lane.
    private func press(_ order: [UInt8]) throws -> [UInt8] {
        try run.withLock { run in
            if run?.isAlive != true { run = nil }
            let press: PressRun
            if let living = run {
                press = living
            } else {
                press = try PressRun(setting)
                run = press
            }
            let answer: PressAnswer
            do {
                answer = try press.ask(order)
            } catch {
                run = nil
                throw error
            }
            if let why = answer.why { throw Trouble.paper(why) }
            guard let pdf = answer.pdf.flatMap({ Data(base64Encoded: $0) }) else {
                throw Trouble.died
            }
            return Array(pdf)
        }
    }
}

/// What the helper says, a line of JSON.
struct PressAnswer: Decodable {
    var pdf: String?
    var trouble: String?
    var why: String?
    var families: [String]?
}
