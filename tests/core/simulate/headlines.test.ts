import { describe, expect, it } from 'vitest';
import { aimOf, isHeadline, worseSide } from '../../../src/core/simulate/headlines.ts';
import { told, worked } from '../../support/lines.ts';

const POUNDS = { unit: 'GBP' } as const;
const about = (component: string, measure: string, of?: string) => ({
  ...POUNDS,
  tags: { component, measure, ...(of === undefined ? {} : { of }) },
});

describe('the bad end', () => {
  it.each([
    ['a total of cost is high', about('value', 'total', 'cost'), 'high'],
    ['a total of net saving is low', about('value', 'total', 'net'), 'low'],
    ['headroom is low', about('affordability', 'envelope_gap'), 'low'],
    ['a target still to be met is high', about('qipp', 'gap_after_risk'), 'high'],
    ["a line of the model's own is not known", about('own', 'mine'), undefined],
    ['people are not known', { unit: 'people', tags: { component: 'x', measure: 'cost' } }, undefined],
  ] as const)('of %s', (_, line, side) => {
    expect(worseSide(worked('a.b', '1', line))).toBe(side);
  });

  it('of the net saving of placements is low', () => {
    expect(worseSide(worked('placements.ooa.net', '1', POUNDS))).toBe('low');
    expect(worseSide(worked('placements.ooa.net.acs', '1', POUNDS))).toBe(undefined);
  });
});

describe('the headlines', () => {
  it.each([
    ['value.total.net', about('value', 'total', 'net'), true],
    ['value.funder.health.net', about('value', 'total', 'net'), false],
    ['contracts.total.committed', about('contracts', 'total', 'committed'), false],
    ['affordability.envelope.x.gap', about('affordability', 'envelope_gap'), true],
    ['demand.x.people', { ...about('demand', 'total', 'net'), unit: 'people' }, false],
    ['own.sum', about('own', ''), true],
  ] as const)('%s: %j', (name, line, is) => {
    expect(isHeadline(worked(name, '1', line))).toBe(is);
  });

  it("an input of the model's own is none", () => {
    expect(isHeadline(told('own.a', [1], about('own', '')))).toBe(false);
  });
});

it('an envelope is kept at nought or more, a target met at nought or less; services have neither', () => {
  expect(aimOf(worked('a.b', '1', about('affordability', 'envelope_gap')))?.aim).toBe('at_least');
  expect(aimOf(worked('a.b', '1', about('qipp', 'gap')))?.aim).toBe('at_most');
  expect(aimOf(worked('a.b', '1', about('services', 'gap')))).toBe(undefined);
});
