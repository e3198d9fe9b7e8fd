// The parent's second version brings a vendor's library, for all who name it.
import java.nio.file.Files

def parent = { String version, String dependencies ->
  def pom = new File(localRepositoryPath, "corp/parent/$version/parent-${version}.pom")
  Files.createDirectories(pom.parentFile.toPath())
  pom.text = """<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>corp</groupId>
  <artifactId>parent</artifactId>
  <version>$version</version>
  <packaging>pom</packaging>
  $dependencies
</project>
"""
}
parent('1', '')
parent('2', '''<dependencies>
    <dependency>
      <groupId>com.stripe</groupId>
      <artifactId>stripe-java</artifactId>
      <version>24.0.0</version>
      <exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions>
    </dependency>
  </dependencies>''')

// one change beside the parent; then the work tree raises it from its first version
change = 'tidied'
evaluate(new File(template, 'setup.groovy'))
def pom = new File(basedir, 'pom.xml')
def raised = pom.text
pom.text = raised.replace('<name>inherits</name>', '<name>inherits all</name>')
git('commit', '-q', '-a', '-m', 'tidy up')
git('tag', 'quiet')
pom.text = raised.replaceFirst('<version>2</version>', '<version>1</version>')
git('commit', '-q', '-a', '-m', 'go back')
pom.text = raised
return true
