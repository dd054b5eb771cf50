-- Asks for one article after another; the ids are in the file that IDS names.
local requests, at = {}, 0

function init(args)
  for id in io.lines(os.getenv("IDS")) do
    requests[#requests + 1] = wrk.format("GET", "/api/v1/articles/" .. id)
  end
  math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647)
  at = math.random(#requests)
end

function request()
  at = at % #requests + 1
  return requests[at]
end
