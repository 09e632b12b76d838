import * as Plot from '@observablehq/plot';

/** What all pictures share: the page's own type. Colours are the variables of the theme, so that light and dark both fit. */
export function frame(width: number, document: Document): Plot.PlotOptions {
  return {
    document,
    width,
    height: Math.round(Math.max(240, Math.min(360, width * 0.48))),
    marginLeft: 58,
    marginRight: 24,
    marginTop: 34,
    style: { fontSize: '14px' },
  };
}

/** Few and quiet. */
export function quietGrid(): Plot.Markish {
  return Plot.gridY({ ticks: 4, stroke: 'var(--rule)', strokeOpacity: 1 });
}

/** Every `step`th of the years, so that their names fit a narrow picture. */
export function everyFew(years: readonly string[], width: number): readonly string[] {
  const step = Math.ceil((years.length * 68) / Math.max(width - 60, 1));
  return years.filter((_, i) => i % step === 0);
}
