import Glibc
package import Programs

/// Why the house did not open, in a sentence.
package enum ServerTrouble: Error, Hashable, Sendable {
    case portTaken(Int)
    case certificateUnreadable(String)

    static let addressInUse = EADDRINUSE

    package var words: Words {
        switch self {
        case .portTaken(let port):
            Words(
                zh: "端口 \(port) 已被别的程序占用：请先停掉它，或用 --port 换一个。",
                en:
                    "Port \(port) is taken by another program: stop it, or use another --port."
            )
        case .certificateUnreadable(let path):
            Words(
                zh: "读不了证书或私钥（\(path)）：请检查路径、权限和 PEM 格式。",
                en:
                    "Certificate or key cannot be read (\(path)): check path, rights, PEM form."
            )
        }
    }
}
