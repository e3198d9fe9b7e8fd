/* Joins the parts: what the person asks for is a state, and everything shown follows from it. */
class Page {
  constructor(map) {
    this.map = map;
    this.state = {};
    const choose = (id) => this.choose(id);
    this.card = new Card(map, choose, (id) => this.focus(id));
    this.table = new Table(map, choose);
    this.graph = new Graph(map, this.at('graph'), choose);
    this.fill();
    this.listen();
    this.show();
    this.open();
  }

  /** Chooses the node that the address names behind its #. */
  open() {
    try {
      const node = this.map.find(decodeURIComponent(location.hash.slice(1)));
      if (node) this.choose(node.id);
    } catch (e) {
      if (!(e instanceof URIError)) throw e;
    }
  }

  at(id) { return document.getElementById(id); }

  fill() {
    const { map } = this;
    const short = (commit) => commit.replace(/\b([0-9a-f]{12})[0-9a-f]{28}\b/g, '$1');
    this.at('summary').textContent = map.isDifference
      ? `${short(map.base)} to ${short(map.at)}: ${map.changes}. In either: ${map.sizes}` : `${map.sizes}, at ${short(map.at)}`;
    this.options('by-style', SystemMap.values(map.lines, (line) => line.style));
    this.options('by-kind', SystemMap.values(map.lines, (line) => line.kind));
    this.options('by-type', SystemMap.values(map.nodes, (node) => node.kind));
    this.options('by-owner', SystemMap.values(map.nodes, (node) => node.owners ?? []));
    this.options('by-tier', SystemMap.values(map.nodes, (node) => node.tier));
    this.at('names').replaceChildren(...map.nodes.map((node) => element('option', { value: node.name })));
    this.at('changed-label').hidden = !map.isDifference;
    this.at('cycles-label').hidden = map.cycles.length === 0;
    this.cycles();
    this.at('gap-section').hidden = map.gaps.length === 0;
    this.at('gap-list').replaceChildren(...map.gaps.map(([subject, reason]) => element('li', {}, element('code', {}, subject), `: ${reason}`)));
    this.legend();
  }

  options(id, values) {
    this.at(id).replaceChildren(element('option', { value: '' }, 'all'), ...values.map((value) => element('option', { value: String(value) }, String(value))));
    this.at(id).parentElement.hidden = values.length < 2;
  }

  cycles() {
    this.at('cycle-section').hidden = this.map.cycles.length === 0;
    this.at('cycle-list').replaceChildren(...this.map.cycles.map((ids) => element('li', {},
      ...ids.map((id) => nodeButton(this.map.nodes[id], (chosen) => this.choose(chosen))))));
  }

  legend() {
    const groups = SystemMap.values(this.map.nodes, (node) => GROUPS[node.kind] ?? 'service');
    const styles = SystemMap.values(this.map.lines, (line) => line.style);
    const has = (test) => this.map.lines.some(test);
    const more = [
      [has((line) => line.confidence === 'weak'), 'weak: only a name says so', 'dim', '4 3'],
      [this.map.cycles.length > 0, 'closes a cycle', 'cycle', ''],
      ...['introduced', 'changed', 'removed'].map((change) => [has((line) => line.change === change), change, change, change === 'removed' ? '1 3' : '']),
    ].filter(([isThere]) => isThere).map(([, text, name, dashes]) => this.sample(text, name, dashes, false));
    this.at('legend').replaceChildren(...groups.map((group) => this.sample(group === 'outside' ? 'vendor or site' : group, group, '', true)),
      ...styles.map((style) => this.sample(style, style, '', false)), ...more);
  }

  sample(text, name, dashes, isBox) {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const shape = document.createElementNS('http://www.w3.org/2000/svg', isBox ? 'rect' : 'path');
    const set = (target, values) => Object.entries(values).forEach(([key, value]) => target.setAttribute(key, value));
    set(svg, { width: 22, height: 12, 'aria-hidden': true });
    set(shape, isBox ? { x: 1, y: 1, width: 19, height: 10, rx: 3 } : { d: 'M1 6H21' });
    set(shape, { fill: 'none', stroke: `var(--${name})`, 'stroke-width': 2, 'stroke-dasharray': dashes });
    svg.append(shape);
    return element('li', {}, svg, text);
  }

  listen() {
    for (const id of ['by-style', 'by-kind', 'by-type', 'by-owner', 'by-tier']) this.at(id).addEventListener('change', () => this.refine());
    for (const id of ['only-changed', 'only-cycles']) this.at(id).addEventListener('change', () => this.refine());
    this.at('search').addEventListener('input', () => this.show());
    this.at('search').addEventListener('keydown', (event) => this.searchKey(event));
    this.at('list').addEventListener('keydown', (event) => this.listKey(event));
    this.at('tools').addEventListener('submit', (event) => { event.preventDefault(); this.path(); });
    this.at('all').addEventListener('click', () => this.reset());
    this.at('zoom-in').addEventListener('click', () => this.graph.zoom(1.25));
    this.at('zoom-out').addEventListener('click', () => this.graph.zoom(0.8));
    this.at('fit').addEventListener('click', () => this.graph.fit());
    this.at('graph').addEventListener('keydown', (event) => this.graphKey(event));
    document.addEventListener('keydown', (event) => this.key(event));
    addEventListener('hashchange', () => this.open());
  }

  key(event) {
    const isTyping = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      this.at('search').focus();
    } else if (event.key === 'Escape') this.back();
  }

  /** One step back: from the path or the focus, then from the node, then to everything. */
  back() {
    if (this.state.path) this.update({ path: undefined, note: undefined });
    else if (this.state.focus !== undefined) this.focus(undefined);
    else if (this.state.chosen !== undefined) this.choose(undefined);
    else this.reset();
  }

  searchKey(event) {
    const first = this.at('list').querySelector('button');
    if (event.key === 'Enter') {
      event.preventDefault();
      if (this.matches && this.matches.length > 0) this.choose(this.matches[0].id);
    } else if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      first.focus();
    }
  }

  listKey(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...this.at('list').querySelectorAll('button')];
    const next = buttons[buttons.indexOf(document.activeElement) + step];
    (next ?? this.at('search')).focus();
  }

  graphKey(event) {
    const moves = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
    const done = () => event.preventDefault();
    if (moves[event.key]) { this.graph.pan(...moves[event.key]); done(); }
    else if (event.key === '+' || event.key === '=') { this.graph.zoom(1.25); done(); }
    else if (event.key === '-') { this.graph.zoom(0.8); done(); }
    else if (event.key === '0') { this.graph.fit(); done(); }
    else if (event.key === 'f' && this.state.chosen !== undefined) { this.focus(this.state.focus === undefined ? this.state.chosen : undefined); done(); }
  }

  choose(id) {
    const before = this.state.chosen;
    const moves = ['side', 'rows', 'cycle-list'].some((part) => this.at(part).contains(document.activeElement));
    this.update({ chosen: id, path: undefined, note: undefined });
    if (moves) this.follow(id, before);
    history.replaceState(null, '', id === undefined ? '#' : `#${encodeURIComponent(this.map.nodes[id].name)}`);
    if (id !== undefined) this.at('side').scrollTop = 0;
  }

  /** Puts the keyboard where the answer is: on the card, or back on the list. */
  follow(id, before) {
    const title = this.at('side-title');
    const button = this.at('list').querySelector(`[data-node="${before}"]`);
    (id === undefined ? button ?? title : title).focus();
  }

  focus(id) {
    this.update({ focus: id, chosen: id ?? this.state.chosen, path: undefined, note: undefined });
    if (id === undefined) this.graph.arrange();
    else this.graph.around(id);
  }

  refine() {
    this.update({ focus: undefined, path: undefined, note: undefined });
    this.graph.arrange();
  }

  reset() {
    this.at('tools').reset();
    this.state = {};
    this.show();
    this.graph.arrange();
  }

  path() {
    const [from, to] = ['path-from', 'path-to'].map((id) => this.map.find(this.at(id).value));
    if (!from || !to) {
      this.update({ path: undefined, note: `No node is called '${this.at(from ? 'path-to' : 'path-from').value}'` });
      return;
    }
    const path = from === to ? [] : this.map.path(from.id, to.id, this.map.visible(this.filter()).lines);
    const names = path && [from.name, ...path.map((line) => this.map.nodes[line.to].name)];
    this.update(path && path.length > 0
      ? { path, chosen: undefined, note: `Path of ${path.length}: ${names.join(' → ')}` }
      : { path: undefined, note: `No path from ${from.name} to ${to.name} in what is shown` });
  }

  filter() {
    const value = (id) => this.at(id).value;
    return { style: value('by-style'), kind: value('by-kind'), type: value('by-type'), owner: value('by-owner'), tier: value('by-tier'),
      changed: this.at('only-changed').checked, cycles: this.at('only-cycles').checked, focus: this.state.focus };
  }

  update(changes) {
    Object.assign(this.state, changes);
    this.show();
  }

  show() {
    const { map, state } = this;
    const visible = map.visible(this.filter());
    const text = this.at('search').value.trim().toLowerCase();
    const nodes = map.nodes.filter((node) => visible.nodes.has(node.id));
    this.matches = nodes.filter((node) => text === '' || SystemMap.matches(node, text));
    const matched = text === '' ? undefined : new Set(this.matches.map((node) => node.id));
    const lines = state.path ?? map.lines.filter((line) => visible.lines.has(line.id)
      && (!matched || matched.has(line.from) || matched.has(line.to) || line.via.toLowerCase().includes(text)));
    this.graph.show(visible, { chosen: state.chosen, path: state.path, matched });
    this.table.show(lines);
    this.side(visible);
    const count = `${nodes.length} of ${map.nodes.length} nodes, ${lines.length} of ${map.lines.length} connections`;
    this.at('status').textContent = state.note ?? (matched ? `${this.matches.length} nodes match; ${count}` : count);
    this.at('graph').setAttribute('aria-label', `Graph of ${count}; the lists beside and below tell the same`);
  }

  side(visible) {
    const node = this.map.nodes[this.state.chosen];
    this.at('side-title').textContent = node ? node.name : `Nodes (${this.matches.length})`;
    this.at('list').hidden = Boolean(node);
    this.at('card').hidden = !node;
    if (node) {
      this.at('card').replaceChildren(...this.card.of(node, this.map.lines.filter((line) => visible.lines.has(line.id))));
    } else {
      this.at('list').replaceChildren(...this.matches.map((one) => element('li', {}, element('button',
        { type: 'button', 'data-node': one.id, onclick: () => this.choose(one.id) }, element('span', { class: `name ${one.change}` }, one.name),
        element('span', { class: 'kind' }, one.kind)))));
    }
  }
}

new Page(new SystemMap(JSON.parse(document.getElementById('data').textContent)));
