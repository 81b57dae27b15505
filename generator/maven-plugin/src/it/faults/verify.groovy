def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('BUILD FAILURE') == 10
[
  "<packageName> is missing: write the package of the client, such as com.example.kiwoom",
  "<packageName> the package 'com.class.x' is no Java name; write one such as com.example.kiwoom",
  "<clientName> the client's name '9' is no Java name; write one such as Kiwoom",
  "missing.xlsx does not exist: name a workbook, Kiwoom's own JSON, a sheet or a folder of sheets, or leave it out",
  "pom.xml is no folder: name one that holds naming/ and typing/, or leave it out",
  "<unnamed> is 'maybe': write error or wire instead",
  "<operations> no sheet has the id 'ka1008x': ka10080? ka10081? ka10082?",
  "<groups> there is no group 'charts': chart?",
  "empty.md cannot be used: ",
  "with <unnamed>wire</unnamed>, what no reviewed table names is named after its wire element",
].each { assert log.contains(it) : it }
assert !new File(basedir, 'target/generated-sources/kiwoom').exists()
return true
