/** What the document says of an amount, in the words of a page. */
const TOLD: Readonly<Record<string, string>> = {
  stated: 'amount stated',
  existing: 'amount given, already in contracts',
  within_existing: 'within existing money, amount not given',
  none_identified: 'no money identified',
  tbc: 'to be confirmed',
  not_stated: 'amount not stated',
};

const MONEY: Readonly<Record<string, string>> = {
  new: 'New money',
  existing: 'Existing money',
  at_risk: 'Money at risk',
  not_stated: 'Kind of money not stated',
};

export function toldWords(status: string): string {
  return TOLD[status] ?? status.replaceAll('_', ' ');
}

export function moneyWords(money: string): string {
  return MONEY[money] ?? money.replaceAll('_', ' ');
}
