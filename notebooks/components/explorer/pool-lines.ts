import type { Pool } from '../../data/plan/plan-data.js';
import { type PlacedRow, placed, placedRow } from './lines.js';
import type { Session } from './session.js';
import { beside, type Readings } from './view.js';

/** What came into a pool in a year and where it went, in the order of the money. */
export interface PoolStep {
  readonly label: string;
  readonly side: 'in' | 'out';
  /** Null when unknown. */
  readonly value: number | null;
}

/** Lines of one pool, by their places. */
export interface PoolLines {
  readonly title: string;
  readonly from: readonly PlacedRow[];
  readonly to: readonly PlacedRow[];
  readonly banked: PlacedRow | undefined;
  readonly returned: PlacedRow | undefined;
  readonly closing: PlacedRow | undefined;
  readonly released: PlacedRow | undefined;
  readonly spent: PlacedRow | undefined;
  readonly links: readonly { readonly label: string; readonly place: number }[];
}

export function poolLines(session: Session, pool: Pool): PoolLines {
  const titles = new Map([
    ...[...pool.from, ...pool.to].map(({ ref, title }) => [ref, title] as const),
    ['banked', 'Banked: it leaves the system'],
    ['returned', 'Returned at the end of the year'],
  ]);
  const named = (ref: string): string => titles.get(ref) ?? ref;
  return {
    title: pool.title,
    from: pool.from.flatMap(({ title, rows }) =>
      placed(session, rows.slice(0, 1)).map((row) => ({ ...row, label: title })),
    ),
    to: pool.to.flatMap(({ title, rows }) =>
      placed(
        session,
        rows.filter(({ key }) => key === 'spent'),
      ).map((row) => ({ ...row, label: title })),
    ),
    banked: placedRow(session, pool.rows, 'banked'),
    returned: placedRow(session, pool.rows, 'returned'),
    closing: placedRow(session, pool.rows, 'closing'),
    released: placedRow(session, pool.rows, 'released'),
    spent: placedRow(session, pool.rows, 'spent'),
    links: pool.links.flatMap(({ from, to, line }) => {
      const place = session.graph.lineNamed(line);
      return place === undefined ? [] : [{ label: `${named(from)} to ${named(to)}`, place }];
    }),
  };
}

/**
 * The year of a pool: what was in it in April, what came in, and where it went. In and out are the same to the penny when nothing is unknown.
 */
export function poolSteps(lines: PoolLines, readings: Readings, year: number): readonly PoolStep[] {
  const value = (row: PlacedRow, of = year): number | null => {
    const { now } = beside(readings, row.place, of);
    return now.unknown > 0 ? null : now.value;
  };
  const step = (
    side: PoolStep['side'],
    row: PlacedRow | undefined,
    label = row?.label ?? '',
  ): readonly PoolStep[] => (row === undefined ? [] : [turned({ label, side, value: value(row) })]);
  const { closing } = lines;
  const steps = [
    ...(closing === undefined || year === 0
      ? []
      : [april({ label: 'In the pool in April', side: 'in', value: value(closing, year - 1) })]),
    ...lines.from.flatMap((row) => step('in', row)),
    ...step('out', lines.banked),
    ...lines.to.flatMap((row) => step('out', row)),
    ...step('out', lines.returned),
    ...(closing === undefined
      ? []
      : [march({ label: 'Left in the pool in March', side: 'out', value: value(closing) })]),
  ];
  return [...steps.filter(({ side }) => side === 'in'), ...steps.filter(({ side }) => side === 'out')];
}

function april(step: PoolStep): PoolStep {
  return below(step) ? { ...turned(step), label: 'Short in April, and made up first' } : step;
}

function march(step: PoolStep): PoolStep {
  return below(step) ? { ...turned(step), label: 'Still short in March' } : step;
}

function below({ value }: PoolStep): boolean {
  return value !== null && value < 0;
}

/** A sum below nought goes the other way. */
function turned(step: PoolStep): PoolStep {
  const { label, side, value } = step;
  return value === null || value >= 0
    ? step
    : { label: `${label}: costs more than it saves`, side: side === 'in' ? 'out' : 'in', value: -value };
}
