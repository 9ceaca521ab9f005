import { basename } from 'node:path';
import { plural } from '../../explain/words.ts';
import { summary } from '../../report/summary.ts';
import { bundledWorkspace } from '../files.ts';
import { loadAnalysis } from '../load.ts';
import type { GivenOptions } from '../options.ts';
import { inColour, outputWidth, writeResult } from '../output.ts';
import { noteWithheld } from './records.ts';

/** The terminal app; where there is no terminal, a summary. */
export async function openApp(options: GivenOptions): Promise<void> {
  const { root, analysis } = await loadAnalysis(options);
  if (!process.stdout.isTTY || !process.stdin.isTTY) {
    noteWithheld(analysis);
    writeResult(summary(analysis, outputWidth()));
    return;
  }
  const { runApp } = await import('../../app/run.ts');
  const name = root === bundledWorkspace() ? 'bundled workspace' : basename(root);
  await runApp({ analysis, colour: inColour(), title: `${name} · ${plural(analysis.workspace.instruments.length, 'instrument')}` });
}
