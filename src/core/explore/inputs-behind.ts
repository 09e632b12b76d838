import type { Line } from '../graph/line.ts';

const NAMES = /[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)+/g;

/** The inputs that a formula reads, however far up, by the names in its text; nearest first. */
export function inputsBehind(lines: readonly Line[], line: Line): readonly string[] {
  const byName = new Map(lines.map((one) => [one.name, one]));
  const seen = new Set([line.name]);
  const found: string[] = [];
  const todo = [line];
  for (let next = todo.shift(); next !== undefined; next = todo.shift()) {
    if (next.content.kind === 'given') {
      found.push(next.name);
      continue;
    }
    for (const [name] of next.content.text.matchAll(NAMES)) {
      const read = byName.get(name);
      if (read === undefined || seen.has(name)) continue;
      seen.add(name);
      todo.push(read);
    }
  }
  return found;
}
