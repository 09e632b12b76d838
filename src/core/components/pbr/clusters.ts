import type { Source } from '../../source/source.ts';

/** The super-classes of care clusters, in the order of their numbers, and those who are in none. */
export const SUPER_CLASSES = ['variance', 'non_psychotic', 'psychotic', 'organic'] as const;
export type SuperClass = (typeof SUPER_CLASSES)[number];

export const SUPER_CLASS_LABELS: Readonly<Record<SuperClass, string>> = {
  variance: 'Variance',
  non_psychotic: 'Non-psychotic',
  psychotic: 'Psychotic',
  organic: 'Organic',
};

/** One care cluster: what it is called, and how long a person may be in it before a review is due. */
export interface Cluster {
  readonly number: number;
  readonly superClass: SuperClass;
  readonly label: string;
  /** As the guidance prints it. */
  readonly reviewPeriod: string;
  readonly reviewDays: number;
}

/** Periods as printed, with their days: half a year is taken as 183. */
const REVIEW_DAYS = { '4 weeks': 28, '12 weeks': 84, '15 weeks': 105, '6 months': 183, Annual: 365 } as const;

function cluster(
  number: number,
  superClass: SuperClass,
  label: string,
  reviewPeriod: keyof typeof REVIEW_DAYS,
): Cluster {
  return { number, superClass, label, reviewPeriod, reviewDays: REVIEW_DAYS[reviewPeriod] };
}

/**
 * Every care cluster that can be used. Super-classes and review periods are those of the 2014/15 guidance, as a table of 2019
 * prints them (see `reviewSource`). That table has no "greater need" in 2 and no "complicated" in 19 and 20: these are the
 * words of the clustering booklet that the services use.
 */
export const CLUSTERS: readonly Cluster[] = [
  cluster(0, 'variance', 'Variance cluster', '6 months'),
  cluster(1, 'non_psychotic', 'Common mental health problems (low severity)', '12 weeks'),
  cluster(2, 'non_psychotic', 'Common mental health problems (low severity with greater need)', '15 weeks'),
  cluster(3, 'non_psychotic', 'Non-psychotic (moderate severity)', '6 months'),
  cluster(4, 'non_psychotic', 'Non-psychotic (severe)', '6 months'),
  cluster(5, 'non_psychotic', 'Non-psychotic disorders (very severe)', '6 months'),
  cluster(6, 'non_psychotic', 'Non-psychotic disorders of over-valued ideas', '6 months'),
  cluster(7, 'non_psychotic', 'Enduring non-psychotic disorders (high disability)', 'Annual'),
  cluster(8, 'non_psychotic', 'Non-psychotic chaotic and challenging disorders', 'Annual'),
  cluster(10, 'psychotic', 'First episode psychosis', 'Annual'),
  cluster(11, 'psychotic', 'Ongoing recurrent psychosis (low symptoms)', 'Annual'),
  cluster(12, 'psychotic', 'Ongoing or recurrent psychosis (high disability)', 'Annual'),
  cluster(13, 'psychotic', 'Ongoing or recurrent psychosis (high symptom and disability)', 'Annual'),
  cluster(14, 'psychotic', 'Psychotic crisis', '4 weeks'),
  cluster(15, 'psychotic', 'Severe psychotic depression', '4 weeks'),
  cluster(16, 'psychotic', 'Dual diagnosis (substance abuse and mental illness)', '6 months'),
  cluster(17, 'psychotic', 'Psychosis and affective disorder (difficult to engage)', '6 months'),
  cluster(18, 'organic', 'Cognitive impairment (low need)', 'Annual'),
  cluster(19, 'organic', 'Cognitive impairment or dementia complicated (moderate need)', '6 months'),
  cluster(20, 'organic', 'Cognitive impairment or dementia complicated (high need)', '6 months'),
  cluster(21, 'organic', 'Cognitive impairment or dementia (high physical need or engagement)', '6 months'),
];

/** The number for people who are not assessed or not in any cluster; 9 is a blank number. */
export const NOT_CLUSTERED = 99;
export const BLANK = 9;

export function clusterOf(number: number): Cluster | undefined {
  return CLUSTERS.find((c) => c.number === number);
}

/** `c04`: how a cluster stands in the name of a line. */
export function clusterRef(number: number): string {
  return `c${String(number).padStart(2, '0')}`;
}

export function reviewSource(c: Cluster): Source {
  return {
    kind: 'cited',
    document:
      'Monitor and NHS England, Mental health currencies and payment: 2014/15 guidance (2013), as tabulated in 2019 in doi 10.1007/s10488-019-00958-7',
    section: 'Table 1',
    quote: c.reviewPeriod,
    reading: `The longest time between two reviews, taken as ${c.reviewDays} days.`,
    evidence: 'seen',
  };
}
