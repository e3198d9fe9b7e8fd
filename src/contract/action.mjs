// Runs our action on a sample, against a GitHub that remembers, behind a proxy that judges:
// node action.mjs ROOT PROXY FAKE WORKSPACE BASE HEAD SOURCES
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { json } from 'node:stream/consumers';
import { canary, check, finish } from './judge.mjs';
import { runAction, workflowCommands } from './runner.mjs';

const [root, proxy, fake, workspace, base, head, sources] = process.argv.slice(2);
const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'action-'));
const examples = createRequire(import.meta.url)('@octokit/webhooks-examples/api.github.com/index.json');
const payloads = (name, action) => examples.find((event) => event.name === name).examples
  .filter((example) => action === undefined || example.action === action);

/** Each time by a connection of its own: while we wait for a run, the fake closes those that idle, and nobody here hears of it. */
const state = () => new Promise((resolve, reject) => {
  http.get(`${fake}/_state`, { agent: false }, (answer) => json(answer).then(resolve, reject)).on('error', reject);
});

function run(eventName, event, more = {}) {
  return runAction({
    folder: path.resolve(root), temp, workspace, eventName, event, apiUrl: proxy,
    graphqlUrl: `${fake}/graphql`, ...more,
    inputs: { jar: path.join(root, 'target', 'couplint.jar'), 'fail-on': 'medium', ...more.inputs },
  });
}

/** GitHub's own example of an event with the commits of our sample. */
function pullRequest(action) {
  const event = structuredClone(payloads('pull_request', action)[0]);
  event.number = event.pull_request.number = 1;
  event.pull_request.base.sha = base;
  event.pull_request.head.sha = head;
  event.pull_request.head.repo.full_name = event.pull_request.base.repo.full_name;
  return event;
}

const which = (name) => process.env.PATH.split(':').map((folder) => path.join(folder, name)).find(fs.existsSync);

/** A PATH with what the action and the launcher call, but for a JDK. */
function pathWithoutJava() {
  const folder = fs.mkdtempSync(path.join(temp, 'bin-'));
  ['bash', 'sh', 'git', 'cat', 'cp', 'cut', 'dirname', 'find', 'head', 'ln', 'mkdir', 'mktemp', 'mv',
    'readlink', 'realpath', 'rm', 'sed', 'sha256sum', 'stty'].forEach((name) => {
    if (which(name)) fs.symlinkSync(which(name), path.join(folder, name));
  });
  return folder;
}

const expect = (actual, expected) =>
  JSON.stringify(actual) === JSON.stringify(expected)
    ? [] : [`expected ${JSON.stringify(expected)}`, `     was ${JSON.stringify(actual)}`];

const opened = run('pull_request', pullRequest('opened'), { inputs: { 'sarif-file': 'out.sarif' } });
check('opened: the gate fails', expect(opened.code, 1));
check('opened: outputs', expect(
  [opened.outputs.verdict, opened.outputs.introduced, opened.outputs.published, opened.outputs['sarif-file']],
  ['block', '1', 'check-run,inline,summary-comment', 'out.sarif']));
check('opened: the summary of the step', opened.summary.startsWith('## 🔴 Merge blocked') ? [] : opened.summary.slice(0, 100));
check('opened: no annotation is printed beside the check run', expect(opened.commands, []));
const first = await state();
check('opened: three writes', expect(first.writes, ['POST issues/1/comments', 'POST pulls/1/reviews', 'POST check-runs']));
check('opened: SARIF is there', fs.existsSync(path.join(workspace, 'out.sarif')) ? [] : 'no file');

const again = run('pull_request', pullRequest('synchronize'));
check('synchronize: the same verdict writes nothing', expect((await state()).writes, first.writes));
check('synchronize: the gate fails', expect(again.code, 1));

const fork = pullRequest('opened');
fork.pull_request.head.repo.full_name = 'octocat/shop';
const forked = run('pull_request', fork);
check('fork: the gate fails', expect(forked.code, 1));
check('fork: nothing is asked of GitHub', expect((await state()).writes, first.writes));
check('fork: annotations are printed', expect(forked.commands.map((c) => c.name), ['error']));
check('fork: the log says why', forked.log.includes('comes from a fork') ? [] : forked.log);
const gone = structuredClone(fork);
gone.pull_request.head.repo = null;
check('a fork that was deleted: the gate fails', expect(run('pull_request', gone).code, 1));

const group = structuredClone(payloads('merge_group')[0]);
Object.assign(group.merge_group, { base_sha: base, head_sha: head });
const grouped = run('merge_group', group);
check('merge_group: the gate fails and nobody is told', expect([grouped.code, grouped.outputs.published], [1, '']));

const second = structuredClone(payloads('workflow_run')[0]);
Object.assign(second.workflow_run, { event: 'pull_request', head_sha: head, head_branch: 'f' });
const told = run('workflow_run', second);
check('workflow_run: tells for the fork, and writes nothing that is there',
  expect([told.code, told.outputs.published, (await state()).writes], [1, 'check-run,inline,summary-comment', first.writes]));

const quiet = run('pull_request', { ...pullRequest('synchronize'), pull_request: { ...pullRequest('synchronize').pull_request, base: { ...pullRequest('opened').pull_request.base, sha: head } } });
check('a change of nothing passes', expect([quiet.code, quiet.outputs.verdict], [0, 'pass']));
check('what was told is told to be gone', (await state()).comments[0].includes('Reported here before, and gone') ? [] : (await state()).comments);

const pushed = structuredClone(payloads('push')[0]);
Object.assign(pushed, { before: base, after: head, deleted: false });
const onPush = run('push', pushed);
check('push: the gate fails and nobody is told', expect([onPush.code, onPush.outputs.published], [1, '']));

const off = run('pull_request', fork, { inputs: { 'fail-on': 'never' } });
check('a gate that is off: passes, and warns of nothing',
  expect([off.code, off.outputs.verdict, off.commands.map((c) => c.name)], [0, 'pass', ['notice']]));

const model = { env: { COUPLINT_LLM_API_KEY: 'x' }, inputs: { llm: 'review' } };
check('llm: a word that there is not ends with 2', expect(run('pull_request', fork, { inputs: { llm: 'maybe' } }).code, 2));
const unasked = run('pull_request', fork, model);
check('llm: no model is asked about a fork\'s change',
  unasked.code === 1 && unasked.log.includes('no model is asked about a change from a fork') ? [] : unasked.log);
const asked = run('push', pushed, { inputs: { llm: 'review' } });
check('llm: a model that is not configured costs no verdict', expect([asked.code, asked.outputs.verdict], [1, 'block']));

const hostile = run('pull_request', pullRequest('opened'), { inputs: { 'fail-on': '"; touch injected; #' } });
check('a hostile input is a fault of usage', expect([hostile.code, hostile.outputs.verdict], [2, 'error']));
check('a hostile input runs nothing', fs.existsSync(path.join(workspace, 'injected')) ? 'it ran' : []);
check('an event that is not JSON ends with 2', expect(run('pull_request', {}, { eventText: 'no' }).code, 2));
check('an event without commits ends with 2', expect(run('pull_request', { pull_request: {} }).code, 2));
check('no token ends with 2', expect(run('pull_request', pullRequest('opened'), { inputs: { 'github-token': '' } }).code, 2));
check('a jar that is not there ends with 2', expect(run('pull_request', pullRequest('opened'), { inputs: { jar: 'x.jar' } }).code, 2));
const unpinned = run('pull_request', pullRequest('opened'), { inputs: { jar: '' } });
check('a commit that pins no release says so',
  unpinned.code === 2 && unpinned.commands[0]?.message.includes('pins no release') ? [] : unpinned.log);

const kept = fs.mkdtempSync(path.join(temp, 'tools-'));
const stays = { env: { RUNNER_TOOL_CACHE: kept, RUNNER_ENVIRONMENT: 'self-hosted' } };
const archives = () => fs.readdirSync(path.join(kept, 'couplint')).flatMap((jar) =>
  fs.readdirSync(path.join(kept, 'couplint', jar)).filter((file) => file.endsWith('.archive'))
    .map((file) => fs.statSync(path.join(kept, 'couplint', jar, file))).map((file) => [file.size > 1e6, file.mtimeMs]));
const slow = [run('push', pushed, stays).code, archives()];
check('a runner that stays: the first run makes a start-up archive', expect(slow[1].map(([large]) => large), [true]));
check('a runner that stays: the second run takes it', expect([run('push', pushed, stays).code, archives()], slow));

const jdk = path.dirname(path.dirname(fs.realpathSync(which('java'))));
const named = { env: { JAVA_HOME_17_X64: jdk, PATH: pathWithoutJava() } };
check('a JDK that only JAVA_HOME_17_X64 names is found', expect(run('push', pushed, named).code, 1));
check('no JDK says what to add', run('push', pushed, { env: { PATH: pathWithoutJava() } }).commands[0]?.message.includes('actions/setup-java') ? [] : 'no word of it');

const built = run('pull_request', fork, { folder: path.resolve(sources), inputs: { jar: '', build: 'true' } });
check('build: true builds from the action\'s own files', expect([built.code, built.outputs.verdict], [1, 'block']));
const digest = (folder) => createHash('sha256')
  .update(fs.readFileSync(path.join(folder, 'target', 'couplint.jar'))).digest('hex');
check('build: the same files give the same jar elsewhere', expect(digest(sources), digest(root)));

check('the proxy found nothing wrong', (await state()).violations);
canary('a request that GitHub would not take: Prism', await (async () => {
  const answer = await fetch(`${proxy}/repos/acme/shop/check-runs`, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: 'Bearer x' }, body: '{"name":"x"}' });
  return answer.ok ? [] : [`${answer.status}`];
})());
canary('a command between stop-commands', expect(workflowCommands('::stop-commands::t\n::error::x\n::t::\n').length, 1));
finish();
