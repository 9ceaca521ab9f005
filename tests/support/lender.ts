import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../../src/analysis.ts';
import { readFiles } from '../../src/cli/files/workspace-files.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { namePlaces } from '../../src/model/places.ts';
import { readBytes, repository } from './files.ts';
import { avowed } from './avowed.ts';

/**
 * Writes the invented lender into a folder of its own and gives the folder: what `avowed init` makes, and over it the lender's own files. Its
 * findings are a contradiction, a departure, a shortfall, an assistance and a strain in force and at reasonable grounds, one that is undated,
 * and one commitment that was kept.
 */
export async function writeLender(): Promise<string> {
  const folder = join(mkdtempSync(join(tmpdir(), 'avowed-lender-')), 'lender');
  const { status, stderr } = await avowed(['init', folder, '--organisation', 'Meridian Development Bank', '--id', 'bank']);
  if (status !== 0) throw new Error(stderr);
  for (const file of ['policies/bank/example-policy.md', 'evidence/example-entry.md']) rmSync(join(folder, file));
  cpSync(join(repository, 'tests/fixtures/lender-with-findings'), folder, { recursive: true });
  return folder;
}

let judged: Promise<Analysis> | undefined;

/** The same as it is judged, once for all tests of a worker; its places have its own names again, whatever was read since. */
export async function lender(): Promise<Analysis> {
  const analysis = await (judged ??= judgeLender());
  namePlaces(analysis.workspace.vocabulary.places);
  return analysis;
}

async function judgeLender(): Promise<Analysis> {
  const folder = await writeLender();
  const { workspace } = await readBytes(readFiles(folder).bytes);
  rmSync(join(folder, '..'), { recursive: true });
  const { problems } = workspace;
  if (problems.length > 0) throw new Error(problems.map(({ file, found }) => `${file}: ${found}`).join('\n'));
  return analyse(workspace);
}
