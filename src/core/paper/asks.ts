import type { Checkpoint } from './checkpoints.ts';
import type { Options } from './options.ts';
import { type PaperRow, type Reading, somethingKnown } from './reading.ts';
import type { Savings } from './savings.ts';
import type { Unknowns } from './unknowns.ts';

/**
 * One thing that a board is asked. What the model knows is to be noted; what only people can decide is left open, with a blank for the
 * answer.
 */
export type Ask =
  | { readonly kind: 'note_headline'; readonly row: PaperRow }
  | { readonly kind: 'note_unknowns'; readonly missing: number; readonly inputs: number }
  | { readonly kind: 'choose_option'; readonly options: number }
  | { readonly kind: 'set_date'; readonly checkpoint: string }
  | { readonly kind: 'name_funder'; readonly totals: readonly string[] }
  | { readonly kind: 'set_target'; readonly programme: string }
  | { readonly kind: 'set_envelope'; readonly envelope: string };

export function asksOf(
  reading: Reading,
  parts: {
    readonly headlines: readonly PaperRow[];
    readonly options: Options;
    readonly savings: Savings;
    readonly checkpoints: readonly Checkpoint[];
    readonly unknowns: Unknowns;
  },
): readonly Ask[] {
  const { headlines, options, savings, checkpoints, unknowns } = parts;
  const noFunder = reading
    .tagged({ funder: 'not_stated', measure: 'total' })
    .filter(({ name }) => /^(investment|services)\.funder\.not_stated\.(new|existing|spend)$/.test(name))
    .map(({ label }) => label.replace(/: .*$/, ''));
  const envelopes = reading.tagged({ measure: 'envelope_envelope' }).map((line) => reading.row(line));
  return [
    ...headlines.slice(0, 1).map((row): Ask => ({ kind: 'note_headline', row })),
    ...(unknowns.missing === 0
      ? []
      : [{ kind: 'note_unknowns', missing: unknowns.missing, inputs: unknowns.inputs } as const]),
    ...(options.options.length < 2
      ? []
      : [{ kind: 'choose_option', options: options.options.length } as const]),
    ...checkpoints
      .filter(({ month }) => month === undefined)
      .map(({ title }): Ask => ({ kind: 'set_date', checkpoint: title })),
    ...(noFunder.length === 0 ? [] : [{ kind: 'name_funder', totals: noFunder } as const]),
    ...savings.programmes
      .filter(({ target }) => !somethingKnown(target))
      .map(({ title }): Ask => ({ kind: 'set_target', programme: title })),
    ...envelopes
      .filter((row) => !somethingKnown(row))
      .map(({ label }): Ask => ({ kind: 'set_envelope', envelope: label.replace(/: [^:]*$/, '') })),
  ];
}
