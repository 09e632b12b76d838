import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { unpackBrowser } from './unpacked-browser.ts';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** Without these a Chromium on a closed network spends its time looking for Google's hosts. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium: the one HEADROOM_CHROMIUM names, else one that is installed, else npm's. */
export async function openBrowser(): Promise<Browser> {
  let failure: unknown;
  for (const candidate of candidates()) {
    try {
      return await chromium.launch({
        headless: true,
        // Its sandbox needs rights that root in a container, or a bare machine, does not have.
        chromiumSandbox: false,
        args: QUIET,
        ...(await candidate()),
      });
    } catch (error) {
      failure = error;
    }
  }
  throw new Error(
    'no Chromium could be started: `apt-get install chromium` gets one on Debian, and HEADROOM_CHROMIUM names any other',
    { cause: failure },
  );
}

type Candidate = () => LaunchOptions | Promise<LaunchOptions>;

function candidates(): Candidate[] {
  const named = process.env.HEADROOM_CHROMIUM;
  // A browser asked for by name is not to be replaced by another in silence.
  if (named) return [() => ({ executablePath: named })];
  const installed = INSTALLED.filter((path) => existsSync(path));
  return [...installed.map((path) => () => ({ executablePath: path })), unpackBrowser];
}
