import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

/** The Chromium of this machine, if it has one on its PATH. */
export const chromium = (process.env['PATH'] ?? '')
  .split(delimiter)
  .flatMap((folder) => ['chromium', 'chromium-browser', 'google-chrome'].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** What the name of a group of tests says where they are skipped, and how to have them run. */
export const ifNone = chromium
  ? ''
  : ' (skipped: no chromium, chromium-browser or google-chrome on the PATH; Debian and Ubuntu have it by “apt-get install chromium”, macOS by “brew install --cask google-chrome”)';

export const launch = (): Promise<Browser> => puppeteer.launch({ executablePath: chromium!, args: ['--no-sandbox'] });
