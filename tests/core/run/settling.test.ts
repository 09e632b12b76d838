import { describe, expect, it } from 'vitest';
import type { Line } from '../../../src/core/graph/line.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import { type Paying, settle } from '../../../src/core/run/settling.ts';
import { POUNDS, placeOf, runLines, told, worked } from '../../support/lines.ts';

const STOCK = { unit: 'GBP', rollup: 'stock' } as const;

/** A balance with one payment a month, in pennies and pounds. */
function account(
  closing: readonly (number | undefined)[],
  others: readonly number[],
  paid: readonly number[],
  whole?: number,
): Paying {
  const payment = { pennies: paid, pounds: paid.map((p) => p / 100) };
  return { closing, others, payments: [whole === undefined ? payment : { ...payment, whole }] };
}

describe('payments out of a balance', () => {
  it('take up the penny that is left where it stands at nought, and only there', () => {
    expect(settle([account([0.4, 0], [100, 101], [60, 140])])).toEqual([[[60, 141]]]);
    expect(settle([account([0.4, 0], [100, 101], [60, 142])])).toEqual([[[60, 141]]]);
    expect(settle([account([0.4, 0.4], [100, 101], [60, 142])])).toEqual([[[60, 142]]]);
  });

  it('leave a balance alone that is not known, or in a month in which nothing is paid', () => {
    expect(settle([account([undefined], [100], [99])])).toEqual([[[99]]]);
    expect(settle([account([0], [1], [0])])).toEqual([[[0]]]);
  });

  it('never turn into their opposite', () => {
    const tiny: Paying = { closing: [0], others: [-2], payments: [{ pennies: [1], pounds: [0.01] }] };
    expect(settle([tiny])).toEqual([[[0]]]);
  });

  it('go by the largest first', () => {
    const two: Paying = {
      closing: [0],
      others: [101],
      payments: [
        { pennies: [30], pounds: [0.3] },
        { pennies: [70], pounds: [0.7] },
      ],
    };
    expect(settle([two])).toEqual([[[30], [71]]]);
  });

  it('that share out a line leave it as it is: what one gives more, another gives less', () => {
    const [a, b] = [account([0], [34], [33], 7), account([0], [66], [67], 7)];
    expect(settle([a, b])).toEqual([[[34]], [[66]]]);
    const open = account([5], [566], [67], 7);
    expect(settle([a, open])).toEqual([[[34]], [[66]]]);
  });

  it('that share out a line stay as they are where no other share can give way', () => {
    expect(settle([account([0], [34], [33], 7), account([5], [566], [67], 8)])).toEqual([[[33]], [[67]]]);
    expect(settle([account([0], [34], [33], 7), account([0], [0], [0], 7)])).toEqual([[[33]], [[0]]]);
  });
});

describe('a balance of a model', () => {
  /** A third of £100 in each month, paid out whole by a payment and its shares. */
  function lines(more: Partial<Line> = {}): readonly Line[] {
    return [
      told('own.in', [100 / 3], POUNDS),
      worked('own.out', 'own.in * 2 / 2 + 0 * own.in', { ...POUNDS, settles: 'own.left', ...more }),
      worked('own.left', 'prev(own.left, 1, 0) + own.in - own.out', STOCK),
    ];
  }

  it('shows no penny while it stands at nought', () => {
    const projection = runLines([
      told('other.in', [100 / 7], POUNDS),
      worked('all.in', 'other.in + own.in', POUNDS),
      ...lines(),
    ]);
    const pennies = penniesOf(projection);
    const left = placeOf(projection, 'own.left');
    expect(
      Array.from({ length: 24 }, (_, month) => pennies.shown(left, { kind: 'month', month }, 0)),
    ).toEqual(Array(24).fill(0));
  });

  it('is not settled by a line that is no part of it', () => {
    const projection = runLines([...lines({ settles: 'own.in' })]);
    expect(penniesOf(projection).year(placeOf(projection, 'own.out'), 0)).toBe(40_000);
  });
});
