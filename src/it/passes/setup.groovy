change = 'tidied'
evaluate(new File(template, 'setup.groovy'))
