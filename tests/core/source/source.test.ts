import { describe, expect, it } from 'vitest';
import { printSource, type Source } from '../../../src/core/source/source.ts';
import { sourceSchema } from '../../../src/core/source/source-schema.ts';
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
