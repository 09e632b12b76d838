import type { Input, Scenario } from '../../components/cell.js';
import { capital } from '../../components/format.js';
import { groupBy } from '../group-by.js';
import { type Line, type Lines, rowFor, rowOf, titleOf, valuesOf, withTags } from './lines.js';
import type { Block, Checkpoint, Compared, Row, Target, Told, Waiting } from './plan-data.js';

/** Decisions of a board, and what waits for them: a scenario may put more behind one than the plan does. */
export function checkpointsOf(lines: Lines, scenarios: readonly Scenario[]): readonly Checkpoint[] {
  return withTags(lines, { component: 'checkpoints', measure: 'input' }).map((line) => {
    const named = new RegExp(`\\b${line.name.replaceAll('.', '\\.')}\\b`);
    const waits = ({ name, formula = '' }: Line): boolean =>
      named.test(formula) && !name.startsWith('checkpoints.') && lines.byName.has(name);
    const waiting = new Map<string, Waiting & { readonly scenarios: string[] }>();
    for (const scenario of scenarios)
      for (const behind of scenario.lines.filter(waits)) {
        const found = waiting.get(behind.name) ?? { row: rowFor(behind, 'behind'), scenarios: [] };
        found.scenarios.push(scenario.name);
        waiting.set(behind.name, found);
      }
    return {
      title: line.label,
      month: rowFor(line, 'month'),
      note: line.note ?? '',
      behind: [...waiting.values()],
    };
  });
}

/** Targets that the model writes for itself: when they are due, and whether each area has met them. */
export function targetsOf(lines: Lines): readonly Target[] {
  const told = withTags(lines, { measure: 'achieved' });
  return valuesOf(told, 'target').map((target) => {
    const own = told.filter(({ tags }) => tags.target === target);
    const [due] = rowOf(lines, `targets.${target}.due`, 'due', 'To be met by');
    return {
      title: titleOf(own[0], target),
      ...(due === undefined ? {} : { due }),
      areas: own.map((line) => ({
        area: areaName(line.tags.area ?? ''),
        row: rowFor(line, 'achieved'),
      })),
    };
  });
}

/** Lines that the model writes itself, in groups by the first word of their names. */
export function ownBlocks(lines: Lines): readonly Block[] {
  const own = withTags(lines, { component: 'own' }).filter(
    ({ tags, name }) => !('target' in tags) && !SHOWN.test(name),
  );
  return [...groupBy(own, ({ name }) => name.split('.', 1)[0] ?? '')].map(([ref, group]) => ({
    ref,
    title: capital(ref.replaceAll('_', ' ')),
    rows: group.map((line) => rowFor(line, line.name)),
  }));
}

/** Lines beside those of a component are on its pages already. */
const SHOWN = /^(placements|investment|demand|qipp|services|reinvestment)\./;

/** The lines on which scenarios are set side by side; those that the model lacks are left out. */
export function comparedOf(lines: Lines, scenarios: readonly Scenario[]): readonly Compared[] {
  const end = lines.plan.years.at(-1) ?? '';
  const horizon = scenarios.flatMap(({ years }) => years).reduce((a, b) => (a > b ? a : b), end);
  const rows = (component: string, ends: RegExp): readonly Row[] =>
    lines.all
      .filter(({ name, tags }) => tags.component === component && ends.test(name))
      .map((line) => rowFor(line, line.name, comparedLabel(line)));
  const at = (year: string, found: readonly Row[]): readonly Compared[] =>
    found.map((row) => ({ row, year }));
  return [
    ...at(end, rows('investment', /^investment\.total\.new$/)),
    ...at(end, rows('services', /^services\.total\.(spend|gap)$/)),
    ...at(end, rows('pbr', /^pbr\.total\.payable$/)),
    ...at(end, rows('qipp', /^qipp\.total\.(target|plan|net|unidentified)$/)),
    ...at(end, rows('placements', /^placements\.\w+\.net$/)),
    ...at(end, rows('reinvestment', /^reinvestment\.total\.(banked|reinvested)$/)),
    ...at(end, rows('affordability', /^affordability\.envelope\.\w+\.gap$/)),
    ...at(end, rows('value', /^value\.total\.npv$/)),
    ...at(horizon, rows('demand', /^demand\..*\.shortfall$/)),
  ];
}

/** A total of all needs no more than its first words: `Planned saving`, not `Planned saving: all schemes`. */
function comparedLabel({ name, label }: Lines['all'][number]): string {
  if (name === 'value.total.npv') return 'Net present value';
  return name.includes('.total.') ? label.replace(/: all [a-z]+$/, '') : label;
}

/** How many of the inputs of the plan the local document gives, and how many nobody does. */
export function toldOf(inputs: readonly Input[], document: string): Told {
  const known = inputs.filter(({ value }) => value !== '');
  const here = ({ source }: Input): boolean => 'document' in source && source.document === document;
  const kind = (wanted: Input['source']['kind']): readonly Input[] =>
    known.filter(({ source }) => source.kind === wanted);
  return {
    inputs: inputs.length,
    stated: kind('stated').filter(here).length,
    read: kind('read').filter(here).length,
    elsewhere: known.filter((input) => 'document' in input.source && !here(input)).length,
    assumed: kind('assumed').length,
    unknown: inputs.length - known.length,
  };
}

function areaName(ref: string): string {
  return ref.split('_').map(capital).join(' ');
}
