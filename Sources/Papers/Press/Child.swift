import CSpawn
import Glibc

/// A program that was started to be talked to: it reads what is written to ``input``, and its answers are read from
/// ``output``. What it complains of is not heard.
///
/// Foundation's `Process` copies whole directory entries out of a buffer that ends behind them: with more than a
/// thousand files open it may read past the end and take the hall with it.
final class Child {
    let input: Int32
    let output: Int32
    private let pid: pid_t
    /// How it ended; nil while nobody has asked since.
    private var status: Int32?

    /// - Parameter environment: `NAME=value`, and nothing of the hall's own.
    ///
    /// Returns nil where it cannot be started.
    init?(_ path: String, _ arguments: [String], environment: [String]) {
        guard let orders = Self.pipe(), let answers = Self.pipe(closing: orders) else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, orders.read, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, answers.write, STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        // It has none of the hall's files and connections.
        posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
        var child: pid_t = 0
        let failure = Self.withStrings([path] + arguments) { arguments in
            Self.withStrings(environment) { environment in
                posix_spawn(&child, path, &actions, nil, arguments, environment)
            }
        }
        close(orders.read)
        close(answers.write)
        guard failure == 0 else {
            close(orders.write)
            close(answers.read)
            return nil
        }
        (input, output, pid) = (orders.write, answers.read, child)
    }

    deinit {
        kill()
        close(input)
        close(output)
    }

    var isRunning: Bool {
        guard status == nil else { return false }
        return note(waitpid(pid, &ended, WNOHANG)) == false
    }

    /// Waits for its end; whether all was well.
    func wait() -> Bool {
        while status == nil {
            if note(waitpid(pid, &ended, 0)) == false, errno != EINTR { return false }
        }
        return status == 0
    }

    /// Ends it at once: there is nothing in it that wants to be saved.
    func kill() {
        guard isRunning else { return }
        Glibc.kill(pid, SIGKILL)
        _ = wait()
    }

    private var ended: Int32 = 0

    /// Whether it has ended, by what was said of it.
    private func note(_ answer: pid_t) -> Bool {
        guard answer == pid else { return false }
        status = ended
        return true
    }

    /// Both ends of a pipe that no other program gets; nil, and others closed, where there are no more.
    private static func pipe(
        closing others: (read: Int32, write: Int32)? = nil
    ) -> (read: Int32, write: Int32)? {
        var ends: [Int32] = [0, 0]
        guard pipe2(&ends, O_CLOEXEC) == 0 else {
            if let others {
                close(others.read)
                close(others.write)
            }
            return nil
        }
        return (ends[0], ends[1])
    }

    private static func withStrings<Answer>(
        _ strings: [String],
        _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
    ) -> Answer {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
