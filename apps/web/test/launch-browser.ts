import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const ownChromium = '/usr/bin/chromium';
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium where there is one, else the one that comes with the npm package. */
export async function openBrowser(): Promise<Browser> {
  if (existsSync(ownChromium)) return chromium.launch({ executablePath: ownChromium, args: flags });
  const shipped = (await import('@sparticuz/chromium')).default;
  return chromium.launch({ executablePath: await shipped.executablePath(), args: [...shipped.args, ...flags] });
}
