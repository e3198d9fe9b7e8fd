/* The map and what is asked of it; knows nothing of the page. */
class SystemMap {
  constructor(data) {
    Object.assign(this, data);
    this.isDifference = Boolean(data.base);
    this.nodes.forEach((node, id) => Object.assign(node, { id, cycle: -1 }));
    this.cycles.forEach((ids, number) => ids.forEach((id) => { this.nodes[id].cycle = number; }));
    this.lines.forEach((line, id) => Object.assign(line, { id, isInCycle: this.closes(line) }));
  }

  closes(line) {
    const cycle = this.nodes[line.from].cycle;
    return cycle >= 0 && cycle === this.nodes[line.to].cycle && line.change !== 'removed' && line.from !== line.to;
  }

  /** The distinct values of something, ordered. */
  static values(all, of) {
    const values = new Set(all.flatMap(of).filter((value) => value !== undefined && value !== null && value !== ''));
    return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  }

  /** The node of a name or an alias, in any case. */
  find(name) {
    const wanted = name.trim().toLowerCase();
    return this.nodes.find((node) => node.name.toLowerCase() === wanted)
      ?? this.nodes.find((node) => (node.aliases ?? []).includes(wanted));
  }

  /** Whether a node's name, alias, owner, technology or something that it offers has that text. */
  static matches(node, text) {
    const words = [node.name, ...(node.aliases ?? []), ...(node.owners ?? []), ...(node.technology ?? []),
      ...(node.provides ?? []).map((endpoint) => endpoint.what)];
    return words.some((word) => word.toLowerCase().includes(text));
  }

  /** The ids of the nodes and lines that a filter leaves, as sets. */
  visible(filter) {
    const isWanted = (node) => (!filter.type || node.kind === filter.type)
      && (!filter.owner || (node.owners ?? []).includes(filter.owner))
      && (!filter.tier || String(node.tier) === filter.tier);
    const choosesNodes = Boolean(filter.type || filter.owner || filter.tier);
    const choosesLines = Boolean(filter.style || filter.kind || filter.changed || filter.cycles || filter.focus !== undefined);
    const lines = this.lines.filter((line) => (!filter.style || line.style === filter.style)
      && (!filter.kind || line.kind === filter.kind)
      && (!filter.changed || line.change !== 'carried')
      && (!filter.cycles || line.isInCycle)
      && (filter.focus === undefined || this.isNear(line, filter.focus))
      && (!choosesNodes || isWanted(this.nodes[line.from]) || isWanted(this.nodes[line.to])));
    const nodes = new Set(lines.flatMap((line) => [line.from, line.to]));
    if (!choosesLines) this.nodes.filter(isWanted).forEach((node) => nodes.add(node.id));
    if (filter.focus !== undefined) nodes.add(filter.focus);
    if (filter.changed) this.nodes.filter((node) => node.change !== 'carried').forEach((node) => nodes.add(node.id));
    return { nodes, lines: new Set(lines.map((line) => line.id)) };
  }

  /** Whether a line ends at a node, or goes on from there through a channel. */
  isNear(line, id) {
    return line.from === id || line.to === id || this.lines.some((other) => (other.from === id || other.to === id)
      && other.via !== '' && other.via === line.via && (other.to === line.from || other.from === line.to));
  }

  /**
   * The shortest way from one node to another along lines, as lines; through a broker only on one
   * channel. Nothing when there is none.
   */
  path(from, to, ids) {
    const start = { node: from, via: '', back: undefined };
    const seen = new Set([`${from} `]);
    for (let level = [start]; level.length > 0;) {
      const next = [];
      for (const step of level) {
        for (const line of this.lines) {
          if (!ids.has(line.id) || line.from !== step.node || line.change === 'removed') continue;
          if (step.via !== '' && line.kind === 'consume' && line.via !== step.via) continue;
          const via = line.kind === 'publish' ? line.via : '';
          const after = { node: line.to, via, line, back: step };
          if (line.to === to) return SystemMap.walked(after);
          if (seen.has(`${line.to} ${via}`)) continue;
          seen.add(`${line.to} ${via}`);
          next.push(after);
        }
      }
      level = next;
    }
    return undefined;
  }

  static walked(last) {
    const lines = [];
    for (let step = last; step.back; step = step.back) lines.unshift(step.line);
    return lines;
  }
}
