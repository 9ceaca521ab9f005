import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printable } from '../../explain/printable.ts';
import { parseSources } from '../../parse/sources.ts';
import { decode } from '../../parse/text.ts';
import { ask, canAsk } from '../import/ask.ts';
import { writeInto } from '../files/into-workspace.ts';
import { bundledWorkspace, findWorkspace } from '../files/workspace-files.ts';
import type { Target } from '../files/write-file.ts';
import type { GivenOptions } from '../options.ts';
import { Stop, writeNote, writeLines } from '../print/output.ts';
import { workspaceFiles, type About } from './files.ts';

export interface InitOptions extends GivenOptions {
  readonly organisation?: string;
  readonly id?: string;
  readonly short?: string;
  readonly body?: string;
  readonly members?: string;
  readonly copy?: boolean;
}

/** Makes a workspace in a folder that is empty or not there yet. */
export async function runInit(given: string | undefined, options: InitOptions): Promise<void> {
  const folder = given ?? (canAsk() ? await ask('folder of the new workspace') : '');
  if (!folder) throw new Stop('Give the folder of the new workspace: avowed init DIR --organisation NAME.');
  if (existsSync(folder) && readdirSync(folder).some((name) => !name.startsWith('.')))
    throw new Stop(`${printable(folder)} is not empty. Give a folder that is not there yet; nothing was written.`);
  if (options.copy) copyWorkspace(folder, options);
  else await makeWorkspace(folder, options);
}

function copyWorkspace(folder: string, options: InitOptions): void {
  if (options.organisation) throw new Stop('--copy copies a workspace with its organisation. Give either --copy or --organisation.');
  const from = options.workspace ?? findWorkspace(process.cwd());
  if (resolve(folder).startsWith(`${resolve(from)}/policies`) || resolve(folder).startsWith(`${resolve(from)}/evidence`))
    throw new Stop(`${printable(folder)} lies within what is copied. Give a folder elsewhere; nothing was written.`);
  mkdirSync(folder, { recursive: true });
  for (const part of ['policies', 'evidence', 'rules', 'reviews', 'reports', 'originals', 'workspace.yaml'])
    if (existsSync(join(from, part))) cpSync(join(from, part), join(folder, part), { recursive: true });
  writeLines(`${printable(folder)} is a copy of ${printable(from)}.`);
  writeNote(nextSteps(folder));
}

async function makeWorkspace(folder: string, options: InitOptions): Promise<void> {
  const about = await askAbout(options);
  const targets = [...generalFiles(), ...workspaceFiles(about)];
  mkdirSync(folder, { recursive: true });
  writeInto(folder, targets);
  writeLines(`${printable(folder)} is a workspace on ${printable(about.organisation)}.`);
  writeNote(nextSteps(folder));
}

const nextSteps = (folder: string): string => {
  const at = `-w ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)}`;
  return `  avowed check ${at}              what is to be mended\n  avowed ${at}                    opens it\n  avowed new instrument ${at}     writes a file with every key explained; entry and rule likewise`;
};

/** Asked again where nothing was typed. */
async function askForName(): Promise<string> {
  const name = await ask('name of the organisation, whose commitments are audited');
  return name || askForName();
}

async function askAbout(options: InitOptions): Promise<About> {
  const asking = canAsk() && !options.organisation;
  const organisation = asking ? await askForName() : (options.organisation ?? '');
  if (!organisation.trim()) throw new Stop('Say whose commitments are audited: avowed init DIR --organisation NAME.');
  const optional = async (key: 'short' | 'body' | 'members', question: string) =>
    options[key] ?? (asking ? (await ask(`${question}; Enter for none`)) || undefined : undefined);
  const short = await optional('short', 'its short name, as its texts call it');
  const body = await optional('body', 'the body that governs it, to which reports are addressed');
  const members = body ? await optional('members', 'how that body’s members are called, such as: the Member States') : undefined;
  const id = options.id ?? slug(withoutArticle(short ?? organisation));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new Stop(`“${printable(id)}” cannot be an id. Give one with --id: small letters, digits and hyphens, such as world-lender.`);
  return {
    id,
    organisation: withoutArticle(organisation),
    short,
    body: body && withoutArticle(body),
    members,
  };
}

const withoutArticle = (name: string): string => name.replace(/^the\s+/i, '');

const slug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The general vocabulary as avowed brings it, with the sources that it names. */
function generalFiles(): Target[] {
  const from = join(bundledWorkspace(), 'rules');
  const folder = 'vocabulary/general';
  const words = readdirSync(join(from, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ file: `rules/${folder}/${name}`, content: readFileSync(join(from, folder, name), 'utf8') }));
  const cited = new Set(words.flatMap(({ content }) => [...content.matchAll(/^ {4}- \{ id: ([^\s,}]+)/gm)].map(([, id]) => id!)));
  const decoded = decode('rules/sources.json', readFileSync(join(from, 'sources.json')));
  const sources = 'source' in decoded ? parseSources(decoded.source).sources.filter(({ id }) => cited.has(id)) : [];
  const withoutNotes = sources.map((source) => ({ ...source, note: undefined }));
  return [...words, { file: 'rules/sources.json', content: `${JSON.stringify(withoutNotes, null, 2)}\n` }];
}
