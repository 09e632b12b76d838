import { svg } from 'htl';
import { shortPounds } from '../format.js';
import type { PoolStep } from './pool-lines.js';

const WIDTH = 720;
const LEFT = 230;
const RIGHT = 490;
const BLOCK = 14;
const GAP = 10;
const LEAST = 34;
const TALL = 190;

interface Piece {
  readonly label: string;
  readonly words: string;
  readonly y: number;
  readonly height: number;
}

/** Money into a pool on the left, and where it went on the right; ribbons as wide as the pounds. Nothing where a figure is unknown. */
export function flowPicture(name: string, steps: readonly PoolStep[]): SVGElement | undefined {
  const shown = steps.filter(({ value }) => value !== null && value > 0);
  if (shown.length === 0 || steps.some(({ value }) => value === null || value < 0)) return undefined;
  const sum = (side: PoolStep['side']): number =>
    shown.reduce((all, step) => all + (step.side === side ? (step.value ?? 0) : 0), 0);
  const scale = TALL / Math.max(sum('in'), sum('out'), 1);
  const ins = pieces(shown, 'in', scale);
  const outs = pieces(shown, 'out', scale);
  const height = Math.max(bottom(ins.pieces), bottom(outs.pieces)) + 8;
  const middle = WIDTH / 2 - BLOCK / 2;
  const top = (height - sum('in') * scale) / 2;
  return svg`<svg class="explorer-flow" viewBox=${`0 0 ${WIDTH} ${height}`} role="img" aria-label=${`${name}. The same figures are in the bars and in the table below.`}>
    ${ribbons(ins.pieces, LEFT + BLOCK, middle, top, true)}
    ${ribbons(outs.pieces, middle + BLOCK, RIGHT - BLOCK, top, false)}
    <rect x=${middle} y=${top} width=${BLOCK} height=${Math.max(2, sum('in') * scale)} class="flow-pool" />
    ${ins.pieces.map((piece) => node(piece, LEFT, LEFT - 8, 'end'))}
    ${outs.pieces.map((piece) => node(piece, RIGHT - BLOCK, RIGHT + 8, 'start'))}
  </svg>`;
}

function pieces(
  steps: readonly PoolStep[],
  side: PoolStep['side'],
  scale: number,
): { readonly pieces: readonly Piece[] } {
  let y = 4;
  const out = steps
    .filter((step) => step.side === side)
    .map(({ label, value }): Piece => {
      const height = Math.max(2, (value ?? 0) * scale);
      const piece = { label, words: shortPounds(value ?? 0), y, height };
      y += Math.max(LEAST, height) + GAP;
      return piece;
    });
  return { pieces: out };
}

function bottom(all: readonly Piece[]): number {
  return Math.max(0, ...all.map(({ y, height }) => y + Math.max(LEAST, height)));
}

function ribbons(
  all: readonly Piece[],
  from: number,
  to: number,
  top: number,
  inward: boolean,
): readonly SVGElement[] {
  let at = top;
  return all.map(({ y, height }) => {
    const start = inward ? y : at;
    const end = inward ? at : y;
    at += height;
    const bend = (from + to) / 2;
    const path = `M${from} ${start}C${bend} ${start} ${bend} ${end} ${to} ${end}V${end + height}C${bend} ${end + height} ${bend} ${start + height} ${from} ${start + height}Z`;
    return svg`<path d=${path} class=${inward ? 'flow-in' : 'flow-out'} />`;
  });
}

function node({ label, words, y, height }: Piece, x: number, textX: number, anchor: string): SVGElement {
  const lines = wrapped(label, 28);
  return svg`<g><rect x=${x} y=${y} width=${BLOCK} height=${height} class="flow-end" />
    <text x=${textX} y=${y + 12} text-anchor=${anchor}>${lines.map((line, i) => svg`<tspan x=${textX} dy=${i === 0 ? 0 : 15}>${line}</tspan>`)}<tspan class="flow-sum"> ${words}</tspan></text></g>`;
}

/** At most two lines; the full words are in the bars beside. */
function wrapped(text: string, length: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (`${last} ${word}`.trim().length <= length) lines[lines.length - 1] = `${last} ${word}`.trim();
    else lines.push(word);
  }
  const [first = '', second] = lines;
  return second === undefined ? [first] : [first, lines.length > 2 ? `${second}…` : second];
}
