import { create, parseDependencies } from 'mathjs/number';

/**
 * The one place where mathjs is loaded: it parses formulas and units, and evaluates nothing. The build packs this file with
 * the parser alone (see `build` in package.json): all of mathjs takes ten times as long to load.
 */
const math = create(parseDependencies ?? {});

export const parseExpression = math.parse;
