import type { PublishedModel } from '@headroom/engine';
import { pagesOf } from '../pages.js';
import { affordOf } from '../plan/afford.js';
import { clustersOf } from '../plan/clusters.js';
import { figuresOf, linesIn } from '../plan/figures.js';
import { linesOf } from '../plan/lines.js';
import { missingOf } from '../plan/missing.js';
import { checkpointsOf, comparedOf, ownBlocks, targetsOf, toldOf } from '../plan/others.js';
import type { PlanData } from '../plan/plan-data.js';
import { poolsOf, tiersOf } from '../plan/reinvestment.js';
import { savingsOf } from '../plan/savings.js';
import { servicesOf } from '../plan/services.js';
import { contractBlocks, spendCuts } from '../plan/spend.js';
import { madeOf, scenarioOf } from '../published.js';

/** Everything that the pages of a plan show. */
export function planData(model: PublishedModel): PlanData {
  const plan = scenarioOf(model, 'plan');
  const made = madeOf(model);
  const lines = linesOf(model, plan);
  const scenarios = [plan, ...model.scenarios.filter((scenario) => scenario !== plan)];
  const sections = {
    spend: spendCuts(lines),
    savings: savingsOf(lines),
    clusters: clustersOf(lines),
    services: servicesOf(lines),
    contracts: contractBlocks(lines),
    pools: poolsOf(lines),
    tiers: tiersOf(lines),
    afford: affordOf(lines),
    checkpoints: checkpointsOf(lines, scenarios),
    targets: targetsOf(lines),
    own: ownBlocks(lines),
    compared: comparedOf(lines, scenarios),
  };
  return {
    ...sections,
    made,
    about: model.about,
    scenarios: scenarios.map(({ name, title, about, years }) => ({ name, title, about, years })),
    figures: figuresOf(scenarios, linesIn(sections)),
    told: toldOf(plan.inputs, made.document),
    missing: missingOf(plan),
    pages: pagesOf('notebooks', model.name).map(({ page, name, about }) => ({ page, name, about })),
  };
}
