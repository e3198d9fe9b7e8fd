/* Pieces of the page. All text of a map goes in as text, never as markup. */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
}

function place(place) {
  const isPage = /^https?:\/\//.test(place.page ?? '');
  return isPage
    ? element('a', { class: 'place', href: place.page, target: '_blank', rel: 'noopener noreferrer' }, place.at)
    : element('span', { class: 'place' }, place.at);
}

function places(line) {
  const [first, ...others] = line.places;
  const more = others.length + line.more;
  const rest = more > 0 ? element('details', {}, element('summary', {}, `${more} more`), ...others.map(place),
    line.more > 0 ? element('span', { class: 'place' }, `and ${line.more} not listed here`) : '') : '';
  return [place(first), rest];
}

function calls(line) {
  const all = line.calls ?? [];
  if (all.length === 0) return '';
  const endpoint = (call) => element('li', {}, element('code', {}, call.what), place(call));
  return element('details', { class: 'calls' },
    element('summary', {}, `calls ${all.length === 1 ? all[0].what : `${all.length} endpoints`}`),
    element('ul', {}, ...all.map(endpoint)));
}

function mark(change, was) {
  return change === 'carried' ? '' : element('span', { class: `mark ${change}` }, was ? `${change}, was ${was}` : change);
}

function nodeButton(node, choose) {
  return element('button', { type: 'button', class: 'link name', onclick: () => choose(node.id) }, node.name);
}

/* The card of a node: what it is, offers, needs, and who needs it. */
class Card {
  constructor(map, choose, focus) {
    this.map = map;
    this.choose = choose;
    this.focus = focus;
  }

  of(node, lines) {
    const consumes = (line) => line.kind === 'consume';
    const mine = lines.filter((line) => line.from === node.id || line.to === node.id);
    const needs = mine.filter((line) => (consumes(line) ? line.to : line.from) === node.id);
    const other = (line) => this.map.nodes[line.from === node.id ? line.to : line.from];
    const isStore = (line) => ['database', 'cache', 'broker'].includes(other(line).kind);
    const isVendor = (line) => ['vendor', 'website', 'mail'].includes(other(line).kind);
    return [
      this.facts(node),
      element('p', { class: 'actions' },
        element('button', { type: 'button', id: 'focus', onclick: () => this.focus(node.id) }, 'Focus'),
        element('button', { type: 'button', id: 'close', onclick: () => this.choose(undefined) }, 'Back to the list')),
      ...this.provides(node),
      ...this.lines('Needs', needs.filter((line) => !isStore(line) && !isVendor(line)), other),
      ...this.lines('Vendors and sites', needs.filter(isVendor), other),
      ...this.lines('Stores and brokers', needs.filter(isStore), other),
      ...this.lines('Needed by', mine.filter((line) => !needs.includes(line)), other),
    ];
  }

  facts(node) {
    const rows = [
      ['kind', node.kind], ['also called', (node.aliases ?? []).join(', ')], ['folder', node.root],
      ['owners', (node.owners ?? []).join(', ')], ['tier', node.tier ?? ''], ['built with', (node.technology ?? []).join(', ')],
      ['needed by', String(node.in)], ['needs', String(node.out)], ['instability', `${node.instability} (0 nobody to follow, 1 nobody follows)`],
    ].filter(([, value]) => value !== '' && value !== undefined && value !== null);
    const marks = [mark(node.change, ''), node.cycle < 0 ? '' : element('span', { class: 'mark in-cycle' }, 'in a cycle')];
    return element('div', {}, ...marks.filter(Boolean),
      element('dl', {}, ...rows.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, String(value))])));
  }

  provides(node) {
    const all = node.provides ?? [];
    if (all.length === 0) return [];
    return [element('h3', {}, `Provides (${all.length})`),
      element('ul', {}, ...all.map((endpoint) => element('li', {}, element('code', {}, endpoint.what), place(endpoint))))];
  }

  lines(title, lines, other) {
    if (lines.length === 0) return [];
    return [element('h3', {}, `${title} (${lines.length})`),
      element('ul', {}, ...lines.map((line) => element('li', { class: line.change === 'removed' ? 'gone' : '' },
        nodeButton(other(line), this.choose), ` ${line.kind} `, line.via ? element('code', {}, line.via) : '', ' ',
        mark(line.change, line.was), ...places(line), calls(line))))];
  }
}

/* The table of connections, sorted by a column. */
class Table {
  constructor(map, choose) {
    this.map = map;
    this.choose = choose;
    this.sort = { column: 0, up: true };
    const names = (end) => (line) => map.nodes[line[end]].name;
    this.columns = [
      ['From', names('from'), (line) => nodeButton(map.nodes[line.from], choose)],
      ['To', names('to'), (line) => nodeButton(map.nodes[line.to], choose)],
      ['Kind', (line) => line.kind, (line) => line.kind],
      ['Style', (line) => line.style, (line) => line.style],
      ['Via', (line) => line.via, (line) => element('code', {}, line.via)],
      ['Confidence', (line) => line.confidence, (line) => line.confidence],
      ...(map.isDifference ? [['Change', (line) => line.change, (line) => mark(line.change, line.was) || 'carried']] : []),
      ['Evidence', (line) => line.places[0].at, (line) => element('div', {}, ...places(line), calls(line))],
    ];
    this.heads();
  }

  heads() {
    document.getElementById('heads').replaceChildren(...this.columns.map(([title], column) => {
      const isSorted = this.sort.column === column;
      const order = isSorted ? (this.sort.up ? 'ascending' : 'descending') : undefined;
      return element('th', { scope: 'col', 'aria-sort': order },
        element('button', { type: 'button', onclick: () => this.by(column) }, title + (isSorted ? (this.sort.up ? ' ↑' : ' ↓') : '')));
    }));
  }

  by(column) {
    this.sort = { column, up: this.sort.column !== column || !this.sort.up };
    this.heads();
    document.querySelectorAll('#heads button')[column].focus();
    this.show(this.lines);
  }

  show(lines) {
    this.lines = lines;
    const key = this.columns[this.sort.column][1];
    const sorted = [...lines].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id - b.id));
    if (!this.sort.up) sorted.reverse();
    document.getElementById('rows').replaceChildren(...sorted.map((line) => element('tr', { class: line.change },
      ...this.columns.map(([, , cell]) => element('td', {}, cell(line))))));
  }
}
