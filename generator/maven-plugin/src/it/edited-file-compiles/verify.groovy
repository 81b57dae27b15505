def log = new File(basedir, 'build.log').getText('UTF-8')
def kept = new File(basedir, 'target/generated-sources/kiwoom/.kiwoom-codegen-edited/com/example/kiwoom')
assert log =~ /\[WARNING\] .*Kiwoom.java was edited after it was generated; it is generated anew, the edited text is in /
assert kept.list().every { it.contains('.java.edited') }
assert kept.listFiles().any { it.getText('UTF-8') == 'my edits' }
assert log.count('BUILD SUCCESS') == 2
assert new File(basedir, 'target/classes/com/example/kiwoom/Kiwoom.class').isFile()
return true
