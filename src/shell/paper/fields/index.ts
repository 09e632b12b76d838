import type { PaperField } from '../printed-paper.ts';
import { MONEY_FIELDS } from './money-fields.ts';
import { OPEN_FIELDS } from './open-fields.ts';
import { OPTION_FIELDS } from './option-fields.ts';
import { RISK_FIELDS } from './risk-fields.ts';
import { SAVINGS_FIELDS } from './savings-fields.ts';
import { SOURCE_FIELDS } from './source-fields.ts';
import { TITLE_FIELDS } from './title-fields.ts';

/** Every field that a template may name, in the order of a paper. */
export const PAPER_FIELDS: readonly PaperField[] = [
  ...TITLE_FIELDS,
  ...MONEY_FIELDS,
  ...SAVINGS_FIELDS,
  ...OPTION_FIELDS,
  ...RISK_FIELDS,
  ...OPEN_FIELDS,
  ...SOURCE_FIELDS,
];
