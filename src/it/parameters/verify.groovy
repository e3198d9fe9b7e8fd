String log = new File(basedir, 'build.log').text
assert log.contains('The gate is off: 1 coupling, the worst ')
assert log.findAll('couplint is skipped').size() == 1
assert log.contains('No coupling got worse')
assert log.contains("couplint.failOn: expected one of info, low, medium, high, critical, never; was 'hgih' (did you mean 'high'?)")
assert log.contains("nowhere")
