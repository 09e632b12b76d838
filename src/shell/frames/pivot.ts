import type { DataFrame } from 'danfojs-node';
import { columnAt, type Texts, textFrame, textsOf } from './text-frame.ts';

/**
 * Lines by periods: a row for each line, a column for each period in the order in which they come. A cell is the value as it stands,
 * `at least 1850000.00` or `known part 1.00` where only a part is known, and `unknown`. Columns that say more of a line, such as tags,
 * stay; `unknown_lines` is the most of any period.
 */
export async function pivotByPeriod(frame: DataFrame): Promise<DataFrame> {
  const texts = textsOf(frame);
  const [line, period, value, status, unknown] = ['line', 'period', 'value', 'status', 'unknown_lines'].map(
    (name) => columnAt(texts, name),
  ) as [number, number, number, number, number];
  const kept = texts.columns.flatMap((_, i) => ([period, value, status, unknown].includes(i) ? [] : [i]));
  const periods = [...new Set(texts.rows.map((row) => row[period] ?? ''))];
  const groups = new Map<string, Texts['rows'][number][]>();
  for (const row of texts.rows) {
    const name = row[line] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const rows = [...groups.values()].map((own) => {
    const cells = periods.map((wanted) => {
      const row = own.find((one) => one[period] === wanted);
      return row === undefined ? 'not there' : cellText(row[value] ?? '', row[status] ?? '');
    });
    const most = Math.max(...own.map((row) => Number(row[unknown])));
    return [...kept.map((i) => own[0]?.[i] ?? ''), ...cells, String(most)];
  });
  const columns = [...kept.map((i) => texts.columns[i] ?? ''), ...periods, 'unknown_lines'];
  return textFrame({ columns, rows });
}

function cellText(value: string, status: string): string {
  if (value === '') return 'unknown';
  if (status === 'at_least') return `at least ${value}`;
  return status === 'known_part' ? `known part ${value}` : value;
}
