import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { printable } from '../../explain/printable.ts';
import { tableOf } from '../../model/by-id.ts';
import { organisationOf } from '../../model/organisation.ts';
import { ask, canAsk } from '../import/ask.ts';
import { editorCommand } from '../editor.ts';
import { refuseInstalled, refuseUnasked, writeInto } from '../files/into-workspace.ts';
import { loadWorkspace } from '../load.ts';
import { suggestion, type GivenOptions } from '../options.ts';
import { clearProgress, Stop, writeLines, writeNote } from '../print/output.ts';
import { shell } from '../shell.ts';
import { knownOf, noSource } from './kind.ts';
import { newKinds } from './kinds.ts';

export interface NewOptions extends GivenOptions {
  readonly id?: string;
}

/** Writes one file with every key explained, and opens it in the user's editor where there are a terminal and an editor. */
export async function runNew(word: string, options: NewOptions): Promise<void> {
  const names = newKinds.map(({ name }) => name);
  const kind = newKinds.find(({ name }) => name === word);
  if (!kind)
    throw new Stop(`There is no kind “${printable(word)}”.${otherName(word) ?? suggestion(word, names)} There are ${names.join(', ')}.`);
  refuseUnasked(options.workspace);
  const { root, workspace } = await loadWorkspace(options);
  clearProgress();
  refuseInstalled(root);
  const id = options.id ?? (canAsk() ? await ask(`id of the ${kind.name} (small letters, digits and hyphens)`) : '');
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new Stop(
      id === ''
        ? `Give it an id: avowed new ${kind.name} --id ID.`
        : `“${printable(id)}” cannot be an id. Give small letters, digits and hyphens, such as flood-plan.`,
    );
  const taken = workspace.places[id];
  if (taken) throw new Stop(`The id “${id}” is taken, in ${printable(taken.file)}:${taken.line}. Give another.`);
  const known = knownOf(workspace, organisationOf(workspace)?.id ?? 'your-organisation', id);
  const file = kind.file(known);
  writeInto(root, [{ file, content: kind.text(known) }]);
  writeLines(printable(join(root, file)));
  if (kind.cites && known.source === noSource)
    writeNote(`Name a source of evidence/sources.json in it, where “${noSource}” stands; until then nothing can be analysed.`);
  openInEditor(resolve(root, file));
}

/** Words by which people call what these kinds are. */
const otherNames: Readonly<Record<string, string>> = tableOf({
  policy: 'instrument',
  policies: 'instrument',
  document: 'instrument',
  commitment: 'instrument',
  promise: 'instrument',
  evidence: 'entry',
  case: 'entry',
  practice: 'entry',
});

function otherName(word: string): string | undefined {
  const name = otherNames[word.toLowerCase()];
  return name && ` It is called “${name}” here: avowed new ${name}.`;
}

function openInEditor(file: string): void {
  const { isTerminal, env } = shell();
  const command = editorCommand(env['VISUAL'] || env['EDITOR'], file, 1);
  if (!command || !isTerminal.in || !isTerminal.out) return;
  const [program, ...args] = command;
  const { error } = spawnSync(program!, args, { stdio: 'inherit' });
  if (error)
    throw new Stop(`The editor “${printable(program!)}” could not be started. The file is written; set VISUAL or EDITOR to an editor.`);
}
