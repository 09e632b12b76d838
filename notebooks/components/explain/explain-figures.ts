import { type Asked, readExplainHash } from './address.js';
import { type Beside, ExplainDialog } from './explain-dialog.js';
import { type GraphFile, type OpenedModel, openModel } from './opened-model.js';

const FIGURE = '[data-line][data-period]';

/** Ends what `explainFigures` began, when the cell of a page is run again. */
let stop = new AbortController();

/**
 * Makes every figure of the page explain itself: those that carry `data-line` and `data-period`. The model is read when the first
 * figure is asked for. An address that ends in `#explain=` opens on its figure.
 */
export function explainFigures(file: GraphFile): void {
  stop.abort();
  stop = new AbortController();
  const dialog = new ExplainDialog();
  const show = async (
    ask: (model: OpenedModel) => Asked,
    beside = (_: OpenedModel): readonly Beside[] => [],
  ) => {
    const slow = window.setTimeout(() => dialog.say('Reading the model'), 250);
    try {
      const model = await openModel(file);
      dialog.show(model, ask(model), beside(model));
    } catch {
      dialog.say('The model could not be read. Look at your connection, and try again.');
    } finally {
      window.clearTimeout(slow);
    }
  };
  const clicked = (event: Event): void => {
    const figure = event.target instanceof Element ? event.target.closest<HTMLElement>(FIGURE) : null;
    if (figure === null || isSelecting() || onAControl(event.target, figure)) return;
    const chosen = chosenScenario();
    void show(
      (model) => askedBy(figure, chosen ?? model.plan),
      (model) => besideIn(figure, chosen ?? model.plan),
    );
  };
  const addressed = (): void => {
    const asked = readExplainHash(window.location.hash);
    if (asked !== undefined) void show(() => asked);
  };
  document.addEventListener('click', clicked, { signal: stop.signal });
  window.addEventListener('hashchange', addressed, { signal: stop.signal });
  addressed();
}

function askedBy({ dataset }: HTMLElement, otherwise: string): Asked {
  const { line = '', period = '', scenario = otherwise } = dataset;
  return { line, period, scenario };
}

/** The scenario that the page's picker has chosen. */
function chosenScenario(): string | undefined {
  return document.querySelector<HTMLSelectElement>('[data-picks="scenario"] select')?.value;
}

/** The other figures of the row, where it has those of several lines; the years of one line are chosen in the dialog. */
function besideIn(figure: HTMLElement, scenario: string): readonly Beside[] {
  const row = figure.closest('tr');
  if (row === null) return [];
  const heads = [...(row.closest('table')?.querySelectorAll('thead th') ?? [])];
  const figures = [...row.querySelectorAll<HTMLElement>(`td${FIGURE}`)];
  if (new Set(figures.map(({ dataset }) => dataset.line)).size < 2) return [];
  return figures.map((cell) => {
    const column = heads[[...row.children].indexOf(cell)]?.textContent ?? '';
    return { asked: askedBy(cell, scenario), words: `${column}: ${cell.innerText.trim()}` };
  });
}

/** A reader who marks a figure to copy it does not ask for it. */
function isSelecting(): boolean {
  const selection = window.getSelection();
  return selection !== null && !selection.isCollapsed && selection.toString().trim() !== '';
}

/** A link or a button inside a figure does what it says. */
function onAControl(target: EventTarget | null, figure: HTMLElement): boolean {
  if (!(target instanceof Element)) return false;
  const control = target.closest('a, button, input, select, summary');
  return control !== null && control !== figure && figure.contains(control);
}
