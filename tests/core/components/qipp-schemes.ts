import fc from 'fast-check';
import { printMonth } from '../../../src/core/calendar/month.ts';
import type { Built, ModelFacts } from '../../../src/core/components/component.ts';
import { qipp } from '../../../src/core/components/qipp/qipp.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { built } from '../../support/component.ts';
import { TWO_YEARS } from '../../support/lines.ts';

/** Savings schemes for tests: two financial years from April 2009, tables written cell by cell. */
type Cells = Readonly<Record<string, string | number>>;

const DEFAULTS: Cells = {
  title: 'Scheme',
  programme: 'beds',
  model: 'pathway',
  horizon: 'short',
  funder: 'pct',
  tier: '',
  saving: '',
  linked_to: '',
  linked_recurrent: '',
  start: '2009-04',
  gate: '',
  ramp: '',
  ramp_months: '',
  recurrent_share: '',
  confidence: '',
  cash_releasing: '',
  one_off: 0,
  running: 0,
  assumes: '',
  kind: 'stated',
  document: 'The plan',
  section: 1,
  quote: 'words',
  reading: '',
};

export interface Savings {
  /** By short name: what differs from a scheme that saves nothing known. */
  readonly schemes?: Readonly<Record<string, Cells>>;
  /** programme, year, amount; no amount is unknown. */
  readonly targets?: readonly (readonly [programme: string, year: string, amount: number | ''])[];
  readonly programmes?: readonly string[];
}

export function builtSavings(
  { schemes = {}, targets, programmes = ['beds'] }: Savings,
  facts: Partial<ModelFacts> = {},
): Built {
  const columns = ['ref', ...Object.keys(DEFAULTS)];
  const rows = Object.entries(schemes).map(([ref, cells]) => {
    const all: Cells = { ...DEFAULTS, title: `Scheme ${ref}`, ...cells, ref };
    return columns.map((column) => all[column]).join(',');
  });
  const aims = (targets ?? []).map((cells) => [...cells, 'stated', 'The plan', '1', 'words'].join(','));
  const texts = {
    's.csv': [columns.join(','), ...rows].join('\n'),
    't.csv': ['programme,year,amount,kind,document,section,quote', ...aims].join('\n'),
  };
  const settings = {
    schemes: 's.csv',
    ...(targets === undefined ? {} : { targets: 't.csv' }),
    programmes: Object.fromEntries(programmes.map((ref) => [ref, { label: `Programme ${ref}` }])),
  };
  return built(qipp, settings, texts, facts);
}

export function savingLines(savings: Savings): readonly Line[] {
  return builtSavings(savings).lines;
}

/** The month so many months after April 2009, as a cell. */
export function start(months: number): string {
  return printMonth(TWO_YEARS.first + months);
}

export const SHAPES = ['immediate', 'linear', 's_curve'] as const;

/** Any scheme in numbers; `start` in months after April 2009. */
export interface AnyScheme {
  readonly saving: number;
  readonly start: number;
  readonly ramp: (typeof SHAPES)[number];
  readonly months: number;
  readonly recurs: number;
  readonly confidence: number;
  readonly cash: number;
  readonly oneOff: number;
  readonly running: number;
}

const share = fc.oneof(
  fc.constantFrom(0, 1),
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000),
);
const pounds = fc.integer({ min: 0, max: 90_000_000 }).map((pennies) => pennies / 100);

export function anyScheme(latest: number): fc.Arbitrary<AnyScheme> {
  return fc.record({
    saving: pounds,
    start: fc.integer({ min: 0, max: latest }),
    ramp: fc.constantFrom(...SHAPES),
    months: fc.integer({ min: 1, max: 18 }),
    recurs: share,
    confidence: share,
    cash: share,
    oneOff: pounds,
    running: pounds,
  });
}

export function cellsOf(s: AnyScheme): Cells {
  return {
    saving: s.saving,
    start: start(s.start),
    ramp: s.ramp,
    ramp_months: s.ramp === 'immediate' ? '' : s.months,
    recurrent_share: s.recurs,
    confidence: s.confidence,
    cash_releasing: s.cash,
    one_off: s.oneOff,
    running: s.running,
  };
}
