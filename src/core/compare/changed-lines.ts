import type { PlanContent } from '../run/plan.ts';
import type { Union } from './union.ts';

/** The lines, by place, that hold something else on the two sides: other figures in some month, or another formula. */
export function changedLines({ before, after }: Union): readonly number[] {
  return before.plan.lines.flatMap(({ content }, line) => {
    const other = after.plan.lines[line]?.content;
    return other === undefined || sameContent(content, other) ? [] : [line];
  });
}

/** The same figures in every month, or formulas that work out the same from the same lines; wherever they come from. */
export function sameContent(one: PlanContent, other: PlanContent): boolean {
  if (one === other) return true;
  switch (one.kind) {
    case 'given':
      return other.kind === 'given' && one.values.every((value, m) => value === other.values[m]);
    case 'formula':
      return other.kind === 'formula' && JSON.stringify(one.code) === JSON.stringify(other.code);
  }
}
