/// Passwords that are read off a screen once and typed once: no letters that look alike.
package enum Password {
    private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

    /// Sixteen letters in four groups: some 79 bits.
    package static func minted(by entropy: any Entropy) -> String {
        let groups = (0..<4).map { _ in
            String((0..<4).map { _ in letters[Int(entropy.bits64() % UInt64(letters.count))] })
        }
        return groups.joined(separator: "-")
    }
}
