import type { Line } from '../graph/line.ts';
import { type PaperRow, type Reading, somethingKnown } from './reading.ts';

/** The totals that say most of a plan, the one that a board asks for first at the top. */
const HEADLINES: readonly { readonly name: RegExp; readonly label?: string }[] = [
  { name: /^investment\.total\.new$/ },
  { name: /^investment\.total\.(existing|at_risk)$/ },
  { name: /^services\.total\.spend$/, label: 'Spend on all services' },
  { name: /^qipp\.total\.target$/, label: 'Savings to be found' },
  { name: /^qipp\.total\.net$/, label: 'Net saving of the schemes' },
  { name: /^placements\.\w+\.net$/ },
  { name: /^reinvestment\.total\.released$/, label: 'Money released by savings' },
  { name: /^reinvestment\.total\.reinvested$/, label: 'Money reinvested' },
  { name: /^affordability\.spend\.total$/, label: 'Spend of all organisations' },
  { name: /^affordability\.envelope\.\w+\.gap$/ },
  { name: /^value\.total\.npv$/, label: 'Net present value' },
];

/** The lines of a graph that may stand as its headlines, in that order. */
export function headlineLines(lines: readonly Line[]): readonly { line: Line; label: string }[] {
  return HEADLINES.flatMap(({ name, label }) =>
    lines.filter((line) => name.test(line.name)).map((line) => ({ line, label: label ?? line.label })),
  );
}

/** The headlines of one scenario: those of which something is known, or else the first, which is unknown. */
export function headlinesOf(reading: Reading, most = 5): readonly PaperRow[] {
  const rows = headlineLines(reading.run.graph.lines).map(({ line, label }) => reading.row(line, label));
  const known = rows.filter(somethingKnown);
  return (known.length > 0 ? known : rows.slice(0, 1)).slice(0, most);
}
