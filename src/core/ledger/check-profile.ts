import type { Graph } from '../graph/graph.ts';
import { noSuchLine } from '../graph/no-such-line.ts';
import { meantBy, placesMeeting } from '../graph/select.ts';
import { didYouMean } from '../problem/nearest.ts';
import { note, type Place, type Problem, problem, within } from '../problem/problem.ts';
import { isPlainName } from './guard.ts';
import { settingsOf } from './layout.ts';
import { periodFault, periodName } from './period-name.ts';
import { COMMON_PLACES, LINE_PLACES, placesIn } from './placeholders.ts';
import { type LedgerProfile, offsetKey, periodsOf, selectorsOf, suspenseKey } from './profile.ts';
import { type Codes, codeFault } from './segment.ts';

/** Everything that is wrong with a profile for a model, beyond its spelling; notes are for the reader. */
export function profileProblems(profile: LedgerProfile, graph: Graph): readonly Problem[] {
  return [
    ...inCodes(profile),
    ...inSelectors(profile, graph),
    ...inTotals(profile, graph),
    ...inSettings(profile),
    ...inTexts(profile),
    ...inPeriods(profile),
    ...inSigns(profile),
  ];
}

/** Every code of the file, with its place. */
function inCodes({ file, segments, place }: LedgerProfile): readonly Problem[] {
  const known = segments.map((s) => s.name);
  const check = (codes: Codes, at: Place): readonly Problem[] =>
    Object.entries(codes).flatMap(([name, code]) => {
      const segment = segments.find((s) => s.name === name);
      if (segment === undefined)
        return [
          problem(
            `The profile has no segment "${name}".`,
            within(at, name),
            didYouMean(name, known, `There are: ${known.join(', ')}.`),
          ),
        ];
      const fault = codeFault(code, segment);
      return fault === undefined ? [] : [problem(fault.what, within(at, name), fault.mend)];
    });
  const whole = (codes: Codes, at: Place, what: string): readonly Problem[] =>
    segments
      .filter(({ name, optional }) => !optional && codes[name] === undefined)
      .map(({ name }) => problem(`${what} has no "${name}".`, at, 'It needs a code in every segment.'));
  return [
    ...check(file.defaults, within(place, 'defaults')),
    ...file.rules.flatMap((rule, i) => check(rule.codes, within(place, 'rules', i, 'codes'))),
    ...(file.suspense === undefined
      ? []
      : [
          ...check(file.suspense.codes, within(place, 'suspense', 'codes')),
          ...whole(file.suspense.codes, within(place, 'suspense', 'codes'), 'The suspense code'),
        ]),
    ...(file.offset === undefined
      ? []
      : [
          ...check(file.offset, within(place, 'offset')),
          ...whole(file.offset, within(place, 'offset'), 'The offset code'),
        ]),
  ];
}

function inSelectors(
  { file, exceptions, place }: LedgerProfile,
  { lines, lineNamed }: Graph,
): readonly Problem[] {
  const picksNone = (selector: string, at: Place): readonly Problem[] =>
    placesMeeting(lines, selector).length > 0
      ? []
      : [problem(`"${selector}" picks no line of the model.`, at, meantBy(lines, selector))];
  return [
    ...file.rules.flatMap((rule, i) => {
      const at = within(place, 'rules', i, 'lines');
      const all = selectorsOf(rule.lines);
      const alone = all.flatMap((selector) => picksNone(selector, at));
      if (alone.length > 0) return alone;
      const met = all.map((selector) => new Set(placesMeeting(lines, selector)));
      const both = [...(met[0] ?? [])].some((line) => met.every((set) => set.has(line)));
      return both
        ? []
        : [problem('No line meets all of these.', at, 'Of a list, only lines that meet all are picked.')];
    }),
    ...file.signs.income.flatMap((selector, i) => picksNone(selector, within(place, 'signs', 'income', i))),
    ...exceptions
      .filter(({ line }) => lineNamed(line) === undefined)
      .map(({ line, place: at }) =>
        problem(`There is no line "${line}".`, { ...at, columnName: 'line' }, meantBy(lines, line)),
      ),
  ];
}

function inTotals({ file, place }: LedgerProfile, graph: Graph): readonly Problem[] {
  return file.totals.flatMap((name, i) => {
    const at = within(place, 'totals', i);
    const line = graph.lineNamed(name);
    if (line === undefined) return [problem(noSuchLine(graph, name), at)];
    const { unit = '', rollup = '' } = graph.lines[line] ?? {};
    if (unit !== 'GBP' || rollup !== 'flow')
      return [
        problem(
          `"${name}" is a ${rollup} in ${unit}. A budget is made of pounds by month.`,
          at,
          'Name a flow in GBP.',
        ),
      ];
    const twice = file.totals.indexOf(name) !== i;
    return twice ? [problem(`"${name}" is there twice.`, at, 'Keep one.')] : [];
  });
}

function inSettings({ file, layout, place }: LedgerProfile): readonly Problem[] {
  const known = settingsOf(layout);
  const at = within(place, 'settings');
  const told = Object.entries(file.settings).flatMap(([name, value]): readonly Problem[] => {
    const column = known.get(name);
    const here = within(at, name);
    if (column === undefined) {
      const all = `There are: ${[...known.keys()].join(', ')}.`;
      return [
        problem(
          `The layout ${layout.name} has no setting "${name}".`,
          here,
          didYouMean(name, known.keys(), all),
        ),
      ];
    }
    if (!isPlainName(value)) {
      const what = `"${value}" cannot be written as it is: a spreadsheet could take it for a formula, or it is empty.`;
      return [
        problem(
          what,
          here,
          'Begin it with a letter or a digit, without quotation marks or spaces around it.',
        ),
      ];
    }
    const { length = value.length } = column;
    return value.length > length
      ? [problem(`"${value}" has ${value.length} characters, and ${column.name} takes ${length}.`, here)]
      : [];
  });
  const missing = [...known].flatMap(([name, { holds, required, meaning }]) =>
    required && holds.kind === 'setting' && holds.usual === undefined && file.settings[name] === undefined
      ? [problem(`The layout ${layout.name} needs the setting "${name}": ${lower(meaning)}`, at, 'Add it.')]
      : [],
  );
  const either = layout.oneOf ?? [];
  const given = either.filter((name) => file.settings[name] !== undefined);
  const one =
    either.length === 0 || given.length === 1
      ? []
      : [
          problem(
            `The layout ${layout.name} needs exactly one of the settings ${either.join(' and ')}; there ${given.length === 0 ? 'is none' : 'are both'}.`,
            at,
          ),
        ];
  return [...told, ...missing, ...one];
}

function lower(text: string): string {
  return `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
}

function inTexts({ file, layout, place }: LedgerProfile): readonly Problem[] {
  return Object.entries(file.texts).flatMap(([name, template]) => {
    const ofLine = name === 'description' || name === 'recurrence';
    const known: readonly string[] =
      ofLine && layout.rowFor === 'line'
        ? [...LINE_PLACES, ...COMMON_PLACES]
        : ofLine
          ? ['label', ...COMMON_PLACES]
          : COMMON_PLACES;
    const tags = ofLine && layout.rowFor === 'line';
    return placesIn(template)
      .filter((found) => !known.includes(found) && !(tags && /^tag\.[a-z][a-z0-9_]*$/.test(found)))
      .map((found) => {
        const all = `There are: ${known.map((k) => `{${k}}`).join(', ')}${tags ? ', and {tag.<name>}' : ''}.`;
        return problem(
          `"{${found}}" is nothing that this text can hold.`,
          within(place, 'texts', name),
          didYouMean(found, known, all),
        );
      });
  });
}

function inPeriods(profile: LedgerProfile): readonly Problem[] {
  const template = periodsOf(profile);
  const at = within(profile.place, 'periods');
  const fault = periodFault(template);
  if (fault !== undefined) return [problem(fault.what, at, fault.mend)];
  const most = profile.layout.columns.find(({ holds }) => holds.kind === 'period')?.length ?? 40;
  const name = periodName(24111, template);
  if (!isPlainName(name))
    return [problem(`"${name}" cannot be the name of a period.`, at, 'Begin it with a letter or a digit.')];
  return name.length > most
    ? [
        problem(
          `"${name}" has ${name.length} characters, and the name of a period has at most ${most} here.`,
          at,
        ),
      ]
    : [];
}

function inSigns(profile: LedgerProfile): readonly Problem[] {
  const { file, layout, place } = profile;
  const out: Problem[] = [];
  const byColumns = layout.columns.some(({ holds }) => holds.kind === 'debit');
  if (byColumns && !file.signs.debit_positive)
    out.push(
      problem(
        `The layout ${layout.name} has columns of its own for debits and credits.`,
        within(place, 'signs', 'debit_positive'),
        'Take it out.',
      ),
    );
  if (layout.offset === 'must' && file.offset === undefined)
    out.push(
      problem(
        `The layout ${layout.name} needs an offset code, so that each period comes to nought.`,
        place,
        'Add "offset" with a code in every segment.',
      ),
    );
  if (layout.offset === 'no' && file.offset !== undefined)
    out.push(
      problem(
        `The layout ${layout.name} takes no offset: its rows are amounts, and not journals.`,
        within(place, 'offset'),
        'Take it out.',
      ),
    );
  if (file.offset !== undefined && suspenseKey(profile) === offsetKey(profile))
    out.push(
      problem(
        'Suspense and offset have one code, so that neither could be told.',
        within(place, 'offset'),
        'Give one of them another code.',
      ),
    );
  if (file.output.control === 'trailer' && !layout.trailer)
    out.push(
      problem(
        `The layout ${layout.name} has no place for a control record under its rows.`,
        within(place, 'output', 'control'),
        'Write "control: file".',
      ),
    );
  return out;
}

/** Rules and exceptions that bear on none of the lines that are exported: no fault, but the reader should know. */
export function unusedNotes(
  { file, exceptions, place }: LedgerProfile,
  graph: Graph,
  exported: ReadonlySet<number>,
): readonly Problem[] {
  const rules = file.rules.flatMap((rule, i) => {
    const met = selectorsOf(rule.lines).map((selector) => new Set(placesMeeting(graph.lines, selector)));
    const used = [...exported].some((line) => met.every((set) => set.has(line)));
    return used
      ? []
      : [note('The rule picks none of the lines that are exported.', within(place, 'rules', i))];
  });
  const rows = exceptions.flatMap(({ line, place: at }) =>
    exported.has(graph.lineNamed(line) ?? -1)
      ? []
      : [note(`"${line}" is none of the lines that are exported.`, at)],
  );
  return [...rules, ...rows];
}
