import Calendar
import HTTPTypes
import Hall
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Programs

/// The outermost wall: every error becomes a page or a problem, every answer carries the security
/// headers, every request leaves a line in the log that names nobody.
struct Front: RouterMiddleware {
    let routes: [Route]
    let settings: ServerSettings
    let surroundings: Surroundings

    @concurrent
    func handle(
        _ request: Request,
        context: RequestOrigin,
        next: @concurrent (Request, RequestOrigin) async throws -> Response
    ) async throws -> Response {
        let start = surroundings.now()
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as HTTPParserError {
            throw error
        } catch {
            response = draw(trouble(error, request, context), request)
        }
        SecurityHeaders.add(to: &response.headers, secure: settings.isSecure)
        log(
            request,
            response,
            context,
            milliseconds: surroundings.now().milliseconds - start.milliseconds
        )
        return response
    }

    private func trouble(
        _ error: any Error,
        _ request: Request,
        _ context: RequestOrigin
    ) -> Trouble {
        switch error {
        case let trouble as Trouble: return trouble
        case let refusal as Refusal: return .refused(refusal)
        case let fault as MultipartFault: return fault.trouble
        case let error as HTTPError where error.status == .notFound: return missing(request)
        default:
            let number = surroundings.random(4).hex
            // Only the kind: what an error describes may quote someone's data.
            context.logger.error(
                "fault",
                metadata: [
                    "fault": "\(number)", "kind": "\(String(reflecting: type(of: error)))",
                    "route": "\(context.endpointPath ?? "-")",
                    "says": "\((error as? any LoggableFault)?.logLine ?? "-")",
                ]
            )
            return .fault(number)
        }
    }

    /// No such path, or a path that answers to another method.
    private func missing(_ request: Request) -> Trouble {
        let methods = routes.filter { $0.matches(request.uri.path) }.map(\.method.rawValue)
        return methods.isEmpty ? .notFound : .wrongMethod(allowed: Set(methods).sorted())
    }

    private func draw(_ trouble: Trouble, _ request: Request) -> Response {
        let arrival = Arrival(
            request,
            settings: settings,
            surroundings: surroundings,
            now: surroundings.now()
        )
        if request.method == .get, !arrival.visit.wantsJSON,
            let wayIn = trouble.wayIn(backTo: arrival.visit.frame.path)
        {
            return arrival.response(to: .seeOther(wayIn))
        }
        var reply =
            arrival.visit.wantsJSON
            ? Reply(.bytes(trouble.problem(arrival.visit.language), type: Trouble.problemType))
            : .page(
                TroublePage(
                    trouble,
                    path: arrival.visit.frame.path,
                    afterForm: request.method != .get
                )
            )
        reply.status = trouble.status
        reply.headers = trouble.headers
        return arrival.response(to: reply)
    }

    private func log(
        _ request: Request,
        _ response: Response,
        _ context: RequestOrigin,
        milliseconds: Int64
    ) {
        context.logger.info(
            "request",
            metadata: [
                "method": "\(request.method)", "route": "\(context.endpointPath ?? "-")",
                "status": "\(response.status.code)", "ms": "\(milliseconds)",
                "bytes": "\(response.body.contentLength ?? 0)",
            ]
        )
    }
}

/// An error that knows a line for the log with nobody's data in it.
package protocol LoggableFault: Error {
    var logLine: String { get }
}

extension MultipartFault {
    fileprivate var trouble: Trouble {
        switch self {
        case .fileTooLarge(let limit), .totalTooLarge(let limit): .tooLarge(megabytes: limit >> 20)
        case .fieldTooLong, .malformed, .truncated, .tooManyParts, .headerTooLong: .unreadable
        }
    }
}
