import { AREAS } from './notebooks/data/areas.ts';
import { pagesOf } from './notebooks/data/pages.ts';

const notebooks = process.env.HEADROOM_SITE_ROOT ?? 'notebooks';

/** How Observable Framework turns `notebooks/` into the site. Nothing here may name another host. */
export default {
  title: 'Headroom',
  // The publisher builds a staged copy and moves the result into place when it is whole (src/shell/publish).
  root: notebooks,
  // Links are relative: only the page for wrong addresses needs to know where the site stands.
  base: process.env.HEADROOM_SITE_BASE ?? '/',
  output: process.env.HEADROOM_SITE_OUTPUT ?? 'dist',
  pages: [
    { name: 'Try it', path: '/explorer' },
    ...AREAS.map(({ model, area }) => ({
      name: area,
      // Five places with a dozen pages each: only the place that is being read stands open.
      collapsible: true,
      open: false,
      pages: pagesOf(notebooks, model).map(({ page, name }) => ({ name, path: `/${model}/${page}` })),
    })),
    { name: 'Methods', path: '/methods' },
    { name: 'Glossary', path: '/glossary' },
  ],
  style: 'style.css',
  search: true,
  // Links end in .html, so that any web server, or none with rules of its own, can serve the site.
  preserveExtension: true,
  pager: true,
  footer: '',
  // Framework's default is a web font from another host.
  globalStylesheets: [],
  // Loaders run in this Node with tsx's hook rather than through whatever `tsx` is on the PATH.
  interpreters: { '.ts': ['node', '--import', 'tsx'] },
};
