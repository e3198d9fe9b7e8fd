String log = new File(basedir, 'build.log').text
assert log.contains('.couplint/baseline.yml: written, with 1 coupling')
assert log.contains('.couplint/baseline.yml: 1 coupling, 0 of them gone and taken out, 0 not listed before')
assert new File(basedir, '.couplint/baseline.yml').readLines().last() == "  - 'orders -> billing (sync-http)'"
