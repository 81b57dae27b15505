def log = new File(basedir, 'build.log').getText('UTF-8')
def jar = new File(basedir, 'target/three-operations-1.jar')
assert jar.isFile()
assert jar.length() < 150_000 : "the jar has ${jar.length()} bytes"
assert jar.length() > 10_000
assert !new File(basedir, 'target/generated-sources/kiwoom/com/example/kiwoom/us').exists()
assert log.count('files written') == 1
assert log.count('BUILD SUCCESS') == 2
return true
