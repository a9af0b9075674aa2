extension FolderReader {
    /// What formulas look up that other services give: `{station-upkeep: [self build grant]}`.
    mutating func uses(_ root: ParsedMap) -> [UsedGrant] {
        guard let node = root["uses"], let map = map(node, of: "uses") else { return [] }
        return map.entries.flatMap { entry -> [UsedGrant] in
            guard entry.key.value.isWireName else {
                findings.error(
                    entry.key.place,
                    zh: "uses 里要写服务名，“\(entry.key.value)”不是。",
                    en: "“uses” names services, and “\(entry.key.value)” is no id of one.",
                    fixZh: "写成 uses: {服务名: [权益]}，服务名就是它的文件夹名。",
                    fixEn: "Write uses: {SERVICE: [GRANT]}; the service goes by its folder's name."
                )
                return []
            }
            return texts(entry.value, of: entry.key.value).map {
                UsedGrant(service: entry.key.value, grant: $0.value, place: $0.place)
            }
        }
    }
}
