import { describe, expect, it } from 'vitest';
import { inFull } from '../../../src/core/solve/lever-words.ts';
import { notesOf } from '../../../src/core/solve/notes.ts';
import { noneError } from '../../../src/core/solve/refuse.ts';
import { answerInWords } from '../../../src/core/solve/words.ts';
import { modelOf } from '../../support/models.ts';
import { asking, solved } from '../../support/solve.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: '£10' };
const assumed = { kind: 'assumed', reason: 'a test', low: 4, high: 6.5 };
const model = modelOf({
  lines: [
    { name: 'own.pay', label: 'Pay', unit: 'GBP', rollup: 'flow', input: { value: 40, source: stated } },
    { name: 'own.price', label: 'Price', unit: 'GBP', rollup: 'level', input: { value: 6, source: assumed } },
    { name: 'own.cap', label: 'Cap', unit: 'GBP', rollup: 'flow', input: { value: 100, source: stated } },
    { name: 'own.spend', label: 'Spend', unit: 'GBP', rollup: 'flow', formula: 'min(own.pay, own.cap)' },
    { name: 'own.worth', label: 'Worth', unit: 'GBP', rollup: 'flow', formula: 'own.price * own.times' },
    { name: 'own.times', label: 'Times', unit: 1, rollup: 'level', formula: '10 - own.price / own.pound' },
    { name: 'own.pound', label: 'Pound', unit: 'GBP', rollup: 'level', input: { value: 1, source: stated } },
    {
      name: 'own.gate',
      label: 'Gate',
      unit: 'GBP',
      rollup: 'flow',
      formula: 'if(own.price > 5.5 * own.pound, own.cap, 0)',
    },
    {
      name: 'own.start',
      label: 'Start',
      unit: 'date',
      rollup: 'stock',
      input: { month: '2009-06', source: stated },
    },
    {
      name: 'own.run',
      label: 'Run',
      unit: 'GBP',
      rollup: 'flow',
      formula: 'if(from(own.start), own.pay, 0)',
    },
  ],
  scenarios: { plan: { title: 'plan', about: 'A test.' } },
});

/** The answer and the notes beside it, but for how far it was looked. */
function said(
  ...args: Parameters<typeof solved> extends [unknown, ...infer Rest] ? Rest : never
): readonly string[] {
  const { asked } = asking(model, ...args);
  const solution = solved(model, ...args);
  return [
    answerInWords(asked.graph, solution),
    ...notesOf(asked.graph, solution).filter((note) => !/tried, from|were tried/.test(note)),
  ];
}

describe('an answer in words', () => {
  it.each([
    [
      ['own.pay', 'own.spend', '2009/10', 600],
      [
        '"Pay" must be £50 a month for "Spend" to come to £600 in 2009/10.',
        'As things stand the input is £40 a month, and the figure is £480.',
      ],
    ],
    [
      ['own.pay', 'own.spend', '2009/10', 1200],
      [
        '"Pay" must be at least £100 a month for "Spend" to come to £1,200 in 2009/10.',
        'As things stand the input is £40 a month, and the figure is £480.',
      ],
    ],
    [
      ['own.pay', 'own.spend', '2009/10', 600, { kind: 'factor', span: { from: 2009, to: 2009 } }],
      [
        '"Pay" in 2009/10 must be 1.25 times what it is for "Spend" to come to £600 in 2009/10.',
        'As things stand the figure is £480.',
      ],
    ],
    [
      ['own.pay', 'own.spend', '2009/10', 360, { kind: 'amount', span: { from: 2009, to: 2010 } }],
      [
        '"Pay" from 2009/10 to 2010/11 must be £10 a month less than it is for "Spend" to come to £360 in 2009/10.',
        'As things stand the figure is £480.',
      ],
    ],
    [
      ['own.price', 'own.worth', '2009/10', 252],
      [
        '"Price" must be £7 for "Worth" to come to £252 in 2009/10.',
        'As things stand the input is £6, and the figure is £288.',
        'There are 2 such values: £3; £7. The one nearest to the present is taken.',
        'Its source takes it to be £6.50 or less: the answer is outside that.',
      ],
    ],
    [
      ['own.price', 'own.worth', '2009/10', 288],
      [
        '"Price" must be £6 for "Worth" to come to £288 in 2009/10.',
        'That is so as things stand: nothing need change.',
        'There are 2 such values: £4; £6. The one nearest to the present is taken.',
      ],
    ],
    [
      ['own.price', 'own.worth', '2009/10', -132, { high: 5 }],
      [
        '"Price" must be -£1 for "Worth" to come to -£132 in 2009/10.',
        'As things stand the input is £6, and the figure is £288.',
        'Its source takes it to be £4 or more: the answer is outside that.',
        'The answer is below nought: see whether that can be.',
      ],
    ],
    [
      ['own.price', 'own.gate', '2009/10', 500],
      [
        'No value of "Price" brings "Gate" to exactly £500 in 2009/10.',
        'As things stand the input is £6, and the figure is £1,200.',
        'It jumps over the target: at £5.50 it is £0, and above that £1,200. The nearer to the target, £5.50, is kept.',
      ],
    ],
    [
      ['own.start', 'own.run', '2009/10', 300],
      [
        'No month of "Start" brings "Run" to exactly £300 in 2009/10.',
        'As things stand the input is 2009-06, and the figure is £400.',
        'With 2009-08 it is £320; with 2009-09, £280. The nearer to the target, 2009-08, is kept.',
      ],
    ],
    [
      ['own.start', 'own.run', '2009/10', 0],
      [
        '"Start" must be 2010-04 or later for "Run" to come to £0 in 2009/10.',
        'As things stand the input is 2009-06, and the figure is £400.',
      ],
    ],
    [
      ['own.pay', 'own.spend', '2009/10', 'own.worth'],
      [
        '"Pay" must be £24 a month for "Spend" to come to that of "Worth" in 2009/10.',
        'As things stand the input is £40 a month, and the figure is £480 against £288.',
      ],
    ],
    [
      ['own.price', 'own.price', '2009/10', 1.5, { low: 1.5 }],
      [
        '"Price" must be £1.50 for "Price" to come to £1.50 in 2009/10.',
        'As things stand the input is £6, and the figure is £6.',
        'That is the least that was tried.',
        'Its source takes it to be £4 or more: the answer is outside that.',
      ],
    ],
  ] as const)('%o', (args, lines) => {
    expect(said(...(args as unknown as Parameters<typeof said>))).toEqual(lines);
  });

  it('says how far it was looked, and where the figure cannot be worked out', () => {
    const { asked } = asking(model, 'own.start', 'own.run', '2009/10', 0);
    const months = solved(model, 'own.start', 'own.run', '2009/10', 0);
    expect(notesOf(asked.graph, months).at(-1)).toBe('All 24 months from 2009-04 to 2011-03 were tried.');
    const pound = solved(model, 'own.pound', 'own.worth', '2009/10', 600, { low: 0, high: 10 });
    expect(notesOf(asked.graph, pound).slice(-2)).toEqual([
      `${pound.tries} values were tried, from £0 to £10.`,
      'The figure cannot be worked out with £0.',
    ]);
  });

  it('out of reach says how far it goes, and where', () => {
    const { asked } = asking(model, 'own.pay', 'own.spend', '2009/10', 1300);
    const none = solved(model, 'own.pay', 'own.spend', '2009/10', 1300, { low: 0, high: 400 });
    expect(noneError(asked.graph, none).message).toBe(
      `No value of "Pay" brings "Spend" to £1,300 in 2009/10. It was tried at ${none.tries} values from £0 a month to £400 a month. The figure goes from £0 (at £0 a month) to £1,200 (at £100 a month).`,
    );
    const other = solved(model, 'own.pay', 'own.spend', '2009/10', 'own.worth', { low: 50, high: 400 });
    expect(noneError(asked.graph, other).message).toContain(
      'The figure goes from £312 above it (at £50 a month) to £912 above it (at £100 a month).',
    );
  });
});

describe('a value in full', () => {
  it.each([
    [1234.5678, 'GBP', '£1,234.5678'],
    [-0.001, 'GBP', '-£0.001'],
    [185320.41, 'GBP', '£185,320.41'],
    [12.345, 'GBP/people/week', '£12.345 a person a week'],
    [0.000000123, '1', '0.000000123'],
    [35, 'people', '35 people'],
    [24111, 'date', '2009-04'],
  ])('%d in %s is %s', (value, unit, text) => {
    expect(inFull(value, unit)).toBe(text);
  });
});
