import type { Column, Holds } from '../layout.ts';

/** A column of a layout; `needed` unless said otherwise. */
export function column(
  name: string,
  meaning: string,
  holds: Holds,
  more: { readonly length?: number; readonly optional?: true } = {},
): Column {
  return {
    name,
    meaning,
    holds,
    required: more.optional !== true,
    ...(more.length === undefined ? {} : { length: more.length }),
  };
}

/** A column that stays empty. */
export function unused(name: string, meaning = 'Not used.'): Column {
  return column(name, meaning, { kind: 'empty' }, { optional: true });
}

/** The codes of the neutral layouts, one column for each. */
export const NEUTRAL_CODES: readonly Column[] = [
  code('cost_centre', 'Cost centre.'),
  code('subjective', 'Subjective code: what the money is spent on.'),
  code('analysis_1', 'First code of analysis.'),
  code('analysis_2', 'Second code of analysis.'),
  code('spare', 'Spare code.'),
  code('sercop_group', 'Standard grouping of council spending (SeRCOP): 5 is third party payments.'),
];

function code(segment: string, meaning: string): Column {
  return column(segment, meaning, { kind: 'code', segment }, { optional: true });
}

export const ORGANISATION = column(
  'organisation',
  'Code of the organisation, from the segment entity.',
  { kind: 'code', segment: 'entity' },
  { optional: true },
);

/** What the neutral layouts end with. */
export const NEUTRAL_END: readonly Column[] = [
  column('currency', 'Currency.', { kind: 'setting', setting: 'currency', usual: 'GBP' }, { length: 15 }),
  column(
    'budget_name',
    'Name of the budget.',
    { kind: 'setting', setting: 'budget' },
    { optional: true, length: 80 },
  ),
  column(
    'source_run_id',
    'The run of Headroom that the figures come from.',
    { kind: 'run' },
    { optional: true },
  ),
];

export const NEUTRAL_TEXTS: readonly Column[] = [
  column(
    'description',
    'What a board member calls the line.',
    { kind: 'text', text: 'description' },
    { optional: true },
  ),
  column(
    'recurrence',
    'Recurrent or not, as the profile has it.',
    { kind: 'text', text: 'recurrence' },
    { optional: true },
  ),
];
