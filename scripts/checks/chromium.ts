import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { runProgram } from './run-program.ts';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/** Switches that keep Chromium quiet, off the network and able to run as root in a container. */
export const chromiumSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to use: CHROMIUM_PATH, else Debian's; undefined means Playwright's own. */
export function chromiumPath(): string | undefined {
  return process.env.CHROMIUM_PATH ?? (existsSync(DEBIAN_CHROMIUM) ? DEBIAN_CHROMIUM : undefined);
}

const isThere = () => existsSync(chromiumPath() ?? chromium.executablePath());

/**
 * Installs Chromium where it is missing: Debian's package where that can be done, Playwright's own elsewhere.
 * @returns undefined when it is there, else one sentence that says what to do
 */
export async function ensureChromium(): Promise<string | undefined> {
  if (process.env.CHROMIUM_PATH !== undefined && !isThere()) {
    return `CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not exist: correct it or unset it.`;
  }
  if (isThere()) return undefined;
  console.log('Installing Chromium for the browser tests …');
  if (process.platform === 'linux' && process.getuid?.() === 0) await installDebianPackage();
  if (isThere()) return undefined;
  const { output } = await runProgram('playwright', ['install', 'chromium']);
  if (isThere()) return undefined;
  return `${output}\nInstall Chromium and set CHROMIUM_PATH to its program, then run the tests again.`;
}

async function installDebianPackage(): Promise<void> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runProgram('apt-get', ['update'], environment);
  if (updated.code !== 0) return;
  await runProgram('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium'], environment);
}
