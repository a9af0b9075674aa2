/// How much a form may bring.
package struct UploadLimits: Hashable, Sendable {
    package var parts = 60
    package var headerBytes = 8 << 10
    package var fieldBytes = 64 << 10
    package var fileBytes = 20 << 20
    package var totalBytes = 100 << 20

    package init() {}
}

/// Why an upload was not read to its end.
package enum MultipartFault: Error, Hashable, Sendable {
    case malformed
    case truncated
    case tooManyParts
    case headerTooLong
    case fieldTooLong(String)
    case fileTooLarge(limit: Int)
    case totalTooLarge(limit: Int)
}
