// What an earlier run left behind, edited since: one file that is made again and one that is not.
def root = new File(basedir, 'target/generated-sources/kiwoom')
def folder = new File(root, 'com/example/kiwoom')
folder.mkdirs()
new File(folder, 'Kiwoom.java').setText('my edits', 'UTF-8')
new File(folder, 'Gone.java').setText('my other edits', 'UTF-8')
new File(folder, 'Stale.java').setText('stale', 'UTF-8')
def hash = { String text ->
  java.util.HexFormat.of().formatHex(
      java.security.MessageDigest.getInstance('SHA-256').digest(text.getBytes('UTF-8')))
}
new File(root, '.kiwoom-codegen').setText(
    '# Written by kiwoom-codegen: the files it made. 1\n'
        + hash('as generated') + ' com/example/kiwoom/Gone.java\n'
        + hash('as generated') + ' com/example/kiwoom/Kiwoom.java\n'
        + hash('stale') + ' com/example/kiwoom/Stale.java\n', 'UTF-8')
return true
