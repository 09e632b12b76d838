import { describe, expect, it } from 'vitest';
import { givenOf } from '../../../src/core/model/given-of.ts';
import { inputSchema } from '../../../src/core/model/input.ts';

const source = { kind: 'local', note: 'a test' };

/** What is wrong with an input. */
function said(input: unknown): readonly string[] {
  const { error } = inputSchema.safeParse(input);
  return (error?.issues ?? []).map((issue) => issue.message);
}

describe('a month as an input', () => {
  it('is a date, the same in all months', () => {
    const given = givenOf(inputSchema.parse({ month: '2010-04', source }));
    expect(given).toEqual({ kind: 'steps', date: true, steps: [{ value: 24_123, source }] });
  });

  it('is no date when it is a number', () => {
    expect(givenOf(inputSchema.parse({ value: 24_123, source }))).toEqual({
      kind: 'steps',
      steps: [{ value: 24_123, source }],
    });
  });

  it.each(['2010-13', '2010/11', 'April 2010', '2010'])('%j is none', (month) => {
    expect(said({ month, source }).join(' ')).not.toBe('');
    expect(inputSchema.safeParse({ month, source }).success).toBe(false);
  });

  it('has a source that says where it comes from, and not that it is missing', () => {
    expect(said({ month: '2010-04', source: { kind: 'missing', why: 'nobody said' } })).toEqual([
      'The source says that the figure is missing, but there is one. Say where it comes from, or write unknown.',
    ]);
    expect(inputSchema.safeParse({ month: '2010-04' }).success).toBe(false);
  });

  it('lies in the range of months that its source gives', () => {
    const between = { kind: 'assumed', reason: 'a test', earliest: '2010-01', latest: '2010-06' };
    expect(said({ month: '2010-06', source: between })).toEqual([]);
    expect(said({ month: '2010-07', source: between })).toEqual([
      'The month 2010-07 is outside its own range, 2010-01 to 2010-06.',
    ]);
    const { latest: _, ...after } = between;
    expect(said({ month: '2009-12', source: after })).toEqual([
      'The month 2009-12 is outside its own range, 2010-01 to 2009-12.',
    ]);
  });

  it('that is not known is an unknown value', () => {
    expect(said({ value: 'unknown', source: { kind: 'missing', why: 'nobody said' } })).toEqual([]);
  });

  it('is told alone: no value beside it', () => {
    expect(inputSchema.safeParse({ month: '2010-04', value: 3, source }).success).toBe(false);
  });
});
