import { html } from 'htl';
import { type Asked, explainHash } from './address.js';

/** Copies the address that opens the page on this figure. Where that is not allowed, the address is shown to be copied by hand. */
export function copyButton(asked: Asked): HTMLElement {
  const address = new URL(explainHash(asked), window.location.href).href;
  const said = html`<span role="status"></span>`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = 'Copied.';
    } catch {
      const field =
        html`<input readonly aria-label="Link to this figure" value=${address}>` as HTMLInputElement;
      said.replaceChildren(field);
      field.select();
    }
  };
  return html`<div class="explain-copy"><button type="button" onclick=${copy}>Copy a link to this figure</button> ${said}</div>`;
}
