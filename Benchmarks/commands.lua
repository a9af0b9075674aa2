-- Sends each prepared form once (a line: cookie, path, body; tabs between them), then prints how many
-- seconds that took and ends. Any answer but "see other" is a failure.

local ffi = require("ffi")
ffi.cdef("typedef struct { long s, us; } timeval; int gettimeofday(timeval *, void *);")

local forms = {}
local sent, answered = 0, 0
local began
local idle

local function now()
    local time = ffi.new("timeval")
    ffi.C.gettimeofday(time, nil)
    return tonumber(time.s) + tonumber(time.us) / 1e6
end

function init(arguments)
    for line in io.lines(arguments[1]) do
        local cookie, path, body = line:match("^([^\t]*)\t([^\t]*)\t(.*)$")
        forms[#forms + 1] = wrk.format("POST", path, {
            ["Host"] = wrk.headers["Host"],
            ["Cookie"] = cookie,
            ["Content-Type"] = "application/x-www-form-urlencoded",
            ["X-Forwarded-For"] = string.format("10.0.%d.%d", math.floor(#forms / 256), #forms % 256),
        }, body)
    end
    idle = wrk.format("GET", "/health")
end

-- wrk asks for one request before the start, to see how it looks, and does not send it.
function request()
    if not began then
        began = now()
        return forms[1]
    end
    sent = sent + 1
    return forms[sent] or idle
end

function response(status, headers, body)
    -- What is asked while the last forms are still on their way.
    if status == 200 then return end
    answered = answered + 1
    if status ~= 303 then
        print("answer " .. status .. ": " .. body:sub(1, 2000))
        os.exit(1)
    elseif answered == #forms then
        print("seconds " .. now() - began)
        os.exit(0)
    end
end
