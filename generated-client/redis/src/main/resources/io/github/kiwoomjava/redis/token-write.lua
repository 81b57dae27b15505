-- KEYS token, lease, fence; ARGV holder, token, life in ms. Writes only for who holds the lease.
if redis.call('GET', KEYS[2]) ~= ARGV[1] then
  return {0}
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return {1}
