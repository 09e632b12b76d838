import type { Packed } from '../../components/packed.js';
import type { Made } from '../published.js';

/** What the page of a plan shows: sections, each empty where the model has no such lines, and the figures by scenario. */
export interface PlanData {
  readonly made: Made;
  readonly about: string;
  readonly scenarios: readonly ScenarioData[];
  /** Figures by line, for each scenario; a line whose figures are those of the first scenario is left out. */
  readonly figures: readonly Readonly<Record<string, Packed>>[];
  readonly spend: readonly Cut[];
  readonly savings: Savings;
  readonly clusters: Clusters;
  readonly services: Services;
  readonly contracts: readonly Block[];
  readonly pools: readonly Pool[];
  readonly tiers: Tiers;
  readonly afford: Afford;
  readonly checkpoints: readonly Checkpoint[];
  readonly targets: readonly Target[];
  readonly own: readonly Block[];
  readonly compared: readonly Compared[];
  readonly told: Told;
  /** The unknown inputs on which most of the model rests, the largest first. */
  readonly missing: readonly Missing[];
  /** The pages of this model. */
  readonly pages: readonly { readonly page: string; readonly name: string; readonly about: string }[];
}

/** An input that nobody gives, and how many figures wait for it. */
export interface Missing {
  readonly label: string;
  readonly line: string;
  readonly why: string;
  /** Lines that are worked out from it, straight or by way of others. */
  readonly leaning: number;
}

export interface ScenarioData {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly years: readonly string[];
}

/** How a figure is printed; pounds when not told. */
export type Print = 'people' | 'share' | 'month' | 'yes_no' | 'number' | 'count';

/** One line of the model as a row of a table. */
export interface Row {
  /** What the row is within its block: `target`, `released`. */
  readonly key: string;
  readonly label: string;
  readonly line: string;
  readonly print?: Print;
}

/** Rows about one thing: a programme, a pool, an envelope. */
export interface Block {
  readonly ref: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

/** A total and one way to split it. */
export interface Cut {
  readonly title: string;
  readonly by: string;
  readonly total: Row;
  readonly rows: readonly Row[];
}

export interface Savings {
  readonly totals: readonly Row[];
  readonly programmes: readonly Programme[];
  readonly cuts: readonly Cut[];
  readonly schemes: readonly Scheme[];
}

export interface Programme extends Block {
  /** Who has to deliver it; empty when the document does not say. */
  readonly owner: string;
}

export interface Scheme extends Block {
  readonly programme: string;
  readonly action: string;
  readonly horizon: string;
  readonly funder: string;
}

export interface Clusters {
  readonly providers: readonly Block[];
  readonly totals: readonly Row[];
  readonly superClasses: readonly Block[];
  readonly clusters: readonly Cluster[];
  readonly notClustered: readonly Row[];
}

export interface Cluster extends Block {
  readonly provider: string;
  readonly superClass: string;
  readonly number: number;
}

export interface Services {
  readonly totals: readonly Row[];
  readonly cuts: readonly Cut[];
  readonly levels: readonly { readonly title: string; readonly services: readonly Service[] }[];
}

export interface Service extends Block {
  readonly scope: string;
  readonly portfolio: string;
  readonly tier: string;
  /** What the catalogue says, and where it is not clear. */
  readonly about: string;
  readonly anomaly: string;
}

export interface Pool extends Block {
  readonly from: readonly PoolEnd[];
  readonly to: readonly PoolEnd[];
  /** Which pound of which release went where; `to` is also `banked` or `returned`. */
  readonly links: readonly { readonly from: string; readonly to: string; readonly line: string }[];
}

/** Where money of a pool comes from or goes to. */
export interface PoolEnd extends Block {
  readonly tier: string;
}

export interface Tiers {
  readonly tiers: readonly Block[];
  readonly totals: readonly Row[];
  readonly shifts: readonly Row[];
}

export interface Afford {
  readonly spend: readonly Row[];
  readonly envelopes: readonly Block[];
  readonly selfFinancing: readonly Block[];
  readonly standards: readonly Block[];
  readonly pooled: readonly Block[];
  readonly cases: readonly Block[];
}

export interface Checkpoint {
  readonly title: string;
  readonly month: Row;
  readonly note: string;
  readonly behind: readonly Waiting[];
}

/** A line that names the month of a checkpoint, in these scenarios: a start, or money that starts then at the earliest. */
export interface Waiting {
  readonly row: Row;
  readonly scenarios: readonly string[];
}

/** A target with the month in which it is due, and whether each area has met it. */
export interface Target {
  readonly title: string;
  readonly due?: Row;
  readonly areas: readonly { readonly area: string; readonly row: Row }[];
}

/** A line on which scenarios are set side by side: in the last year of the plan, or of the longest scenario. */
export interface Compared {
  readonly row: Row;
  readonly year: string;
}

/** How much of the plan is told, and by whom. */
export interface Told {
  readonly inputs: number;
  /** Stated in the local document. */
  readonly stated: number;
  /** Our reading of the local document. */
  readonly read: number;
  /** From other documents: population, published evidence, prices. */
  readonly elsewhere: number;
  readonly assumed: number;
  readonly unknown: number;
}
