String page = new File(basedir, 'target/site/couplint.html').text
assert page.contains('Merge blocked: orders -&gt; billing (sync-http, ')
assert page.contains('<td>orders -&gt; billing (sync-http)</td>')
assert !new File(basedir, 'orders/target/site/couplint.html').exists()
assert new File(basedir, 'target/site/couplint.md').text.contains('Merge blocked')
assert new File(basedir, 'build.log').text.contains('couplint:baseline')
