import { ownerOf, type PaperRow, type Reading } from './reading.ts';

/** One savings programme, all its figures in the last year of the paper. */
export interface Programme {
  readonly title: string;
  readonly target: PaperRow;
  readonly rows: Readonly<Record<ProgrammePart, PaperRow | undefined>>;
}

export const PROGRAMME_PARTS = ['identified', 'unidentified', 'net', 'underlying'] as const;
export type ProgrammePart = (typeof PROGRAMME_PARTS)[number];

/** Savings, and where the money goes that they release. */
export interface Savings {
  readonly totals: readonly PaperRow[];
  readonly programmes: readonly Programme[];
  /** What is released, and what becomes of it. */
  readonly uses: readonly PaperRow[];
  /** Each service that released money is spent on. */
  readonly spentOn: readonly PaperRow[];
}

const TOTALS = {
  'qipp.total.target': 'Targets',
  'qipp.total.plan': 'Identified in schemes',
  'qipp.total.risk_adjusted': 'Identified after risk',
  'qipp.total.unidentified': 'Not yet identified',
  'qipp.total.cost': 'Cost of the schemes',
  'qipp.total.net': 'Net saving',
} as const;

const USES = {
  'reinvestment.total.released': 'Released by savings',
  'reinvestment.total.banked': 'Kept (banked)',
  'reinvestment.total.reinvested': 'Reinvested in services',
  'reinvestment.total.returned': 'Returned to the funder',
  'reinvestment.total.closing': 'Carried into the next year',
} as const;

export function savingsOf(reading: Reading): Savings {
  const rows = (names: Readonly<Record<string, string>>): readonly PaperRow[] =>
    Object.entries(names).flatMap(([name, label]) => reading.named(name, label));
  const placements = reading.run.graph.lines
    .filter(({ name }) => /^placements\.\w+\.net$/.test(name))
    .map((line) => reading.row(line));
  const totals = rows(TOTALS);
  return {
    totals: totals.length > 0 ? totals : placements,
    programmes: programmesOf(reading),
    uses: rows(USES),
    spentOn: reading
      .tagged({ component: 'reinvestment', measure: 'reinvested' })
      .map((line) => reading.row(line)),
  };
}

function programmesOf(reading: Reading): readonly Programme[] {
  return reading.tagged({ component: 'qipp', measure: 'target' }).map((line) => {
    const prefix = line.name.replace(/\.target$/, '');
    const part = (name: ProgrammePart): PaperRow | undefined => reading.named(`${prefix}.${name}`)[0];
    return {
      title: ownerOf(line),
      target: reading.row(line),
      rows: {
        identified: part('identified'),
        unidentified: part('unidentified'),
        net: part('net'),
        underlying: part('underlying'),
      },
    };
  });
}
