import type { Graph } from '../graph/graph.ts';
import { byCode, type LedgerLine } from './ledger-lines.ts';
import { type LedgerProfile, offsetKey } from './profile.ts';
import type { ReadEntry } from './read-rows.ts';
import { printCodes } from './segment.ts';

/** What a ledger tells apart: a code, with the lines of the model that have it. */
export interface CodeGroup {
  readonly key: string;
  /** As people read it. */
  readonly code: string;
  /** The lines of the model; none for a code that the plan does not have. */
  readonly lines: readonly PlannedLine[];
  readonly label: string;
  /** Ledger pennies times this are signed as the model signs them. */
  readonly flip: 1 | -1;
}

/** What the plan has of a line: pennies by month, as the model signs them; undefined where it is not known in full. */
export interface PlannedLine {
  readonly name: string;
  readonly months: readonly (number | undefined)[];
}

/** Every code of the plan in its order, then those that only the ledger has. */
export function codeGroups(
  profile: LedgerProfile,
  graph: Graph,
  lines: readonly LedgerLine[],
  found: readonly ReadEntry[],
): readonly CodeGroup[] {
  const coded = lines.filter((l) => l.missing.length === 0 || l.suspense);
  const groups = [...byCode(coded)].map(([key, same]): CodeGroup => {
    const flip = same.every((l) => l.sign < 0) ? -1 : 1;
    const labels = same.map((l) => graph.lines[l.line]?.label ?? '');
    return {
      key,
      code: printCodes(same[0]?.codes ?? {}, profile.segments),
      lines: same.map((l) => ({ name: graph.lines[l.line]?.name ?? '', months: plannedMonths(l, flip) })),
      label:
        labels.length === 1
          ? (labels[0] ?? '')
          : `${labels.length} lines with one code: ${labels.join('; ')}`,
      flip,
    };
  });
  const known = new Set([...groups.map((group) => group.key), offsetKey(profile)]);
  const strange = [...byCode(found)].filter(([key]) => !known.has(key));
  return [
    ...groups,
    ...strange.map(([key, entries]): CodeGroup => {
      const code = printCodes(entries[0]?.codes ?? {}, profile.segments);
      return { key, code, lines: [], label: 'A code of no line of the plan', flip: 1 };
    }),
  ];
}

function plannedMonths({ months, inPart }: LedgerLine, flip: 1 | -1): readonly (number | undefined)[] {
  // Adding nought makes minus nought nought.
  return months.map((p, m) => (p === undefined || inPart.includes(m) ? undefined : flip * p + 0));
}
