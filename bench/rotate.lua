-- Asks for one address after another; their paths are in the file that PATHS names. DELAY, in milliseconds, is the mean pause of a connection.
local requests, at, pause = {}, 0, tonumber(os.getenv("DELAY") or "0")

function init(args)
  for path in io.lines(os.getenv("PATHS")) do
    requests[#requests + 1] = wrk.format("GET", path)
  end
  math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647)
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end

if pause > 0 then
  function delay()
    return math.random(0, 2 * pause)
  end
end
