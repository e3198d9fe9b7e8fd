String log = new File(basedir, 'build.log').text
assert log.contains('.couplint/baseline.yml: 1 couplings, 0 of them gone, 0 not listed')
assert log.contains('.couplint/baseline.yml: 1 couplings, 0 of them gone and taken out, 0 not listed before')
assert new File(basedir, '.couplint/baseline.yml').readLines().last() == "  - 'orders -> billing (sync-http)'"
