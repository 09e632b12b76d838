import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { answerVersionLookups } from './offline-packages.ts';
import { runFramework } from './run-framework.ts';

/** What to show to an author while pages are being written. */
export interface SitePreview {
  /** The project's folder. */
  root: string;
  /** The port on 127.0.0.1; Framework takes the first free one from 3000 when it is left out. */
  port?: number;
  /** Variables for the data loaders, on top of this process's own. */
  environment?: Record<string, string>;
}

/**
 * Serves `notebooks/` with Framework's live preview until it is stopped, and returns its exit status. The pages
 * are shown as Framework makes them; only `buildSite` finishes them for readers.
 */
export async function previewSite(preview: SitePreview): Promise<number> {
  const notebooks = join(preview.root, 'notebooks');
  // Framework keeps a bundle of the engine by version number, and the engine changes without changing it.
  await rm(join(notebooks, '.observablehq/cache/_node/@headroom'), { recursive: true, force: true });
  await answerVersionLookups(notebooks);

  const port = preview.port === undefined ? [] : ['--port', String(preview.port)];
  const { status } = await runFramework(['preview', '--no-open', ...port], {
    root: preview.root,
    output: 'inherit',
    ...(preview.environment && { environment: preview.environment }),
  });
  return status;
}
