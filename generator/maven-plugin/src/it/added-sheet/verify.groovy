def sources = new File(basedir, 'target/generated-sources/kiwoom')
def names = []
sources.eachFileRecurse { names << it.name }
// Three operations of the shipped sheets, and one that only the sheet beside them has.
assert names.contains('DailyChartResponse.java')
assert names.any { it.startsWith('Zz10001') || it == 'Kiwoom.java' }
def catalog = new File(sources, 'com/example/kiwoom/ApiCatalog.java').getText('UTF-8')
assert catalog.count('Operation.OPERATION') == 4
return true
