import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { finishHtml } from '../../../src/shell/publish/finish-html.ts';
import type { Frame } from '../../../src/shell/publish/frame.ts';
import { sitePolicy } from '../../../src/shell/publish/policy.ts';

/** A page as Framework 1.13 writes it, cut down. */
const page = ({ head = '', content = '<h1>Plan</h1>' } = {}) => `<!DOCTYPE html>
<html>
<head>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
${head}</head>
<body>
<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<nav id="observablehq-sidebar">
  <ol>
    <label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
    <li class="observablehq-link"><a href="./">Headroom</a></li>
  </ol>
  <div id="observablehq-search"><input type="search" placeholder="Search"></div>
  <div id="observablehq-search-results"></div>
</nav>
<div id="observablehq-center">
<main id="observablehq-main" class="observablehq">
${content}
</main>
</div>
</body>
</html>
`;

const FRAME: Frame = {
  version: '1.2.3',
  models: {
    southwark: { area: 'Southwark', window: '2012/13-2014/15', run: 'abc', vintage: 'plan of 2012' },
  },
};

function finish(html: string, path = 'southwark/plan.html'): string {
  return finishHtml(html, path, FRAME);
}

test('a finished page', () => {
  expect(finish(page())).toMatchInlineSnapshot(`
    "<!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'">
    </head>
    <body>
    <a class="skip-link" href="#observablehq-main">Skip to the content</a>
    <input id="observablehq-sidebar-toggle" aria-label="Show the list of pages" type="checkbox" title="Toggle sidebar">
    <nav id="observablehq-sidebar" aria-label="Pages">
      <ol>
        <li class="observablehq-link"><label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label><a href="./">Headroom</a></li>
      </ol>
      <div id="observablehq-search"><input type="search" placeholder="Search" aria-label="Search the pages"></div>
      <div id="observablehq-search-results" aria-live="polite"></div>
    </nav>
    <div id="observablehq-center">
    <main id="observablehq-main" tabindex="-1" class="observablehq">
    <h1>Plan</h1>
    </main>
    <footer id="observablehq-footer">
    <div class="made">
    <p>Southwark, 2012/13-2014/15. Run <code>abc</code>. Data: plan of 2012. Worked out by Headroom 1.2.3.</p>
    <p><a href="../southwark/sources.html">Every figure and its source</a>. <a href="../methods.html">How it is worked out</a>.</p>
    </div>
    </footer>
    </div>
    </body>
    </html>
    "
  `);
});

describe('the last lines', () => {
  test('a page of a model names its run and how old its data is', () => {
    const words = finish(page()).replaceAll(/<[^>]*>/g, '');
    expect(words).toContain(
      'Southwark, 2012/13-2014/15. Run abc. Data: plan of 2012. Worked out by Headroom 1.2.3.',
    );
  });

  test('they go into the footer that is there, and lead up from where the page is', () => {
    const html = page().replace(
      '</main>',
      '</main>\n<footer id="observablehq-footer">\n<nav></nav>\n</footer>',
    );
    expect(finish(html).match(/<footer/g)).toHaveLength(1);
    expect(finish(html)).toContain('<nav aria-label="Before and after this page">');
    expect(finish(html)).toContain('href="../southwark/sources.html"');
  });

  test('a page of no model names the software alone', () => {
    const words = finish(page(), 'index.html');
    expect(words).toContain('Worked out by Headroom 1.2.3.');
    expect(words).not.toContain('Run');
    expect(words).toContain('href="./methods.html"');
  });
});

describe('the policy', () => {
  test('names the scripts that stand in the page by their hashes, and no others', () => {
    const head = '<script type="module">alert(1)</script>\n<script src="./a.js"></script>\n';
    const expected = `'sha256-${createHash('sha256').update('alert(1)').digest('base64')}'`;
    expect(policyIn(finish(page({ head })))).toContain(`script-src 'self' ${expected};`);
  });

  test('lets no text be turned into code and no markup carry a style', () => {
    expect(policyIn(finish(page()))).not.toContain('unsafe');
  });

  test('the one for the whole site holds those of every page', () => {
    const pages = ['alert(1)', 'alert(2)'].map((code) =>
      finish(page({ head: `<script>${code}</script>\n` })),
    );
    const site = sitePolicy(pages);
    for (const html of pages)
      for (const [found] of policyIn(html).matchAll(/'sha256-[^']+'/g)) expect(site).toContain(found);
    expect(site).toContain("frame-ancestors 'none'");
  });
});

function policyIn(html: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
}

describe('the frame', () => {
  test('a page without a sidebar is finished too', () => {
    const bare = page().replace(/<input id.*<\/nav>\n/s, '');
    expect(finish(bare)).toContain('<html lang="en-GB">');
  });

  test.each([
    ['no main', page().replaceAll('main', 'div')],
    ['two mains', page({ content: '<main id="mine"></main>' })],
    ['another viewport', page().replace('viewport', 'view')],
  ])('%s is refused, so that an upgrade cannot undo this unnoticed', (_, html) => {
    expect(() => finish(html)).toThrow(/a page (cannot be finished|has 2 <main>)/);
  });
});

describe('other hosts', () => {
  test.each([
    '<link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>',
    '<link rel="stylesheet" type="text/css" href="//fonts.example/a.css">',
    '<script src="https://cdn.example/a.js"></script>',
  ])('%s is removed', (head) => {
    expect(finish(page({ head: `${head}\n` }))).toBe(finish(page()));
  });

  test('our own files and links to follow are kept', () => {
    const head = '<link rel="stylesheet" href="./_import/style.css">\n';
    const content = '<h1>Plan</h1><a href="https://www.gov.uk/">elsewhere</a>';
    const finished = finish(page({ head, content }));
    expect(finished).toContain(head);
    expect(finished).toContain(content);
  });
});

describe('what the page wrote', () => {
  test('wide things can be scrolled by keyboard', () => {
    const finished = finish(page({ content: '<pre>code</pre><table><tr><td>1</td></tr></table>' }));
    expect(finished).toContain('<pre tabindex="0">code</pre>');
    expect(finished).toMatch(/<div class="wide"[^>]*tabindex="0"><table>.*<\/table><\/div>/);
  });

  test('code that draws a table is left alone', () => {
    const head = '<script type="module">display(html`<table></table>`)</script>\n';
    expect(finish(page({ head }))).toContain(head);
  });

  test('the time at which a file was made is dropped', () => {
    const head =
      '<script type="module">registerFile("a", {"path":"b","lastModified":1795314816225,"size":78});</script>';
    expect(finish(page({ head }))).toContain('{"path":"b","size":78}');
  });
});
