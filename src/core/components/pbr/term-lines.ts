import { givenLine, type Line } from '../../graph/line.ts';
import { givenOf } from '../../model/given-of.ts';
import type { Input } from '../../model/input.ts';
import { within } from '../../problem/problem.ts';
import { type Provider, providerCommon } from './provider.ts';

const SHARE = [0, 1] as const;
const AMOUNT = [0, Number.POSITIVE_INFINITY] as const;

interface Term {
  readonly key: string;
  readonly path: readonly string[];
  readonly label: string;
  readonly unit: string;
  readonly rollup: Line['rollup'];
  readonly bounds: readonly [number, number];
  readonly input: Input | undefined;
}

/** The terms of the contract: inputs of the model file, each a line of its own. */
export function termLines(provider: Provider): readonly Line[] {
  const { name: p, settings: s, place } = provider;
  const { label, tags } = providerCommon(provider);
  const share = (key: string, path: readonly string[], words: string, input: Input | undefined): Term => ({
    key,
    path,
    label: words,
    unit: '1',
    rollup: 'level',
    bounds: SHARE,
    input,
  });
  const terms: readonly Term[] = [
    {
      key: 'block_year',
      path: ['block'],
      label: 'block of the year',
      unit: 'GBP',
      rollup: 'level',
      bounds: AMOUNT,
      input: s.block,
    },
    share('share', ['share'], 'share of the variance that is settled', s.share),
    share('cap', ['cap'], 'cap, as a share of the block', s.cap),
    share('collar', ['collar'], 'collar, as a share of the block', s.collar),
    share(
      'marginal.threshold',
      ['marginal', 'threshold'],
      'threshold of the marginal rates, as a share of the block',
      s.marginal?.threshold,
    ),
    share('marginal.over', ['marginal', 'over'], 'marginal rate above the threshold', s.marginal?.over),
    share('marginal.under', ['marginal', 'under'], 'marginal rate below the threshold', s.marginal?.under),
    {
      key: 'assessments.people',
      path: ['assessments', 'people'],
      label: 'people assessed',
      unit: 'people',
      rollup: 'flow',
      bounds: AMOUNT,
      input: s.assessments?.people,
    },
    {
      key: 'assessments.price',
      path: ['assessments', 'price'],
      label: 'price of an assessment',
      unit: 'GBP/people',
      rollup: 'level',
      bounds: AMOUNT,
      input: s.assessments?.price,
    },
  ];
  return terms.flatMap(({ key, path, input, label: words, unit, rollup, bounds }) =>
    input === undefined
      ? []
      : [
          givenLine(
            {
              name: `${p}.${key}`,
              label: `${label}: ${words}`,
              unit,
              rollup,
              bounds,
              tags: { ...tags, measure: 'input' },
              place: within(place, ...path),
            },
            givenOf(input),
          ),
        ],
  );
}
