String log = new File(basedir, 'build.log').text
assert log.contains('May be merged: 1 coupling below the gate')
assert log.findAll('couplint is skipped').size() == 1
assert log.contains('No coupling got worse')
assert log.contains("couplint.failOn: expected one of info, low, medium, high, critical, never; was 'hgih' (did you mean 'high'?)")
assert log.contains("nowhere")
