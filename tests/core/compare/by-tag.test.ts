import { describe, expect, it } from 'vitest';
import { byTag } from '../../../src/core/compare/by-tag.ts';
import { comparisonOf } from '../../../src/core/compare/comparison.ts';
import { sideOf } from '../../../src/core/compare/side.ts';
import { CallError } from '../../../src/core/problem/call-error.ts';
import { loadModel } from '../../../src/shell/model-file/load-model.ts';
import { ROOT } from '../../support/headroom.ts';
import { year } from '../../support/lines.ts';
import { modelOf } from '../../support/models.ts';

const stated = { kind: 'stated', document: 'The plan', section: '1', quote: '10' };
const assumed = { kind: 'assumed', reason: 'a guess' };
const missing = { kind: 'missing', why: 'nobody wrote it down' };
const flow = { unit: 'GBP', rollup: 'flow' };
const about = { title: 'A scenario', about: 'A test.' };

const given = (name: string, value: number | 'unknown', tags: object) => ({
  ...flow,
  name,
  label: name,
  input: { value, source: value === 'unknown' ? missing : stated },
  tags,
});

const LINES = [
  given('own.a', 10, { funder: 'pct', kind: 'x' }),
  given('own.b', 20, { funder: 'pct', kind: 'x' }),
  given('own.c', 5, { funder: 'acs', kind: 'x' }),
  given('own.d', 'unknown', { funder: 'acs', kind: 'x' }),
  given('own.e', 7, { kind: 'x' }),
  given('own.saving', 4, { funder: 'acs' }),
  { ...flow, name: 'own.spend', label: 'Spend', formula: 'total("kind=x")' },
  { ...flow, name: 'own.known', label: 'Known', formula: 'own.a + own.b + own.c' },
  { ...flow, name: 'own.net', label: 'Net', formula: 'own.known - (own.saving - own.e)' },
  { ...flow, name: 'own.third', label: 'Third', formula: 'own.a / 3' },
  { ...flow, name: 'own.pair', label: 'Pair', formula: 'own.third + own.third' },
];

const model = modelOf({
  lines: LINES,
  scenarios: {
    plan: about,
    more: {
      ...about,
      set: {
        'own.a': { value: 11, source: assumed },
        'own.c': { value: 8, source: assumed },
        'own.saving': { value: 6, source: assumed },
      },
    },
    told: { ...about, fill: { 'own.d': { value: 1, reason: 'a guess' } } },
  },
});

function cut(line: string, tag: string, after = 'more') {
  return byTag(comparisonOf(sideOf(model, 'plan'), sideOf(model, after)), line, year(0), tag);
}

/** Value of the tag, before, after, difference. */
function told(...asked: Parameters<typeof cut>) {
  return cut(...asked).parts.map(({ value, before, after, difference }) => [
    value,
    before,
    after,
    difference,
  ]);
}

describe('the parts of a line by a tag', () => {
  it('add up: the sum is opened until its parts carry the tag, and what carries none stands last', () => {
    // Net = 10 + 20 + 5 - 4 + 7 a month; then 11 + 20 + 8 - 6 + 7.
    expect(told('own.net', 'funder')).toEqual([
      ['pct', 360, 372, 12],
      ['acs', 12, 24, 12],
      [null, 84, 84, 0],
    ]);
    expect(cut('own.net', 'funder').figure).toMatchObject({
      before: { value: 456 },
      after: { value: 480 },
      difference: 24,
    });
  });

  it('are known in part where lines are unknown in them, with their count', () => {
    const { parts } = cut('own.spend', 'funder');
    expect(parts.find((part) => part.value === 'acs')).toEqual({
      value: 'acs',
      title: 'acs',
      before: 60,
      after: 96,
      difference: 36,
      unknownBefore: 1,
      unknownAfter: 1,
    });
  });

  it('have no difference when not the same is unknown in them', () => {
    expect(told('own.spend', 'funder', 'told')).toEqual([
      ['pct', 360, 360, 0],
      ['acs', 60, 72, null],
      [null, 84, 84, 0],
    ]);
  });

  it('are refused for a line that is no sum, has no such parts, or a tag that no line has', () => {
    expect(() => cut('own.third', 'funder')).toThrow(
      new CallError(
        '"own.third" is no sum of pounds, so it has no parts to tell by funder. Ask for its causes: leave --by out.',
      ),
    );
    expect(() => cut('own.pair', 'funder')).toThrow(
      new CallError(
        'No part of "own.pair" carries the tag "funder". Leave --by out, or ask for a total whose parts do.',
      ),
    );
    expect(() => cut('own.net', 'fundr')).toThrow(
      new CallError('No line has a tag "fundr". Did you mean "funder"?'),
    );
  });
});

describe('on the shipped models', () => {
  it.each([
    ['worcestershire', 'plan', 'do_nothing', 'investment.total.new', 'funder', 1],
    ['worcestershire', 'plan', 'do_nothing', 'investment.total.new', 'theme', 1],
    ['lancashire-south-cumbria', 'core_offer', 'slip', 'services.total.spend', 'portfolio', 2],
    ['southwark', 'split', 'slip', 'qipp.total.cash', 'scheme', 1],
    ['dorset', 'self_financing', 'agreed_late', 'reinvestment.total.reinvested', 'funder', 3],
    ['commissioning-framework', 'plan', 'double_shift', 'services.total.spend', 'funder', 1],
  ])('%s, %s to %s: the parts of %s by %s add up to the penny', (name, before, after, line, tag, y) => {
    const { model: shipped } = loadModel(ROOT, name);
    const { parts, figure } = byTag(
      comparisonOf(sideOf(shipped, before), sideOf(shipped, after)),
      line,
      year(y),
      tag,
    );
    const pennies = (value: number | null): number => Math.round((value ?? 0) * 100);
    for (const side of ['before', 'after'] as const)
      expect(parts.reduce((sum, part) => sum + pennies(part[side]), 0)).toBe(pennies(figure[side].value));
    expect(parts.length).toBeGreaterThan(0);
  });
});
