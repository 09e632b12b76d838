/** How far outputs are from those of the reference. */
export interface Comparison {
  /** Figures compared. */
  readonly figures: number;
  /** The furthest off, as a share of the figure (of a pound, where the figure is smaller than one). */
  readonly furthest: number;
  /** Known in one and unknown in the other. */
  readonly unlike: number;
}

/** Peers add up in other orders, so their last digits differ; a penny in a thousand million pounds is 1e-11. */
export const TOLERANCE = 1e-9;

export function compareOutputs(
  reference: readonly Float64Array[],
  outputs: readonly Float64Array[],
): Comparison {
  let [figures, furthest, unlike] = [0, 0, 0];
  reference.forEach((expected, o) => {
    expected.forEach((want, i) => {
      const got = outputs[o]?.[i] ?? Number.NaN;
      figures += 1;
      if (Number.isNaN(want) !== Number.isNaN(got)) unlike += 1;
      else if (!Number.isNaN(want))
        furthest = Math.max(furthest, Math.abs(got - want) / Math.max(1, Math.abs(want)));
    });
  });
  return { figures, furthest, unlike };
}

export function isEqual({ furthest, unlike }: Comparison): boolean {
  return unlike === 0 && furthest <= TOLERANCE;
}
