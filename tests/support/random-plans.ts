import fc from 'fast-check';
import { calendarOf, yearStart } from '../../src/core/calendar/calendar.ts';
import type { Code, CodeOperator } from '../../src/core/formula/code.ts';
import { groupsOf } from '../../src/core/graph/groups.ts';
import type { Drawn, KernelSpec } from '../../src/core/kernel/spec.ts';
import type { Period } from '../../src/core/run/period.ts';
import type { Plan, PlanContent } from '../../src/core/run/plan.ts';

const CALENDAR = calendarOf(2009, 2010);
const { months: MONTHS, first: FIRST } = CALENDAR;

const OPERATORS: readonly CodeOperator[] = [
  ...(['+', '-', '*', '/', '^', 'min', 'max'] as const),
  ...(['<', '<=', '>', '>=', '==', '!=', 'and', 'or'] as const),
];

/** Figures as plans have them, with noughts of both signs and, seldom, some that are too large to go on with. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -3, max: 3, noNaN: true }) },
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, -1, 0.5, 12) },
  { weight: 1, arbitrary: fc.constantFrom(-0, 1e200, -1e200, 1e-200) },
);

/** A date: a month of the calendar, or a few before and after it. */
const date = fc.integer({ min: FIRST - 4, max: FIRST + MONTHS + 3 });

const givenValues: fc.Arbitrary<readonly (number | null)[]> = fc.oneof(
  fc.option(figure).map((value) => Array.from({ length: MONTHS }, () => value)),
  fc.array(fc.option(figure, { freq: 3 }), { minLength: MONTHS, maxLength: MONTHS }),
  date.map((value) => Array.from({ length: MONTHS }, () => value)),
);

/** Where a month looks: back, at one month, at the end of the year, ahead, or all over the place. */
const fromMonths: fc.Arbitrary<readonly number[]> = fc.oneof(
  fc.integer({ min: 1, max: 13 }).map((lag) => months((m) => Math.max(-1, m - lag))),
  fc.integer({ min: -1, max: MONTHS - 1 }).map((m) => months(() => m)),
  fc.constant(months((m) => yearStart(m) + 11)),
  fc.integer({ min: 1, max: 3 }).map((lead) => months((m) => (m + lead < MONTHS ? m + lead : -1))),
  fc.array(fc.integer({ min: -1, max: MONTHS - 1 }), { minLength: MONTHS, maxLength: MONTHS }),
);

function months(of: (m: number) => number): readonly number[] {
  return Array.from({ length: MONTHS }, (_, m) => of(m));
}

/** Code that reads some lines in any way, and others only in earlier months. */
export function code(before: number, all: number): fc.Arbitrary<Code> {
  const line = fc.nat(before - 1).map((at): Code => ({ op: 'line', line: at }));
  const past = fc.tuple(fc.nat(all - 1), fc.integer({ min: 1, max: 3 }), fc.option(figure, { freq: 4 })).map(
    ([at, lag, value]): Code => ({
      op: 'gather',
      of: { op: 'line', line: at },
      from: months((m) => Math.max(-1, m - lag)),
      ...(value === null ? {} : { before: { op: 'number', value } }),
    }),
  );
  return fc.letrec<{ code: Code }>((tie) => ({
    code: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      line,
      past,
      figure.map((value): Code => ({ op: 'number', value })),
      fc
        .array(fc.oneof(figure, fc.constantFrom(0, 1)), { minLength: MONTHS, maxLength: MONTHS })
        .map((values): Code => ({ op: 'months', values })),
      date.map((start): Code => ({ op: 'months', values: months((m) => (FIRST + m >= start ? 1 : 0)) })),
      fc
        .tuple(fc.constantFrom('-', 'not', 'abs', 'floor', 'ceil'), tie('code'))
        .map(([operator, of]): Code => ({ op: 'unary', operator, of }) as Code),
      ...Array.from({ length: 3 }, () =>
        fc
          .tuple(fc.constantFrom(...OPERATORS), tie('code'), tie('code'))
          .map(([operator, left, right]): Code => ({ op: 'binary', operator, left, right })),
      ),
      fc
        .tuple(tie('code'), tie('code'), tie('code'))
        .map(([test, yes, no]): Code => ({ op: 'choose', test, yes, no })),
      fc.tuple(fromMonths, tie('code'), fc.option(tie('code'))).map(
        ([from, of, first]): Code => ({
          op: 'gather',
          of,
          from,
          ...(first === null ? {} : { before: first }),
        }),
      ),
      ...Array.from({ length: 2 }, () =>
        fc
          .tuple(
            fc.constantFrom('month', 'year', 'so_far'),
            fc.array(tie('code'), { minLength: 1, maxLength: 4 }),
          )
          .map(([over, parts]): Code => ({ op: 'sum', parts, over }) as Code),
      ),
      fc.tuple(tie('code'), tie('code')).map(([of, profile]): Code => ({ op: 'convolve', of, profile })),
    ),
  })).code;
}

/** Formulas that cannot be put in order become nought, until all that is left can. */
function ordered(
  contents: readonly PlanContent[],
): Pick<Plan, 'groups'> & { readonly contents: readonly PlanContent[] } {
  const { groups, faults } = groupsOf(contents.map((c) => (c.kind === 'formula' ? c.code : undefined)));
  const [fault] = faults;
  if (fault === undefined) return { groups, contents };
  const [wrong] = fault.lines;
  return ordered(
    contents.map((c, i) =>
      i === wrong ? { kind: 'formula', code: { op: 'number', value: 0 }, basis: 0 } : c,
    ),
  );
}

const period: fc.Arbitrary<Period> = fc.oneof(
  fc.integer({ min: 0, max: 1 }).map((year): Period => ({ kind: 'year', year })),
  fc.nat(7).map((quarter): Period => ({ kind: 'quarter', quarter })),
  fc.nat(MONTHS - 1).map((month): Period => ({ kind: 'month', month })),
);

function drawnLine(line: number, variables: number): fc.Arbitrary<Drawn> {
  const perMonth = fc.oneof(
    figure.map((value) => new Float64Array(MONTHS).fill(value)),
    fc
      .array(fc.oneof(figure, fc.constantFrom(0, 0, Number.NaN)), { minLength: MONTHS, maxLength: MONTHS })
      .map((values) => Float64Array.from(values)),
  );
  return fc
    .tuple(fc.nat(variables - 1), perMonth, perMonth)
    .chain(([variable, offset, slope]) =>
      fc.constantFrom(
        { line, variable, offset: new Float64Array(MONTHS), slope: new Float64Array(MONTHS).fill(1) },
        { line, variable, offset, slope },
        { line, variable, offset: new Float64Array(MONTHS), slope },
      ),
    );
}

/** Some of the lines that are given, drawn; formulas over them of every kind, circles through the past included. */
export const kernelSpecs: fc.Arbitrary<KernelSpec> = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3 }))
  .chain(([given, formulas, variables]) => {
    const all = given + formulas;
    const told = fc.array(givenValues, { minLength: given, maxLength: given });
    const codes = fc.tuple(...Array.from({ length: formulas }, (_, i) => code(given + i, all)));
    const drawn = fc.tuple(
      ...Array.from({ length: Math.ceil(given / 2) }, (_, i) => drawnLine(i, variables)),
    );
    const rollups = fc.array(fc.constantFrom('flow' as const, 'stock' as const, 'level' as const), {
      minLength: all,
      maxLength: all,
    });
    const outputs = fc.array(fc.record({ line: fc.nat(all - 1), period }), { minLength: 1, maxLength: 6 });
    return fc.tuple(told, codes, drawn, rollups, outputs, fc.constant(variables));
  })
  .map(([told, codes, drawn, rollups, outputs, variables]) => {
    const { groups, contents } = ordered([
      ...told.map((values): PlanContent => ({ kind: 'given', values, basis: values.map(() => 1) })),
      ...codes.map((c): PlanContent => ({ kind: 'formula', code: c, basis: 0 })),
    ]);
    const lines = contents.map((content, i) => ({
      name: `a.n${i}`,
      unit: 'GBP',
      rollup: rollups[i] ?? 'flow',
      content,
    }));
    return { plan: { calendar: CALENDAR, lines, groups }, variables, drawn, outputs };
  });

/** Draws with noughts, months, and figures beyond all bounds among them. */
export const drawnFigures = fc.oneof(
  { weight: 8, arbitrary: figure },
  { weight: 2, arbitrary: date },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 1e16, -1e300, Number.POSITIVE_INFINITY, Number.NaN) },
);
