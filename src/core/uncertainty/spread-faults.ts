import { printMonth } from '../calendar/month.ts';
import { rangeOf, type Source, spreadOf } from '../source/source.ts';
import { SHAPE_WORDS, type Spread } from '../source/spread.ts';
import { endsFor, type Range } from './distribution.ts';

/** What is wrong with the spread of a source beside the figures that it is about: all that were told with it, months as numbers. */
export function spreadFaults(
  values: readonly (number | 'unknown')[],
  source: Source,
  date: boolean,
): readonly string[] {
  const spread = spreadOf(source);
  if (spread === undefined || spread.shape === 'none') return [];
  const name = SHAPE_WORDS[spread.shape];
  const known = values.filter((v) => v !== 'unknown');
  if (known.length === 0)
    return [`The figure is unknown, so it can have no spread. Write the figure, or take "spread" out.`];
  if (date && (spread.shape === 'normal' || spread.shape === 'log_normal' || spread.shape === 'beta'))
    return [`A month cannot have a ${name} spread. Use uniform, triangular, pert or discrete.`];
  const print = (x: number): string => (date ? printMonth(x) : `${x}`);
  switch (spread.shape) {
    case 'discrete':
      return discreteFaults(known, spread, print);
    case 'uniform':
    case 'triangular':
    case 'pert':
    case 'beta':
      return rangeFaults(known, source, spread, print);
    case 'normal':
    case 'log_normal':
      return bellFaults(known, source, spread, print);
  }
}

type Print = (x: number) => string;
type Of<S extends Spread['shape']> = Extract<Spread, { shape: S }>;

function discreteFaults(known: readonly number[], spread: Of<'discrete'>, print: Print): readonly string[] {
  const { values, chances } = spread;
  if (values.length !== chances.length)
    return [`There are ${values.length} values and ${chances.length} chances. Give each value its chance.`];
  if (new Set(values).size < values.length) return ['A value is there twice. Keep one, with both chances.'];
  const sum = chances.reduce((total, chance) => total + chance, 0);
  if (Math.abs(sum - 1) > 1e-6)
    return [`The chances add up to ${Number(sum.toPrecision(6))}. They must add up to 1.`];
  const other = known.find((v) => !values.includes(v));
  return other === undefined
    ? []
    : [
        `The figure ${print(other)} is not among the values of its spread, ${values.map(print).join(', ')}. Add it, or correct it.`,
      ];
}

function rangeFaults(
  known: readonly number[],
  source: Source,
  spread: Of<'uniform' | 'triangular' | 'pert' | 'beta'>,
  print: Print,
): readonly string[] {
  const name = SHAPE_WORDS[spread.shape];
  const range = rangeOf(source) ?? {};
  const needs = spread.shape !== 'beta' && range.low === undefined && range.high === undefined;
  if (needs)
    return [`A ${name} spread needs the least and the most that the figure can be: add low and high.`];
  const ends = endsFor(known[0] ?? 0, range, spread);
  const told = `${print(ends.low)} to ${print(ends.high)}`;
  if (ends.low > ends.high) return [`The spread is the wrong way round: ${told}. Change low and high over.`];
  if (ends.low === ends.high)
    return [`The spread has no width: low and high are both ${print(ends.low)}. Widen it, or take it out.`];
  const within = known.filter((v) => ends.low <= v && v <= ends.high);
  if (within.length === 0)
    return [
      `The figure ${print(known[0] ?? 0)} is outside its spread, ${told}. Widen the spread, or correct the figure.`,
    ];
  if (spread.shape === 'beta') return betaFaults(within, spread, ends);
  return spread.shape === 'uniform'
    ? []
    : middleFaults(within, spread.mode, 'most likely figure', 'mode', print);
}

/** The mean of a beta spread follows from its counts; half a hundredth of its width is rounding. */
function betaFaults(
  known: readonly number[],
  { alpha, beta }: Of<'beta'>,
  { low, high }: { readonly low: number; readonly high: number },
): readonly string[] {
  const mean = low + ((high - low) * alpha) / (alpha + beta);
  const off = known.find((v) => Math.abs(v - mean) > 0.005 * (high - low));
  if (off === undefined) return [];
  const shown = Number(mean.toPrecision(4));
  return [
    `The figure is ${off}, and the mean of its beta spread is ${shown}. Write ${shown}, or other alpha and beta.`,
  ];
}

function bellFaults(
  known: readonly number[],
  source: Source,
  spread: Of<'normal' | 'log_normal'>,
  print: Print,
): readonly string[] {
  const name = SHAPE_WORDS[spread.shape];
  const { low, high, mean } = spread;
  const nought = known.find((v) => v <= 0);
  if (spread.shape === 'log_normal' && nought !== undefined)
    return [`A log-normal spread is of a figure above nought, and this is ${nought}. Use another spread.`];
  if (low !== undefined && high !== undefined && low >= high)
    return [`The spread is cut off at ${low} and at ${high}, which leaves nothing. Correct low and high.`];
  const cut = known.find((v) => v < (low ?? v) || v > (high ?? v));
  if (cut !== undefined)
    return [
      `The figure ${cut} is cut off from its own spread. Correct the figure, or low and high of the spread.`,
    ];
  const range: Range = source.kind === 'assumed' || source.kind === 'local' ? source : {};
  const open = [
    ...(range.low !== undefined && low === undefined ? [`low: ${range.low}`] : []),
    ...(range.high !== undefined && high === undefined ? [`high: ${range.high}`] : []),
  ];
  if (open.length > 0)
    return [
      `The source says how far the figure can go, but a ${name} spread has no ends of its own. Add ${open.join(' and ')} to the spread, to cut it off there, or take them out of the source.`,
    ];
  return middleFaults(known, mean, 'mean', 'mean', print);
}

/** A most likely figure or mean that is written out must be the figure itself: the plan stands in the middle of its draws. */
function middleFaults(
  known: readonly number[],
  told: number | undefined,
  what: string,
  setting: string,
  print: Print,
): readonly string[] {
  const other = told === undefined ? undefined : known.find((v) => v !== told);
  if (other === undefined || told === undefined) return [];
  return [
    `The figure is ${print(other)}, and the ${what} of its spread is ${print(told)}. They must be the same: correct one, or leave "${setting}" out.`,
  ];
}
