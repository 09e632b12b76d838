import type { Input, Scenario } from '../../components/cell.js';
import { groupBy } from '../group-by.js';
import { type Lines, rowFor, rowOf, titleOf, valuesOf, withTags } from './lines.js';
import type { Block, Checkpoint, Compared, Row, Target, Told } from './plan-data.js';

/** Decisions of a board, and the starts that wait for them. */
export function checkpointsOf(lines: Lines): readonly Checkpoint[] {
  return withTags(lines, { component: 'checkpoints', measure: 'input' }).map((line) => {
    const named = new RegExp(`\\b${line.name.replaceAll('.', '\\.')}\\b`);
    const behind = lines.all.filter(
      ({ formula = '', tags, unit }) =>
        named.test(formula) && tags.component !== 'checkpoints' && unit === 'date',
    );
    return {
      title: line.label,
      month: rowFor(line, 'month'),
      note: line.note ?? '',
      behind: behind.map((waiting) => rowFor(waiting, 'behind')),
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
        row: { ...rowFor(line, 'achieved'), print: 'yes_no' },
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
      .map((line) => rowFor(line, line.name));
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

/** How many of the inputs of the plan the document gives, and how many nobody does. */
export function toldOf(inputs: readonly Input[]): Told {
  const kind = (wanted: Input['source']['kind']): number =>
    inputs.filter(({ value, source }) => value !== '' && source.kind === wanted).length;
  return {
    inputs: inputs.length,
    stated: kind('stated'),
    read: kind('read'),
    assumed: kind('assumed'),
    unknown: inputs.filter(({ value }) => value === '').length,
  };
}

function areaName(ref: string): string {
  return ref.split('_').map(capital).join(' ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
