import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import { LAYOUTS } from '../../../src/core/ledger/layouts/index.ts';
import { CODE } from '../../../src/core/ledger/segment.ts';
import { ledgerFiles } from '../../../src/shell/export/ledger-files.ts';
import { readLedgerFile } from '../../../src/shell/export/read-ledger-file.ts';
import { exportOf, factsOf, profileOf } from '../../support/ledger.ts';
import { graphOf, POUNDS, told, worked } from '../../support/lines.ts';

/** Pounds with parts of a penny, below nought too, and months that are not known. */
const MONTHS = fc.array(
  fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true }), { nil: null, freq: 6 }),
  { minLength: 1, maxLength: 24 },
);

const CODES = fc
  .stringMatching(CODE)
  .filter((code) => code.length <= 6 && code !== 'CONTROL' && code !== '9');

/** Texts that would break a careless writer. */
const LABELS = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('=SUM(A1)', 'a,b', 'say "no"', "'x", '-1', 'a\r\nb', 'CONTROL,x'),
);

const MODELS = fc.array(
  fc.record({
    months: MONTHS,
    code: CODES,
    label: LABELS,
    away: fc.boolean(),
    funder: fc.constantFrom('pct', 'acs'),
  }),
  { minLength: 1, maxLength: 6 },
);

const PROFILES = fc.record({
  format: fc.constantFrom(...LAYOUTS.map((layout) => layout.name)),
  noughts: fc.constantFrom('write', 'leave_out'),
  debit_positive: fc.boolean(),
  line_ends: fc.constantFrom('lf', 'crlf'),
  byte_order_mark: fc.boolean(),
  one_file_a_year: fc.boolean(),
  control: fc.constantFrom('file', 'trailer'),
});

type Drawn = typeof PROFILES extends fc.Arbitrary<infer T> ? T : never;

const SETTINGS: Readonly<Record<string, object>> = {
  'oracle-fusion-budget': { ledger: 'L', budget: 'B' },
  'oracle-fusion-journal': { ledger_id: '1', source: 'S', category: 'C' },
  'unit4-batch': { batch_id: 'B', interface: 'I', voucher_type: 'V' },
};

function profileFrom(drawn: Drawn, lines: readonly Line[], codes: readonly string[]) {
  const { format, noughts, debit_positive, control, ...output } = drawn;
  const layout = LAYOUTS.find((l) => l.name === format);
  const journal = format === 'oracle-fusion-journal';
  const code = (cost_centre: string) => ({ cost_centre, subjective: '01' });
  return profileOf({
    format,
    noughts,
    segments: { cost_centre: {}, subjective: {} },
    defaults: {},
    // The total itself is what is sent where a part of it is known and the whole is not.
    rules: [
      ...lines.slice(0, -1).map((line, i) => ({ lines: line.name, codes: code(codes[i] ?? '') })),
      { lines: 'all.total', codes: code('ALL') },
    ],
    settings: SETTINGS[format] ?? {},
    signs: { debit_positive: debit_positive || journal },
    output: { ...output, control: layout?.trailer === true ? control : 'file' },
    ...(journal ? { offset: code('9') } : {}),
  });
}

describe('a file for a ledger', () => {
  it('comes to the total of the model, to the penny, and reads back as it was written', () => {
    fc.assert(
      fc.property(MODELS, PROFILES, (drawn, about) => {
        const parts = drawn.map(({ months, label, funder }, i) =>
          told(`part.x${i}`, months, { ...POUNDS, label, tags: { funder } }),
        );
        const signed = drawn.map(({ away }, i) => `${away ? '-' : '+'} part.x${i}`).join(' ');
        const formula = drawn.some(({ away }) => away) ? signed.replace(/^\+ /, '') : 'total("part.*")';
        const lines = [...parts, worked('all.total', formula, POUNDS)];
        const graph = graphOf(lines);
        const profile = profileFrom(
          about,
          lines,
          drawn.map((d) => d.code),
        );
        const made = tryExport(profile, graph);
        if (made === undefined) return;
        const files = ledgerFiles(made, factsOf(graph), 'x');
        const back = files.flatMap(
          (file) => readLedgerFile(profile, file.bytes, file.name, graph.calendar).entries,
        );
        expect(files.every((file) => file.ties)).toBe(true);
        const byPlace = (e: { key: string; month: number; pennies: number }) =>
          `${e.month} ${e.key} ${e.pennies}`;
        expect(back.map(byPlace).sort()).toEqual(made.entries.map(byPlace).sort());
        const inAll = back.filter((e) => e.key !== '9|01').reduce((total, e) => total + e.pennies, 0);
        expect(inAll).toBe(made.totals.reduce((total, p) => total + p, 0));
        const codes = new Set(made.entries.map((e) => e.codes.cost_centre));
        expect(new Set(back.map((e) => e.codes.cost_centre))).toEqual(codes);
      }),
      { numRuns: 150 },
    );
  });
});

/** Undefined where nothing is known, or no month is other than nought. */
function tryExport(...args: Parameters<typeof exportOf>): ReturnType<typeof exportOf> | undefined {
  try {
    return exportOf(...args);
  } catch (error) {
    if (error instanceof Error && error.message.includes('There is nothing to write')) return undefined;
    throw error;
  }
}
