String log = new File(basedir, 'build.log').text
assert log.findAll('Failed to execute goal').size() == 3
assert log.findAll('HIGH|MEDIUM \\d+  orders -> billing: Synchronous HTTP call').size() == 3
assert log.contains('Merge blocked: orders -> billing (sync-http, ')
assert log.contains('  orders -> billing (sync-http) at orders/src/main/java/shop/orders/Invoices.java:')
assert log =~ /    instead: \S/
assert log =~ /    if it is meant: `couplint accept [0-9a-f]{16}` writes an entry/
