-- KEYS token, lease, fence; ARGV owner, lease in ms. {0} if somebody has it, else {1, holder, token}.
if redis.call('EXISTS', KEYS[2]) == 1 then
  return {0}
end
-- The fence also grows when Redis has forgotten the last one.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local fence = math.max(now, tonumber(redis.call('GET', KEYS[3]) or '0') + 1)
redis.call('SET', KEYS[3], string.format('%.0f', fence))
local holder = ARGV[1] .. ':' .. string.format('%.0f', fence)
redis.call('SET', KEYS[2], holder, 'PX', ARGV[2])
local token = redis.call('GET', KEYS[1])
if token then
  return {1, holder, token}
end
return {1, holder}
