import { describe, expect, it } from 'vitest';
import { printParts, readParts, readState, stateParts } from '../../../src/core/explore/address.ts';
import { controlsOf } from '../../../src/core/explore/controls.ts';
import { UNMOVED } from '../../../src/core/explore/state.ts';
import { openGraph } from '../../../src/core/published/open-graph.ts';
import { publishedModel } from '../../../src/shell/publish/page-data.ts';
import { ROOT } from '../../support/headroom.ts';

const { graph, explore } = publishedModel(ROOT, 'worcestershire');
const controls = controlsOf(openGraph(graph, 'recycle'), explore);

describe('the address of a state', () => {
  const state = {
    moved: {
      'placements.ooa.scheduled@2010/11': 0,
      'placements.ooa.block_share': 0.2,
      'checkpoints.specialist_provision.month': 24_140,
    },
    switched: { aspergers: 'off', new_money: 'off' },
  } as const;

  it('can be read by people', () => {
    expect(printParts(stateParts(controls, state))).toBe(
      '#placements.ooa.scheduled@2010/11=0&placements.ooa.block_share=0.2&checkpoints.specialist_provision.month=2011-09&off=new_money,aspergers',
    );
    expect(printParts(stateParts(controls, UNMOVED))).toBe('#');
  });

  it('gives the state back', () => {
    const parts = readParts(printParts(stateParts(controls, state)));
    expect(readState(controls, parts)).toEqual({ state, leftOut: [] });
  });

  it('tells every part that it leaves out, and why', () => {
    const parts = readParts(
      '#placements.ooa.block_share=2&placements.ooa.prevention=&own.nothing=1&off=nobody&checkpoints.specialist_provision.month=soon&placements.ooa.overlap_weeks=4',
    );
    expect(readState(controls, parts)).toEqual({
      state: UNMOVED,
      leftOut: [
        { part: 'placements.ooa.block_share=2', why: 'it is beyond the ends of the slider.' },
        { part: 'placements.ooa.prevention=', why: 'it is no number.' },
        { part: 'own.nothing=1', why: 'there is no such slider.' },
        { part: 'off=nobody', why: 'there is no such switch.' },
        { part: 'checkpoints.specialist_provision.month=soon', why: 'it is no month.' },
      ],
    });
  });
});

describe('sliders', () => {
  it('take in the figure that they start from, and say when it is unknown', () => {
    const envelope = controls.find(({ id }) => id === 'affordability.envelope.pct.envelope_of_year');
    expect(envelope).toMatchObject({
      lever: { now: 'unknown' },
      range: { from: 0, to: 6_000_000, step: 50_000 },
    });
    for (const one of controls)
      if (one.kind === 'slider' && one.lever !== undefined && one.lever.now !== 'unknown')
        expect(one.lever.now).toSatisfy((now: number) => one.range.from <= now && now <= one.range.to);
  });
});
