String log = new File(basedir, 'build.log').text
assert log.findAll('No coupling got worse').size() == 3
assert log.findAll(/couplint-maven-plugin:\S+:check \(default\)|couplint:\S+:check \(default\)/).size() == 8
