import type { LeverKind, YearSpan } from '../trial/lever.ts';

/** What a reader may move, and what is shown: `explore` of a model file, checked and filled in. Plain data. */
export interface ExploreData {
  readonly sliders: readonly SliderData[];
  readonly switches: readonly SwitchData[];
  readonly headlines: readonly string[];
  readonly spend: readonly string[];
}

export interface SliderData {
  /** As it stands in the address: the input, and the years where it moves only some. No two controls have the same. */
  readonly id: string;
  readonly input: string;
  readonly label: string;
  readonly group: string;
  readonly move: LeverKind;
  readonly span?: YearSpan;
  /** In the unit of the lever; a month of the calendar for a date. Left out: the range of the source in the scenario. */
  readonly from?: number;
  readonly to?: number;
  readonly step?: number;
}

export interface SwitchData {
  readonly name: string;
  readonly label: string;
  readonly group: string;
  readonly does:
    | { readonly kind: 'lines'; readonly lines: readonly string[] }
    | { readonly kind: 'input'; readonly input: string; readonly values: readonly [off: number, on: number] };
}
