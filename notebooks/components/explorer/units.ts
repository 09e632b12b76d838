import { type Control, printMonth, readMonth, type Slider } from '@headroom/engine/live';
import { count, monthName, percent, pounds } from '../format.js';

/** How a number of a slider is shown, and how it stands in the box beside it. */
export interface SliderUnit {
  readonly print: (x: number) => string;
  /** The box: a month, or a number times `scale`. */
  readonly box: 'month' | 'number';
  readonly scale: number;
  /** What the number in the box counts. */
  readonly suffix: string;
}

/** @param rollup that of the line: a flow is moved month by month, and told by the year too */
export function sliderUnit({ data, lever, range }: MovableSlider, rollup?: string): SliderUnit {
  const { unit } = lever;
  if (data.move === 'month') return { print: monthName, box: 'month', scale: 1, suffix: '' };
  if (data.move === 'factor')
    return { print: (x) => `${percent(x, 1)} of the figure told`, box: 'number', scale: 100, suffix: '%' };
  if (unit === '1' && range.from >= -1 && range.to <= 1)
    return { print: (x) => percent(x, 1), box: 'number', scale: 100, suffix: '%' };
  const plain = printerOf(unit);
  const print = rollup === 'flow' ? (x: number) => `${plain(x)} a month, ${count(x * 12, 1)} a year` : plain;
  return { print, box: 'number', scale: 1, suffix: unit.startsWith('GBP') ? '£' : plural(unit) };
}

/** How a figure of a line is printed, by its unit. */
export function printerOf(unit: string): (x: number) => string {
  if (unit === 'date') return monthName;
  if (unit.startsWith('GBP')) return pounds;
  if (unit === '1') return (x) => count(x, 3);
  return (x) => `${count(x, 2)} ${x === 1 ? single(unit) : plural(unit)}`;
}

function single(unit: string): string {
  return unit === 'people' ? 'person' : unit;
}

function plural(unit: string): string {
  if (unit === '1') return '';
  return unit === 'people' ? 'people' : /^(week|month|day|year)$/.test(unit) ? `${unit}s` : unit;
}

/** What the box holds for x, and back; undefined for what is no number or month. */
export function toBox(unit: SliderUnit, x: number): string {
  return unit.box === 'month' ? printMonth(Math.round(x)) : String(tidy(x * unit.scale));
}

export function fromBox(unit: SliderUnit, text: string): number | undefined {
  if (unit.box === 'month') return readMonth(text);
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? tidy(value / unit.scale) : undefined;
}

/** Without the last bits that a change of scale leaves. */
export function tidy(x: number): number {
  return Number(x.toPrecision(12));
}

export type MovableSlider = Extract<Slider, { range: unknown }>;

export function isMovable(control: Control): control is MovableSlider {
  return control.kind === 'slider' && control.lever !== undefined;
}
