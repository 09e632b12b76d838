import { html } from 'htl';
import type { Status } from './cell.js';
import { statusTag } from './status.js';

/** A choice of status, each with its shape and how many there are. */
export interface StatusFilter {
  readonly element: HTMLElement;
  /** Empty for any. */
  readonly chosen: () => string;
  readonly choose: (status: string) => void;
}

export function statusFilter(statuses: readonly Status[], chosen: string): StatusFilter {
  const present = [...new Set(statuses)];
  const option = (status: Status | '', words: HTMLElement | string, number: number): HTMLElement => {
    const checked = present.some((one) => one === chosen) ? status === chosen : status === '';
    return html`<label><input type="radio" name="find-status" value=${status} checked=${checked}> ${words} <span class="filter-count">${number}</span></label>`;
  };
  const element = html`<fieldset class="status-filter"><legend>Status</legend>
    ${option('', 'Any', statuses.length)}
    ${present.map((status) => option(status, statusTag(status), statuses.filter((one) => one === status).length))}
  </fieldset>`;
  const radios = [...element.querySelectorAll('input')];
  return {
    element,
    chosen: () => radios.find(({ checked }) => checked)?.value ?? '',
    choose: (status) => {
      for (const radio of radios) radio.checked = radio.value === status;
    },
  };
}
