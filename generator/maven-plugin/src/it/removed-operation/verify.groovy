def names = []
new File(basedir, 'target/generated-sources/kiwoom').eachFileRecurse { names << it.name }
assert names.contains('Zz10001Response.java')
assert names.every { !it.startsWith('Zz10002') }
def log = new File(basedir, 'build.log').getText('UTF-8')
assert log =~ /[1-9]\d* deleted/
return true
