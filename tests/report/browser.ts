import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

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

export const schemes = ['light', 'dark'] as const;
export const widths = [360, 1280] as const;

/** What keeps a page from being accessible (WCAG 2.2 AA and good practice, by axe) or makes it wider than the screen. */
export async function faultsIn(tab: Page, html: string, width: number, scheme: (typeof schemes)[number]): Promise<string[]> {
  await tab.setViewport({ width, height: 800 });
  await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await tab.setContent(html);
  const wide = (await tab.evaluate('document.documentElement.scrollWidth')) as number;
  await tab.evaluate(axe.source);
  const { violations, passes } = (await tab.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )) as axe.AxeResults;
  return [
    ...(wide > width ? [`${wide} px wide`] : []),
    ...(passes.length < 20 ? [`only ${passes.length} rules were run`] : []),
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
  ];
}
