import type { Value } from '../graph/given.ts';
import { DATE } from '../quantity/dimension.ts';
import { inTableSteps, shownValue } from '../results/shown-value.ts';
import { penniesOf } from '../run/pennies.ts';
import type { Plan } from '../run/plan.ts';
import { type Figure, figureOf, type Projection, projectPlan } from '../run/projection.ts';
import type { RunFault } from '../run/state.ts';
import type { Lever } from '../trial/lever.ts';
import { type Target, type Trial, trialOf } from '../trial/trial.ts';
import type { Question } from './question.ts';
import type { Nearness } from './search.ts';

/** A figure and its target, as a lever moves them. */
export interface Aim {
  readonly trial: Trial;
  /** The figure; and the other line's, where that is the target. */
  readonly targets: readonly [Target, Target | undefined];
  readonly near: Nearness;
  readonly present: Value;
  readonly aimNow: Value;
  /** How far the figure stands above the target with the lever at x; unknown when not all of it is known. */
  readonly gap: (x: number) => Value;
  /** The last figure that was known only in part or not at all, and what could not be worked out. */
  readonly blind: () =>
    | { readonly target: Target; readonly figure: Figure; readonly fault?: RunFault }
    | undefined;
  /** Figure and target as the tables show them, from a projection of a whole plan. */
  readonly shown: (plan: Plan) => { readonly figure: number; readonly aim: number };
}

export function aimOf(plan: Plan, lever: Lever, { line, period, target }: Question): Aim {
  const own: Target = { line, period };
  const other = typeof target === 'number' ? undefined : { line: target.line, period };
  const trial = trialOf(plan, other === undefined ? [own] : [own, other]);
  const goal = typeof target === 'number' ? target : undefined;
  let blind: ReturnType<Aim['blind']>;

  const gap = (x: number): Value => {
    const { figures, faults } = trial.run(new Map([[lever.line, lever.content(x)]]));
    const [figure, aim] = figures;
    for (const [i, f] of figures.entries()) {
      const [fault] = faults;
      const asked = trial.targets[i];
      if (f.known !== 'all' && asked !== undefined)
        blind = { target: asked, figure: f, ...(fault === undefined ? {} : { fault }) };
    }
    const value = known(figure);
    const goalNow = goal ?? known(aim);
    return value === 'unknown' || goalNow === 'unknown' ? 'unknown' : value - goalNow;
  };

  const [figureNow, otherNow] = trial.run().figures;
  const present = known(figureNow);
  const aimNow = goal ?? known(otherNow);
  const unit = plan.lines[line]?.unit ?? '1';
  return {
    trial,
    targets: [own, other],
    near: nearness(unit, [present, aimNow]),
    present,
    aimNow,
    gap,
    blind: () => blind,
    shown: (whole) => {
      const projection = projectPlan(whole);
      return {
        figure: asShown(projection, own),
        aim: other === undefined ? inTableSteps(goal ?? 0, unit) : asShown(projection, other),
      };
    },
  };
}

function known(figure: Figure | undefined): Value {
  return figure?.known === 'all' ? figure.value : 'unknown';
}

/** Half a penny; half a month; the ninth decimal, or the twelfth digit of a large figure. */
function nearness(unit: string, values: readonly Value[]): Nearness {
  const size = Math.max(1, ...values.map((v) => (v === 'unknown' ? 0 : Math.abs(v))));
  const unseen = unit.startsWith('GBP') ? 0.005 : unit === DATE ? 0.5 : Math.max(5e-10, size * 1e-12);
  return { unseen, nothing: Math.min(size * 1e-13, unseen / 2) };
}

/** A figure as the tables show it; NaN never gets here, for what is not known is not proposed. */
function asShown(projection: Projection, { line, period }: Target): number {
  const { value } = figureOf(projection, line, period);
  if (value === 'unknown') throw new Error(`${projection.plan.lines[line]?.name} is unknown at the answer`);
  return shownValue(projection, penniesOf(projection), line, period, value);
}
