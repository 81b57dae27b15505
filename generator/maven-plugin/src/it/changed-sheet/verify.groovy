def root = new File(basedir, 'target/generated-sources/kiwoom')
def times = [:]
root.eachFileRecurse { if (it.name.endsWith('.java')) times[root.toURI().relativize(it.toURI()).path] = it.lastModified() }
def log = new File(basedir, 'build.log').getText('UTF-8')
def counts = (log =~ /Kiwoom: (\d+) files written, (\d+) unchanged, (\d+) deleted/).collect { [it[1], it[2], it[3]]*.toInteger() }
assert counts.size() == 2
assert counts[0] == [times.size(), 0, 0]
int written = counts[1][0]
assert counts[1] == [written, times.size() - written, 0]

// The files with new times are those that the second run says to have written, of one operation.
def byTime = times.entrySet().sort { -it.value }
def fresh = byTime.take(written)
def old = byTime.drop(written)
assert fresh.every { !it.key.contains('Zz10002') } : fresh
assert fresh.any { it.key.endsWith('Zz10001Response.java') } : fresh
assert old.any { it.key.endsWith('Zz10002Response.java') }
assert old.every { it.value < fresh*.value.min() }
assert written < times.size() / 2
return true
