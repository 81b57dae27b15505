-- KEYS lane; ARGV permitted per second or 0, rest in microseconds. {next free turn}
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
if tonumber(ARGV[1]) > 0 then
  redis.call('HSET', KEYS[1], 'learned', ARGV[1])
end
local next = math.max(tonumber(redis.call('HGET', KEYS[1], 'next') or '0') or 0, now + tonumber(ARGV[2]))
redis.call('HSET', KEYS[1], 'next', string.format('%.0f', next))
redis.call('PEXPIRE', KEYS[1], 86400000 + math.ceil((next - now) / 1000))
return {string.format('%.0f', now), string.format('%.0f', next)}
