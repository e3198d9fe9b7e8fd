String log = new File(basedir, 'build.log').text
assert log.findAll('No coupling got worse').size() == 1
assert log.findAll('Failed to execute goal .*Merge blocked: shop -> stripe \\(dependency, ').size() == 4
assert log.contains('  shop -> stripe (dependency) at pom.xml:')
