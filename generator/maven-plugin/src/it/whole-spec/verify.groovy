def log = new File(basedir, 'build.log').getText('UTF-8')
def sources = new File(basedir, 'target/generated-sources/kiwoom')
int files = 0
sources.eachFileRecurse { if (it.name.endsWith('.java')) files++ }
assert files > 1000
assert new File(basedir, 'target/classes/com/example/kiwoom/Kiwoom.class').isFile()
assert new File(basedir, 'target/classes/com/example/kiwoom/us').isDirectory()
// The second build finds all of it there and says nothing.
assert log.count('files written') == 1
assert log.contains("Kiwoom: ${files} files written, 0 unchanged, 0 deleted")
return true
