def sources = new File(basedir, 'target/generated-sources/kiwoom')
def response = null
sources.eachFileRecurse { if (it.name.endsWith('Response.java')) response = it.getText('UTF-8') }
// What the reviewed tables know has its name, the rest the name of its element.
assert response.contains('stockName')
assert response.contains('myOwnText')
assert new File(basedir, 'target/classes/com/example/kiwoom/Kiwoom.class').isFile()
return true
