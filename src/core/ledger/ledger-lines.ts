import type { Graph } from '../graph/graph.ts';
import { placesMeeting } from '../graph/select.ts';
import type { Pennies } from '../run/pennies.ts';
import { figureOf, type Projection } from '../run/projection.ts';
import { type Mapped, mapCodes } from './map-codes.ts';
import type { Leaf } from './open-totals.ts';
import type { LedgerProfile } from './profile.ts';
import { codesKey } from './segment.ts';

/** A line of the model as the ledger holds it. */
export interface LedgerLine extends Leaf, Mapped {
  /** Its codes as one text. */
  readonly key: string;
  /** Ledger pennies are model pennies times this: below nought for income, and for what a total takes away. */
  readonly sign: number;
  readonly income: boolean;
  /** The tag `funder`; empty when it has none. */
  readonly funder: string;
  /** Pennies by month, debits above nought; undefined where nothing is known. Of a month known in part, the known part. */
  readonly months: readonly (number | undefined)[];
  /** Months that are known in part only. */
  readonly inPart: readonly number[];
}

export function ledgerLines(
  profile: LedgerProfile,
  graph: Graph,
  projection: Projection,
  pennies: Pennies,
  leaves: readonly Leaf[],
): readonly LedgerLine[] {
  const income = new Set(
    profile.file.signs.income.flatMap((selector) => placesMeeting(graph.lines, selector)),
  );
  const mapped = mapCodes(
    profile,
    graph,
    leaves.map((leaf) => leaf.line),
  );
  const all = Array.from({ length: graph.calendar.months }, (_, m) => m);
  return leaves.flatMap((leaf, i): readonly LedgerLine[] => {
    const codes = mapped[i];
    if (codes === undefined) return [];
    const { line, count } = leaf;
    const isIncome = income.has(line);
    const sign = count * (isIncome ? -1 : 1);
    const known = all.map((month) => figureOf(projection, line, { kind: 'month', month }).known);
    return [
      {
        ...leaf,
        ...codes,
        key: codesKey(codes.codes, profile.segments),
        sign,
        income: isIncome,
        funder: graph.lines[line]?.tags.funder ?? '',
        // Adding nought makes minus nought nought.
        months: all.map((month) =>
          known[month] === 'none' ? undefined : sign * pennies.month(line, month) + 0,
        ),
        inPart: all.filter((month) => known[month] === 'part'),
      },
    ];
  });
}

/** The lines of each code, in their order. */
export function byCode<T extends { readonly key: string }>(
  lines: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const out = new Map<string, T[]>();
  for (const line of lines) {
    const same = out.get(line.key);
    if (same === undefined) out.set(line.key, [line]);
    else same.push(line);
  }
  return out;
}

/** The years, from 0, in which a line is not known in every month. */
export function unknownYears({ months, inPart }: LedgerLine): readonly number[] {
  const short = months.flatMap((pennies, m) =>
    pennies === undefined || inPart.includes(m) ? [Math.floor(m / 12)] : [],
  );
  return [...new Set(short)];
}
