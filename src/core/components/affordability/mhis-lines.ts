import { formulaLine, givenLine } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import { type Place, within } from '../../problem/problem.ts';
import type { Built, ModelFacts } from '../component.ts';
import { figureLine, rollupProblems } from '../figure-or-line.ts';
import { notKnown } from '../not-known.ts';
import {
  atLeast,
  FLAG,
  type Make,
  maker,
  NOT_BELOW_NOUGHT,
  nothing,
  sumOfLines,
  together,
} from './amounts.ts';
import type { MhisSettings } from './settings.ts';
import { type SpendBuilt, spendLine } from './spend-lines.ts';

const LEVEL = { rollup: 'level' } as const;
const SHARE = { unit: '1', rollup: 'level' } as const;
const NO_GROWTH = 'Unknown where there was nothing in the year before.';

/** The Mental Health Investment Standard: spend has to grow by no less than the allocation. */
export function mhisLines(
  ref: string,
  s: MhisSettings,
  facts: ModelFacts,
  byOrganisation: SpendBuilt,
  place: Place,
): Built {
  const p = `affordability.mhis.${ref}`;
  const make = maker(p, s.label, 'mhis', { mhis: ref, funder: s.funder }, place);
  const before = make(
    'spend_before',
    'spend that counts, of the year before the first',
    { ...LEVEL, tags: { measure: 'input' }, bounds: NOT_BELOW_NOUGHT },
    'spend_before',
  );
  const growth = `${p}.spend_of_year / ${p}.previous - 1`;
  const lines = [
    formulaLine(make('counted', 'spend that counts'), `${p}.spend - ${p}.excluded`),
    formulaLine(make('spend_of_year', 'spend that counts, of the year', LEVEL), `fy_total(${p}.counted)`),
    givenLine(before, givenOf(s.spend_before)),
    formulaLine(
      make('previous', 'spend that counts, of the year before', LEVEL),
      `prev(${p}.spend_of_year, 12, ${p}.spend_before)`,
    ),
    formulaLine(
      make('growth', 'growth of spend', { ...SHARE, note: NO_GROWTH }),
      `if(${p}.previous == 0, ${nothing(`${p}.counted`, facts)} / (1 GBP), ${growth})`,
    ),
    formulaLine(
      make('required', 'spend that the standard asks for', LEVEL),
      `${p}.previous * (1 + ${p}.allocation_growth)`,
    ),
    formulaLine(
      make('needed', 'more that has to be spent to meet the standard', LEVEL),
      `max(0, ${p}.required - ${p}.spend_of_year)`,
    ),
    formulaLine(
      make('met', 'standard met', {
        ...FLAG,
        note: '1 where spend of the year is no less than the standard asks for, to the penny; else 0.',
      }),
      atLeast(`${p}.spend_of_year`, `${p}.required`),
    ),
  ];
  return together([
    { lines: [], problems: notKnown(within(place, 'funder'), s.funder, facts.funders.keys()) },
    spendLine(make('spend', 'mental-health spend', {}, 'spend'), s.spend, [s.funder], byOrganisation, facts),
    sumOfLines(make('excluded', 'spend that does not count', {}, 'excluded'), s.excluded, facts),
    allocationLines(p, make, s, facts),
    { lines, problems: [] },
  ]);
}

/** Growth of the allocation: as told, or from the allocations themselves. */
function allocationLines(p: string, make: Make, s: MhisSettings, facts: ModelFacts): Built {
  const path = s.allocation_growth === undefined ? 'allocation' : 'allocation_growth';
  const growth = make('allocation_growth', 'growth of the allocation', SHARE, path);
  if (s.allocation_growth !== undefined) {
    const line = figureLine({ ...growth, bounds: [-1, 1] }, s.allocation_growth);
    return { lines: [line], problems: rollupProblems(line, s.allocation_growth, ['level'], facts) };
  }
  if (s.allocation === undefined || s.allocation_before === undefined) return { lines: [], problems: [] };
  const told = { ...LEVEL, bounds: NOT_BELOW_NOUGHT };
  const allocation = figureLine(make('allocation', 'allocation of the year', told, path), s.allocation);
  const first = make(
    'allocation_before',
    'allocation of the year before the first',
    { ...told, tags: { measure: 'input' } },
    'allocation_before',
  );
  const before = `prev(${p}.allocation, 12, ${p}.allocation_before)`;
  const none = `${nothing(`${p}.allocation`, facts)} / (1 GBP)`;
  return {
    lines: [
      allocation,
      givenLine(first, givenOf(s.allocation_before)),
      formulaLine(
        { ...growth, note: NO_GROWTH },
        `if(${before} == 0, ${none}, ${p}.allocation / ${before} - 1)`,
      ),
    ],
    problems: rollupProblems(allocation, s.allocation, ['level'], facts),
  };
}
