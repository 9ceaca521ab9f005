import { analyse, readWorkspace } from '../../src/analysis.ts';
import type { ReadFile } from '../../src/read-files.ts';
import { pack, unpack } from '../../src/cli/files/packed.ts';
import { Stop } from '../../src/cli/print/output.ts';
import type { Workspace } from '../../src/model/records.ts';
import type { Sensitivity } from '../../src/model/words.ts';
import type { Chance } from './chance.ts';
import { output } from './outputs.ts';
import { placed, promise, type Outcome } from './promises.ts';
import { base } from './seeds.ts';

let warm: Map<string, ReadFile> | undefined;

/** Reads the small workspace with some files changed; the others are known. */
async function readWith(changed: Changed): Promise<{ workspace: Workspace; read: ReadonlyMap<string, ReadFile> }> {
  warm ??= new Map((await readWorkspace({ bytes: base, problems: [] })).read);
  return readWorkspace({ bytes: new Map([...base, ...changed]), problems: [] }, (key) => warm!.get(key));
}

/** Files of the workspace by their path. */
export type Changed = ReadonlyMap<string, Uint8Array>;

/** All promises on a workspace with some files changed. @returns what became of it */
export async function checkWorkspace(changed: Changed, next: Chance): Promise<Outcome> {
  const { workspace, read } = await readWith(changed);
  placed(workspace.problems);
  if (next(20) === 0) {
    const again = await readWith(changed);
    promise(JSON.stringify(again.workspace) === JSON.stringify(workspace), 'another reading the second time');
    for (const file of read.values())
      if (file.extracted) promise(JSON.stringify(unpack(pack(file))) === JSON.stringify(inForm(file)), 'another record from the cache');
  }
  if (workspace.problems.some(({ severity }) => severity === 'error')) return 'refused with its workspace';
  const include: readonly Sensitivity[] = next(2) === 0 ? [] : ['internal', 'restricted'];
  const analysis = analyse(workspace, { include });
  if (next(20) === 0)
    promise(
      JSON.stringify(analyse(workspace, { include }).judgement) === JSON.stringify(analysis.judgement),
      'another judgement the second time',
    );
  try {
    await output(analysis, next);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return analysis.judgement.gaps.length > 0 ? 'accepted, with findings' : 'accepted, without findings';
}

/** As `unpack` orders it. */
const inForm = ({ parsed, provisions, extracted }: ReadFile) =>
  unpack(pack({ parsed, provisions: provisions ?? [], extracted: extracted! }));
