import Calendar
import Foundation
import Programs
import Testing

/// How long a folder says that its cases are kept.
@Suite struct KeepTests {
    @Test(
        arguments: [
            (nil, "10 years"), ("10 years", "10 years"), ("1 year", "1 year"),
            ("18 months", "18 months"), ("1 month", "1 month"), ("100 years", "100 years"),
            ("1200 months", "1200 months"), ("1201 months", nil), ("101 years", nil),
            ("0 years", nil), ("-1 years", nil), ("30 days", nil), ("3 working days", nil),
            ("2 weeks", nil), ("36 hours", nil), ("for ever", nil), ("10", nil), ("十年", nil),
            ("1.5 years", nil),
        ] as [(String?, String?)]
    )
    func `years and months are read, everything else is found`(
        written: String?,
        kept: String?
    ) throws {
        let checked = try folder(written).service()
        #expect(checked.service?.head.keep.description == kept)
        let errors = checked.findings.filter { $0.severity == .error }
        #expect(errors.count == (kept == nil ? 1 : 0))
        #expect(errors.allSatisfy { $0.text(in: .zh).contains("keep") })
    }

    private func folder(_ keep: String?) throws -> ServiceFolder {
        let whole = try Folders.load("kept-for-nothing", in: Folders.broken)
        var files = whole.files
        let text = String(decoding: files["service.yaml"] ?? [], as: UTF8.self)
        let line = keep.map { "keep: \($0)\n" } ?? ""
        files["service.yaml"] = Array(text.replacing("keep: 0 years\n", with: line).utf8)
        return ServiceFolder(name: whole.name, files: files)
    }
}
