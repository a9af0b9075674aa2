/// The drawings that our pages use, by their Lucide names; `Assets.lock` fetches each.
package enum Icon: String, Hashable, Sendable, CaseIterable {
    case bell
    case building = "building-2"
    case camera
    case chartColumn = "chart-column"
    case check
    case chevronLeft = "chevron-left"
    case circleAlert = "circle-alert"
    case circleCheck = "circle-check"
    case circleQuestion = "circle-question-mark"
    case clipboardList = "clipboard-list"
    case filePen = "file-pen-line"
    case fileText = "file-text"
    case footprints
    case gift
    case graduationCap = "graduation-cap"
    case handHeart = "hand-heart"
    case handHelping = "hand-helping"
    case house
    case images
    case inbox
    case info
    case layoutGrid = "layout-grid"
    case locate = "locate-fixed"
    case mapPin = "map-pin"
    case medal
    case phone
    case plug
    case qrCode = "qr-code"
    case scale
    case search
    case stethoscope
    case sun
    case ticket
    case triangleAlert = "triangle-alert"
    case user
    case userSearch = "user-search"
    case users
    case wallet
    case x
}
