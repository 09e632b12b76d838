import type { State } from '@headroom/engine/live';
import { html } from 'htl';
import { headRow, scrollTable } from '../table.js';
import type { Session } from './session.js';
import { isMovable, sliderUnit } from './units.js';

/** Every setting that is moved, with where it started: what stands on paper in place of the controls. */
export function settingsTable({ controls, graph }: Session, { moved, switched }: State): HTMLElement {
  const rows = controls.flatMap((control) => {
    if (control.kind === 'switch') {
      const to = switched[control.id];
      return to === undefined
        ? []
        : [
            {
              label: control.data.label,
              now: to,
              start: control.start === 'neither' ? 'unknown' : control.start,
            },
          ];
    }
    const x = moved[control.id];
    if (x === undefined || !isMovable(control)) return [];
    const { print } = sliderUnit(control, graph.lines[control.lever.line]?.rollup);
    const { now } = control.lever;
    return [{ label: control.data.label, now: print(x), start: now === 'unknown' ? 'unknown' : print(now) }];
  });
  if (rows.length === 0) return html`<p>Nothing is moved: these are the figures of the scenario.</p>`;
  return scrollTable('What is moved', headRow(['Setting', 'Now', 'Starts at'], 3), [
    html`<tbody>${rows.map(({ label, now, start }) => html`<tr><th scope="row">${label}</th><td>${now}</td><td>${start}</td></tr>`)}</tbody>`,
  ]);
}
