import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AgeGroup,
  keyOf,
  partsOf,
  printAgeGroup,
  readAgeGroup,
  readAges,
} from '../../../src/core/components/proxies/ages.ts';

const OPEN = Number.POSITIVE_INFINITY;
const BANDS = ['All ages', '60-64', '65-69', '70-74', '75+'].flatMap((text) => readAges(text) ?? []);

function group(text: string): AgeGroup {
  const read = readAgeGroup(text);
  if ('wrong' in read) throw new Error(read.wrong);
  return read;
}

function made(text: string): readonly string[] | undefined {
  return partsOf(group(text), BANDS)?.map(({ band, sign }) => `${sign === 1 ? '+' : '-'}${keyOf([band])}`);
}

describe('ages', () => {
  it('are read as a table prints them', () => {
    expect(readAges('65-69')).toEqual({ from: 65, to: 69 });
    expect(readAges(' 90+ ')).toEqual({ from: 90, to: OPEN });
    expect(readAges('all ages')).toEqual({ from: 0, to: OPEN });
    expect(['69-65', 'old', '', '65', '65-', '-5'].map(readAges)).toEqual(Array(6).fill(undefined));
  });

  it('that touch are one group, whatever their order', () => {
    expect(keyOf(group('70-74;65-69'))).toBe('age_65_74');
    expect(keyOf(group('65-69;70-74;75+'))).toBe('age_65_and_over');
    expect(keyOf(group('60-64;75+'))).toBe('age_60_64_75_and_over');
    expect(keyOf(group('All ages'))).toBe('all_ages');
    expect(printAgeGroup(group('60-64; 75+'))).toBe('aged 60 to 64 and 75 and over');
    expect(printAgeGroup(group('0-64;65+'))).toBe('of all ages');
  });

  it('are made of the bands of a table, or of everyone less the old', () => {
    expect(made('65+')).toEqual(['+age_65_69', '+age_70_74', '+age_75_and_over']);
    expect(made('All ages')).toEqual(['+all_ages']);
    expect(made('0-64')).toEqual(['+all_ages', '-age_65_69', '-age_70_74', '-age_75_and_over']);
    expect(made('0-59;65-69')).toEqual([
      '+all_ages',
      '-age_60_64',
      '-age_65_69',
      '-age_70_74',
      '-age_75_and_over',
      '+age_65_69',
    ]);
    expect(made('18-64')).toBeUndefined();
    expect(made('66+')).toBeUndefined();
  });

  it('count each year of age once, however a table is cut up', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.nat(), fc.nat(), (told, i, j) => {
        const starts = [0, ...told.sort((a, b) => a - b)];
        const bands = starts.map((from, k) => ({ from, to: (starts[k + 1] ?? OPEN) - 1 }));
        const from = starts[Math.min(i % starts.length, j % starts.length)] ?? 0;
        const to = (starts[Math.max(i % starts.length, j % starts.length) + 1] ?? OPEN) - 1;
        const parts = partsOf([{ from, to }], bands) ?? [];
        for (let age = 0; age < 110; age++) {
          const counted = parts.filter(({ band }) => band.from <= age && age <= band.to).length;
          expect(counted).toBe(from <= age && age <= to ? 1 : 0);
        }
      }),
      { numRuns: 50 },
    );
  });
});
