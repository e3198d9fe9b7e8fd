// Judges maps: node maps.mjs FOLDER [FOLDER-FOR-PICTURES]. Mermaid and Graphviz read what is for them; the page
// is used in Chromium, by keyboard, where one is installed.
import fs from 'node:fs';
import path from 'node:path';
import { instance } from '@viz-js/viz';
import axe from 'axe-core';
import { JSDOM } from 'jsdom';
import puppeteer from 'puppeteer-core';
import { canary, check, finish } from './judge.mjs';

const [folder, pictures] = process.argv.slice(2);
const read = (file) => fs.readFileSync(path.join(folder, file), 'utf8');
const all = (extension) => fs.readdirSync(folder).filter((file) => file.endsWith(extension)).sort();

// Mermaid: both versions, with the limits that they draw under.
const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document });
for (const name of ['mermaid-old', 'mermaid']) {
  const { default: mermaid } = await import(name);
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
  for (const file of all('.mmd')) {
    const diagram = read(file);
    const lines = (diagram.match(/ -\.?->/g) ?? []).length;
    const fault = await mermaid.parse(diagram).then(() => undefined, (e) => String(e.message).split('\n')[0]);
    check(`${file}: ${name}`, [fault, diagram.length > 50_000 && 'too long', lines > 500 && 'too many lines'].filter(Boolean));
  }
}

// Graphviz itself, as a library; each node and arrow must come out of its layout.
const viz = await instance();
const dotFaults = (text, nodes, arrows) => {
  const result = viz.render(text, { format: 'json' });
  if (result.status !== 'success') return result.errors.map((e) => e.message);
  const { objects = [], edges = [] } = JSON.parse(result.output);
  return [objects.length !== nodes && `${objects.length} nodes of ${nodes}`, edges.length !== arrows && `${edges.length} arrows of ${arrows}`].filter(Boolean);
};
for (const file of all('.dot').filter((name) => !name.startsWith('large'))) {
  const text = read(file);
  const arrows = (text.match(/^ {2}".*" -> "/gm) ?? []).length;
  const nodes = (text.match(/^ {2}".* \[label=/gm) ?? []).length - arrows;
  check(`${file}: Graphviz`, dotFaults(text, nodes, arrows));
}
canary('dot: a quote that is not escaped', dotFaults('digraph { "a"b" }', 1, 0));

// The page.
const chromium = process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(fs.existsSync);
if (!chromium) {
  console.log('left out: the page needs Chromium (CHROMIUM=<path>)');
  finish();
  process.exit(0);
}
const browser = await puppeteer.launch({ executablePath: chromium, headless: true, args: ['--no-sandbox'] });

// A page with what it said, asked for and met; `change` may spoil it first.
async function open(file, { width = 1440, scheme = 'light', change, hash = '' } = {}) {
  const page = await browser.newPage();
  const faults = [];
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (e) => faults.push(`error: ${e.message}`));
  page.on('dialog', (dialog) => { faults.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', (request) => { if (request.url().split('#')[0] !== `file://${place}`) faults.push(`request: ${request.url()}`); });
  let place = path.resolve(folder, file);
  if (change) {
    place = path.resolve(folder, `spoilt-${file}`);
    fs.writeFileSync(place, change(read(file)));
  }
  page.start = `file://${place}${hash}`;
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setViewport({ width, height: 900 });
  await page.goto(page.start);
  return { page, faults };
}
// What axe finds hard to use, by the rules of WCAG 2.1 AA.
async function barriers(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }));
  return violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 120)).join(' | ')}`);
}
const text = (page, selector) => page.$eval(selector, (found) => found.textContent);
const texts = (page, selector) => page.$$eval(selector, (found) => found.map((one) => one.textContent));
const keys = async (page, ...names) => { for (const name of names) await page.keyboard.press(name); };
const same = (was, expected) => (JSON.stringify(was) === JSON.stringify(expected) ? [] : `${JSON.stringify(was)} instead of ${JSON.stringify(expected)}`);

for (const file of all('.html').filter((name) => !name.startsWith('spoilt'))) {
  for (const [width, scheme] of [[1440, 'light'], [1440, 'dark'], [700, 'light'], [700, 'dark']]) {
    const { page, faults } = await open(file, { width, scheme });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const drawn = await page.$$eval('#graph canvas', (found) => found.length);
    check(`${file} at ${width}, ${scheme}`, [...faults, wide > 0 && `${wide} pixels too wide`, drawn === 0 && 'no graph'].filter(Boolean));
    if (pictures) await page.screenshot({ path: path.join(pictures, `${file}-${width}-${scheme}.png`) });
    await page.close();
  }
}

{
  const { page, faults } = await open('changed.html');
  await keys(page, '/');
  await page.keyboard.type('bill');
  check('keyboard: / searches', same(await texts(page, '#list .name'), ['billing']));
  await keys(page, 'Enter');
  check('keyboard: Enter chooses', same(await text(page, '#side-title'), 'billing'));
  check('the card tells what it needs', same(await texts(page, '#card h3'), ['Provides (1)', 'Needs (1)', 'Vendors and sites (1)', 'Needed by (1)']));
  check('evidence is a permalink', same(await page.$eval('#card a.place', (a) => a.href),
    'https://github.com/acme/shop/blob/1234567890123456789012345678901234567890/billing/src/main/java/shop/Invoices.java#L17'));
  await keys(page, 'Escape', 'Escape');
  check('keyboard: Escape goes back', same(await texts(page, '#list .name'), ['billing', 'orders', 'shipping', 'kafka', 'legacy.example.org', 'orders-db', 'stripe']));
  await page.focus('#search');
  await keys(page, 'ArrowDown', 'ArrowDown', 'Enter');
  check('keyboard: arrows walk the list', same(await text(page, '#side-title'), 'orders'));
  const active = () => page.evaluate(() => document.activeElement.textContent);
  check('keyboard: it goes to the card', same(await active(), 'orders'));
  await keys(page, 'Escape');
  check('keyboard: and back to the list', same(await active(), 'ordersservice'));
  await keys(page, 'Enter');
  await page.focus('#focus');
  await keys(page, 'Enter');
  check('keyboard: focus leaves the neighbours', same(await text(page, '#status'), '6 of 7 nodes, 7 of 9 connections'));
  await keys(page, 'Escape', 'Escape', 'Escape');
  await page.focus('#by-kind');
  await page.keyboard.type('soap');
  check('keyboard: a filter', same(await text(page, '#status'), '2 of 7 nodes, 1 of 9 connections'));
  await keys(page, 'Escape');
  await page.focus('#path-from');
  await page.keyboard.type('billing');
  await keys(page, 'Tab');
  await page.keyboard.type('shipping');
  await keys(page, 'Enter');
  check('keyboard: a path through a channel', same(await text(page, '#status'), 'Path of 3: billing → orders → kafka → shipping'));
  await keys(page, 'Escape', 'Escape');
  await page.focus('#only-changed');
  await keys(page, 'Space');
  check('keyboard: changes only', same(await text(page, '#status'), '6 of 7 nodes, 7 of 9 connections'));
  await keys(page, 'Escape');
  await page.focus('#heads th:nth-child(2) button');
  await keys(page, 'Enter', 'Enter');
  check('keyboard: the table sorts', same((await texts(page, '#rows td:nth-child(2)'))[0], 'stripe'));
  await page.focus('#graph');
  await keys(page, '+', '-', '0', 'ArrowLeft', 'ArrowUp');
  check('nothing was said, asked for or met on the way', faults);
  await page.close();
}

for (const [hash, title] of [['#invoice-service', 'billing'], ['#%', 'Nodes (7)'], ['#nobody', 'Nodes (7)']]) {
  const { page, faults } = await open('changed.html', { hash });
  check(`opened at ${hash}`, [...faults, ...[same(await text(page, '#side-title'), title)].flat()]);
  await page.close();
}

for (const scheme of ['light', 'dark']) {
  const { page } = await open('changed.html', { scheme });
  check(`${scheme}: axe finds no barrier in the list`, await barriers(page));
  await page.$eval('#list button', (button) => button.click());
  check(`${scheme}: axe finds no barrier in a card`, await barriers(page));
  await page.close();
}

{
  const { page, faults } = await open('hostile.html');
  check('hostile names are shown as text', same((await texts(page, '#list .name')).includes('</script><script>alert(1)</script>'), true));
  for (const button of await page.$$('#list button')) await button.evaluate((one) => one.click());
  check('hostile names run nothing', faults);
  await page.close();
}

const added = (script) => (page) => page.replace('</body>', `${script}</body>`);
for (const [what, script] of [
  ['a script that is not ours', '<script>document.title = "in"</script>'],
  ['a picture from elsewhere', '<img src="https://example.org/x.png">'],
]) {
  const { page, faults } = await open('shop.html', { change: added(script) });
  canary(`the page's policy stops ${what}`, faults.filter((fault) => fault.includes('Content Security Policy')));
  check(`${what} has no effect`, same(await page.title(), 'System map'));
  await page.close();
}
{
  const { page } = await open('shop.html', { change: added('<input>') });
  canary('axe: a field without a name', await barriers(page));
  await page.close();
}
await browser.close();
finish();
