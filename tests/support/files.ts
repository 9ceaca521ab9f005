import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readWorkspace, type ReadWorkspace } from '../../src/analysis.ts';
import type { ReadFile } from '../../src/read-files.ts';
import { readFiles } from '../../src/cli/files/workspace-files.ts';
import type { Workspace } from '../../src/model/records.ts';
import { withFewNorms } from './few-norms.ts';

/** The repository, which is the bundled workspace. */
export const repository = join(import.meta.dirname, '..', '..');

export const policy = (body: string, more = ''): string => `---
id: charter
title: Charter of the Organisation
short: Charter
issuer: iom
authority: policy
adopted: 2015
inForce: 2015/..
textStatus: official
read: whole
addressee: organisation
language: en
sources: [charter-2015]
${more}---
${body}`;

export const evidence = (more = ''): string => `---
id: returns-from-town
title: Returns from a town
practices: [assisted-return]
role: implemented
places: [LY]
period: 2018
persons: [migrants]
claims:
  - id: carried-out
    kind: fact
    text: An observer reported in 2019 that the organisation carried out the returns.
    shows: [implemented]
    by: organisation
    sources: [{ id: observer-2019, locator: p. 1, read: whole }]
    credibility: 2
  - id: detained
    kind: fact
    text: An observer reported in 2019 that people decided in detention.
    shows: [detained-at-decision]
    by: states
    sources: [{ id: observer-2019, locator: p. 2, read: whole }]
    credibility: 2
${more}---
`;

const sources = `[
  { "id": "charter-2015", "type": "report", "title": "Charter", "issued": { "date-parts": [[2015]] } },
  { "id": "observer-2019", "type": "report", "title": "Observations", "issued": { "date-parts": [[2019]] } }
]
`;

const appraisals = `observer-2019:
  kind: ngo-report
  reliability: A
  because: method disclosed
  firstHand: true
  independent: true
`;

/** What the small workspace keeps of the bundled rules: enough that some apply, as each is read and written in hundreds of tests. */
const smallRules = /^rules\/(?:vocabulary\/|sources\.json|voluntariness\/)/;

let rules: readonly (readonly [string, Uint8Array])[] | undefined;

const bundledRules = () => [...readFiles(repository).bytes].filter(([path]) => path.startsWith('rules/'));
const fewRules = () =>
  [...withFewNorms(bundledRules().filter(([path]) => smallRules.test(path)))].map(([path, text]) => [path, Buffer.from(text)] as const);

/** All bundled rules, to put in place of those of a small workspace. */
export const allRules = (): Record<string, string> =>
  Object.fromEntries(bundledRules().map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));

/** A small workspace: some bundled rules, one policy, one entry; files may be replaced or added, or left out with `null`. */
export function smallWorkspace(replaced: Readonly<Record<string, string | null>> = {}): Map<string, Uint8Array> {
  rules ??= fewRules();
  const bytes = new Map(rules);
  const files: Record<string, string | null> = {
    'policies/charter.md': policy('# Charter\n\n1. The Organization shall ensure that every return is voluntary.\n'),
    'evidence/returns.md': evidence(),
    'evidence/sources.json': sources,
    'evidence/appraisals.yaml': appraisals,
    ...replaced,
  };
  for (const [path, text] of Object.entries(files)) {
    if (text === null) bytes.delete(path);
    else bytes.set(path, Buffer.from(text));
  }
  return bytes;
}

/** Rules and vocabularies that tests of this worker read before: most read the same ones. */
const known = new Map<string, ReadFile>();

/** Reads a workspace of these files by the code of src/. */
export async function readBytes(bytes: ReadonlyMap<string, Uint8Array>): Promise<ReadWorkspace> {
  const all = await readWorkspace({ bytes, problems: [] }, (key) => known.get(key));
  for (const [key, file] of all.read) if (file.parsed.rule || file.parsed.concepts) known.set(key, file);
  return all;
}

export const readSmall = async (replaced: Readonly<Record<string, string | null>> = {}): Promise<Workspace> =>
  (await readBytes(smallWorkspace(replaced))).workspace;

let bundled: Promise<ReadWorkspace> | undefined;

/** The bundled workspace, read from its files by the code of src/, once for all tests of a worker. */
export const readBundled = (): Promise<ReadWorkspace> => (bundled ??= readWorkspace(readFiles(repository)));

/** Writes a small workspace into a folder of its own and gives the folder. @param within where that is made */
export function writeSmall(replaced: Readonly<Record<string, string | null>> = {}, within = tmpdir()): string {
  const folder = mkdtempSync(join(within, 'avowed-workspace-'));
  const files = smallWorkspace(replaced);
  for (const path of new Set([...files.keys()].map((file) => dirname(file)))) mkdirSync(join(folder, path), { recursive: true });
  for (const [path, content] of files) writeFileSync(join(folder, path), content);
  return folder;
}
