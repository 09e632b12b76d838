import { quotient, type Row } from './provider.ts';

/** A part of the activity, against its part of the block: the block is spread as the value of the pattern year was. */
export function blockRows(
  name: string,
  provider: string,
  pattern: string,
  part: string,
  whole: string,
  measure: string,
): readonly Row[] {
  return [
    {
      name: `${name}.block_share`,
      label: `share of the block, by the value of ${pattern}`,
      unit: '1',
      rollup: 'level',
      measure: `${measure}_block_share`,
      formula: quotient(`${name}.block_share`, part, whole),
      note: `Unknown where nothing was of value in ${pattern}.`,
    },
    {
      name: `${name}.block`,
      label: 'part of the block',
      unit: 'GBP',
      rollup: 'flow',
      measure: `${measure}_block`,
      formula: `${provider}.block * ${name}.block_share`,
      shareOf: `${provider}.block`,
    },
    {
      name: `${name}.variance`,
      label: 'activity value less part of the block',
      unit: 'GBP',
      rollup: 'flow',
      measure: `${measure}_variance`,
      formula: `${name}.value - ${name}.block`,
    },
  ];
}
