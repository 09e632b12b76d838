import { printMonth } from '../calendar/month.ts';
import { usesOf } from '../explain/used-by.ts';
import { sourcesAt, valueAt } from '../graph/given.ts';
import { printSource } from '../source/source.ts';
import type { Reading } from './reading.ts';

/** A decision of a board that other things wait for. */
export interface Checkpoint {
  readonly title: string;
  /** `2018-06`; undefined where no document gives it. */
  readonly month: string | undefined;
  /** Where the month comes from, or why there is none. */
  readonly source: string;
  /** The labels of the lines that are worked out from its month, but for what only says whether or when it is passed. */
  readonly waiting: readonly string[];
}

export function checkpointsOf({ run: { graph }, tagged }: Reading): readonly Checkpoint[] {
  const { lines, calendar, lineNamed } = graph;
  const usesIn = usesOf(graph);
  return tagged({ component: 'checkpoints', measure: 'input' }).map(({ name, label, content }) => {
    const told = content.kind === 'given' ? valueAt(content.given, calendar.first, 0) : 'unknown';
    const sources = content.kind === 'given' ? sourcesAt(content.given, calendar.first) : [];
    const readers = usesIn(lineNamed(name) ?? -1).readers.flatMap((place) => lines[place] ?? []);
    return {
      title: label,
      month: told === 'unknown' ? undefined : printMonth(told),
      source: sources.map(printSource).join(' '),
      waiting: readers.filter((line) => !line.name.startsWith('checkpoints.')).map((line) => line.label),
    };
  });
}
