import { readsOf } from '@headroom/engine';
import type { Scenario } from '../../components/cell.js';
import type { Missing } from './plan-data.js';

/** The inputs of a plan that nobody gives, those first on which most other lines rest. Those that nothing rests on come last. */
export function missingOf({ plan, inputs, lines }: Scenario, most = 8): readonly Missing[] {
  const readers = readersOf(plan);
  const places = new Map(lines.map(({ name }, i) => [name, i]));
  const unknown = new Map<string, Missing>();
  for (const { line, label, value, source } of inputs) {
    if (value !== '' || unknown.has(line)) continue;
    const why = source.kind === 'missing' ? source.why : 'reading' in source ? (source.reading ?? '') : '';
    unknown.set(line, { line, label, why, leaning: leaningOn(readers, places.get(line)) });
  }
  return [...unknown.values()].sort((a, b) => b.leaning - a.leaning).slice(0, most);
}

type Readers = readonly (readonly number[])[];

/** By line: the lines whose formulas read it. */
function readersOf({ lines }: Scenario['plan']): Readers {
  const readers: number[][] = lines.map(() => []);
  lines.forEach(({ content }, reader) => {
    if (content.kind !== 'formula') return;
    for (const read of readsOf(content.code).keys()) readers[read]?.push(reader);
  });
  return readers;
}

/** How many lines rest on one, straight or by way of others. */
function leaningOn(readers: Readers, line: number | undefined): number {
  const found = new Set<number>();
  const next = line === undefined ? [] : [line];
  for (let at = next.pop(); at !== undefined; at = next.pop()) {
    for (const reader of readers[at] ?? []) {
      if (found.has(reader)) continue;
      found.add(reader);
      next.push(reader);
    }
  }
  return found.size;
}
