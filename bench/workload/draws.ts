/** Numbers from 0 to 1, without 1, that follow from the seed alone (Marsaglia's xorshift128, 53 bits a number). */
export function randomNumbers(seed: number): () => number {
  let [x, y, z, w] = [seed + 123456789, 362436069, 521288629, 88675123];
  const bits = (): number => {
    const t = x ^ (x << 11);
    [x, y, z] = [y, z, w];
    w = w ^ (w >>> 19) ^ t ^ (t >>> 8);
    return w >>> 0;
  };
  for (let i = 0; i < 20; i++) bits();
  return () => ((bits() >>> 5) * 2 ** 26 + (bits() >>> 6)) / 2 ** 53;
}

/** What a variable is drawn from: evenly between two ends. */
export interface Variable {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  /** Only whole numbers: months of the calendar. */
  readonly whole: boolean;
}

/** `draws[v][i]` is variable v of draw i. The first draws are the same however many there are. */
export function drawAll(variables: readonly Variable[], count: number, seed = 0): readonly Float64Array[] {
  return variables.map(({ low, high, whole }, v) => {
    const next = randomNumbers(seed * variables.length + v);
    return Float64Array.from({ length: count }, () => {
      const u = next();
      return whole ? low + Math.floor(u * (high - low + 1)) : low + u * (high - low);
    });
  });
}
