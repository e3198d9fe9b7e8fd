// Judges the reports of our sample verdicts: node reports.mjs FOLDER
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import { JSDOM } from 'jsdom';
import { parse as parseJunit } from 'junit2json';
import { canary, check, finish } from './judge.mjs';

const folder = process.argv[2];
const require = createRequire(import.meta.url);
const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
const all = (extension) => fs.readdirSync(folder).filter((file) => file.endsWith(extension)).sort();

// SARIF: the schema, and Microsoft's multitool with the rules of GitHub's code scanning. The
// multitool ends with 0 whatever it finds, and finds nothing in a file that it can't read.
const multitool = path.dirname(require.resolve('@microsoft/sarif-multitool-linux/package.json'));
const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const isSarif = ajv.compile(JSON.parse(fs.readFileSync(path.join(multitool, 'sarif-2.1.0.json'), 'utf8')));
const schemaFaults = (log) => (isSarif(log) ? [] : isSarif.errors.map((e) => `${e.instancePath} ${e.message}`));

function multitoolFaults(log) {
  const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'sarif-'));
  fs.writeFileSync(path.join(temp, 'in.sarif'), JSON.stringify(log));
  const tool = path.join(multitool, 'Sarif.Multitool');
  fs.chmodSync(tool, 0o755);
  spawnSync(tool, ['validate', 'in.sarif', '-o', 'out.sarif', '--log', 'ForceOverwrite',
    '--level', 'Error;Warning', '--rule-kind', 'Sarif;Ghas'],
  { cwd: temp, env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
  const run = JSON.parse(fs.readFileSync(path.join(temp, 'out.sarif'), 'utf8')).runs[0];
  const faults = (run.results ?? [])
    .filter((result) => (result.level ?? 'warning') === 'error')
    .map((result) => `${result.ruleId} ${result.message.text ?? JSON.stringify(result.message.arguments)}`);
  return run.invocations?.[0]?.executionSuccessful === true ? faults : [...faults, 'it did not finish'];
}

const crowd = (log) => (log.runs[0].results.length > 5000 ? ['too many'] : []);
for (const file of all('.sarif')) {
  const log = JSON.parse(read(file));
  check(`${file}: SARIF 2.1.0 schema`, schemaFaults(log));
  check(`${file}: multitool with code scanning's rules`, multitoolFaults(log));
  check(`${file}: at most 5,000 results`, crowd(log));
}
const bad = JSON.parse(read('blocked.sarif'));
bad.runs[0].results[0].level = 'critical';
canary('SARIF with a level that there is not', schemaFaults(bad));
const full = JSON.parse(read('blocked.sarif'));
full.runs[0].results = Array(5001).fill(full.runs[0].results[0]);
canary('SARIF with more results than code scanning shows', crowd(full));
const mute = JSON.parse(read('blocked.sarif'));
mute.runs[0].results[0].message = { id: 'x' };
canary('SARIF whose result says nothing', multitoolFaults(mute));

// Mermaid: an old version and a newer one; GitHub does not say which it has.
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document });
for (const name of ['mermaid-old', 'mermaid']) {
  const { default: mermaid } = await import(name);
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  const faults = async (diagram) => {
    try {
      await mermaid.parse(diagram);
      return diagram.length > 50_000 ? ['too long to be drawn'] : [];
    } catch (e) {
      return [String(e.message).split('\n')[0]];
    }
  };
  for (const file of all('.md')) {
    const blocks = [...read(file).matchAll(/^(`{3,})mermaid\n([\s\S]*?)^\1$/gm)].map((m) => m[2]);
    for (const block of blocks) check(`${file}: ${name}`, await faults(block));
  }
  canary(`${name}: more text than it draws`, await faults(`flowchart LR\n  n0["${'x'.repeat(50_000)}"]\n`));
  canary(`${name}: an unquoted label`, await faults('flowchart LR\n  n0[a(b] --> end\n'));
}

// GitLab reads what Code Climate describes.
const isGitLab = new Ajv2020.default({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string' },
      fingerprint: { type: 'string' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', not: { pattern: '^\\./' } },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer' } } },
        },
      },
    },
  },
});
const gitLabFaults = (list) => (isGitLab(list) ? [] : isGitLab.errors.map((e) => `${e.instancePath} ${e.message}`));
const twins = (list) =>
  (new Set(list.map((one) => one.fingerprint)).size === list.length ? [] : ['two are the same']);
for (const file of all('.gitlab.json')) {
  const list = JSON.parse(read(file));
  check(`${file}: as GitLab's documentation says`, gitLabFaults(list));
  check(`${file}: one fingerprint each`, twins(list));
}
const entry = JSON.parse(read('passed.gitlab.json'))[0];
canary('GitLab: two entries with one fingerprint', twins([entry, entry]));
canary('GitLab: a severity that there is not', gitLabFaults([{ ...JSON.parse(read('passed.gitlab.json'))[0], severity: 'high' }]));

// JUnit XML: another's reader must count what ours wrote.
async function junitFaults(text) {
  try {
    const suite = (await parseJunit(text)).testsuite?.[0];
    const failed = suite.testcase.filter((test) => test.failure).length;
    return [
      suite.tests === suite.testcase.length ? [] : [`tests: ${suite.tests}, but there are ${suite.testcase.length}`],
      suite.failures === failed ? [] : [`failures: ${suite.failures}, but there are ${failed}`],
    ].flat();
  } catch (e) {
    return [String(e)];
  }
}
for (const file of all('.junit.xml')) check(`${file}: junit2json`, await junitFaults(read(file)));
canary('JUnit: a wrong count', await junitFaults(read('blocked.junit.xml').replace('failures="2"', 'failures="1"')));

const tooLong = (text) => (Buffer.byteLength(text) > 65_536 ? ['too long'] : []);
for (const file of all('.md'))
  check(`${file}: fits a comment`, tooLong(read(file)));
canary('a comment that is too long', tooLong('ä'.repeat(40_000)));
finish();
