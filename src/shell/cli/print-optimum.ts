import { printNumber } from '../../core/money/print.ts';
import type { OptimumData } from '../../core/optimise/optimum-data.ts';
import { printValue } from '../../core/results/print-value.ts';
import { scenarioYaml } from '../model-file/add-scenario.ts';
import type { Answer, AnswerTable } from './answer.ts';

type LimitData = OptimumData['limits'][number];

/** A limit with more periods than this shows only those that matter. */
const MANY_PERIODS = 6;

/** The answer to a question for a terminal, as CSV and as JSON. */
export function optimumAnswer(
  data: OptimumData,
  model: string,
  save: string | undefined,
  saved: string | undefined,
): Answer {
  const name = save ?? `${data.question.name}_best`;
  const { columns, rows } = csvOf(data);
  return {
    text: [
      ...headline(data),
      '',
      choicesTable(data),
      ...(data.limits.length === 0 ? [] : ['', limitsTable(data), ...remarks(data)]),
      '',
      ...methodText(data),
      '',
      `The plan as a scenario. Projecting it gives the figures above.`,
      '',
      scenarioYaml(name, data.scenario).trimEnd(),
      '',
      saved === undefined
        ? `To keep it: headroom optimise ${model} ${data.question.name} --save ${name}`
        : `Written to ${saved} as the scenario "${name}".`,
    ],
    csv: { header: columns, rows },
    json: { model, ...data, ...(saved === undefined ? {} : { saved: name }) },
  };
}

function headline({ question, objective, choices, limits }: OptimumData): readonly string[] {
  const { value, before, unit, label, sense } = objective;
  const goes = choices.filter((c) => c.taken).map(goesAhead);
  const out = choices.filter((c) => !c.taken).map((c) => c.label);
  const difference = before === 'unknown' ? 0 : value - before;
  const than =
    before === 'unknown'
      ? `of the scenario "${question.scenario}" as it stands it is not known`
      : difference === 0
        ? `as much as the scenario "${question.scenario}" has`
        : `${printed(Math.abs(difference), unit)} ${difference > 0 ? 'more' : 'less'} than the ${printed(before, unit)} of the scenario "${question.scenario}"`;
  const broken = [...new Set(limits.filter((l) => l.keptBefore === false).map((l) => l.label))];
  return [
    `${question.title} (${question.name}, on top of ${question.scenario})`,
    '',
    `${label}: ${printed(value, unit)}, the ${sense === 'maximise' ? 'most' : 'least'} within the limits; ${than}.`,
    ...(goes.length === 0 ? [] : [`Goes ahead: ${goes.join('; ')}.`]),
    ...(out.length === 0 ? [] : [`Left out: ${out.join('; ')}.`]),
    ...(broken.length === 0
      ? []
      : [`The scenario "${question.scenario}" itself does not keep to these limits: ${broken.join('; ')}.`]),
  ];
}

function goesAhead({ label, way, option, start, size }: OptimumData['choices'][number]): string {
  const how = option === undefined ? '' : `, ${way}`;
  const from = start === undefined ? '' : ` from ${start}`;
  return `${label}${how}${from}${size === undefined ? '' : ` at ${printValue(size.value, size.unit)}`}`;
}

/** A figure for the tables: people and shares with as many decimals as tell something. */
function printed(value: number, unit: string): string {
  if (unit.startsWith('GBP')) return printValue(value, unit);
  const size = Math.abs(value);
  const decimals = size === 0 || size >= 1 ? 2 : Math.min(6, 2 - Math.floor(Math.log10(size)));
  return `${grouped(Number(value.toFixed(decimals)))}${unit === '1' ? '' : ` ${unit}`}`;
}

function grouped(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 6 });
}

function choicesTable({ choices }: OptimumData): AnswerTable {
  return {
    columns: [{ name: 'choice' }, { name: 'decided' }, { name: 'start' }, { name: 'size', figures: true }],
    rows: choices.map(({ label, way, start = '', size }) => [
      label,
      way,
      start,
      size === undefined ? '' : printValue(size.value, size.unit),
    ]),
  };
}

function matters({ binds, wider, next }: LimitData): boolean {
  return binds || wider.gain > 0 || next !== undefined;
}

/** All periods of a limit with few; of one with many those that matter, or else the one of which least is left. */
function shownLimits({ limits }: OptimumData): readonly LimitData[] {
  return limits.filter((limit) => {
    const same = limits.filter(({ name }) => name === limit.name);
    if (same.length <= MANY_PERIODS || matters(limit)) return true;
    const tightest = same.reduce((a, b) => (b.left < a.left ? b : a));
    return !same.some(matters) && limit === tightest;
  });
}

function limitsTable(data: OptimumData): AnswerTable {
  const { unit } = data.objective;
  const [{ wider } = { wider: { by: 1 } }] = data.limits;
  return {
    columns: [
      { name: 'limit' },
      { name: 'period' },
      { name: 'plan', figures: true },
      { name: 'limit is', figures: true },
      { name: 'left', figures: true },
      { name: 'binds' },
      { name: `${printNumber(wider.by)} wider brings`, figures: true },
      { name: 'next step', figures: true },
    ],
    rows: shownLimits(data).map((limit) => [
      limit.label,
      limit.period,
      printed(limit.used, limit.unit),
      `${KINDS[limit.kind]} ${printed(limit.bound, limit.unit)}`,
      printed(limit.left, limit.unit),
      limit.binds ? 'yes' : '',
      limit.wider.gain > 0 ? printed(limit.wider.gain, unit) : 'nothing',
      nextStep(limit, unit),
    ]),
  };
}

function nextStep({ next, unit, kind }: LimitData, gained: string): string {
  if (next === undefined) return '';
  const by = `${printed(next.by, unit)} ${kind === 'at_least' ? 'less' : 'more'}`;
  const gain = printed(next.gain, gained);
  return next.grows === true ? `from ${by} on: ${gain}` : `${by}: ${gain}`;
}

const KINDS: Readonly<Record<LimitData['kind'], string>> = {
  at_most: 'at most',
  at_least: 'at least',
  change: 'a change of',
};

/** What a reader should know of the table of limits. */
function remarks(data: OptimumData): readonly string[] {
  const hidden = data.limits.length - shownLimits(data).length;
  return hidden === 0 ? [] : [`${hidden} other periods of these limits hold nothing back; --csv lists them.`];
}

/** How the plan was found, and whether the linear picture and the engine agree. */
function methodText({ method, objective }: OptimumData): readonly (string | AnswerTable)[] {
  if (method.kind === 'linear') {
    const { others, all } = method;
    const on = all ? `all ${others} plans that keep` : `this plan and on ${others} other plans that keep`;
    const so = all ? 'No plan is better.' : 'In that picture no plan is better.';
    return [`The linear picture and the engine agree to the penny on ${on} to the limits. ${so}`];
  }
  const { differs } = method;
  const plan = differs.plan.map(({ label, words }) => `${label} ${words}`).join('; ');
  const first =
    'first' in differs
      ? [`The first line that does not add up: ${differs.first.line} = ${differs.first.formula}`]
      : [];
  return [
    'The model is not linear here: what the choices bring together is not the sum of what each brings.',
    `For example: ${plan}.`,
    ...first,
    {
      columns: [
        { name: 'figure' },
        { name: 'period' },
        { name: 'linear', figures: true },
        { name: 'engine', figures: true },
        { name: 'difference', figures: true },
      ],
      rows: differs.figures.map(({ label, period, unit, pictured, projected }) => [
        label,
        period,
        printed(pictured, unit),
        printed(projected, unit),
        printed(projected - pictured, unit),
      ]),
    },
    found(method, objective.sense),
  ];
}

function found(
  method: Exclude<OptimumData['method'], { readonly kind: 'linear' }>,
  sense: OptimumData['objective']['sense'],
): string {
  if (method.kind === 'every_plan')
    return `So the engine worked out every plan, ${grouped(method.plans)} in all. None that keeps to the limits has ${sense === 'maximise' ? 'more' : 'less'}.`;
  const end = method.settled ? 'until no new plan came up' : 'and then stopped';
  return `There are too many plans to work out each, so the linear picture was drawn anew about each plan found, ${method.rounds} times, ${end}. This is the best plan found that keeps to the limits by the engine. It is not proven that none is better.`;
}

/** One table for all: the objective, each choice, each limit in each period. */
function csvOf({ objective, choices, limits }: OptimumData): {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
} {
  const columns = [
    ...['part', 'name', 'label', 'period', 'unit', 'value', 'decided', 'start', 'before'],
    ...['bound', 'left', 'binds', 'wider_by', 'wider_gain', 'next_by', 'next_gain'],
  ];
  const pad = (cells: readonly (string | number)[]): readonly (string | number)[] =>
    columns.map((_, i) => cells[i] ?? '');
  const { sense, label, unit, value, before } = objective;
  return {
    columns,
    rows: [
      pad(['objective', sense, label, '', unit, value, '', '', before === 'unknown' ? '' : before]),
      ...choices.map((c) =>
        pad(['choice', c.name, c.label, '', c.size?.unit ?? '', c.size?.value ?? '', c.way, c.start ?? '']),
      ),
      ...limits.map((l) =>
        pad([
          ...['limit', l.name, l.label, l.period, l.unit],
          ...[l.used, KINDS[l.kind], '', '', l.bound, l.left, l.binds ? 'yes' : 'no'],
          ...[l.wider.by, l.wider.gain, l.next?.by ?? '', l.next?.gain ?? ''],
        ]),
      ),
    ],
  };
}
