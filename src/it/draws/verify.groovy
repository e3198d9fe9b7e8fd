File maps = new File(basedir, 'target/couplint')
assert new File(maps, 'map.html').text.startsWith('<!doctype html>')
assert new File(maps, 'map.json').text.contains('"kind": "sync-http"')
assert new File(maps, 'map.mmd').text.contains('n1 -->|"sync-http"| n0')
String log = new File(basedir, 'build.log').text
assert log.contains("couplint.format: expected one of json, mermaid, dot, html, markdown, c4; was 'htlm' (did you mean 'html'?)")
assert !new File(maps, 'map.md').text.contains('sync-http')
