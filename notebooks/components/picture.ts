import { html } from 'htl';
import type { Picture } from '../charts/draw.js';

/** A picture that was drawn when the site was published: the page shows the width that fits. */
export function picture({ name, wide, narrow }: Picture): HTMLElement {
  return html`<div class="picture" role="img" aria-label=${name}>
    <div class="picture-wide">${fromText(wide)}</div>
    <div class="picture-narrow">${fromText(narrow)}</div>
  </div>`;
}

function fromText(svg: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = svg;
  return template.content;
}
