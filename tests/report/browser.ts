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

/** How somebody looks at a page. */
interface View {
  readonly width: (typeof widths)[number];
  readonly scheme: (typeof schemes)[number];
}

/** What axe runs. The dark scheme changes colours alone, so that in it only what colours can break is looked at again. */
const runOnly = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};
/** Fewer that passed would mean that they were not run. */
const leastPassed = { light: 20, dark: 1 };

/** Of what axe finds only what is asked for is carried here; most of it would be what is right. */
const found = (scheme: View['scheme']) => `axe.run({ resultTypes: ['violations'], runOnly: ${JSON.stringify(runOnly[scheme])} })
  .then(({ violations, passes }) => ({ passed: passes.length, violations: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')) }))`;

/** What keeps a page from being accessible (WCAG 2.2 AA and good practice, by axe) or makes it wider than the screen, in any of these views. */
export async function faultsIn(tab: Page, html: string, views: readonly View[]): Promise<string[]> {
  await tab.setContent(html);
  // It stays where a tab is given the next page.
  if ((await tab.evaluate('typeof axe')) === 'undefined') await tab.evaluate(axe.source);
  const faults: string[] = [];
  for (const { width, scheme } of views) {
    await tab.setViewport({ width, height: 800 });
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const wide = (await tab.evaluate('document.documentElement.scrollWidth')) as number;
    const { passed, violations } = (await tab.evaluate(found(scheme))) as { passed: number; violations: string[] };
    const tooFew = passed < leastPassed[scheme] ? [`only ${passed} rules were run`] : [];
    const here = [...(wide > width ? [`${wide} px wide`] : []), ...tooFew, ...violations];
    faults.push(...here.map((fault) => `${width} px, ${scheme}: ${fault}`));
  }
  return faults;
}
