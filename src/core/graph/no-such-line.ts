import { didYouMean } from '../problem/nearest.ts';
import type { Graph } from './graph.ts';

/** What to say of a name that no line has: lines with it in their name, or the nearest. */
export function noSuchLine({ lines }: Graph, name: string): string {
  const names = lines.map((line) => line.name);
  const inside = names.filter((known) => known.includes(name)).slice(0, 6);
  const mend =
    inside.length > 0 ? `Lines with it in their name: ${inside.join(', ')}.` : didYouMean(name, names);
  return `There is no line "${name}". ${mend}`.trim();
}
