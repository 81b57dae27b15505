def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('files written') == 3
assert log.count('BUILD SUCCESS') == 2
assert !log.contains('not marked as thread-safe') && !log.contains('not marked @threadSafe')
['one', 'two', 'three'].each {
  assert new File(basedir, "${it}/target/classes/com/example/${it}/Kiwoom.class").isFile()
}
// It has nothing of its own to compile, and nothing is generated into it.
assert !new File(basedir, 'target').exists()
return true
