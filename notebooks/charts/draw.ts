import { parseHTML } from 'linkedom';

/** A picture that was drawn when the site was published, at two widths: it needs no script. */
export interface Picture {
  /** What the picture says, for those who cannot see it. */
  readonly name: string;
  /** SVG text. */
  readonly wide: string;
  readonly narrow: string;
}

/** In pixels: the column of text on a desk, and on a phone 320 pixels wide. */
const WIDE = 660;
const NARROW = 284;

/** Draws with Plot, in Node, at both widths. The same data gives the same text. */
export function drawn(name: string, draw: (width: number, document: Document) => Element): Picture {
  return { name, wide: textOf(draw, WIDE), narrow: textOf(draw, NARROW) };
}

function textOf(draw: (width: number, document: Document) => Element, width: number): string {
  const { document } = parseHTML('<html><body></body></html>');
  const picture = draw(width, document as unknown as Document);
  // The policy of the site lets no markup carry a style; what Plot writes there stands in styles/charts.css.
  for (const style of picture.querySelectorAll('style')) style.remove();
  for (const part of [picture, ...picture.querySelectorAll('*')])
    for (const mark of ['style', 'aria-label', 'aria-description', 'aria-hidden']) part.removeAttribute(mark);
  picture.setAttribute('class', 'plot');
  picture.setAttribute('aria-hidden', 'true');
  // A hundredth of a pixel is more than a screen shows.
  return picture.outerHTML.replaceAll(
    /-?\d+\.\d{3,}/g,
    (number) => `${Math.round(Number(number) * 100) / 100}`,
  );
}
