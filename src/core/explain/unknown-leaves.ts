import { type Explained, type FigureAt, headOf, stepOf } from './step.ts';

/** The told figures that leave a figure unknown, in whole or in part: what someone has to find out. */
export function unknownLeaves(explained: Explained, at: FigureAt): readonly FigureAt[] {
  const seen = new Set<number>();
  const visit = (here: FigureAt): readonly FigureAt[] => {
    if (seen.has(here.line)) return [];
    if (headOf(explained, here).figure.known === 'all') return [];
    seen.add(here.line);
    const { parts, formula } = stepOf(explained, here);
    return formula === undefined ? [here] : parts.flatMap(visit);
  };
  return visit(at);
}
