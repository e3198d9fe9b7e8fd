#!/usr/bin/env python3
"""What `couplint:check` adds to a Maven build of many modules, beside the same check from the command line.

    mvn -q -Dquick -Dmaven.test.skip=true package invoker:install     # the plugin, into target/it-repo
    src/bench/reactor.py --work WORK [--modules 50] [--files 20] [--rounds 7]

Makes a reactor under version control, whose change couples two modules, and runs in turn: the build up to the
phase `validate`, the same with the goal bound to it in every module, and the command line. None has compiled anything.
"""
import argparse
import pathlib
import subprocess
import sys

import measure

ROOT = pathlib.Path(__file__).resolve().parents[2]

PARENT = '''<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.example.reactor</groupId><artifactId>reactor</artifactId><version>1</version><packaging>pom</packaging>
  <modules>%s</modules>
  <profiles><profile><id>couplint</id><build><plugins><plugin>
    <groupId>io.github.couplint</groupId><artifactId>couplint-maven-plugin</artifactId><version>%s</version>
    <configuration><failOn>never</failOn></configuration>
    <executions><execution><phase>validate</phase><goals><goal>check</goal></goals></execution></executions>
  </plugin></plugins></build></profile></profiles>
</project>
'''

MODULE = '''<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>org.example.reactor</groupId><artifactId>reactor</artifactId><version>1</version></parent>
  <artifactId>%s</artifactId>
  <dependencies>%s</dependencies>
</project>
'''

DEPENDENCY = '<dependency><groupId>org.example.reactor</groupId><artifactId>%s</artifactId><version>1</version></dependency>'

APPLICATION = '''package org.example.%(module)s;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Application {}
'''

SOURCE = '''package org.example.%(module)s;

import java.util.List;

public class Part%(number)d {
  private final List<String> parts;

  public Part%(number)d(List<String> parts) {
    this.parts = parts;
  }

  public String joined() {
    return String.join(",", parts);
  }
}
'''

COUPLED = '''package org.example.%(module)s;

import java.util.List;
import org.springframework.web.client.RestTemplate;

public class Part0 {
  private final RestTemplate rest = new RestTemplate();

  void all(List<String> ids) {
    for (String id : ids) {
      rest.getForObject("http://%(other)s/parts/" + id, String.class);
    }
  }
}
'''


def make(folder, modules, files):
    """A reactor on its branch main, with one changed file in the working tree."""
    names = [f'service{i:02d}' for i in range(modules)]
    version = next(ROOT.glob('target/it-repo/io/github/couplint/couplint-maven-plugin/*/')).name
    write(folder / 'pom.xml', PARENT % (''.join(f'<module>{name}</module>' for name in names), version))
    for i, name in enumerate(names):
        code = folder / name / 'src/main/java/org/example' / name
        write(folder / name / 'pom.xml', MODULE % (name, DEPENDENCY % names[i - 1] if i % 5 else ''))
        write(folder / name / 'src/main/resources/application.yml', f'spring:\n  application:\n    name: {name}\n')
        write(code / 'Application.java', APPLICATION % {'module': name})
        for number in range(files):
            write(code / f'Part{number}.java', SOURCE % {'module': name, 'number': number})
    git = ['git', '-C', str(folder), '-c', 'user.name=A', '-c', 'user.email=a@example.com']
    for words in (['init', '-q', '-b', 'main'], ['add', '-A'], ['commit', '-q', '-m', 'begin']):
        subprocess.run([*git, *words], check=True)
    changed = folder / names[0] / 'src/main/java/org/example' / names[0] / 'Part0.java'
    write(changed, COUPLED % {'module': names[0], 'other': names[-1]})


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)


def settings(folder):
    """The settings of the integration tests: what the outer build has is not fetched again."""
    text = (ROOT / 'src/it/settings.xml').read_text()
    usual = pathlib.Path.home() / '.m2/repository'
    file = folder.parent / 'settings.xml'
    file.write_text(text.replace('@localRepositoryUrl@', usual.as_uri()))
    return file


def commands(folder, offline=True):
    maven = ['mvn', '-q', '-B', *(['-o'] if offline else []), '-s', str(settings(folder)), '-f', str(folder),
             f'-Dmaven.repo.local={ROOT}/target/it-repo']
    return {
        'mvn validate': [*maven, 'validate'],
        'mvn validate with couplint:check': [*maven, '-Pcouplint', 'validate'],
        'mvn couplint:check': [*maven, '-Pcouplint', 'couplint:check'],
        'couplint check': [str(ROOT / 'couplint'), 'check', '--fail-on', 'never', '--repo', str(folder)],
    }


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument('--work', required=True, type=pathlib.Path)
    options.add_argument('--modules', type=int, default=50)
    options.add_argument('--files', type=int, default=20)
    options.add_argument('--rounds', type=int, default=7)
    given = options.parse_args()
    folder = given.work.resolve() / f'reactor-{given.modules}x{given.files}'
    if not folder.exists():
        make(folder, given.modules, given.files)
    costs = {name: [] for name in commands(folder)}
    for round_number in range(-1, given.rounds):
        for name, command in commands(folder, offline=round_number >= 0).items():
            cost = measure.run(command)
            if cost.code != 0:
                sys.exit(f'{name} ended with {cost.code}: {" ".join(command)}')
            if round_number >= 0:  # the first fills caches and repository
                costs[name].append(cost)
    medians = {name: measure.median(some) for name, some in costs.items()}
    print('| | wall | processors | memory |\n| --- | ---: | ---: | ---: |')
    for name, cost in medians.items():
        print(f'| `{name}` | {cost.wall * 1000:,.0f} ms | {cost.cpu:.2f} s | {cost.memory:.0f} MiB |')
    bare, bound, _, line = medians.values()
    print(f'\nMore than the command line: {(bound.wall - bare.wall - line.wall) * 1000:,.0f} ms,'
          f' {bound.cpu - bare.cpu - line.cpu:.2f} s of processor time')


if __name__ == '__main__':
    main()
