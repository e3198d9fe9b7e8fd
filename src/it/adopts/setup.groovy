change = 'coupled'
evaluate(new File(template, 'setup.groovy'))
['add -A', '-c user.name=A -c user.email=a@example.com commit -q -m couple'].each {
  assert (['git'] + it.split(' ').toList()).execute(null, basedir).waitFor() == 0
}
return true
