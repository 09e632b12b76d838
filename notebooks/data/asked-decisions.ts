import type { AskedDecisions } from '@headroom/engine';

/** What the page of decisions of a model asks. */
export const ASKED_DECISIONS: Readonly<Record<string, AskedDecisions>> = {
  worcestershire: {
    sensitivity: { scenario: 'repatriation', line: 'placements.ooa.net', period: '2011/12' },
    solve: {
      scenario: 'repatriation',
      input: 'placements.ooa.block_share',
      line: 'placements.ooa.net',
      period: '2011/12',
      target: 0,
    },
    best: 'best_use',
    compare: { scenario: 'recycle', other: 'best_use', line: 'recycled.people', period: '2011/12' },
  },
  'lancashire-south-cumbria': {
    sensitivity: { scenario: 'repatriation', line: 'placements.ooa.net', period: '2020/21' },
    solve: {
      scenario: 'repatriation',
      input: 'repatriation.prevented',
      line: 'placements.ooa.net',
      period: '2019/20',
      target: 0,
    },
    best: 'core_offer',
    compare: {
      scenario: 'core_offer',
      other: 'core_offer_best_use',
      line: 'core_offer.people',
      period: '2020/21',
    },
  },
};
