package import Casework

/// From which sum on an action that gives money is signed by two, and by whom besides.
package struct FourEyes: Hashable, Sendable {
    /// In fen: what is above it is signed by a second one.
    package let above: Int64
    package let signature: SignaturePlan
    package let place: Place
}
