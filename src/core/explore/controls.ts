import { valueAt } from '../graph/given.ts';
import type { Graph } from '../graph/graph.ts';
import type { Line } from '../graph/line.ts';
import { selectLines } from '../graph/select.ts';
import { DATE } from '../quantity/dimension.ts';
import { type Lever, leverOf } from '../trial/lever.ts';
import type { ExploreData, SliderData, SwitchData } from './explore-data.ts';
import { type SliderRange, sliderRange } from './slider-range.ts';

/** A slider in one scenario; where the scenario leaves nothing to move, why. */
export type Slider = { readonly kind: 'slider'; readonly id: string; readonly data: SliderData } & (
  | { readonly lever: Lever; readonly range: SliderRange }
  | { readonly lever?: never; readonly why: string }
);

/** A switch in one scenario. */
export interface Switch {
  readonly kind: 'switch';
  readonly id: string;
  readonly data: SwitchData;
  /** How it stands in the scenario; `neither` for an unknown input or one with another value. */
  readonly start: 'off' | 'on' | 'neither';
  /** The lines that it switches. */
  readonly lines: readonly Line[];
}

export type Control = Slider | Switch;

/** The controls of a model in one of its scenarios, in the order of the model file. */
export function controlsOf(graph: Graph, { sliders, switches }: ExploreData): readonly Control[] {
  return [...sliders.map((data) => sliderOf(graph, data)), ...switches.map((data) => switchOf(graph, data))];
}

function sliderOf(graph: Graph, data: SliderData): Slider {
  const { id, input, move, span } = data;
  const line = graph.lineNamed(input);
  const common = { kind: 'slider', id, data } as const;
  if (line === undefined) return { ...common, why: 'The scenario has no such line.' };
  const lever = leverOf(graph, line, { kind: move, ...(span === undefined ? {} : { span }) });
  if (!('what' in lever)) return { ...common, lever, range: sliderRange(data, lever) };
  const formula = graph.lines[line]?.content.kind === 'formula';
  const why = formula
    ? 'In this scenario it is worked out from other figures.'
    : 'In this scenario it is not one figure: it changes from month to month.';
  return { ...common, why };
}

function switchOf(graph: Graph, data: SwitchData): Switch {
  const { name, does } = data;
  const common = { kind: 'switch', id: name, data } as const;
  switch (does.kind) {
    case 'lines': {
      const lines = selectLines(graph.lines, does.lines).filter(({ unit }) => unit !== DATE);
      const off = lines.every(({ content }) => content.kind === 'given' && content.was !== undefined);
      return { ...common, start: off ? 'off' : 'on', lines };
    }
    case 'input': {
      const line = graph.lines[graph.lineNamed(does.input) ?? -1];
      const lines = line === undefined ? [] : [line];
      return { ...common, start: standing(graph, line, does.values), lines };
    }
  }
}

function standing(
  { calendar }: Graph,
  line: Line | undefined,
  [off, on]: readonly [number, number],
): Switch['start'] {
  if (line?.content.kind !== 'given') return 'neither';
  const { given } = line.content;
  const values = new Set(
    Array.from({ length: calendar.months }, (_, k) => valueAt(given, calendar.first + k, k)),
  );
  const [value] = values;
  if (values.size !== 1) return 'neither';
  return value === off ? 'off' : value === on ? 'on' : 'neither';
}
