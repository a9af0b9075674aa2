/// Where a place stands between plan and end.
public enum PlaceStatus: String, CaseIterable, Hashable, Sendable {
    /// It will open.
    case planned
    /// It serves people at its hours.
    case open
    /// It is shut until somebody opens it again.
    case suspended
    /// It is gone; its past stays.
    case closed

    /// The word in Chinese.
    public var zh: String {
        switch self {
        case .planned: "筹建中"
        case .open: "开放"
        case .suspended: "暂停"
        case .closed: "已撤销"
        }
    }

    /// The word in English.
    public var en: String {
        switch self {
        case .planned: "Planned"
        case .open: "Open"
        case .suspended: "Suspended"
        case .closed: "Closed down"
        }
    }
}

/// Who a place is counted for.
public enum PlaceLevel: String, CaseIterable, Hashable, Sendable {
    /// The city's federation.
    case municipal
    /// A district's or a county's.
    case district
    /// A street, an enterprise or several of them.
    case grassroots

    /// The word in Chinese.
    public var zh: String {
        switch self {
        case .municipal: "市级"
        case .district: "区县级"
        case .grassroots: "基层"
        }
    }

    /// The word in English.
    public var en: String {
        switch self {
        case .municipal: "Municipal"
        case .district: "District"
        case .grassroots: "Grassroots"
        }
    }
}
