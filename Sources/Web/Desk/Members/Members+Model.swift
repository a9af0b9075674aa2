package import Hall
package import Programs

/// The people of one's unions, and the lists that are on their way in.
package struct Members: Sendable {
    package var shelf: String
    package var union: String?
    package var unionTitle: Words?
    package var search: String
    package var filters: [ListFilter]
    package var unions: [UnionsInReach.Line]
    package var lines: [MemberList.Line]
    package var imports: [ImportView]
    package var pager: Pager?
}
