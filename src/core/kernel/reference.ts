import { basisOf } from '../run/basis.ts';
import type { PlanContent } from '../run/plan.ts';
import { trialOf } from '../trial/trial.ts';
import { type Drawn, drawnAt, type Kernel, type KernelSpec } from './spec.ts';

/**
 * The slow, obvious kernel: every draw is a trial of the plan, worked out by the reference evaluator (src/core/run). It says
 * what every other kernel must give, and works out the draws that they leave.
 */
export function referenceKernel({ plan, variables, drawn, outputs }: KernelSpec): Kernel {
  const trial = trialOf(plan, outputs);
  const { months } = plan.calendar;
  return {
    variables,
    outputs: outputs.length,
    run: (draws, first, count, out) => {
      for (let i = first; i < first + count; i++) {
        const contents = new Map(
          drawn.map((d) => [d.line, contentOf(d, months, draws[d.variable]?.[i] ?? Number.NaN)]),
        );
        trial.run(contents).figures.forEach(({ value }, o) => {
          const to = out[o];
          if (to !== undefined) to[i] = value === 'unknown' ? Number.NaN : value;
        });
      }
    },
  };
}

function contentOf(drawn: Drawn, months: number, x: number): PlanContent {
  const values = Array.from({ length: months }, (_, m) => {
    const value = drawnAt(drawn, m, x);
    return Number.isNaN(value) ? null : value;
  });
  return { kind: 'given', values, basis: values.map(() => basisOf('assumed')) };
}
