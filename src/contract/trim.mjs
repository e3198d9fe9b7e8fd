// Cuts GitHub's description of its REST API down to the operations that we use.
// node trim.mjs <api.github.com.json of npm @octokit/openapi> <out.json>
import fs from 'node:fs';

const [source, target] = process.argv.slice(2);
const REPO = '/repos/{owner}/{repo}';
const USED = {
  [`${REPO}/pulls`]: ['get'],
  [`${REPO}/pulls/{pull_number}`]: ['get'],
  [`${REPO}/pulls/{pull_number}/reviews`]: ['post'],
  [`${REPO}/pulls/{pull_number}/comments`]: ['get', 'post'],
  [`${REPO}/pulls/comments/{comment_id}`]: ['patch', 'delete'],
  [`${REPO}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${REPO}/issues/comments/{comment_id}`]: ['patch', 'delete'],
  [`${REPO}/check-runs`]: ['post'],
  [`${REPO}/check-runs/{check_run_id}`]: ['patch'],
  [`${REPO}/commits/{ref}/check-runs`]: ['get'],
};

const whole = JSON.parse(fs.readFileSync(source, 'utf8'));
const out = { openapi: whole.openapi, info: whole.info, servers: whole.servers, paths: {}, components: {} };

for (const [path, methods] of Object.entries(USED)) {
  const known = whole.paths[path];
  out.paths[path] = Object.fromEntries(
    Object.entries(known).filter(([key]) => methods.includes(key) || key === 'parameters'));
}

// what the operations refer to, and what that refers to
const seen = new Set();
function follow(node) {
  if (Array.isArray(node)) return node.forEach(follow);
  if (!node || typeof node !== 'object') return;
  if (typeof node.$ref === 'string' && !seen.has(node.$ref)) {
    seen.add(node.$ref);
    const [, , section, name] = node.$ref.split('/');
    (out.components[section] ??= {})[name] = whole.components[section][name];
    follow(whole.components[section][name]);
  }
  Object.values(node).forEach(follow);
}
follow(out.paths);

// prose and examples judge nothing
function slim(node, isSchema) {
  if (Array.isArray(node)) return node.forEach((item) => slim(item));
  if (!node || typeof node !== 'object') return;
  for (const key of ['examples', 'example', 'externalDocs', 'x-github']) {
    if (!(node.properties === undefined && isSchema)) delete node[key];
  }
  if (typeof node.description === 'string') delete node.description;
  for (const [key, value] of Object.entries(node)) slim(value, key === 'properties');
}
delete out.components.examples;
slim(out.paths);
for (const section of Object.values(out.components)) slim(section);
for (const path of Object.values(out.paths))
  for (const operation of Object.values(path))
    for (const [code, response] of Object.entries(operation.responses ?? {}))
      if (!response.$ref) response.description = code; // OpenAPI wants one
for (const response of Object.values(out.components.responses ?? {})) response.description = 'response';

// GitHub answers application/json to the media type of its own that clients ask for
function alias(node) {
  if (Array.isArray(node)) return node.forEach(alias);
  if (!node || typeof node !== 'object') return;
  const json = node.content?.['application/json'];
  if (json) node.content['application/vnd.github+json'] ??= json;
  Object.values(node).forEach(alias);
}
for (const path of Object.values(out.paths))
  for (const operation of Object.values(path)) alias(operation.responses);
alias(out.components.responses);

// a field that GitHub does not know is a fault of ours
function close(schema) {
  if (!schema || typeof schema !== 'object') return;
  if (schema.type === 'object' && schema.properties && schema.additionalProperties === undefined)
    schema.additionalProperties = false;
  Object.values(schema.properties ?? {}).forEach(close);
  if (schema.items) close(schema.items);
}
for (const path of Object.values(out.paths))
  for (const operation of Object.values(path)) {
    const schema = operation?.requestBody?.content?.['application/json']?.schema;
    if (schema && !schema.oneOf && !schema.$ref) close(schema);
  }

fs.writeFileSync(target, JSON.stringify(out) + '\n');
const components = Object.values(out.components).reduce((sum, part) => sum + Object.keys(part).length, 0);
console.log(`${Object.keys(out.paths).length} paths, ${components} components, ${fs.statSync(target).size} bytes`);
