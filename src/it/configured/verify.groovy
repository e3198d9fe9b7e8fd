assert new File(basedir, 'build.log').text.contains('May be merged: 1 coupling below the gate')
