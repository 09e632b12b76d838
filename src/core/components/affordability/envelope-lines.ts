import { formulaLine } from '../../graph/line.ts';
import { type Place, within } from '../../problem/problem.ts';
import type { Built, ModelFacts } from '../component.ts';
import { figureLine, rollupProblems } from '../figure-or-line.ts';
import { notKnown } from '../not-known.ts';
import { amountOfYear, atLeast, FLAG, maker, NOT_BELOW_NOUGHT, sumOfLines, together } from './amounts.ts';
import type { EnvelopeSettings, SelfFinancingSettings } from './settings.ts';
import { type SpendBuilt, spendLine } from './spend-lines.ts';

/** An envelope against the spend: in the year, and as it goes on into the next. */
export function envelopeLines(
  ref: string,
  s: EnvelopeSettings,
  facts: ModelFacts,
  byOrganisation: SpendBuilt,
  place: Place,
): Built {
  const p = `affordability.envelope.${ref}`;
  const make = maker(p, s.label, 'envelope', { envelope: ref, funder: s.funder }, place);
  const level = { rollup: 'level' } as const;
  const recurrent = make('recurrent_envelope', 'envelope that recurs', level, 'recurrent_envelope');
  const recurrentLine =
    s.recurrent_envelope === undefined
      ? formulaLine({ ...recurrent, place }, `fy_total(${p}.envelope)`)
      : figureLine({ ...recurrent, bounds: NOT_BELOW_NOUGHT }, s.recurrent_envelope);
  // Where no savings are named there is no line of them: a nought would pass for known.
  const saved = s.savings.length === 0 ? '' : ` - ${p}.savings`;
  const goesOn =
    s.non_recurrent_spend.length === 0 && s.recurrent_savings === undefined
      ? `${p}.net_spend`
      : `${p}.spend - ${p}.non_recurrent_spend${s.recurrent_savings === undefined ? saved : ` - ${p}.recurrent_savings`}`;
  const lines = [
    recurrentLine,
    formulaLine(make('net_spend', 'spend less savings'), `${p}.spend${saved}`),
    formulaLine(
      make('gap', 'envelope less net spend', { note: 'Above nought there is headroom, below it a gap.' }),
      `${p}.envelope - ${p}.net_spend`,
    ),
    formulaLine(
      make('within', 'within the envelope in the year', {
        ...FLAG,
        note: '1 where net spend of the year is no more than the envelope, to the penny; else 0.',
      }),
      atLeast(`fy_total(${p}.envelope)`, `fy_total(${p}.net_spend)`),
    ),
    formulaLine(make('recurrent_net_spend', 'net spend that goes on'), goesOn),
    formulaLine(
      make('recurrent_gap', 'recurrent envelope less net spend that goes on, in a full year', {
        ...level,
        note: 'Twelve times March: what is carried into the baseline of the next year.',
      }),
      `${p}.recurrent_envelope - 12 * year_end(${p}.recurrent_net_spend)`,
    ),
  ];
  return together([
    { lines: [], problems: notKnown(within(place, 'funder'), s.funder, facts.funders.keys()) },
    amountOfYear(make('envelope', 'envelope', {}, 'envelope'), s.envelope, facts),
    spendLine(make('spend', 'spend', {}, 'spend'), s.spend, [s.funder], byOrganisation, facts),
    ...(saved === '' ? [] : [sumOfLines(make('savings', 'savings', {}, 'savings'), s.savings, facts)]),
    ...(goesOn === `${p}.net_spend`
      ? []
      : [
          sumOfLines(
            make('non_recurrent_spend', 'spend that stops', {}, 'non_recurrent_spend'),
            s.non_recurrent_spend,
            facts,
          ),
        ]),
    ...(s.recurrent_savings === undefined
      ? []
      : [
          sumOfLines(
            make('recurrent_savings', 'savings that go on', {}, 'recurrent_savings'),
            s.recurrent_savings,
            facts,
          ),
        ]),
    {
      lines,
      problems:
        s.recurrent_envelope === undefined
          ? []
          : rollupProblems(recurrentLine, s.recurrent_envelope, ['level'], facts),
    },
  ]);
}

/** Nothing beyond existing budgets: what is saved must cover what it costs, year by year. */
export function selfFinancingLines(
  ref: string,
  s: SelfFinancingSettings,
  facts: ModelFacts,
  place: Place,
): Built {
  const p = `affordability.self_financing.${ref}`;
  const funder = s.funder === undefined ? {} : { funder: s.funder };
  const make = maker(p, s.label, 'self_financing', { self_financing: ref, ...funder }, place);
  const lines = [
    formulaLine(make('net', 'saving less cost'), `${p}.saving - ${p}.cost`),
    formulaLine(
      make('so_far', 'saving less cost so far', { rollup: 'stock' }),
      `prev(${p}.so_far, 1, 0) + ${p}.net`,
    ),
    formulaLine(
      make('in_year', 'pays for itself in the year', {
        ...FLAG,
        note: '1 where savings of the year cover its costs, to the penny; else 0.',
      }),
      atLeast(`fy_total(${p}.saving)`, `fy_total(${p}.cost)`),
    ),
  ];
  return together([
    {
      lines: [],
      problems:
        s.funder === undefined ? [] : notKnown(within(place, 'funder'), s.funder, facts.funders.keys()),
    },
    sumOfLines(make('cost', 'cost', {}, 'costs'), s.costs, facts),
    sumOfLines(make('saving', 'saving', {}, 'savings'), s.savings, facts),
    { lines, problems: [] },
  ]);
}
