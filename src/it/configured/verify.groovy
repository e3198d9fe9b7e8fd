assert new File(basedir, 'build.log').text.contains('The gate is off: 1 coupling, the worst ')
