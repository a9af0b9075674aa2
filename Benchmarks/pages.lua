-- Every request comes from another address, as in life: one address alone would be slowed down.

local sent = 0

function request()
    sent = sent + 1
    wrk.headers["X-Forwarded-For"] =
        string.format("10.0.%d.%d", math.floor(sent / 256) % 16, sent % 256)
    return wrk.format()
end
