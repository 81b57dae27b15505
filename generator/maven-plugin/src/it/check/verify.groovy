def log = new File(basedir, 'build.log').getText('UTF-8')
assert log.count('BUILD SUCCESS') == 2
assert log.contains('is not what would be generated (')
assert log.contains('run the goal generate and commit what it writes')
assert log.contains('missing com/example/kiwoom/domestic/chart/DailyChartResponse.java')
assert log.contains('changed com/example/kiwoom/ApiCatalog.java')
assert log.contains('extra   com/example/kiwoom/domestic/sector/ProgramTradingResponse.java')
// It wrote nothing.
assert log.count('files written') == 1
assert !new File(basedir, 'src/generated/java/com/example/kiwoom/domestic/chart').exists()
return true
