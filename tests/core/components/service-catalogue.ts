import { services } from '../../../src/core/components/services/services.ts';
import type { Line } from '../../../src/core/graph/line.ts';
import { penniesOf } from '../../../src/core/run/pennies.ts';
import { built } from '../../support/component.ts';
import { placeOf, runLines, shown, year } from '../../support/lines.ts';

export const CATALOGUE =
  'ref,title,level,portfolio,scope,tier,as_of,standards,implementation,review,criteria,aliases,anomaly,other_level,kind,document,section\n';
export const CRISIS =
  'crisis,Crisis,ics,adult,fyfv,3,2009-06,ics,icp,icp,strategy,Crisis teams,,,stated,The paper,App 1';
export const INCLUSION =
  'inclusion,Inclusion Services,icp,adult,fyfv,2,2009-06,icp,icp,icp,,,Table 1 says ICS; Appendix 1 says ICP,ics,stated,The paper,App 1';
export const PRESCRIBING = 'prescribing,Prescribing,,adult,outside_fyfv,,2009-06,,,,,,,,stated,The paper,4';
export const MONEY =
  'service,item,line,funder,year,amount,status,funding_start,kind,document,section,quote\n';

export const SETTINGS = {
  catalogue: 'c.csv',
  money: 'm.csv',
  levels: { icp: 'Integrated care partnership', ics: 'Integrated care system' },
  portfolios: { adult: 'Adult mental health' },
  scopes: { fyfv: 'Within the FYFV', outside_fyfv: 'Outside the FYFV' },
  criteria: { strategy: 'Strategy' },
};

/** The component from rows of money: what differs, then a source. */
export function of(
  money: readonly string[],
  settings: object = {},
  facts = {},
  rows = [CRISIS, INCLUSION, PRESCRIBING],
) {
  const texts = {
    'c.csv': CATALOGUE + rows.join('\n'),
    'm.csv': MONEY + money.map((row) => `${row},stated,The paper,4,words\n`).join(''),
  };
  return built(services, { ...SETTINGS, ...settings }, texts, facts);
}

/** The two years of a line, to the penny. */
export function years(lines: readonly Line[], name: string): readonly unknown[] {
  const projection = runLines(lines);
  const pennies = penniesOf(projection);
  const line = placeOf(projection, name);
  return [0, 1].map((y) =>
    shown(projection, name, year(y)).value === 'unknown' ? 'unknown' : pennies.year(line, y) / 100,
  );
}

export const TOLD = [
  'crisis,current,,pct,2009/10,1200000,stated,',
  'crisis,current,,pct,2010/11,1300000,stated,',
  'crisis,core_offer,,pct,per annum,1500000.01,stated,',
  'crisis,investment,,pct,2009/10,100000,stated,2009-10',
  'crisis,disinvestment,,pct,2009/10,50000,stated,',
  'crisis,disinvestment,,pct,2010/11,0,none,',
];
