/* The picture: cytoscape with our nodes, one edge for all connections of a pair. */
const GROUPS = {
  service: 'service', admin: 'service', gateway: 'gateway', webserver: 'gateway', broker: 'broker',
  database: 'store', cache: 'store', configrepo: 'store', vendor: 'outside', website: 'outside', mail: 'outside',
  user: 'outside', library: 'library', config: 'wiring', discovery: 'wiring', tracing: 'wiring', logging: 'wiring',
  monitoring: 'wiring', auth: 'service',
};
const SHAPES = {
  service: 'round-rectangle', gateway: 'cut-rectangle', broker: 'round-tag', store: 'barrel', outside: 'hexagon',
  library: 'rectangle', wiring: 'round-rectangle',
};
const color = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

class Graph {
  constructor(map, container, choose) {
    this.map = map;
    this.cy = cytoscape({
      container, elements: [...map.nodes.map((node) => this.node(node)), ...this.edges()],
      style: this.style(), layout: { name: 'preset' }, minZoom: 0.1, maxZoom: 3, boxSelectionEnabled: false,
    });
    this.arrange();
    this.cy.on('tap', 'node', (event) => choose(event.target.data('node')));
    this.cy.on('tap', (event) => { if (event.target === this.cy) choose(undefined); });
    this.cy.on('mouseover', 'node', (event) => this.hint(event.target));
    this.cy.on('mouseout', 'node', () => this.hint(undefined));
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.cy.style(this.style()));
  }

  node(node) {
    const rows = Graph.rows(node.name);
    const group = GROUPS[node.kind] ?? 'service';
    const width = Math.max(...rows.map((row) => row.length)) * 7 + (group === 'outside' || group === 'broker' ? 34 : 20);
    return {
      data: { id: `n${node.id}`, node: node.id, label: rows.join('\n'), width: Math.max(54, width), height: rows.length * 15 + 14 },
      classes: [group, node.change, node.cycle >= 0 ? 'in-cycle' : ''].join(' '),
      position: this.place(node),
    };
  }

  /** A name in at most two rows, broken behind a separator where it has one. */
  static rows(name) {
    const points = [...name];
    if (points.length <= 16) return [name];
    const middle = points.length / 2;
    const breaks = points.map((point, at) => (/[-_./: ]/.test(point) ? at + 1 : 0)).filter((at) => at > 3 && at < points.length - 2);
    const at = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? Math.ceil(middle);
    const row = (part) => (part.length > 20 ? [...part.slice(0, 19), '…'] : part).join('');
    return [row(points.slice(0, at)), row(points.slice(at))];
  }

  /** Where a node starts: callers left, what all lean on right, in the order of names. */
  place(node) {
    const right = { broker: 0.72, store: 1, outside: 1.15 }[GROUPS[node.kind]];
    const lean = Number(node.instability);
    const across = right ?? 0.55 * (1 - lean);
    return { x: across * 1500, y: ((node.id * 0.618034) % 1) * 900 };
  }

  edges() {
    const pairs = new Map();
    for (const line of this.map.lines) {
      const id = `e${line.from}-${line.to}`;
      if (!pairs.has(id)) pairs.set(id, { data: { id, source: `n${line.from}`, target: `n${line.to}`, lines: [] } });
      pairs.get(id).data.lines.push(line.id);
    }
    return [...pairs.values()].map((edge) => this.dressed(edge));
  }

  dressed(edge) {
    const lines = edge.data.lines.map((id) => this.map.lines[id]);
    const fates = new Set(lines.map((line) => line.change));
    const fate = fates.size === 1 ? lines[0].change : 'changed';
    const labels = SystemMap.values(lines, (line) => `${line.kind} ${line.via}`.trim());
    edge.data.label = labels.map((label) => (label.length > 28 ? `${label.slice(0, 27)}…` : label)).slice(0, 2).join(', ')
      + (labels.length > 2 ? ` +${labels.length - 2}` : '');
    edge.classes = [lines[0].style, fate, lines.every((line) => line.confidence === 'weak') ? 'weak' : '',
      lines.some((line) => line.isInCycle) ? 'in-cycle' : ''].join(' ');
    return edge;
  }

  style() {
    const rims = Object.entries(SHAPES).map(([group, shape]) => (
      { selector: `node.${group}`, style: { shape, 'border-color': color(group), color: color('text') } }));
    const strokes = ['point-to-point', 'api-middleware', 'event-driven', 'data-migration', 'cms-content', 'analytics-tracking']
      .map((name) => ({ selector: `edge.${name}`, style: { 'line-color': color(name), 'target-arrow-color': color(name) } }));
    const line = (selector, name, more) => (
      { selector, style: { 'line-color': color(name), 'target-arrow-color': color(name), width: 2.5, opacity: 1, ...more } });
    return [
      { selector: 'node', style: { label: 'data(label)', width: 'data(width)', height: 'data(height)', 'text-wrap': 'wrap', 'font-size': 12,
        'font-family': 'system-ui, sans-serif', 'text-valign': 'center', 'text-halign': 'center',
        'background-color': color('node'), 'border-width': 1.5 } },
      { selector: 'edge', style: { width: 1.4, opacity: 0.55, 'curve-style': 'bezier', 'target-arrow-shape': 'triangle', 'arrow-scale': 0.9,
        'font-size': 11, 'font-family': 'system-ui, sans-serif', color: color('text'), 'text-background-color': color('back'),
        'text-background-opacity': 0.9, 'text-background-padding': 2, 'text-rotation': 'autorotate' } },
      ...rims, ...strokes,
      { selector: 'edge.weak', style: { 'line-style': 'dashed' } },
      line('edge.in-cycle', 'cycle', { opacity: 0.8 }),
      { selector: 'node.in-cycle', style: { 'border-style': 'double', 'border-width': 4, 'border-color': color('cycle') } },
      line('edge.introduced', 'introduced', {}),
      line('edge.changed', 'changed', {}),
      line('edge.removed', 'removed', { 'line-style': 'dotted' }),
      { selector: 'node.introduced', style: { 'border-color': color('introduced'), 'border-width': 3 } },
      { selector: 'node.removed', style: { 'border-style': 'dotted', 'border-color': color('removed'), color: color('dim') } },
      { selector: '.far', style: { opacity: 0.2 } },
      { selector: 'edge.near', style: { opacity: 1, label: 'data(label)', width: 2.2, 'z-index': 10 } },
      line('edge.path', 'path', { width: 4, label: 'data(label)', 'z-index': 20 }),
      { selector: 'node.path', style: { 'border-color': color('path'), 'border-width': 4 } },
      { selector: 'node.chosen', style: { 'background-color': color('accent'), color: color('back'), 'border-width': 3 } },
      { selector: '.gone', style: { display: 'none' } },
    ];
  }

  /** Lays out what is shown, in the shape of the frame; the same map always looks the same. */
  arrange() {
    const shown = this.cy.elements().not('.gone');
    const alone = shown.nodes().filter((node) => node.connectedEdges().not('.gone').length === 0);
    const joined = shown.difference(alone);
    joined.nodes().positions((node) => this.place(this.map.nodes[node.data('node')]));
    joined.layout({
      name: 'cose', animate: false, randomize: false, fit: false, nodeDimensionsIncludeLabels: true,
      idealEdgeLength: () => 80, nodeRepulsion: () => 40000, nodeOverlap: 20, edgeElasticity: () => 100, gravity: 0.8,
      componentSpacing: 40, numIter: 1200, initialTemp: 200, coolingFactor: 0.99,
    }).run();
    this.stretch(joined.nodes());
    this.line(alone, joined.nodes().boundingBox());
    this.fit();
  }

  /** Fills the frame: spreads the picture over its shape, then pushes nodes apart. */
  stretch(nodes) {
    if (nodes.length < 3) return;
    const gap = 24 + 260 / Math.sqrt(nodes.length); // few nodes leave room for what stands on the lines
    const shape = Math.max(0.5, this.cy.width() / Math.max(1, this.cy.height()));
    const area = nodes.reduce((sum, node) => sum + (node.width() + gap) * (node.height() + gap), 0) * 1.2;
    const height = Math.sqrt(area / shape);
    const across = Graph.spread(nodes.map((node) => node.position('x')));
    const down = Graph.spread(nodes.map((node) => node.position('y')));
    const spots = nodes.map((node, i) => ({
      node, w: node.width() + gap / 2, h: node.height() + gap / 2, x: across[i] * height * shape, y: down[i] * height,
    }));
    for (let round = 0; round < 300 && Graph.pushApart(spots, shape); round++);
    spots.forEach(({ node, x, y }) => node.position({ x, y }));
  }

  /** Where each number lies between the least, 0, and the greatest, 1: half by its value, half by its rank. */
  static spread(numbers) {
    const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
    const ranks = new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, rank) => [number, rank]));
    return numbers.map((number) => (number - least) / (greatest - least || 1) / 2 + ranks.get(number) / (ranks.size - 1 || 1) / 2);
  }

  /** Puts nodes without lines in rows under the rest. */
  line(nodes, box) {
    const width = Math.max(box.w, Math.sqrt(nodes.length) * 240);
    let [x, y] = [box.x1, box.y2 + 60];
    nodes.forEach((node) => {
      if (x > box.x1 && x + node.width() > box.x1 + width) [x, y] = [box.x1, y + 70];
      node.position({ x: x + node.width() / 2, y });
      x += node.width() + 24;
    });
  }

  /** Moves each two that overlap apart along the way that costs the frame less; whether any did. */
  static pushApart(spots, shape) {
    let moved = false;
    for (let i = 0; i < spots.length; i++) {
      for (let j = i + 1; j < spots.length; j++) {
        const [a, b] = [spots[i], spots[j]];
        const x = (a.w + b.w) / 2 - Math.abs(a.x - b.x);
        const y = (a.h + b.h) / 2 - Math.abs(a.y - b.y);
        if (x <= 0.5 || y <= 0.5) continue;
        moved = true;
        const axis = x / shape < y ? 'x' : 'y';
        const step = (axis === 'x' ? x : y) / 2 * (a[axis] <= b[axis] ? 1 : -1);
        a[axis] -= step;
        b[axis] += step;
      }
    }
    return moved;
  }

  around(id) {
    const centre = this.cy.getElementById(`n${id}`);
    this.cy.elements().not('.gone').layout({
      name: 'concentric', animate: false, fit: false, minNodeSpacing: 40, spacingFactor: 1,
      concentric: (element) => (element.same(centre) ? 3 : element.edgesWith(centre).length > 0 ? 2 : 1), levelWidth: () => 1,
    }).run();
    this.fit();
  }

  fit() {
    this.cy.resize();
    this.cy.fit(this.cy.elements().not('.gone'), 24);
    if (this.cy.zoom() > 1.4) { this.cy.zoom(1.4); this.cy.center(this.cy.elements().not('.gone')); }
  }

  zoom(factor) {
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 } });
  }

  pan(x, y) { this.cy.panBy({ x, y }); }

  /** Shows only those nodes and lines, of which some are lit. */
  show({ nodes, lines }, { chosen, path, matched }) {
    this.cy.batch(() => {
      this.cy.nodes().forEach((node) => { node.toggleClass('gone', !nodes.has(node.data('node'))); });
      this.cy.edges().forEach((edge) => { edge.toggleClass('gone', !edge.data('lines').some((id) => lines.has(id))); });
      this.cy.elements().removeClass('far near path chosen');
      if (path) this.light(this.pathElements(path), 'path');
      else if (chosen !== undefined) {
        const node = this.cy.getElementById(`n${chosen}`).addClass('chosen');
        this.light(node.closedNeighborhood(), 'near');
      } else if (matched) this.light(this.cy.nodes().filter((node) => matched.has(node.data('node'))), 'near');
    });
  }

  pathElements(path) {
    const ids = path.flatMap((line) => [`n${line.from}`, `n${line.to}`, `e${line.from}-${line.to}`]);
    return ids.reduce((all, id) => all.union(this.cy.getElementById(id)), this.cy.collection());
  }

  light(elements, name) {
    this.cy.elements().difference(elements).addClass('far');
    elements.addClass(name);
  }

  hint(node) {
    if (this.cy.$('.chosen, .path').length > 0) return;
    this.cy.elements().removeClass('far near');
    if (node) this.light(node.closedNeighborhood(), 'near');
  }
}
