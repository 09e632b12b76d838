import type { FigureOf } from './figure-of.js';

/** A figure that is asked for: all of it is told. */
export interface Asked extends FigureOf {
  readonly scenario: string;
}

const EXPLAIN = '#explain=';
const INPUT = '#input=';

/** `#explain=investment.dementia@2010/11@plan`. */
export function explainHash({ line, period, scenario }: Asked): string {
  return `${EXPLAIN}${[line, period, scenario].map(encodeURI).join('@')}`;
}

/** What such an address asks for; undefined for any other. */
export function readExplainHash(hash: string): Asked | undefined {
  if (!hash.startsWith(EXPLAIN)) return undefined;
  const [line, period, scenario] = decoded(hash.slice(EXPLAIN.length)).split('@');
  return line === undefined || period === undefined || scenario === undefined
    ? undefined
    : { line, period, scenario };
}

/** Where an input stands on the page of all inputs of its model. */
export function inputAddress(line: string): string {
  return `./sources.html${INPUT}${line}`;
}

/** The input that the address names; undefined for any other address. */
export function readInputHash(hash: string): string | undefined {
  return hash.startsWith(INPUT) ? decoded(hash.slice(INPUT.length)) : undefined;
}

/** An address that was cut short in an e-mail must not break the page. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
