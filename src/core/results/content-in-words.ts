import { printDate } from '../calendar/month.ts';
import type { Line } from '../graph/line.ts';
import { printNumber, printPounds } from '../money/print.ts';
import { DATE } from '../quantity/dimension.ts';

/** What a line holds, in a few words: `unknown`, `0.5`, `2011-03`, `3 figures by month`, or the formula. */
export function contentInWords(unit: string, content: Line['content']): string {
  if (content.kind === 'formula') return content.text;
  const { given } = content;
  if (given.kind !== 'steps')
    return `${(given.kind === 'points' ? given.points : given.values).length} figures`;
  const last = given.steps.at(-1);
  if (last === undefined) return 'unknown';
  if (last.from !== undefined || last.to !== undefined) return `${given.steps.length} figures by month`;
  if (last.value === 'unknown') return 'unknown';
  if (unit === DATE) return printDate(last.value);
  return unit === 'GBP' ? printPounds(last.value) : printNumber(last.value);
}
