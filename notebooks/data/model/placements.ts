import type { Plan, PublishedModel } from '@headroom/engine';
import type { Cell, Input } from '../../components/cell.js';
import { cellsOf, type Made, madeOf, scenarioOf } from '../published.js';

export interface PlacementsData {
  readonly made: Made;
  readonly title: string;
  readonly about: string;
  readonly years: readonly string[];
  readonly months: readonly string[];
  /** What both funders hold for placements. */
  readonly budget: readonly Cell[];
  readonly funders: readonly {
    readonly name: string;
    readonly title: string;
    readonly budget: readonly Cell[];
  }[];
  /** What the document does not say, and so leaves the plan's own saving unknown. */
  readonly missing: readonly Input[];
  readonly planCost: readonly Cell[];
  readonly planNet: readonly Cell[];
  /** What the scenario assumes. */
  readonly inputs: readonly Input[];
  /** The scenario, for running in the page. */
  readonly plan: Plan;
}

export function placementsData(model: PublishedModel): PlacementsData {
  const plan = scenarioOf(model, 'plan');
  const scenario = scenarioOf(model, 'repatriation');
  const ours = ({ line }: Input): boolean =>
    line.startsWith('placements.ooa.') || line.startsWith('evidence.');

  return {
    made: madeOf(model),
    title: scenario.title,
    about: scenario.about,
    years: scenario.years,
    months: scenario.months,
    budget: cellsOf(plan, 'placements.ooa.budget'),
    funders: ['acs', 'pct'].map((name) => ({
      name,
      title: model.funders[name]?.name ?? name,
      budget: cellsOf(plan, `investment.placements.${name}`),
    })),
    missing: plan.inputs.filter((input) => ours(input) && input.source.kind === 'missing'),
    planCost: cellsOf(plan, 'placements.ooa.cost'),
    planNet: cellsOf(plan, 'placements.ooa.net'),
    inputs: scenario.inputs.filter(ours),
    plan: scenario.plan,
  };
}
