def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('1 operations, ')
assert log =~ /[1-9]\d\d operations, /
assert new File(basedir, 'target/own.json').getText('UTF-8').contains('"id": "zz10001"')
assert new File(basedir, 'target/generated-sources/kiwoom/com/example/kiwoom/Kiwoom.java').isFile()
['kiwoom:generate', 'kiwoom:check', 'kiwoom:inspect', 'kiwoom:help'].each { assert log.contains(it) }
return true
