def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('Kiwoom: skipped')
assert log.count('files written') == 1
assert new File(basedir, 'target/classes/com/example/app/App.class').isFile()
assert new File(basedir, 'target/classes/com/example/kiwoom/Kiwoom.class').isFile()
return true
