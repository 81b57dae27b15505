-- KEYS lease, fence, members, wants, groups, progress, version; ARGV member, holder or ''.
redis.call('ZREM', KEYS[3], ARGV[1])
for i = 4, 6 do
  redis.call('HDEL', KEYS[i], ARGV[1])
end
local time = redis.call('TIME')
local version = math.max(
  tonumber(redis.call('GET', KEYS[7]) or '0') + 1, time[1] * 1000000 + time[2])
redis.call('SET', KEYS[7], string.format('%.0f', version), 'PX', 86400000)
if ARGV[2] ~= '' and redis.call('GET', KEYS[1]) == ARGV[2] then
  redis.call('DEL', KEYS[1])
end
return {1}
