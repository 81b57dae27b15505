def log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /<source> .*broken cannot be used: ERROR unsafe-id \(.*zz10001.*row 5\)/
// The last good output is there, and complete.
def root = new File(basedir, 'target/generated-sources/kiwoom')
def manifest = new File(root, '.kiwoom-codegen').readLines('UTF-8').findAll { it ==~ /[0-9a-f]{64} .*/ }
assert manifest.size() > 5
manifest.each { assert new File(root, it.substring(65)).isFile() }
assert log.count('files written') == 1
return true
