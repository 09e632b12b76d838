/** A word that a reader may not know. */
export interface Term {
  readonly term: string;
  /** What it means, in a sentence that needs no other term. */
  readonly means: string;
  /** The kind of page on which it matters most; the plan in plain words when left out. */
  readonly page?: string;
  /** How it is written in a model, where that is not the term itself. */
  readonly words?: readonly string[];
}

/** Where a term stands on the glossary page: `full-year-effect` is not the same as `fye-full-year-effect`. */
export function termId(term: string): string {
  return term
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** Every term, in the order of the alphabet. */
export const GLOSSARY: readonly Term[] = [
  {
    term: 'ACS',
    means: 'Adult and Community Services: the part of the county council that pays for social care.',
    page: 'investment',
    words: ['ACS', 'Adult and Community Services'],
  },
  {
    term: 'After risk',
    means: 'A saving times how sure it is. A saving of £100,000 that is 60% sure counts as £60,000.',
    page: 'savings',
  },
  {
    term: 'Assumed',
    means: 'A figure that we put in ourselves, with a reason.',
    page: 'sources',
  },
  {
    term: 'At least',
    means: 'The known part of a total in which some lines are unknown.',
  },
  {
    term: 'Banked',
    means: 'Saved and taken out: it pays for nothing else in the plan.',
    page: 'reinvestment',
  },
  {
    term: 'Block contract',
    means:
      'A contract that pays a fixed sum, whatever the number of people. The cost does not fall when one person leaves.',
    page: 'clusters',
  },
  {
    term: 'Bridge funding',
    means: 'Money lent or given to a pool until the savings come.',
    page: 'reinvestment',
  },
  {
    term: 'CCG',
    means: 'Clinical commissioning group: the NHS body that bought local health care from 2013 to 2022.',
    page: 'services',
  },
  {
    term: 'Checkpoint',
    means:
      'A month in which a board decides whether work goes on. What waits for it starts then at the earliest.',
    page: 'milestones',
  },
  {
    term: 'Cluster',
    means: 'A group of people with like needs, used to set prices for mental-health care.',
    page: 'clusters',
  },
  {
    term: 'Commissioner',
    means: 'The body that decides what care to buy and pays for it.',
  },
  {
    term: 'Core offer',
    means: 'What every place is to have of a service, and what that should cost.',
    page: 'services',
  },
  {
    term: 'Double running',
    means: 'Paying for the old place and the new support at once while someone moves.',
    page: 'placements',
  },
  {
    term: 'Double shift',
    means:
      'Two movements of money: spending falls as a whole, and part of what is left moves to earlier help.',
    page: 'reinvestment',
  },
  {
    term: 'Elasticity',
    means: 'By how many per cent the need for money grows when demand grows by one per cent.',
    page: 'demand',
  },
  {
    term: 'Envelope',
    means: 'The money that a commissioner may spend in a year.',
    page: 'affordability',
  },
  {
    term: 'Existing money',
    means: 'Money that is already in contracts.',
    page: 'investment',
  },
  {
    term: 'Financial year',
    means: 'April to March. 2009/10 is April 2009 to March 2010.',
  },
  {
    term: 'FYE: full-year effect',
    means: 'What a year would cost at the rate of its last month, March, times twelve.',
    page: 'savings',
    words: ['full-year effect'],
  },
  {
    term: 'Gap',
    means: 'What is unknown, shown as such; or an envelope that is less than what is spent.',
  },
  {
    term: 'Headroom',
    means: 'Money that is set free, or not yet promised, and so can be put to another use.',
  },
  {
    term: 'IAPT',
    means: 'Improving Access to Psychological Therapies: the national programme for talking therapies.',
    page: 'investment',
    words: ['IAPT', 'psychological therapies'],
  },
  {
    term: 'ICP: integrated care partnership',
    means: 'The NHS and its partners in one part of a larger system.',
    words: ['ICP', 'integrated care partnership'],
  },
  {
    term: 'ICS: integrated care system',
    means: 'The NHS and its partners over a large area, planning together.',
    words: ['ICS', 'integrated care system'],
  },
  {
    term: 'Input',
    means: 'A figure that goes into the model, with its source. Everything else is worked out from inputs.',
    page: 'sources',
  },
  {
    term: 'Intention',
    means: 'A piece of work that the commissioners plan, with its money, if any.',
    page: 'investment',
  },
  {
    term: 'JCCCG',
    means: 'Joint Committee of Clinical Commissioning Groups: the CCGs of an area deciding together.',
  },
  {
    term: 'Line',
    means: 'One named series of figures in the model, such as the money of one intention.',
  },
  {
    term: 'Mental health investment standard',
    means: 'The rule that spending on mental health grows at least as fast as the whole allocation.',
    page: 'affordability',
  },
  {
    term: 'Milestone',
    means: 'A step of the work, with the month in which it is to be done.',
    page: 'milestones',
  },
  {
    term: 'Model of action',
    means: 'How a scheme saves: by choice, by pathway, by better buying, or by doing more with the same.',
    page: 'savings',
  },
  {
    term: 'Money at risk',
    means: 'Money in a placement budget, which is spent or saved as people are placed or come home.',
    page: 'investment',
  },
  {
    term: 'Monte Carlo simulation',
    means:
      'Working the model out many times, each time with other inputs drawn from their ranges, to see how far a figure could move.',
    page: 'uncertainty',
  },
  {
    term: 'Net present value',
    means: 'Savings less costs of all years, each counted for less the later it comes.',
    page: 'affordability',
  },
  {
    term: 'New money',
    means: 'Money that was not in contracts before the plan.',
    page: 'investment',
  },
  {
    term: 'OOA: out-of-area placement',
    means: 'Care bought far from home because there is none nearby.',
    page: 'placements',
    words: ['out-of-area', 'out of area', 'out of county'],
  },
  {
    term: 'PbR: payment by results',
    means: 'Paying for what is done, at a price, and not by a fixed sum.',
    page: 'clusters',
    words: ['payment by results', 'PbR'],
  },
  {
    term: 'PCT',
    means: 'Primary care trust: the NHS body that bought local health care until 2013.',
  },
  {
    term: 'Pool',
    means: 'Money that savings release, kept together until it is spent, banked or returned.',
    page: 'reinvestment',
  },
  {
    term: 'Pooled budget',
    means: 'A budget that the NHS and a council put money into together.',
    page: 'affordability',
  },
  {
    term: 'Pot',
    means: 'The named budget that an amount is drawn from.',
    page: 'investment',
  },
  {
    term: 'Programme',
    means: 'A group of schemes with one target.',
    page: 'savings',
  },
  {
    term: 'Provider',
    means: 'The body that gives the care, such as an NHS trust or a charity.',
  },
  {
    term: 'Proxy',
    means:
      'A national figure, by share of people, that stands in for a local one that is missing. It is not a local fact.',
    page: 'scenarios',
  },
  {
    term: 'PYE: part-year effect',
    means: 'What is really spent in a year in which something starts part-way.',
    page: 'savings',
    words: ['part-year effect'],
  },
  {
    term: 'QIPP',
    means: 'Quality, Innovation, Productivity and Prevention: the NHS savings programme of 2010 to 2015.',
    page: 'savings',
  },
  {
    term: 'Recurrent',
    means: 'Paid again every year, until something changes it.',
    page: 'savings',
  },
  {
    term: 'Repatriation',
    means: 'Bringing a person home from a placement out of the area.',
    page: 'placements',
    words: ['repatriation', 'bringing people home', 'bring people home'],
  },
  {
    term: 'Scenario',
    means: 'The plan with some inputs changed, each with a reason.',
    page: 'scenarios',
  },
  {
    term: 'Section 117',
    means: 'The duty to give aftercare to people who have been detained under the Mental Health Act.',
    page: 'investment',
    words: ['section 117', 'S117'],
  },
  {
    term: 'SLaM',
    means: 'South London and Maudsley NHS Foundation Trust.',
  },
  {
    term: 'Super-class',
    means:
      'One of the groups that care clusters fall into: non-psychotic, psychotic, organic, and the variance cluster.',
    page: 'clusters',
  },
  {
    term: 'Tier',
    means: 'How much need a service meets, from 1, for everyone, to 4, for the few with the greatest need.',
    page: 'reinvestment',
  },
  {
    term: 'Underlying',
    means: 'What a saving is worth in a full year, if it recurs.',
    page: 'savings',
  },
];
