import { describe, expect, it } from 'vitest';
import { printSource, rangeOf, type Source } from '../../../src/core/source/source.ts';
import { sourceSchema } from '../../../src/core/source/source-schema.ts';
import type { Spread } from '../../../src/core/source/spread.ts';
import { type SourceCells, sourceFaults, sourceOf } from '../../../src/core/tables/source-columns.ts';

const CELLS: SourceCells = { kind: 'stated', document: 'The plan', section: '2.1', quote: '£1', reading: '' };

describe('a source is printed', () => {
  it.each<readonly [Source, string]>([
    [{ kind: 'stated', document: 'The plan', section: '2.1', quote: '£1' }, 'The plan, 2.1: "£1"'],
    [
      { kind: 'read', document: 'The plan', section: '2.1', quote: '£1?', reading: 'a pound' },
      'The plan, 2.1: "£1?". Read as: a pound',
    ],
    [{ kind: 'cited', document: 'A paper', evidence: 'seen' }, 'A paper'],
    [
      {
        kind: 'cited',
        document: 'A paper',
        section: '3',
        quote: 'a third',
        evidence: 'recalled',
        place: 'Leeds',
        price_year: '2010',
      },
      'A paper, 3: "a third" (Leeds, prices of 2010) (recalled, not yet checked against the publication)',
    ],
    [{ kind: 'assumed', reason: 'a guess.', low: 1, high: 3 }, 'Assumed: a guess. Range 1 to 3.'],
    [{ kind: 'assumed', reason: 'a guess.' }, 'Assumed: a guess.'],
    [
      { kind: 'assumed', reason: 'a guess.', earliest: 2010 * 12 + 3, latest: 2011 * 12 },
      'Assumed: a guess. Range 2010-04 to 2011-01.',
    ],
    [{ kind: 'local', note: 'counted' }, 'Local: counted'],
    [{ kind: 'missing', why: 'not there' }, 'Not given: not there'],
  ])('%#: %s', (source, text) => {
    expect(printSource(source)).toBe(text);
  });
});

describe('a source must be whole', () => {
  it.each([
    [{ kind: 'stated', document: 'The plan', section: '1', quote: '' }],
    [{ kind: 'read', document: 'The plan', section: '1', quote: 'x' }],
    [{ kind: 'assumed', reason: '  ' }],
    [{ kind: 'missing' }],
    [{ kind: 'guess', reason: 'x' }],
    [{ kind: 'assumed', reason: 'x', range: [1, 2] }],
  ])('in a model file: %j is refused', (source) => {
    expect(sourceSchema.safeParse(source).success).toBe(false);
  });

  it.each<readonly [Partial<SourceCells>, readonly string[]]>([
    [{}, []],
    [{ document: '', section: '', quote: '' }, ['document', 'section', 'quote']],
    [{ kind: 'read' }, ['reading']],
    [{ kind: 'cited', section: '', quote: '' }, []],
    [{ kind: 'cited', document: '' }, ['document']],
    [{ kind: 'assumed' }, ['reading']],
    [{ kind: 'local', document: '' }, ['reading']],
    [{ kind: 'local' }, []],
  ])('in a row of a table: %j lacks %j', (cells, columns) => {
    expect(sourceFaults({ ...CELLS, ...cells }).map((fault) => fault.column)).toEqual(columns);
  });

  it('but the figure is words enough for a statistic', () => {
    const cells = { ...CELLS, quote: '' };
    expect(sourceFaults(cells, true)).toEqual([]);
    expect(sourceOf(cells, '9250')).toMatchObject({ kind: 'stated', quote: '9250' });
  });

  it('and an unchecked publication stays marked as recalled', () => {
    expect(sourceOf({ ...CELLS, kind: 'cited', evidence: 'recalled' })).toMatchObject({
      evidence: 'recalled',
    });
    expect(sourceOf({ ...CELLS, kind: 'cited', evidence: '' })).toMatchObject({ evidence: 'seen' });
  });
});

describe('a spread is printed with its source', () => {
  it.each<readonly [Spread, string]>([
    [{ shape: 'pert', weight: 4 }, 'PERT spread'],
    [{ shape: 'pert', weight: 2 }, 'PERT spread, weight 2'],
    [{ shape: 'normal', sd: 0.1, low: 0 }, 'Normal spread, standard deviation 0.1'],
    [{ shape: 'log_normal', sd: 5 }, 'Log-normal spread, standard deviation 5'],
    [{ shape: 'beta', alpha: 8, beta: 2 }, 'Beta spread, 8 for and 2 against'],
    [{ shape: 'discrete', values: [0, 1], chances: [0.3, 0.7] }, 'One of 2 values'],
    [{ shape: 'none' }, 'Not drawn in simulations'],
  ])('%j', (spread, text) => {
    const assumed: Source = { kind: 'assumed', reason: 'a guess.', low: 1, high: 3, spread };
    expect(printSource(assumed)).toBe(`Assumed: a guess. Range 1 to 3. ${text}.`);
    expect(printSource({ kind: 'local', note: 'counted.', spread })).toBe(`Local: counted. ${text}.`);
    const cited: Source = { kind: 'cited', document: 'A paper', evidence: 'seen', place: 'Leeds', spread };
    const words = text.startsWith('PERT') ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
    expect(printSource(cited)).toBe(`A paper (Leeds, ${words})`);
  });

  it('and its own ends are the range where the source gives none', () => {
    const spread: Spread = { shape: 'uniform', low: 2, high: 9 };
    expect(rangeOf({ kind: 'assumed', reason: 'r', spread })).toEqual({ low: 2, high: 9 });
    expect(rangeOf({ kind: 'assumed', reason: 'r', low: 1, high: 10, spread })).toEqual({ low: 1, high: 10 });
    expect(rangeOf({ kind: 'local', note: 'n', low: 1 })).toEqual({ low: 1 });
    expect(rangeOf({ kind: 'local', note: 'n' })).toBeUndefined();
    const coin: Spread = { shape: 'discrete', values: [5, 3], chances: [0.5, 0.5] };
    expect(rangeOf({ kind: 'cited', document: 'A paper', evidence: 'seen', spread: coin })).toEqual({
      low: 3,
      high: 5,
    });
  });
});

describe('a spread in a model file', () => {
  const read = (spread: unknown) => sourceSchema.parse({ kind: 'assumed', reason: 'r', spread });
  it.each([
    ['pert', { shape: 'pert', weight: 4 }],
    ['uniform', { shape: 'uniform' }],
    ['none', { shape: 'none' }],
    [
      { shape: 'pert', weight: 2, low: 1, high: 3 },
      { shape: 'pert', weight: 2, low: 1, high: 3 },
    ],
    [
      { shape: 'triangular', low: '2010-04', high: '2010-06' },
      { shape: 'triangular', low: 24_123, high: 24_125 },
    ],
  ])('%j is read', (spread, meant) => {
    expect(read(spread)).toEqual({ kind: 'assumed', reason: 'r', spread: meant });
  });
});
