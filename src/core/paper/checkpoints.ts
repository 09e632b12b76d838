import { printMonth } from '../calendar/month.ts';
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
  /** How many lines of the scenario wait for it. */
  readonly behind: number;
}

export function checkpointsOf(reading: Reading): readonly Checkpoint[] {
  const { lines, calendar } = reading.run.graph;
  return reading.tagged({ component: 'checkpoints', measure: 'input' }).map(({ name, label, content }) => {
    const told = content.kind === 'given' ? valueAt(content.given, calendar.first, 0) : 'unknown';
    const sources = content.kind === 'given' ? sourcesAt(content.given, calendar.first) : [];
    const named = new RegExp(`\\b${name.replaceAll('.', '\\.')}\\b`);
    return {
      title: label,
      month: told === 'unknown' ? undefined : printMonth(told),
      source: sources.map(printSource).join(' '),
      behind: lines.filter(
        (line) =>
          line.content.kind === 'formula' &&
          named.test(line.content.text) &&
          line.tags.component !== 'checkpoints',
      ).length,
    };
  });
}
