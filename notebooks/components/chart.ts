import { html } from 'htl';

/** A chart that Plot draws to the width there is, and draws again when that changes: one picture with a name. */
export function chart(name: string, draw: (width: number) => Element): HTMLElement {
  const frame = html`<div class="chart"></div>`;
  let drawn = 0;
  new ResizeObserver(([entry]) => {
    const width = Math.round(entry?.contentRect.width ?? 0);
    if (width === 0 || width === drawn) return;
    drawn = width;
    frame.replaceChildren(picture(name, draw(width)));
  }).observe(frame);
  return frame;
}

/** Plot labels the groups inside a picture, which WCAG does not allow on a group without a role. */
function picture(name: string, plot: Element): Element {
  for (const part of plot.querySelectorAll('[aria-label], [aria-description]')) {
    part.removeAttribute('aria-label');
    part.removeAttribute('aria-description');
  }
  // The policy of the site forbids a <style> in a page: the rules that Plot writes are in styles/figures.css.
  for (const style of plot.querySelectorAll('style')) style.remove();
  plot.classList.add('plot');
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', name);
  return plot;
}

/** What all charts share: the page's own type, and no background of their own. */
export const CHART_STYLE = {
  fontFamily: 'inherit',
  fontSize: '14px',
  background: 'none',
  overflow: 'visible',
} as const;

/** Every `step`th of the years, so that their names fit a narrow chart. */
export function everyFew(years: readonly string[], width: number): readonly string[] {
  const step = Math.ceil((years.length * 68) / Math.max(width - 60, 1));
  return years.filter((_, i) => i % step === 0);
}
