/** What the frame of a page tells of where its figures come from: `make.ts` of the notebooks writes it beside the pages. */
export interface Frame {
  readonly version: string;
  readonly models: Readonly<Record<string, ModelFrame>>;
}

export interface ModelFrame {
  readonly area: string;
  /** The financial years of the plan. */
  readonly window: string;
  readonly run: string;
  /** How old the data is, in a few words. */
  readonly vintage?: string | undefined;
}

/** The name of the file, which stays out of the site. */
export const FRAME_FILE = 'frame.json';

/** The last lines of a page: which software, which run and how old the data is. Plain text, so that it prints and needs no script. */
export function madeLines(frame: Frame, page: string): string {
  const [model = '', rest] = page.split('/');
  const told = rest === undefined ? undefined : frame.models[model];
  const up = '../'.repeat(page.split('/').length - 1) || './';
  const software = `Worked out by Headroom ${escaped(frame.version)}.`;
  const methods = `<a href="${up}methods.html">How it is worked out</a>.`;
  if (told === undefined) return `<p>${software} ${methods}</p>`;
  const { area, window, run, vintage } = told;
  const age = vintage === undefined ? '' : ` Data: ${escaped(vintage)}.`;
  return `<p>${escaped(area)}, ${escaped(window)}. Run <code>${escaped(run)}</code>.${age} ${software}</p>
<p><a href="${up}${model}/sources.html">Every figure and its source</a>. ${methods}</p>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
