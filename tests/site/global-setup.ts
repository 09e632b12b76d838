import type { TestProject } from 'vitest/node';
import { buildAndServe } from './site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder that holds the site under test. */
    siteFolder: string;
    /** Where that folder is served. */
    siteUrl: string;
  }
}

/** Builds and serves the site once for all the specs, from the notebooks as they are, into a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await buildAndServe();
  project.provide('siteFolder', site.folder);
  project.provide('siteUrl', site.url);
  return site.close;
}
