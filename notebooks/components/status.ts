import { html, svg } from 'htl';
import type { Status } from './cell.js';

interface Look {
  readonly word: string;
  /** What it means, for the key. */
  readonly means: string;
  readonly shape: () => SVGElement;
}

const FILL = 'currentColor';

/** Each status has a word and a shape of its own, so that nothing hangs on colour. */
export const STATUSES: Readonly<Record<Status, Look>> = {
  stated: {
    word: 'stated',
    means: 'The named source says so, in these words.',
    shape: () => svg`<circle cx="6" cy="6" r="4.5" fill=${FILL} />`,
  },
  read: {
    word: 'read',
    means:
      'Our reading of words that are not clear, or worked out with one. The reading is written out beside the words.',
    shape: () =>
      svg`<g><circle cx="6" cy="6" r="4.5" fill="none" stroke=${FILL} stroke-width="1.5" /><path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill=${FILL} /></g>`,
  },
  local: {
    word: 'local',
    means: 'Put in by the local team from its own records, or worked out with such a figure.',
    shape: () => svg`<path d="M6 1 11 5.5V11H1V5.5z" fill=${FILL} />`,
  },
  derived: {
    word: 'derived',
    means: 'Worked out from stated figures alone.',
    shape: () => svg`<path d="M6 1 11 6 6 11 1 6z" fill="none" stroke=${FILL} stroke-width="1.5" />`,
  },
  cited: {
    word: 'cited',
    means: 'Published evidence from outside the area, or worked out with some. It is not a local fact.',
    shape: () => svg`<rect x="1.5" y="1.5" width="9" height="9" fill=${FILL} />`,
  },
  assumed: {
    word: 'assumed',
    means:
      'An assumption of ours, or worked out with one. The reason is given, and a range where there is one.',
    shape: () => svg`<path d="M6 1.5 11 10.5H1z" fill="none" stroke=${FILL} stroke-width="1.5" />`,
  },
  at_least: {
    word: 'at least',
    means:
      'A total in which some lines are unknown, and none of them can be below nought. The figure is the known part; the lines missing are counted.',
    shape: () => svg`<path d="M1 2v8M3.5 6H11M8 3l3 3-3 3" fill="none" stroke=${FILL} stroke-width="1.5" />`,
  },
  known_part: {
    word: 'known part',
    means:
      'A sum in which some lines are unknown and may be below nought. The figure is the known part, and says nothing of the whole.',
    shape: () =>
      svg`<path d="M1 6h6M10 2v8" fill="none" stroke=${FILL} stroke-width="1.5" stroke-dasharray="2 1.5" />`,
  },
  unknown: {
    word: 'unknown',
    means:
      'No document we have gives it. It is not nil, and it is not left out: the gap is shown and counted.',
    shape: () =>
      svg`<g fill="none" stroke=${FILL}><rect x="1" y="1" width="10" height="10" stroke-dasharray="2 1.5" /><path d="M2 8 8 2M4 10l6-6" /></g>`,
  },
};

/** The shape and the word of a status; `word` may be another one for the same thing. */
export function statusTag(status: Status, word = STATUSES[status].word): HTMLElement {
  return html`<span class=${`status status-${status}`}>${shapeOf(status)}${word}</span>`;
}

function shapeOf(status: Status): SVGElement {
  return svg`<svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${STATUSES[status].shape()}</svg>`;
}
