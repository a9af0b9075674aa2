import ArgumentParser

/// The exit codes, after sysexits.h, so that a script can tell one failure from another.
enum Exit {
    /// Something is wrong with what was checked.
    static let findings = ExitCode(1)
    /// Something of the caller's: a flag, a setting, an answer.
    static let usage = ExitCode(64)
    /// The data or a file cannot be used as it is.
    static let data = ExitCode(65)
    /// A mistake of ours.
    static let fault = ExitCode(70)
    /// The machine: a port, a disk, a lock.
    static let machine = ExitCode(71)

    static let table = """
        0 好 fine · 1 有错误 findings · 64 用法 usage · 65 数据 data · 70 程序 fault · 71 机器 machine
        """
}
