import { basename, resolve } from 'node:path';
import type { Canvas, Palette } from '../../app/frame/canvas.ts';
import { beginWithKept, keepsScreens } from '../app/kept-first.ts';
import { nameOf } from '../files/cache.ts';
import { readKept } from '../files/kept.ts';
import { keepScreen } from '../files/kept-screen.ts';
import { bundledWorkspace, readFiles } from '../files/workspace-files.ts';
import { hearBetweenWork, unlessInterrupted } from '../interrupting.ts';
import { contentsOf, loadAnalysis, loadWithProblems, rootOf } from '../load.ts';
import type { GivenOptions } from '../options.ts';
import { inColour, outputWidth, writeResult } from '../print/output.ts';
import { shell } from '../shell.ts';

/** The terminal app; where there is no terminal that can show it, a summary. */
export async function openApp(options: GivenOptions): Promise<void> {
  const { isTerminal, env } = shell();
  if (!isTerminal.out || !isTerminal.in || env['TERM'] === 'dumb') return summarise(options);
  const root = rootOf(options.workspace);
  const title = root === bundledWorkspace() ? 'bundled workspace' : basename(resolve(root));
  // Even ids and filters may tell of what is sensitive, so that with it nothing is kept.
  const kept = options.include === undefined ? readKept(nameOf(root)) : undefined;
  const canvas = canvasOf(process.stdout, env);
  const files = await unlessInterrupted(() => readFiles(root));
  const from = { contents: contentsOf(files), kept, canvas, title };
  const begun = keepsScreens(options) ? beginWithKept(nameOf(root), from, files) : null;
  try {
    // A part of it is made ready beside the analysis.
    const parts = Promise.all([import('../../app/run.ts'), import('../../app/app.ts'), import('../app/outside.ts')]);
    const loaded = await loadWithProblems({ ...options, workspace: root, files, ...(begun ? { tell: () => {} } : {}) });
    const [{ runApp }, { firstOverview }, { outsideOf }] = await parts;
    const { analysis } = loaded;
    const first = keepsScreens(options) ? firstOverview(analysis, kept, title, canvas) : null;
    if (first && !begun?.isSame(first)) keepScreen(nameOf(root), from, first);
    const outside = outsideOf({ ...loaded, contents: from.contents, options, title });
    hearBetweenWork();
    const open = () => runApp({ analysis, colour: canvas.colour, palette: canvas.palette, title, ...(kept ? { kept } : {}), outside });
    await (begun ? begun.handOver(first, open) : open());
  } finally {
    begun?.giveBack();
  }
}

async function summarise(options: GivenOptions): Promise<void> {
  const [{ summary }, { noteWithheld }] = await Promise.all([import('../print/summary.ts'), import('../print/write-sheet.ts')]);
  const { analysis } = await loadAnalysis(options);
  noteWithheld(analysis);
  writeResult(summary(analysis, outputWidth()));
}

const canvasOf = ({ columns, rows, getColorDepth }: NodeJS.WriteStream, env: Readonly<Record<string, string | undefined>>): Canvas => ({
  columns,
  rows,
  colour: inColour(),
  palette: paletteOf(getColorDepth(), env['COLORFGBG']),
});

/** @param ground what some terminals say of themselves in `COLORFGBG`: the numbers of the colours of letters and ground */
function paletteOf(depth: number, ground = ''): Palette | undefined {
  if (depth >= 8) return 'many';
  return /;(7|15)$/.test(ground) ? 'light' : undefined;
}
