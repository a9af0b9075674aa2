extension StoreError {
    /// The error in a sentence for whoever runs the machine.
    package var words: (zh: String, en: String) {
        switch self {
        case .overloaded:
            ("现在办理的人太多，请稍后再试。", "Too many people at once; please try again in a moment.")
        case .full:
            (
                "磁盘已满，这次没有保存；请管理员清理空间后再试。",
                "The disk is full and nothing was saved; free some space and try again."
            )
        case .busy:
            (
                "另一个程序正占用数据库，这次没有保存；请稍后再试。",
                "Another program holds the database and nothing was saved; try again shortly."
            )
        case .stale:
            (
                "刚才有人改过这条记录，请刷新后再试。",
                "Somebody has just changed this record; reload it and try again."
            )
        case .stopped(let reason):
            (
                "数据库已停止服务（\(reason)）；请管理员检查磁盘并重新启动。",
                "The database has stopped (\(reason)); check the disk, then start again."
            )
        case .constraint(_, let detail), .statement(let detail):
            ("数据库拒绝了这条记录（\(detail)）。", "The database refused the row (\(detail)).")
        case .column(let index, let expected):
            (
                "数据库第 \(index) 列不是\(expected)。",
                "Column \(index) of the row does not hold \(expected)."
            )
        case .sealed(let place):
            ("加密内容无法打开（\(place)）。", "A sealed value cannot be opened (\(place)).")
        case .folder(let fault):
            fault.words
        }
    }
}

extension StoreError.FolderFault {
    var words: (zh: String, en: String) {
        switch self {
        case .inUse(let folder):
            (
                "数据目录 \(folder) 正被另一个进程使用，请先停止它。",
                "The data folder \(folder) is in use by another process; stop that one first."
            )
        case .newer(let folder, let found, let known):
            (
                "数据目录 \(folder) 的版本是 \(found)，本程序只认识到 \(known)，请先升级程序。",
                "The data folder \(folder) is of version \(found) and this program knows up to \(known); "
                    + "upgrade the program."
            )
        case .altered(let folder, let migration):
            (
                "数据目录 \(folder) 的第 \(migration) 次升级与本程序不同，请使用原来的程序。",
                "Step \(migration) of the data folder \(folder) differs from this program's; "
                    + "use the program that made it."
            )
        case .unreadable(let path, let reason):
            ("不能使用 \(path)：\(reason)。", "Cannot use \(path): \(reason).")
        case .occupied(let folder):
            (
                "\(folder) 里已有数据，请换一个空目录。",
                "\(folder) already holds data; choose an empty folder."
            )
        case .damaged(let path, let reason):
            ("\(path) 已损坏：\(reason)。", "\(path) is damaged: \(reason).")
        case .keyMissing(let folder, let name):
            (
                "\(folder) 中缺少密钥 \(name) 或不是原来的那一把，没有它无法打开加密内容。",
                "The key \(name) in \(folder) is missing or not the one that was used; "
                    + "sealed values cannot be opened without it."
            )
        }
    }
}

extension StoreError: CustomStringConvertible {
    package var description: String { words.en }
}
