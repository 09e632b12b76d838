import type { FinancialYear } from '../calendar/financial-year.ts';
import type { Code } from '../formula/code.ts';
import type { Given } from '../graph/given.ts';
import type { Content, Line } from '../graph/line.ts';
import type { Source } from '../source/source.ts';

/**
 * A model with its scenarios as plain data: all that a page needs to run it, explain any figure of it, and change its inputs.
 * Every source is told once, and a scenario tells only the lines in which it differs from the first.
 */
export interface GraphData {
  readonly model: string;
  readonly title: string;
  readonly sources: readonly Source[];
  /** The lines of the first scenario, in their order, which is that of every scenario. */
  readonly lines: readonly LineData[];
  readonly scenarios: readonly ScenarioData[];
}

export interface ScenarioData {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** The scenario that this one starts from. */
  readonly extends?: string;
  readonly first: FinancialYear;
  readonly last: FinancialYear;
  /** By place: the lines that differ from those of the first scenario. */
  readonly changed: Readonly<Record<number, LineData>>;
}

/** A line without the place where it was written. An open end of its bounds is null, for JSON has no infinity. */
export interface LineData extends Omit<Line, 'place' | 'content' | 'bounds'> {
  readonly content: ContentData;
  readonly bounds?: readonly [least: number | null, most: number | null];
}

export type ContentData =
  | { readonly kind: 'given'; readonly given: GivenData; readonly was?: ContentData }
  | (Extract<Content, { kind: 'formula' }> & { readonly code?: Code });

type GivenOf<Kind extends Given['kind']> = Extract<Given, { kind: Kind }>;
/** With the number of its source in place of the source. */
type Numbered<T> = Omit<T, 'source'> & { readonly source: number };

/** What a line was told. Sources are numbers in the list of the model. */
export type GivenData =
  | (Omit<GivenOf<'steps'>, 'steps'> & {
      readonly steps: readonly Numbered<GivenOf<'steps'>['steps'][number]>[];
    })
  | (Omit<GivenOf<'points'>, 'points'> & {
      readonly points: readonly Numbered<GivenOf<'points'>['points'][number]>[];
    })
  | Numbered<GivenOf<'profile'>>;
