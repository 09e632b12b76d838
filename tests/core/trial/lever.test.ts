import { describe, expect, it } from 'vitest';
import { draftLines, graphOfLines } from '../../../src/core/model/model.ts';
import { scenarioSchema } from '../../../src/core/model/model-schema.ts';
import { refuse } from '../../../src/core/problem/problem.ts';
import { planOf } from '../../../src/core/run/plan.ts';
import { type Lever, type LeverKind, leverOf } from '../../../src/core/trial/lever.ts';
import { modelOf, scenarioOf } from '../../support/models.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: '£10' };
const flow = { unit: 'GBP', rollup: 'flow' };

const model = modelOf({
  lines: [
    {
      ...flow,
      name: 'own.one',
      label: 'One figure',
      input: { value: 10, source: { kind: 'assumed', reason: 'a test', low: 5, high: 20 } },
    },
    {
      ...flow,
      name: 'own.years',
      label: 'By year',
      input: { by_year: { '2009/10': 3, '2010/11': 4 }, source: stated },
    },
    {
      ...flow,
      name: 'own.none',
      label: 'Unknown',
      input: { value: 'unknown', source: { kind: 'missing', why: 'a test' } },
    },
    {
      name: 'own.start',
      label: 'Start',
      unit: 'date',
      rollup: 'stock',
      input: {
        month: '2009-06',
        source: { kind: 'assumed', reason: 'a test', earliest: '2009-05', latest: '2010-01' },
      },
    },
    { ...flow, name: 'own.both', label: 'Both', formula: 'own.one + own.years' },
  ],
  scenarios: { plan: { title: 'plan', about: 'A test.' } },
});
const graph = scenarioOf(model, 'plan');

function lever(name: string, kind?: LeverKind, span?: { from: number; to: number }): Lever {
  const line = graph.lineNamed(name) ?? -1;
  const made = leverOf(graph, line, {
    ...(kind === undefined ? {} : { kind }),
    ...(span === undefined ? {} : { span }),
  });
  if ('what' in made) throw new Error(`${made.what} ${made.mend ?? ''}`);
  return made;
}

/** The line as a scenario with the entry of the lever gives it. */
function laid(made: Lever, x: number): unknown {
  const draft = scenarioSchema.parse({ title: 'x', about: 'x', ...made.entry(x, 'because') });
  const laidOver = graphOfLines(model, draftLines(model, 'plan', draft));
  refuse(laidOver.problems);
  return planOf(laidOver.graph).lines[made.line]?.content;
}

describe('a lever', () => {
  it.each([
    ['own.one', undefined, undefined, 12.34],
    ['own.one', 'factor', undefined, 1.1],
    ['own.years', 'value', { from: 2010, to: 2010 }, 9],
    ['own.years', 'factor', { from: 2010, to: 2010 }, 0.3],
    ['own.years', 'amount', undefined, -1.5],
    ['own.none', undefined, undefined, 8],
    ['own.none', undefined, { from: 2009, to: 2009 }, 8],
    ['own.start', undefined, undefined, 2010 * 12 + 2],
  ] as const)('on %s (%s, %o) holds what the scenario that it writes gives', (name, kind, span, x) => {
    const made = lever(name, kind, span);
    expect(made.content(x)).toEqual(laid(made, x));
  });

  it('knows where it stands, its bounds and the range of its source', () => {
    expect(lever('own.one')).toMatchObject({
      now: 10,
      range: { low: 5, high: 20 },
      unit: 'GBP',
      kind: 'value',
    });
    expect(lever('own.none').now).toBe('unknown');
    expect(lever('own.one', 'factor')).toMatchObject({ now: 1, unit: '1' });
    const first = graph.calendar.first;
    expect(lever('own.start')).toMatchObject({
      kind: 'month',
      now: first + 2,
      range: { low: first + 1, high: first + 9 },
      bounds: [first, first + 23],
    });
  });

  it.each([
    [
      'own.both',
      undefined,
      '"own.both" is worked out by a formula, so it cannot be moved. Move one of the inputs behind it. It is: own.one + own.years',
    ],
    [
      'own.years',
      undefined,
      '"own.years" is not one figure: it changes from month to month. Name the financial year to change, or move all of it by a factor or an amount.',
    ],
    ['own.start', 'factor', '"own.start" is a month. It can only be moved as a month.'],
    ['own.one', 'month', '"own.one" is no month. Move it as value, factor or amount.'],
  ] as const)('refuses %s as %s', (name, kind, said) => {
    expect(() => lever(name, kind)).toThrow(said);
  });
});
