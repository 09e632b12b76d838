import { printYear } from '../../calendar/financial-year.ts';
import type { Line } from '../../graph/line.ts';
import { blockRows } from './block-rows.ts';
import { type Common, type Provider, providerCommon, type Row, workedLine, yearTotal } from './provider.ts';

/** Value against block, and what is payable: by financial year, spread evenly over its months. */
export function settlementLines(provider: Provider): readonly Line[] {
  const common = providerCommon(provider);
  const lines = [...valueRows(provider), ...yearRows(provider), ...payableRows(provider)].map((row) =>
    workedLine(row, common),
  );
  return [...lines, ...assessmentLines(provider, common)];
}

function money(name: string, label: string, measure: string, formula: string): Row {
  return { name, label, unit: 'GBP', rollup: 'flow', measure, formula };
}

function valueRows({ name: p, clusters, settings }: Provider): readonly Row[] {
  const parts = [
    ...clusters.map(({ name }) => `${name}.value`),
    ...(settings.assessments === undefined ? [] : [`${p}.assessments.value`]),
  ];
  return [
    money(`${p}.value`, 'activity value', 'value', parts.join(' + ')),
    money(`${p}.block`, 'block', 'block', `${p}.block_year / 12`),
    money(`${p}.variance`, 'activity value less block', 'variance', `${p}.value - ${p}.block`),
  ];
}

function yearRows({ name: p, settings }: Provider): readonly Row[] {
  const y = `${p}.year`;
  const row = (key: string, label: string, formula: string): Row => ({
    name: `${y}.${key}`,
    label,
    unit: 'GBP',
    rollup: 'level',
    measure: `year_${key}`,
    formula,
  });
  const { cap, collar, marginal } = settings;
  const t = `${y}.threshold`;
  const beyond = `${p}.marginal.over * max(0, ${y}.variance - ${t}) - ${p}.marginal.under * max(0, -${t} - ${y}.variance)`;
  const capped = cap === undefined ? `${y}.counted` : `min(${p}.cap * ${y}.block, ${y}.counted)`;
  const limited = collar === undefined ? capped : `max(-${p}.collar * ${y}.block, ${capped})`;
  return [
    row('value', 'activity value of the year', `fy_total(${p}.value)`),
    row('block', 'block of the year, from its months', `fy_total(${p}.block)`),
    row('variance', 'activity value less block, of the year', `${y}.value - ${y}.block`),
    ...(marginal === undefined
      ? [row('counted', 'variance that counts', `${y}.variance`)]
      : [
          row('threshold', 'threshold of the marginal rates', `${p}.marginal.threshold * ${y}.block`),
          row(
            'counted',
            'variance that counts, at the marginal rates beyond the threshold',
            `max(-${t}, min(${t}, ${y}.variance)) + ${beyond}`,
          ),
        ]),
    row('limited', 'variance that counts, within cap and collar', limited),
  ];
}

function payableRows({ name: p }: Provider): readonly Row[] {
  return [
    money(
      `${p}.settlement`,
      'settlement of the variance',
      'settlement',
      `if(${p}.share == 0, 0, ${p}.share * ${p}.year.limited / 12)`,
    ),
    money(`${p}.payable`, 'payable', 'payable', `${p}.block + ${p}.settlement`),
    money(
      `${p}.shadow.settlement`,
      'settlement, were all of it settled',
      'shadow_settlement',
      `${p}.year.limited / 12`,
    ),
    money(
      `${p}.shadow.payable`,
      'payable under full currency',
      'shadow_payable',
      `${p}.block + ${p}.shadow.settlement`,
    ),
    money(
      `${p}.shadow.difference`,
      'full currency against what is payable',
      'shadow_difference',
      `${p}.shadow.payable - ${p}.payable`,
    ),
  ];
}

function assessmentLines(provider: Provider, common: Common): readonly Line[] {
  const { name: p, settings, patternYear } = provider;
  if (settings.assessments === undefined) return [];
  const name = `${p}.assessments`;
  const here: Common = { ...common, label: `${common.label}, assessments` };
  return [
    money(`${name}.value`, 'activity value', 'assessments_value', `${name}.people * ${name}.price`),
    ...blockRows(
      name,
      p,
      printYear(patternYear),
      yearTotal(`${name}.value`, patternYear),
      yearTotal(`${p}.value`, patternYear),
      'assessments',
    ),
  ].map((row) => workedLine(row, here));
}
