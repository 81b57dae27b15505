def log = new File(basedir, 'build.log').getText('UTF-8')
def diff = new File(basedir, 'target/diff.json').getText('UTF-8')
['FIELD_ADDED', 'FIELD_REMOVED', 'LENGTH_CHANGED', 'zz10001'].each { assert diff.contains(it) }
assert log.contains('<failOn> is breaking, and the verdict is breaking')
assert log.contains("<format> is 'pdf': write text, json, markdown or html instead")
assert log.contains('<source> is missing: write the path of the newer workbook')
assert log =~ /broken cannot be used, nothing was written: ERROR unsafe-id/
assert log.contains('<into> is missing: write the path of the spec folder')
// The old sheet goes and the new one stands where its menu says.
assert log.contains('Kiwoom: 2 sheets, 3 would change')
assert log.contains('Kiwoom: 2 sheets, 3 changed')
def sheets = ''
new File(basedir, 'spec').eachFileRecurse { if (it.name.endsWith('.md')) sheets += it.getText('UTF-8') }
assert sheets.contains('one_more')
// What the new edition lacks stays, marked.
assert sheets =~ /my_own_text .*retired 2026-07-04/
assert new File(basedir, 'spec/naming/retired.tsv').getText('UTF-8') =~ /zz10001\tresponse\tmy_own_text\t\t2026-07-04/
return true
