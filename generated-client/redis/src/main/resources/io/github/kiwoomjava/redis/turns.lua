-- KEYS lane, members; all times in microseconds of Redis's own clock.
-- ARGV 1 configured interval or 0, 2 margin as a share of the interval, 3 process, 4 since when the
-- process knows that the lane is taken, from now on, 5 whether it has seen this lane before,
-- 6... the longest wait of each call.
-- {now, learned rate, live processes, next free turn, turn or -1 of each call}
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local lane = redis.call('HMGET', KEYS[1], 'next', 'learned')
local next = math.max(tonumber(lane[1] or '0') or 0, now, now + tonumber(ARGV[4]))
local learned = tonumber(lane[2] or '0') or 0
-- Redis has forgotten the lane, and turns may be out that this process does not know of.
if not lane[1] and ARGV[5] == '1' then
  next = next + 1000000
end
local interval = tonumber(ARGV[1])
if learned > 0 then
  interval = math.max(interval, 1000000 / learned)
elseif interval == 0 then
  interval = 1000000
end
interval = interval + math.min(interval * tonumber(ARGV[2]), 30000)
local answer = {string.format('%.0f', now), string.format('%.0f', learned)}
local turns = {}
local taken = false
for i = 6, #ARGV do
  if next - now > tonumber(ARGV[i]) then
    turns[#turns + 1] = '-1'
  else
    turns[#turns + 1] = string.format('%.0f', next)
    next = next + interval
    taken = true
  end
end
if taken then
  redis.call('HSET', KEYS[1], 'next', string.format('%.0f', next))
  redis.call('PEXPIRE', KEYS[1], 86400000 + math.ceil((next - now) / 1000))
end
redis.call('ZADD', KEYS[2], now, ARGV[3])
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now - 60000000)
redis.call('PEXPIRE', KEYS[2], 120000)
answer[3] = tostring(redis.call('ZCARD', KEYS[2]))
answer[4] = string.format('%.0f', next)
for i = 1, #turns do
  answer[4 + i] = turns[i]
end
return answer
