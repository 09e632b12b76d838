import { printWindow } from '../../core/calendar/calendar.ts';
import { printYear } from '../../core/calendar/financial-year.ts';
import { printMonth } from '../../core/calendar/month.ts';
import type { InvestmentSettings } from '../../core/components/investment/settings.ts';
import {
  type AmountRow,
  amountsTable,
  type IntentionRow,
  intentionsTable,
  milestonesTable,
} from '../../core/components/investment/tables.ts';
import type { ExploreData } from '../../core/explore/explore-data.ts';
import { exploreOf } from '../../core/explore/explore-of.ts';
import type { Graph } from '../../core/graph/graph.ts';
import type { Tags } from '../../core/graph/line.ts';
import type { GraphData } from '../../core/published/graph-data.ts';
import { publishGraph } from '../../core/published/publish-graph.ts';
import { type Cell, cellOf } from '../../core/results/cell.ts';
import { type InputRow, inputRows } from '../../core/results/inputs.ts';
import { annualRows, monthlyRows, type Row } from '../../core/results/rows.ts';
import { type Plan, planOf } from '../../core/run/plan.ts';
import type { Projection } from '../../core/run/projection.ts';
import type { Correlation } from '../../core/sampling/correlation.ts';
import { correlationsOf } from '../../core/uncertainty/correlations.ts';
import type { Default } from '../../core/uncertainty/distribution.ts';
import { engineVersion } from '../../version.ts';
import { type LoadedModel, loadModel, loadScenario } from '../model-file/load-model.ts';
import { runId } from '../results/hash.ts';
import { project } from '../results/result-files.ts';

export interface PublishedLine {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  readonly rollup: string;
  readonly tags: Tags;
  readonly formula?: string;
  readonly note?: string;
}

export interface PublishedScenario {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  /** Financial years, `2009/10`. */
  readonly years: readonly string[];
  /** Months, `2009-04`. */
  readonly months: readonly string[];
  readonly lines: readonly PublishedLine[];
  /** By line: one cell a year. Profiles have none. */
  readonly annual: Readonly<Record<string, readonly Cell[]>>;
  /** By line: one cell a month. */
  readonly monthly: Readonly<Record<string, readonly Cell[]>>;
  readonly inputs: readonly InputRow[];
  /** For running in the page. */
  readonly plan: Plan;
}

/** An intention with its rows of money and its milestones, as the tables hold them. */
export interface PublishedIntention extends Omit<IntentionRow, 'start' | 'complete'> {
  readonly start: string;
  readonly complete: string;
  readonly money: readonly PublishedAmount[];
  readonly milestones: readonly { readonly activity: string; readonly kind: string }[];
}

export interface PublishedAmount extends Omit<AmountRow, 'amount' | 'year' | 'funding_start'> {
  /** Name of the line in the model; empty for money within another line. */
  readonly name: string;
  readonly amount: number | null;
  /** `2009/10`, `per annum` or `undated`. */
  readonly year: string;
  readonly funding_start: string;
}

/** Everything the pages of one model need, worked out by the engine: data loaders print it as JSON. */
export interface PublishedModel {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly window: string;
  readonly baseYear: string;
  /** How old the data is, in a few words. */
  readonly vintage?: string | undefined;
  readonly funders: Readonly<Record<string, { readonly name: string; readonly about?: string | undefined }>>;
  readonly themes: Readonly<Record<string, string>>;
  /** The components that the model uses, by name. */
  readonly components: readonly string[];
  /** What a reader may move, and what is shown then. */
  readonly explore: ExploreData;
  /** How uncertain inputs are drawn where their sources do not say. */
  readonly drawn: { readonly by: Default; readonly correlations: readonly Correlation[] };
  readonly intentions: readonly PublishedIntention[];
  readonly scenarios: readonly PublishedScenario[];
  /** For running, changing and explaining the model in a page. */
  readonly graph: GraphData;
  /** Version of the engine and the id of this run: the same inputs and version give the same id. */
  readonly version: string;
  readonly run: string;
  readonly files: readonly string[];
}

export function publishedModel(root: string, name: string): PublishedModel {
  const loaded = loadModel(root, name);
  const { file, lines, window, baseYear } = loaded.model;
  const version = engineVersion();
  const settings = file.components.investment as InvestmentSettings | undefined;
  const graphs = Object.keys(file.scenarios).map((scenario) => ({
    name: scenario,
    graph: loadScenario(loaded, scenario),
  }));
  return {
    name: file.model,
    title: file.title,
    about: file.about,
    window: printWindow(window),
    baseYear: printYear(baseYear),
    ...(file.vintage === undefined ? {} : { vintage: file.vintage }),
    funders: file.funders,
    themes: settings?.themes ?? {},
    components: Object.keys(file.components),
    explore: exploreOf(file.explore, lines, window).explore,
    drawn: {
      by: file.uncertainty.default,
      correlations: correlationsOf(file.uncertainty, lines).correlations,
    },
    intentions: settings === undefined ? [] : publishedIntentions(loaded, settings),
    scenarios: graphs.map(({ name: scenario, graph }) => publishedScenario(loaded, scenario, graph)),
    get graph() {
      const named = graphs.map((one) => ({ ...one, ...wordsOf(loaded, one.name) }));
      return publishGraph({ model: file.model, title: file.title }, named);
    },
    version,
    run: runId(loaded.files, version),
    files: loaded.files.map((f) => f.path),
  };
}

function wordsOf(
  loaded: LoadedModel,
  name: string,
): { readonly title: string; readonly about: string; readonly extends?: string | undefined } {
  const { title = name, about = '', extends: from } = loaded.model.file.scenarios[name] ?? {};
  return { title, about, extends: from };
}

function publishedScenario(loaded: LoadedModel, name: string, graph: Graph): PublishedScenario {
  const plan = planOf(graph);
  let projected: Projection | undefined;
  const projection = (): Projection => {
    projected ??= project(graph, loaded.locate);
    return projected;
  };
  const { title, about } = wordsOf(loaded, name);
  const cells = (rows: readonly Row[]): Readonly<Record<string, readonly Cell[]>> => {
    const out: Record<string, Cell[]> = {};
    for (const row of rows) out[row.line] = [...(out[row.line] ?? []), cellOf(row)];
    return out;
  };
  let annual: ReturnType<typeof cells> | undefined;
  let monthly: ReturnType<typeof cells> | undefined;
  return {
    name,
    title,
    about,
    years: plan.calendar.years.map(printYear),
    months: Array.from({ length: plan.calendar.months }, (_, m) => printMonth(plan.calendar.first + m)),
    lines: publishedLines(graph),
    // Worked out when first asked for: not every page needs figures, and those by month take longest.
    get annual() {
      annual ??= cells(annualRows(projection()));
      return annual;
    },
    get monthly() {
      monthly ??= cells(monthlyRows(projection()));
      return monthly;
    },
    inputs: inputRows(graph),
    plan,
  };
}

function publishedLines(graph: Graph): readonly PublishedLine[] {
  return graph.lines.map(({ name, label, unit, rollup, tags, content, note }) => ({
    name,
    label,
    unit,
    rollup,
    tags,
    ...(content.kind === 'formula' ? { formula: content.text } : {}),
    ...(note === undefined ? {} : { note }),
  }));
}

function publishedIntentions(
  loaded: LoadedModel,
  settings: InvestmentSettings,
): readonly PublishedIntention[] {
  const amounts = loaded.tables.rows(amountsTable, settings.amounts);
  const milestones =
    settings.milestones === undefined ? [] : loaded.tables.rows(milestonesTable, settings.milestones);
  return loaded.tables.rows(intentionsTable, settings.intentions).map(({ place: _, ...row }) => ({
    ...row,
    start: row.start === undefined ? '' : printMonth(row.start),
    complete: row.complete === undefined ? '' : printMonth(row.complete),
    money: amounts.filter((a) => a.intention === row.ref).map(({ place: __, ...a }) => publishedAmount(a)),
    milestones: milestones
      .filter((m) => m.intention === row.ref)
      .map(({ activity, kind }) => ({ activity, kind })),
  }));
}

function publishedAmount(row: AmountRow): PublishedAmount {
  const words = { per_annum: 'per annum', undated: 'undated' } as const;
  return {
    ...row,
    name: row.within.length > 0 ? '' : `investment.${row.intention}${row.line === '' ? '' : `.${row.line}`}`,
    amount: row.amount === 'unknown' ? null : row.amount,
    year: row.year.kind === 'year' ? printYear(row.year.year) : words[row.year.kind],
    funding_start: row.funding_start === undefined ? '' : printMonth(row.funding_start),
  };
}
