import type { PublishedModel } from '@headroom/engine';

/** An intention as its table holds it. */
export interface Intention {
  readonly ref: string;
  readonly number: string;
  readonly theme: string;
  readonly title: string;
  readonly led_by: string;
  readonly start: string;
  readonly complete: string;
  readonly money_in: readonly string[];
  readonly document: string;
  readonly section: string;
  readonly quote: string;
  readonly reading: string;
  readonly money: readonly Amount[];
  readonly milestones: readonly { readonly activity: string }[];
}

/** A row of money as its table holds it. */
export interface Amount {
  /** Name of the line in the model; empty for money within another line. */
  readonly name: string;
  readonly line: string;
  readonly year: string;
  readonly money: string;
  readonly funder: string;
  readonly pot: string;
  readonly status: string;
  readonly within: readonly string[];
  readonly kind: string;
  readonly reading: string;
}

/** The intentions of a model, with the columns that pages read. */
export function intentionsOf(model: PublishedModel): readonly Intention[] {
  return model.intentions;
}
