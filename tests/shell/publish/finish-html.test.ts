import { describe, expect, test } from 'vitest';
import { finishHtml } from '../../../src/shell/publish/finish-html.ts';

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

test('a finished page', () => {
  expect(finishHtml(page())).toMatchInlineSnapshot(`
    "<!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:">
    </head>
    <body>
    <a class="skip-link" href="#observablehq-main">Skip to the content</a>
    <input id="observablehq-sidebar-toggle" aria-label="Show the list of pages" type="checkbox" title="Toggle sidebar">
    <nav id="observablehq-sidebar" aria-label="Pages">
      <ol>
        <li class="observablehq-link"><label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle" style="top: 0"></label><a href="./">Headroom</a></li>
      </ol>
      <div id="observablehq-search"><input type="search" placeholder="Search" aria-label="Search the pages"></div>
      <div id="observablehq-search-results" aria-live="polite"></div>
    </nav>
    <div id="observablehq-center">
    <main id="observablehq-main" tabindex="-1" class="observablehq">
    <h1>Plan</h1>
    </main>
    </div>
    </body>
    </html>
    "
  `);
});

describe('the frame', () => {
  test('a page without a sidebar is finished too', () => {
    const bare = page().replace(/<input id.*<\/nav>\n/s, '');
    expect(finishHtml(bare)).toContain('<html lang="en-GB">');
  });

  test.each([
    ['no main', page().replaceAll('main', 'div')],
    ['two mains', page({ content: '<main id="mine"></main>' })],
    ['another viewport', page().replace('viewport', 'view')],
  ])('%s is refused, so that an upgrade cannot undo this unnoticed', (_, html) => {
    expect(() => finishHtml(html)).toThrow(/a page (cannot be finished|has 2 <main>)/);
  });
});

describe('other hosts', () => {
  test.each([
    '<link rel="preconnect" href="https://fonts.gstatic.com" crossorigin>',
    '<link rel="stylesheet" type="text/css" href="//fonts.example/a.css">',
    '<script src="https://cdn.example/a.js"></script>',
  ])('%s is removed', (head) => {
    expect(finishHtml(page({ head: `${head}\n` }))).toBe(finishHtml(page()));
  });

  test('our own files and links to follow are kept', () => {
    const head = '<link rel="stylesheet" href="./_import/style.css">\n';
    const content = '<h1>Plan</h1><a href="https://www.gov.uk/">elsewhere</a>';
    const finished = finishHtml(page({ head, content }));
    expect(finished).toContain(head);
    expect(finished).toContain(content);
  });
});

describe('what the page wrote', () => {
  test('wide things can be scrolled by keyboard', () => {
    const finished = finishHtml(page({ content: '<pre>code</pre><table><tr><td>1</td></tr></table>' }));
    expect(finished).toContain('<pre tabindex="0">code</pre>');
    expect(finished).toMatch(/<div class="wide"[^>]*tabindex="0"><table>.*<\/table><\/div>/);
  });

  test('code that draws a table is left alone', () => {
    const head = '<script type="module">display(html`<table></table>`)</script>\n';
    expect(finishHtml(page({ head }))).toContain(head);
  });

  test('the time at which a file was made is dropped', () => {
    const head =
      '<script type="module">registerFile("a", {"path":"b","lastModified":1795314816225,"size":78});</script>';
    expect(finishHtml(page({ head }))).toContain('{"path":"b","size":78}');
  });
});
