import type { Method } from '../../core/compare/attribute.ts';
import type { ByCause } from '../../core/compare/by-cause.ts';
import type { Compared, NamedSide } from '../../core/compare/compare.ts';
import type { Told } from '../../core/compare/told.ts';
import type { Waterfall, WaterfallRow } from '../../core/compare/waterfall.ts';
import { printValue } from '../../core/results/print-value.ts';
import type { Answer } from './answer.ts';
import { listOf, numberOf, printDifference } from './compare-figures.ts';

/** What a difference comes from, below what is compared. */
export function causeAnswer(
  { before, after }: Compared,
  answer: ByCause,
  head: Answer['text'],
): Pick<Answer, 'text' | 'csv'> {
  const { waterfall } = answer;
  return {
    text: [
      ...head,
      '',
      ...(waterfall === null
        ? notTold(answer, before, after)
        : isStill(waterfall)
          ? [`Nothing differs in ${answer.figure.period}.${elsewhere(answer)}`]
          : waterfallText(answer, waterfall, before, after)),
    ],
    csv: csvOf(answer),
  };
}

/** Neither the figure nor any cause moves. */
function isStill({ start, end, rows, interaction }: Waterfall): boolean {
  return start === end && interaction === 0 && rows.every((row) => row.effect === 0);
}

function elsewhere({ figure, years }: ByCause): string {
  const moved = years.filter((year) => year.difference !== 0 && year.period !== figure.period);
  const named = moved.filter((year) => year.difference !== null).map((year) => year.period);
  return named.length === 0 ? '' : ` It does in ${named.join(', ')}: name a year with --period.`;
}

const WORDS: Readonly<Record<Method, string>> = {
  'one-at-a-time': 'each cause alone, with all others as before',
  'in-order': 'each cause on top of those above it',
  shapley: 'the mean of what each cause adds over all orders of doing them',
};

function waterfallText(
  { unit, figure, aside }: ByCause,
  waterfall: Waterfall,
  before: NamedSide,
  after: NamedSide,
): Answer['text'] {
  const { method, rows, start, end, interaction, rounding, drawn } = waterfall;
  const line = (cause: string, what: string, value: string, error = ''): readonly string[] =>
    drawn === null ? [cause, what, value] : [cause, what, value, error];
  const columns = [
    { name: 'cause' },
    { name: 'what is done' },
    { name: figure.period, figures: true as const },
  ];
  const table = {
    columns: drawn === null ? columns : [...columns, { name: 'error', figures: true as const }],
    rows: [
      line(before.name, '', printValue(start, unit)),
      ...rows.map((row) =>
        line(
          row.label,
          doneIn(row),
          printDifference(row.effect, unit),
          row.error === null ? '' : `± ${printValue(row.error, unit)}`,
        ),
      ),
      ...(method === 'one-at-a-time' || interaction !== 0
        ? [line('Interaction', 'what the causes do only together', printDifference(interaction, unit))]
        : []),
      ...(rounding === 0 ? [] : [line('Rounding', 'to the penny', printDifference(rounding, unit))]),
      line(after.name, '', printValue(end, unit)),
    ],
  };
  return [
    `What the difference in ${figure.period} comes from: ${WORDS[method]}.`,
    '',
    table,
    ...whyOf(rows),
    '',
    ...notesOn(waterfall, aside),
  ];
}

/** The reasons of more causes than this, as one, are for a spreadsheet. */
const MANY = 4;

/** The reasons of the causes, each told once. */
function whyOf(rows: readonly WaterfallRow[]): readonly string[] {
  const labels = new Map<string, readonly string[]>();
  for (const { reason, label, together } of rows)
    if (reason !== '' && together.length <= MANY) labels.set(reason, [...(labels.get(reason) ?? []), label]);
  if (labels.size === 0) return [];
  const all = (named: readonly string[]): boolean => named.length > 1 && named.length === rows.length;
  return [
    '',
    'Why:',
    ...[...labels].map(([reason, named]) => `  ${all(named) ? 'All of them' : named.join('; ')}: ${reason}`),
  ];
}

function notesOn({ rows, interaction, drawn }: Waterfall, aside: number): readonly string[] {
  const joint = rows.some((row) => row.together.length > 0);
  return [
    `The order of the causes: ${orderOf(rows)}`,
    ...(interaction === 0
      ? []
      : [
          'To share the interaction out among the causes, add --method shapley, or in-order to do them in turn.',
        ]),
    ...(joint
      ? ['Causes that are "only together" leave the figure unknown without each other, so they count as one.']
      : []),
    ...(drawn === null
      ? []
      : [
          `There are too many causes to try every order: ${drawn.orders} were drawn (seed ${drawn.seed}). The error is the standard error of each mean.`,
        ]),
    ...(aside === 0 ? [] : [`${aside} other cause${aside === 1 ? ' does' : 's do'} not touch this line.`]),
  ];
}

function orderOf(rows: readonly WaterfallRow[]): string {
  const has = (origin: WaterfallRow['origins'][number]): boolean =>
    rows.some((row) => row.origins.includes(origin));
  return [
    ...(has('taken_back') ? ['what only the first scenario does is taken back'] : []),
    ...(has('model') ? ['what differs in the model itself, in the order of its lines'] : []),
    ...(has('done')
      ? ['what the second scenario does, in the order in which it is laid over the model']
      : []),
  ]
    .join('; then ')
    .concat('.');
}

/** `delayed: 2011-03 -> 2011-09`, `switched off`, or `scaled, 4 lines`. Formulas are told in full in the CSV. */
function doneIn({ does, lines, before, after }: WaterfallRow): string {
  if (lines.length > 1) return `${does}, ${lines.length} lines`;
  const told = [before, after].map((text) => (text !== null && text.length <= 24 ? text : undefined));
  const [was, is] = told;
  return was === undefined || is === undefined || was === is ? does : `${does}: ${was} -> ${is}`;
}

/** Why there is no difference to tell, and what would have to be known. */
function notTold({ figure, unknownInputs }: ByCause, before: NamedSide, after: NamedSide): readonly string[] {
  const sides = [
    { name: before.name, told: figure.before, inputs: unknownInputs.before },
    { name: after.name, told: figure.after, inputs: unknownInputs.after },
  ];
  const without = sides.filter(({ told }) => told.value === null);
  const why =
    without.length > 0
      ? `It is not known in ${figure.period} in ${without.map((side) => side.name).join(' or ')}`
      : `Not the same lines are unknown in it in ${figure.period} (${sides.map(unknownIn).join('; ')})`;
  return [
    `${why}, so there is no difference to explain.`,
    ...sides.flatMap(({ name, told, inputs }) =>
      told.unknown.length === 0 || inputs.length === 0
        ? []
        : [`Inputs behind it that have no figure in ${name}: ${listOf(inputs)}.`],
    ),
  ];
}

function unknownIn({ name, told }: { readonly name: string; readonly told: Told }): string {
  return `${name}: ${told.unknown.length === 0 ? 'none' : listOf(told.unknown)}`;
}

function csvOf({ unit, figure, waterfall }: ByCause): Answer['csv'] {
  const header = [
    'kind',
    'cause',
    'does',
    'scenario',
    'lines',
    'before',
    'after',
    'value',
    'standard_error',
    'reason',
  ];
  const plain = (kind: string, value: number | null, as: 'figure' | 'difference'): readonly string[] => [
    kind,
    ...['', '', '', '', '', ''],
    numberOf(value, unit, as),
    '',
    '',
  ];
  const causes = (waterfall?.rows ?? []).map((row) => [
    'cause',
    row.label,
    row.does,
    row.scenario ?? '',
    row.lines.join(' '),
    row.before ?? '',
    row.after ?? '',
    numberOf(row.effect, unit, 'difference'),
    numberOf(row.error, unit, 'difference'),
    row.reason,
  ]);
  const rest =
    waterfall === null
      ? []
      : [
          plain('interaction', waterfall.interaction, 'difference'),
          ...(waterfall.rounding === 0 ? [] : [plain('rounding', waterfall.rounding, 'difference')]),
        ];
  return {
    header,
    rows: [
      plain('start', figure.before.value, 'figure'),
      ...causes,
      ...rest,
      plain('end', figure.after.value, 'figure'),
    ],
  };
}
