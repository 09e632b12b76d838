import { AREAS } from './notebooks/data/areas.ts';

/** Pages beside the two that every model has: its plan, and its data and sources. */
const PAGES: Readonly<Record<string, readonly { readonly name: string; readonly page: string }[]>> = {
  worcestershire: [
    { name: 'Investment plan', page: 'investment' },
    { name: 'Dementia demand', page: 'dementia' },
    { name: 'Placements', page: 'placements' },
    { name: 'Savings and reinvestment', page: 'reinvestment' },
    { name: 'Decisions', page: 'decisions' },
  ],
  'lancashire-south-cumbria': [
    { name: 'Plan and scenarios', page: 'plan' },
    { name: 'Decisions', page: 'decisions' },
  ],
};

/** How Observable Framework turns `notebooks/` into the site. Nothing here may name another host. */
export default {
  title: 'Headroom',
  // The publisher builds a staged copy and moves the result into place when it is whole (src/shell/publish).
  root: process.env.HEADROOM_SITE_ROOT ?? 'notebooks',
  output: process.env.HEADROOM_SITE_OUTPUT ?? 'dist',
  pages: [
    ...AREAS.map(({ model, area }) => ({
      name: area,
      pages: [
        ...(PAGES[model] ?? [{ name: 'Plan and scenarios', page: 'plan' }]),
        // Made by one page loader for all models: it is built because it is listed here.
        { name: 'Data and sources', page: 'sources' },
      ].map(({ name, page }) => ({ name, path: `/${model}/${page}` })),
    })),
    { name: 'Methods and terms', path: '/methods' },
  ],
  style: 'style.css',
  search: true,
  // Links end in .html, so that any web server, or none with rules of its own, can serve the site.
  preserveExtension: true,
  pager: false,
  footer: '',
  // Framework's default is a web font from another host.
  globalStylesheets: [],
  // Loaders run in this Node with tsx's hook rather than through whatever `tsx` is on the PATH.
  interpreters: { '.ts': ['node', '--import', 'tsx'] },
};
