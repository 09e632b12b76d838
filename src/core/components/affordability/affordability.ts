import { within } from '../../problem/problem.ts';
import { type Built, defineComponent } from '../component.ts';
import { together } from './amounts.ts';
import { envelopeLines, selfFinancingLines } from './envelope-lines.ts';
import { mhisLines } from './mhis-lines.ts';
import { pooledLines } from './pooled-lines.ts';
import { affordabilitySettings } from './settings.ts';
import { type SpendBuilt, spendByOrganisation } from './spend-lines.ts';

const NONE: SpendBuilt = { lines: [], problems: [], of: new Map() };

/** Can it be paid for, and by whom (method, section 10). */
export const affordability = defineComponent({
  name: 'affordability',
  title: 'Affordability',
  method:
    'Spend is the sum of the lines that the model file picks, by funder; a larger body has its own spend and that of all its parts, and the total counts every line once. An envelope is told by year and is available in twelfths. Net spend is spend less savings; the gap is the envelope less net spend, so that above nought there is headroom. The recurrent gap is the recurrent envelope less twelve times the net spend of March, without spend that stops and with savings that go on: it is what is carried into the baseline of the next year. What has to pay for itself does so in a year in which its savings cover its costs. The Mental Health Investment Standard is met in a year in which spend, without learning disability, dementia and one-off transformation money, is no less than that of the year before times 1 plus the growth of the allocation; what is missing is what has to be spent more. The year before the first is told. The partners of a pooled (section 75) budget put in their shares of it in twelfths. What is spent above or below budget is shared as it arises, as in monthly accounts, by the shares of the risk; over the year this is the variance that the partners settle at the end of March. Where other shares hold for an underspend, the year as a whole decides which are used. The net cost of a partner is its contribution and its part of the variance; the net costs add up to the spend of the pool to the penny. Tests compare to the penny. An unknown figure leaves what rests on it unknown.',
  settings: affordabilitySettings,
  layouts: [],
  tables: () => [],
  build: (s, _tables, facts, place): Built => {
    const spend = s.spend === undefined ? NONE : spendByOrganisation(s.spend, facts, within(place, 'spend'));
    const each = <T>(
      setting: string,
      all: Readonly<Record<string, T>>,
      build: (ref: string, item: T, at: typeof place) => Built,
    ): readonly Built[] =>
      Object.entries(all).map(([ref, item]) => build(ref, item, within(place, setting, ref)));
    return together([
      spend,
      ...each('envelopes', s.envelopes, (ref, item, at) => envelopeLines(ref, item, facts, spend, at)),
      ...each('self_financing', s.self_financing, (ref, item, at) =>
        selfFinancingLines(ref, item, facts, at),
      ),
      ...each('mhis', s.mhis, (ref, item, at) => mhisLines(ref, item, facts, spend, at)),
      ...each('pooled', s.pooled, (ref, item, at) => pooledLines(ref, item, facts, spend, at)),
    ]);
  },
});
