import type { Head } from '@headroom/engine/live';
import { html } from 'htl';
import { statusTag } from '../status.js';
import { headWords } from './unit-words.js';

/** A figure with the shape and the word of its status; an unknown one as the gap that it is. */
export function figureTag(head: Head): HTMLElement {
  const unknown = head.figure.known === 'none';
  return unknown
    ? statusTag('unknown', headWords(head))
    : html`<span><b>${headWords(head)}</b> ${statusTag(head.status)}</span>`;
}
