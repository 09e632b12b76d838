import { UNKNOWN } from './cell.js';
import { count, figureWords, listed, wholePounds, wordsInYear } from './format.js';
import { cellsOf, lastOf, type View } from './plan-view.js';

/** What is to be saved and what schemes bring, in the last year. */
export function savedWords(view: View): string {
  const { totals } = view.data.savings;
  const year = view.years.at(-1) ?? '';
  const [target, plan] = [lastOf(view, totals, 'target'), lastOf(view, totals, 'plan')];
  return `What is to be saved in ${year}: ${figureWords(target)}. What the schemes save: ${figureWords(plan, wholePounds)}.`;
}

/** The programmes of savings, with the target of each in the last year. */
export function targetsWords(view: View): string {
  const year = view.years.at(-1) ?? '';
  const words = view.data.savings.programmes.map(
    ({ title, rows }) => `${title}: ${figureWords(lastOf(view, rows, 'target'))}`,
  );
  return `To be saved in ${year}: ${words.join('; ')}.`;
}

/** The first total of spending, in the last year. */
export function spendTotalWords(view: View): string {
  const [cut] = view.data.spend;
  if (cut === undefined) return '';
  const cell = view.cells(cut.total.line).at(-1) ?? UNKNOWN;
  const year = view.years.at(-1) ?? '';
  return cell.value === null
    ? `${cut.title} in ${year}: ${figureWords(cell)}.`
    : `${cut.title} is ${wordsInYear(cell, year)}.`;
}

/** How many targets are met in how many areas, and of how many nothing is said. */
export function metWords(view: View): string {
  const cells = view.data.targets.flatMap(({ areas }) =>
    areas.map(({ row }) => lastOf(view, [row], row.key)),
  );
  const [met, unknown] = [
    cells.filter(({ value }) => value === 1),
    cells.filter(({ value }) => value === null),
  ];
  const areas = [...new Set(view.data.targets.flatMap((target) => target.areas.map(({ area }) => area)))];
  return `${count(view.data.targets.length)} targets in ${listed(areas)}: ${count(met.length)} of ${count(cells.length)} are met, and of ${count(unknown.length)} nothing is said.`;
}

/** Services by tier or level in a word: how many, and how many with unknown spend. */
export function unknownSpendWords(view: View): string {
  const services = view.data.services.levels.flatMap((level) => level.services);
  const unknown = services.filter((service) => cellsOf(view, service, 'spend')?.at(-1)?.value === null);
  return `${count(services.length)} services are listed, and what ${unknown.length === services.length ? 'each of them' : `${count(unknown.length)} of them`} costs in ${view.years.at(-1)} is unknown.`;
}

/** How many services the document is not clear about. */
export function unclearWords(view: View): string {
  const services = view.data.services.levels.flatMap((level) => level.services);
  const unclear = services.filter(({ anomaly }) => anomaly !== '');
  return unclear.length === 0
    ? ''
    : `About ${count(unclear.length)} of them the document is not clear; what is not clear is shown beside each.`;
}
