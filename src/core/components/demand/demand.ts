import { printYear } from '../../calendar/financial-year.ts';
import { formulaLine, givenLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import { type Place, within } from '../../problem/problem.ts';
import { type Built, defineComponent, type ModelFacts } from '../component.ts';
import { peopleLines } from './people-lines.ts';
import { type ConditionSettings, demandSettings } from './settings.ts';
import { populationTable, prevalenceTable } from './tables.ts';

/** Demand from population and prevalence (method, section 5). */
export const demand = defineComponent({
  name: 'demand',
  title: 'Demand',
  method:
    'People with a condition are the sum, over sexes and age bands, of population times prevalence. Population is told for the middle of each calendar year; a month is valued at its middle, on the straight line between two mid-years. Months outside the points are unknown unless the model names a way to extend them. The index is the people of the month over the mean of the base year. Money that should keep pace with demand needs its starting value, moved by prices and by the index to the power of an elasticity; what the plan gives less than that is shown as a shortfall. Demand is never cut down to the budget. Caseload is people times diagnosis rate times the share in contact.',
  settings: demandSettings,
  layouts: [populationTable, prevalenceTable],
  tables: (s) =>
    Object.entries(s).flatMap(([name, c]) => [
      { layout: populationTable, file: c.population.table, path: [name, 'population', 'table'] },
      { layout: prevalenceTable, file: c.prevalence.table, path: [name, 'prevalence', 'table'] },
    ]),
  build: (s, tables, facts, place): Built => {
    const built = Object.entries(s).map(([name, c]) => {
      const here = within(place, name);
      const population = tables.rows(populationTable, c.population.table);
      const people = peopleLines(name, c, population, tables.rows(prevalenceTable, c.prevalence.table), here);
      return {
        lines: [...people.lines, ...indexLines(name, c, facts, here), ...ledLines(name, c, facts, here)],
        problems: people.problems,
      };
    });
    return { lines: built.flatMap((b) => b.lines), problems: built.flatMap((b) => b.problems) };
  },
});

function indexLines(name: string, c: ConditionSettings, facts: ModelFacts, place: Place): readonly Line[] {
  const base = `demand.${name}`;
  const tags = { component: 'demand', condition: name };
  const level = { rollup: 'level', tags, place } as const;
  const index = {
    ...level,
    name: `${base}.index`,
    label: `Demand index for ${c.label}, ${printYear(facts.baseYear)} = 1`,
    unit: '1',
  };
  const lines = [formulaLine(index, `${base}.people / at(fy_mean(${base}.people), "${facts.baseYear}-04")`)];
  if (c.diagnosis_rate === undefined) return lines;
  const rate = {
    ...level,
    name: `${base}.diagnosis_rate`,
    label: `Diagnosis rate for ${c.label}`,
    unit: '1',
    place: within(place, 'diagnosis_rate'),
    bounds: [0, 1] as const,
  };
  lines.push(givenLine(rate, givenOf(c.diagnosis_rate)));
  const diagnosed = {
    ...level,
    name: `${base}.diagnosed`,
    label: `People diagnosed with ${c.label}`,
    unit: 'people',
  };
  lines.push(formulaLine(diagnosed, `${base}.people * ${base}.diagnosis_rate`));
  if (c.share_in_contact === undefined) return lines;
  const share = {
    ...level,
    name: `${base}.share_in_contact`,
    label: 'Share of those diagnosed in contact with services',
    unit: '1',
    place: within(place, 'share_in_contact'),
    bounds: [0, 1] as const,
  };
  lines.push(givenLine(share, givenOf(c.share_in_contact)));
  const caseload = { ...level, name: `${base}.caseload`, label: `Caseload for ${c.label}`, unit: 'people' };
  lines.push(formulaLine(caseload, `${base}.diagnosed * ${base}.share_in_contact`));
  return lines;
}

function ledLines(name: string, c: ConditionSettings, facts: ModelFacts, place: Place): readonly Line[] {
  const index = `demand.${name}.index`;
  const moved = facts.components.has('price')
    ? (month: string) => ` * price.index / at(price.index, "${month}")`
    : () => '';
  return Object.entries(c.led).flatMap(([led, s]) => {
    const base = `demand.${name}.${led}`;
    const here = within(place, 'led', led);
    const tags = { component: 'demand', condition: name };
    const money = { unit: 'GBP', rollup: 'flow', tags, place: here } as const;
    const elasticity = {
      name: `${base}.elasticity`,
      label: `${s.label}: elasticity to demand`,
      unit: '1',
      rollup: 'level',
      tags,
      place: within(here, 'elasticity'),
    } as const;
    const enough = s.enough === undefined ? s.line : `(${s.enough})`;
    const need = `at(${enough}, "${s.from}")${moved(s.from)} * (${index} / at(${index}, "${s.from}")) ^ ${base}.elasticity`;
    return [
      givenLine(elasticity, givenOf(s.elasticity)),
      formulaLine(
        { ...money, name: `${base}.need`, label: `${s.label}: money that keeps pace with demand` },
        `if(from("${s.from}"), ${need}, ${enough})`,
      ),
      formulaLine(
        { ...money, name: `${base}.shortfall`, label: `${s.label}: shortfall against demand` },
        `max(0, ${base}.need - ${s.line})`,
      ),
    ];
  });
}
