#!/usr/bin/env python3
"""Counts what Maven's model of a build and Couplint's reading of its poms have and the other lacks.

    src/bench/model/compare.py path/to/checkout ...     each with a root pom; ./couplint must be built

Maven's side is `mvn help:effective-pom` (parents, bills of materials, properties and the profiles active
on this machine), ours is OurModules.java. Tests' dependencies count on neither side.
"""
import os, pathlib, subprocess, sys, tempfile
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parents[2] / 'target'
PLUGIN = 'org.apache.maven.plugins:maven-help-plugin:3.5.1:effective-pom'
POM = '{http://maven.apache.org/POM/4.0.0}'


def maven(checkout, work):
    """Modules, and (module, coordinates) of what they depend on, as Maven sees them."""
    out = os.path.join(work, 'effective.xml')
    subprocess.run(['mvn', '-q', '-B', PLUGIN, '-Doutput=' + out], cwd=checkout, check=True)
    modules, edges = set(), set()
    for project in ElementTree.parse(out).iter(POM + 'project'):
        name = project.findtext(POM + 'artifactId')
        modules.add((project.findtext(POM + 'groupId') + ':' + name, name))
        for dependency in project.findall(f'{POM}dependencies/{POM}dependency'):
            if dependency.findtext(POM + 'scope') != 'test':
                artifact = dependency.findtext(POM + 'artifactId')
                edges.add((name, dependency.findtext(POM + 'groupId') + ':' + artifact))
    return modules, edges


def ours(checkout, work):
    jar = str(TARGET / 'couplint.jar')
    subprocess.run(['javac', '-d', work, '-cp', jar, str(HERE / 'OurModules.java')], check=True)
    said = subprocess.run(
        ['java', '-cp', work + os.pathsep + jar, 'io.github.couplint.topology.OurModules', checkout],
        check=True, capture_output=True, text=True).stdout
    modules, edges = set(), set()
    for kind, *fields in (line.split('\t') for line in said.splitlines()):
        if kind == 'module':
            modules.add(fields[1])
        else:
            edges.add((fields[0], fields[1]))
    return modules, edges


def row(checkout, show):
    with tempfile.TemporaryDirectory() as work:
        theirs, their_edges = maven(checkout, work)
        mine, my_edges = ours(checkout, work)
    coordinates = {full for full, _ in theirs}
    names = {name for _, name in theirs}
    def inside(edges):
        return {edge for edge in edges if edge[1] in coordinates and edge[0] in names}
    def outside(edges):
        return {edge for edge in edges if edge[1] not in coordinates and edge[0] in names}
    cells = [len(names), len(names - mine), len(mine - names)]
    for part in (inside, outside):
        lacking, more = part(their_edges) - part(my_edges), part(my_edges) - part(their_edges)
        cells += [len(part(their_edges)), len(lacking), len(more)]
        if show:
            for word, some in (('only Maven', lacking), ('only ours', more)):
                for edge in sorted(some):
                    print(f'{word}: {edge[0]} -> {edge[1]}', file=sys.stderr)
    if show:
        print('modules only ours:', sorted(mine - names), 'only Maven:', sorted(names - mine), file=sys.stderr)
    print('| ' + ' | '.join([pathlib.Path(checkout).name, *map(str, cells)]) + ' |', flush=True)


if __name__ == '__main__':
    words = sys.argv[1:]
    print('| build | modules | only Maven | only ours | inside | only Maven | only ours | outside | only Maven | only ours |')
    print('| --- |' + ' ---: |' * 9)
    for checkout in [word for word in words if word != '--show']:
        row(os.path.abspath(checkout), '--show' in words)
