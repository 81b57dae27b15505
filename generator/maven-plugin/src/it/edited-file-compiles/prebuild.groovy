// A generated file that somebody has edited since, and the copy that an earlier version kept of one.
def root = new File(basedir, 'target/generated-sources/kiwoom')
def folder = new File(root, 'com/example/kiwoom')
def kept = new File(root, '.kiwoom-codegen-edited/com/example/kiwoom')
folder.mkdirs()
kept.mkdirs()
new File(folder, 'Kiwoom.java').setText('my edits', 'UTF-8')
new File(kept, 'Kiwoom.java').setText('package com.example.kiwoom; public class Kiwoom {}', 'UTF-8')
new File(root, '.kiwoom-codegen').setText(
    '# Written by kiwoom-codegen: the files it made. 1\n'
        + '0'.repeat(64) + ' com/example/kiwoom/Kiwoom.java\n', 'UTF-8')
return true
