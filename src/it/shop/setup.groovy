// A repository that holds a shop of three modules; in its work tree lies what is about to be pushed.
import java.nio.file.Files

def copy = { String folder ->
  def from = new File(template, folder).toPath()
  Files.walk(from).filter(Files::isRegularFile).forEach { file ->
    def to = basedir.toPath().resolve(from.relativize(file).toString())
    Files.createDirectories(to.parent)
    Files.write(to, Files.readAllBytes(file))
  }
}

git = { String... arguments ->
  def command = ['git', '-c', 'user.name=A', '-c', 'user.email=a@example.com'] + arguments.toList()
  def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
  def output = process.inputStream.text
  assert process.waitFor() == 0: command + ': ' + output
}

copy('base')
git('init', '-q', '-b', 'main')
git('add', '-A')
git('commit', '-q', '-m', 'begin')
copy(change)
