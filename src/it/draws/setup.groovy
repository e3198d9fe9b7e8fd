change = 'coupled'
evaluate(new File(template, 'setup.groovy'))
