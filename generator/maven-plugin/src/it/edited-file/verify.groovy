def log = new File(basedir, 'build.log').getText('UTF-8')
def root = new File(basedir, 'target/generated-sources/kiwoom')
assert log =~ /\[WARNING\] .*Kiwoom.java was edited after it was generated; it is generated anew, the edited text is in /
assert new File(root, '.kiwoom-codegen-edited/com/example/kiwoom/Kiwoom.java.edited').getText('UTF-8') == 'my edits'
assert new File(root, 'com/example/kiwoom/Kiwoom.java').getText('UTF-8').contains('class Kiwoom')
assert log =~ /\[WARNING\] .*Gone.java is no longer generated, but was edited since; it is kept/
assert new File(root, 'com/example/kiwoom/Gone.java').getText('UTF-8') == 'my other edits'
assert !new File(root, 'com/example/kiwoom/Stale.java').exists()
return true
