-- KEYS lease, fence, members, wants, groups, progress, version, stream
-- ARGV 1 member, 2 lease in ms, 3 known version, 4 progress, 5 whether it would lead, 6 what it wants,
-- 7 its groups
-- {now, state, fence, version, wants of all, groups of all, dead}; state 0 follows, 1 leads,
-- 2 leads from now on. What comes after the version is for leaders.
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local member = ARGV[1]
local life = ARGV[2] * 1000
local version = tonumber(redis.call('GET', KEYS[7]) or '0')
local function changed()
  version = math.max(version + 1, now)
  redis.call('SET', KEYS[7], string.format('%.0f', version), 'PX', 86400000)
end
local function keep(key, value)
  if (redis.call('HGET', key, member) or '') ~= value then
    if value == '' then
      redis.call('HDEL', key, member)
    else
      redis.call('HSET', key, member, value)
    end
    changed()
  end
end
keep(KEYS[4], ARGV[6])
keep(KEYS[5], ARGV[7])
if version == 0 then
  changed()
end
redis.call('ZADD', KEYS[3], now + life, member)
redis.call('HSET', KEYS[6], member, ARGV[4])
for i = 3, 8 do
  redis.call('PEXPIRE', KEYS[i], 86400000)
end
local holder = redis.call('GET', KEYS[1])
local state = 0
if not holder and ARGV[5] == '1' then
  -- The fence also grows when Redis has forgotten the last one.
  local fence = math.max(math.floor(now / 1000), tonumber(redis.call('GET', KEYS[2]) or '0') + 1)
  redis.call('SET', KEYS[2], string.format('%.0f', fence))
  holder = member .. ':' .. string.format('%.0f', fence)
  redis.call('SET', KEYS[1], holder, 'PX', ARGV[2])
  state = 2
elseif holder and string.sub(holder, 1, #member + 1) == member .. ':' then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  state = 1
end
local fence = holder and string.match(holder, ':(%d+)$') or '0'
local dead = {}
if state > 0 then
  for _, gone in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', now)) do
    dead[#dead + 1] = {
      redis.call('HGET', KEYS[5], gone) or '', redis.call('HGET', KEYS[6], gone) or '0'}
    redis.call('ZREM', KEYS[3], gone)
    redis.call('HDEL', KEYS[4], gone)
    redis.call('HDEL', KEYS[5], gone)
    redis.call('HDEL', KEYS[6], gone)
    changed()
  end
end
local answer = {
  string.format('%.0f', now), string.format('%.0f', state), fence, string.format('%.0f', version)}
if state > 0 and (state == 2 or ARGV[3] ~= answer[4]) then
  answer[5] = redis.call('HVALS', KEYS[4])
  answer[6] = redis.call('HVALS', KEYS[5])
  answer[7] = dead
end
return answer
