// Runs a composite action as GitHub's runner does, without GitHub and without docker.
//
// Expressions are evaluated by GitHub's own @actions/expressions. Not here: `uses:` steps, post
// steps, problem matchers, the legacy ##[command] form.
import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import YAML from 'yaml';
import { Evaluator, Lexer, Parser, data } from '@actions/expressions';

const { Array: Items, BooleanData, Dictionary, Null, NumberData, StringData } = data;
const LARGEST_SUMMARY = 1024 * 1024;

function toData(value) {
  if (value === null || value === undefined) return new Null();
  if (Array.isArray(value)) {
    const items = new Items();
    value.forEach((item) => items.add(toData(item)));
    return items;
  }
  if (typeof value === 'object')
    return new Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })));
  if (typeof value === 'number') return new NumberData(value);
  if (typeof value === 'boolean') return new BooleanData(value);
  return new StringData(String(value));
}

function evaluate(expression, contexts, failed) {
  const status = {
    always: () => true,
    success: () => !failed,
    failure: () => failed,
    cancelled: () => false,
  };
  const functions = Object.entries(status).map(([name, call]) => ({
    name, minArgs: 0, maxArgs: 0, call: () => new BooleanData(call()),
  }));
  const { tokens } = new Lexer(expression).lex();
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse();
  const known = new Map(functions.map((f) => [f.name.toLowerCase(), f]));
  return new Evaluator(tree, toData(contexts), known).evaluate();
}

const isTrue = (value) => !['', 'false', '0'].includes(value.coerceString());

/** The name=value and name<<delimiter lines of a step's file. */
export function fileCommands(text) {
  const values = {};
  const lines = text.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    if (!lines[i]) continue;
    const many = lines[i].indexOf('<<');
    const one = lines[i].indexOf('=');
    if (many >= 0 && (one < 0 || many < one)) {
      const name = lines[i].slice(0, many);
      const delimiter = lines[i].slice(many + 2);
      const value = [];
      for (i++; i < lines.length && lines[i] !== delimiter; i++) value.push(lines[i]);
      if (i >= lines.length) throw new Error(`no line '${delimiter}' ends ${name}`);
      values[name] = value.join('\n');
    } else if (one >= 0) values[lines[i].slice(0, one)] = lines[i].slice(one + 1);
    else throw new Error(`not a file command: '${lines[i]}'`);
  }
  return values;
}

const decoded = (text) =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const decodedProperty = (text) => decoded(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/** The commands in what a step prints; between stop-commands and its token there are none. */
export function workflowCommands(text) {
  const commands = [];
  let token = null;
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*::([^ :]+)(?: (.*?))?::(.*)$/s.exec(line);
    if (!match) continue;
    const [, name, properties = '', message] = match;
    if (token) {
      if (name === token) token = null;
    } else if (name === 'stop-commands') token = message;
    else
      commands.push({
        name,
        properties: Object.fromEntries(
          properties.split(',').filter(Boolean).map((pair) => {
            const at = pair.indexOf('=');
            return [pair.slice(0, at).trim(), decodedProperty(pair.slice(at + 1))];
          })),
        message: decoded(message),
      });
  }
  return commands;
}

/**
 * Runs an action.
 *
 * @param options folder, temp, workspace, eventName, event, inputs, env, apiUrl, graphqlUrl
 * @return outputs, commands, summary, log, code
 */
export function runAction(options) {
  const action = YAML.parse(fs.readFileSync(path.join(options.folder, 'action.yml'), 'utf8'));
  if (action.runs?.using !== 'composite') throw new Error('only composite actions');
  const temp = fs.mkdtempSync(path.join(options.temp, 'run-'));
  const eventFile = path.join(temp, 'event.json');
  fs.writeFileSync(eventFile, options.eventText ?? JSON.stringify(options.event));

  const inputs = {};
  const github = {
    action_path: options.folder, workspace: options.workspace, event_name: options.eventName,
    event: options.event ?? {}, repository: 'acme/shop', token: 'ghs_fake', api_url: options.apiUrl,
    graphql_url: options.graphqlUrl, server_url: 'https://github.com', run_id: '1',
  };
  let failed = false;
  const steps = {};
  const contexts = () => ({ inputs, github, steps, env: {}, runner: { os: 'Linux', temp } });
  const filled = (text) =>
    typeof text !== 'string' ? text : text.replace(/\$\{\{([\s\S]*?)\}\}/g, (_, expression) =>
      evaluate(expression.trim(), contexts(), failed).coerceString());

  const commands = [];
  for (const [name, input] of Object.entries(action.inputs ?? {}))
    inputs[name] = filled(String(input?.default ?? ''));
  for (const [name, value] of Object.entries(options.inputs ?? {})) {
    if (!(name in inputs)) commands.push({ name: 'warning', properties: {}, message: `unexpected input ${name}` });
    inputs[name] = value;
  }

  let log = '';
  let summary = '';
  let code = 0;
  for (const [index, step] of action.runs.steps.entries()) {
    const id = step.id ?? `step${index}`;
    const condition = step.if === undefined ? 'success()' : String(step.if);
    if (!isTrue(evaluate(condition, contexts(), failed))) continue;
    if (!step.run || step.shell !== 'bash') throw new Error('only bash steps');
    const file = (name) => {
      const made = path.join(temp, `${name}-${randomUUID()}`);
      fs.writeFileSync(made, '');
      return made;
    };
    const [output, summaryFile] = [file('output'), file('summary')];
    const script = path.join(temp, `${id}.sh`);
    fs.writeFileSync(script, filled(step.run));
    const env = {
      PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C.UTF-8', CI: 'true',
      GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: options.eventName, GITHUB_EVENT_PATH: eventFile,
      GITHUB_REPOSITORY: github.repository, GITHUB_SERVER_URL: github.server_url,
      GITHUB_API_URL: github.api_url, GITHUB_GRAPHQL_URL: github.graphql_url, GITHUB_RUN_ID: '1',
      GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summaryFile, RUNNER_TEMP: temp,
      RUNNER_TOOL_CACHE: temp, ...options.env,
      // a composite step gets no INPUT_ variables
      ...Object.fromEntries(Object.entries(step.env ?? {}).map(([key, value]) => [key, String(filled(value))])),
    };
    const result = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script],
      { cwd: options.workspace, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    log += result.stdout + result.stderr;
    commands.push(...workflowCommands(result.stdout));
    const written = fs.readFileSync(summaryFile);
    if (written.length > LARGEST_SUMMARY) throw new Error(`a summary of ${written.length} bytes is dropped`);
    summary += written;
    steps[id] = { outputs: fileCommands(fs.readFileSync(output, 'utf8')) };
    code = result.status;
    failed ||= code !== 0;
  }
  const outputs = Object.fromEntries(
    Object.entries(action.outputs ?? {}).map(([name, value]) => [name, filled(value.value)]));
  return { outputs, commands, summary, log, code };
}
