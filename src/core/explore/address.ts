import { printMonth, readMonth } from '../calendar/month.ts';
import type { Control } from './controls.ts';
import type { State } from './state.ts';

/** The parts of an address in their order: `#model=southwark&scenario=split&off=a,b`. */
export type Parts = readonly (readonly [key: string, value: string])[];

export function readParts(hash: string): Parts {
  return [...new URLSearchParams(hash.replace(/^#/, ''))];
}

/** Readable: only what would end a part early is written in code. */
export function printParts(parts: Parts): string {
  const safe = (text: string): string =>
    encodeURIComponent(text)
      .replace(/%2C/g, ',')
      .replace(/%3A/g, ':')
      .replace(/%2F/g, '/')
      .replace(/%40/g, '@');
  return `#${parts.map(([key, value]) => `${safe(key)}=${safe(value)}`).join('&')}`;
}

/** The parts that say what is moved. */
export function stateParts(controls: readonly Control[], { moved, switched }: State): Parts {
  const sliders = controls.flatMap((control): Parts => {
    const x = moved[control.id];
    if (control.kind !== 'slider' || x === undefined) return [];
    return [[control.id, control.data.move === 'month' ? printMonth(x) : String(x)]];
  });
  const turned = (['off', 'on'] as const).flatMap((to): Parts => {
    const ids = controls.flatMap(({ kind, id }) => (kind === 'switch' && switched[id] === to ? [id] : []));
    return ids.length === 0 ? [] : [[to, ids.join(',')]];
  });
  return [...sliders, ...turned];
}

/** A part of an address that is left out, and why. */
export interface LeftOut {
  readonly part: string;
  readonly why: string;
}

/** The state that an address tells, and what of it makes no sense for these controls. */
export function readState(
  controls: readonly Control[],
  parts: Parts,
): { readonly state: State; readonly leftOut: readonly LeftOut[] } {
  const moved: Record<string, number> = {};
  const switched: Record<string, 'off' | 'on'> = {};
  const leftOut: LeftOut[] = [];
  const told = new Set<string>();
  for (const [key, value] of parts) {
    const skip = (why: string): void => {
      leftOut.push({ part: `${key}=${value}`, why });
    };
    if (told.has(key)) {
      skip('it is there twice.');
      continue;
    }
    told.add(key);
    if (key === 'off' || key === 'on') {
      for (const id of value.split(',')) {
        const found = controls.find((one) => one.kind === 'switch' && one.id === id);
        if (found?.kind !== 'switch') leftOut.push({ part: `${key}=${id}`, why: 'there is no such switch.' });
        else if (id in switched) leftOut.push({ part: `${key}=${id}`, why: 'it is both off and on.' });
        else if (found.start !== key) switched[id] = key;
      }
      continue;
    }
    const slider = controls.find((one) => one.kind === 'slider' && one.id === key);
    if (slider?.kind !== 'slider') {
      skip('there is no such slider.');
      continue;
    }
    if (slider.lever === undefined) {
      skip(`it cannot be moved. ${slider.why}`);
      continue;
    }
    const { lever, range } = slider;
    const x =
      slider.data.move === 'month' ? readMonth(value) : value.trim() === '' ? Number.NaN : Number(value);
    if (x === undefined || !Number.isFinite(x))
      skip(slider.data.move === 'month' ? 'it is no month.' : 'it is no number.');
    else if (x < range.from || x > range.to) skip('it is beyond the ends of the slider.');
    else if (x !== lever.now) moved[key] = x;
  }
  return { state: { moved, switched }, leftOut };
}
