import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../../model/nearest.ts';
import type { Problem } from '../../model/records.ts';
import { kindOfFile, type KindOfFile } from '../../parse/kind-of-file.ts';

/** Files that lie in a workspace and are not read: what they are, and where they would be. */

/** Dot files, what editors and systems leave behind, and what tells people about a folder. */
export const isLeftAlone = (name: string): boolean => /^[.~]|~$|^(?:readme(?:\.md|\.txt)?|thumbs\.db|desktop\.ini)$/i.test(name);

export const isData = (file: string): boolean =>
  file === 'workspace.yaml' ||
  /^policies\/.+\.md$/.test(file) ||
  /^evidence\/.+\.md$/.test(file) ||
  /^evidence\/(sources\.json|appraisals\.yaml|asks\.yaml)$/.test(file) ||
  /^rules\/.+\.yaml$/.test(file) ||
  file === 'rules/sources.json' ||
  /^reviews\/[^/]+\.jsonl$/.test(file);

/** Endings that people and programs give to files of the same kinds. */
const otherEndings: readonly (readonly [RegExp, string])[] = [
  [/\.(?:yaml|yml)(?:\.txt)?$/i, '.yaml'],
  [/\.(?:md|markdown|mdown|mkd)(?:\.txt)?$/i, '.md'],
  [/\.(?:jsonl|ndjson|json)(?:\.txt)?$/i, '.jsonl'],
  [/\.json(?:\.txt)?$/i, '.json'],
];

const namedFiles = ['sources.json', 'appraisals.yaml', 'asks.yaml'];

/** What a file is by its first lines; nothing where it is no text, or of no kind that is known. */
function kindAt(full: string): KindOfFile | null {
  if (!/\.(?:md|markdown|ya?ml|json|txt|text|bak|old|orig)$/i.test(full)) return null;
  try {
    const bytes = Buffer.alloc(1 << 16);
    const file = openSync(full, 'r');
    const length = readSync(file, bytes, 0, bytes.length, 0);
    closeSync(file);
    return kindOfFile(bytes.toString('utf8', 0, length));
  } catch {
    return null;
  }
}

const told = (severity: Problem['severity'], file: string, found: string, expected: string, mend: string): Problem => ({
  severity,
  file,
  line: 1,
  column: 1,
  found,
  expected,
  mend,
  unread: true,
});

/**
 * A file that is not read: an error where its content or its name is that of one that would be, as then it was meant as one and all that it says
 * would be lost in silence.
 */
export function strangerAt(root: string, file: string): Problem {
  const isThere = (path: string) => existsSync(join(root, path)) && dirname(path) !== '.' && isInFolder(root, path);
  const kind = kindAt(join(root, file));
  if (kind) {
    const right = rightPath(file, kind);
    if (!isThere(right)) return misplaced(file, kind, right);
  }
  const isReal = (name: string) => isData(name) && name !== file;
  const meant = otherEndings.map(([ending, right]) => file.replace(ending, right)).find(isReal);
  const lower = file.replace(/[^/]*$/, (name) => name.toLowerCase());
  const near = /^evidence\/[^/]+$/.test(file) ? nearest(basename(file).toLowerCase(), namedFiles) : undefined;
  const name = meant ?? (isReal(lower) ? lower : near && !isThere(`evidence/${near}`) ? near : undefined);
  if (name !== undefined)
    return told(
      'error',
      file,
      'a file that is not read, as its name ends otherwise',
      `“${basename(name)}”`,
      'give it that name, or move it out of the folder if it is no part of the workspace',
    );
  const isDocument = /\.(?:pdf|docx|html?|txt|bib|ris)$/i.test(file) && !kind;
  return told(
    'warning',
    file,
    kind ? `${kind.called} that is not read, beside ${basename(rightPath(file, kind))}` : 'a file that is not read',
    '.md files in policies/ and evidence/, .yaml files in rules/, sources.json, appraisals.yaml, asks.yaml, and reviews/NAME.jsonl',
    isDocument ? 'take it in with “avowed import FILE”, and keep it outside this folder' : 'keep it outside this folder',
  );
}

/** On some disks a name in capitals is found as well. */
const isInFolder = (root: string, path: string): boolean => readdirSync(join(root, dirname(path))).includes(basename(path));

function rightPath(file: string, { folder, ending, name }: KindOfFile): string {
  const inFolder = file.startsWith(`${folder}/`) ? dirname(file) : folder;
  const bare = basename(file).replace(/(?:\.(?:md|markdown|ya?ml|json|txt|text|bak|old|orig))+$/i, '');
  return `${inFolder}/${name ?? bare + ending}`;
}

function misplaced(file: string, { called, folder, ending }: KindOfFile, right: string): Problem {
  const isInPlace = file.startsWith(`${folder}/`);
  const [name, rightName] = [basename(file), basename(right)];
  const found = isInPlace
    ? name.endsWith(ending)
      ? `${called} by the name ${name}`
      : `${called} whose name ends in ${/\.[^.]*$/.exec(name)?.[0] ?? 'nothing'}`
    : `${called} ${file.includes('/') ? `in ${file.split('/')[0]}/` : `beside ${folder}/`}`;
  const mend = isInPlace
    ? `call it ${rightName}`
    : `move it to ${dirname(right)}/${name === rightName ? '' : `, and call it ${rightName}`}`;
  return told('error', file, found, isInPlace ? `“${rightName}”; this one is not read` : `it in ${folder}/; here it is not read`, mend);
}

/** What stands in the folder of a workspace itself, where nothing but workspace.yaml is read, and was meant for one of its parts. */
export function strangersBeside(root: string, parts: readonly string[]): Problem[] {
  const entries = readdirSync(root, { withFileTypes: true }).filter(({ name }) => !isLeftAlone(name));
  const folders = entries.filter((each) => each.isDirectory()).map(({ name }) => name);
  const files = entries.filter((each) => each.isFile()).map(({ name }) => name);
  return [
    ...files.filter((name) => name !== 'workspace.yaml').flatMap((name) => strayFile(root, name)),
    ...folders.flatMap((name) => strayFolder(root, name, parts, folders)),
    ...workspaceFile(
      files,
      entries.map(({ name }) => name),
      existsSync(join(root, 'rules/vocabulary/actors.yaml')),
    ),
  ];
}

function strayFile(root: string, name: string): Problem[] {
  const kind = kindAt(join(root, name));
  if (!kind) return [];
  const right = rightPath(name, kind);
  return existsSync(join(root, right)) ? [] : [misplaced(name, kind, right)];
}

/** A folder whose name is nearly that of a part, and that holds what would stand there. */
function strayFolder(root: string, name: string, parts: readonly string[], folders: readonly string[]): Problem[] {
  const part = parts.includes(name) ? undefined : nearest(name.toLowerCase(), parts);
  if (part === undefined || !folders.includes(part)) return [];
  const inside = readdirSync(join(root, name), { recursive: true, encoding: 'utf8' }).slice(0, 100);
  const holds = part === 'reviews' ? inside.some((each) => each.endsWith('.jsonl')) : inside.some((each) => kindAt(join(root, name, each)));
  return holds
    ? [told('error', name, `the folder ${name}/ beside ${part}/`, `what is read in ${part}/`, `move what is in it to ${part}/`)]
    : [];
}

/** @param isBegun whether there are words of a workspace already; before, nothing of it can be audited */
function workspaceFile(files: readonly string[], all: readonly string[], isBegun: boolean): Problem[] {
  const has = all.includes('workspace.yaml');
  const other = files.find((name) => /^workspace\.(?:ya?ml|txt|text|json)(?:\.txt)?$/i.test(name) && name !== 'workspace.yaml');
  if (other)
    return [
      told(
        has ? 'warning' : 'error',
        other,
        'a file that is not read, as its name ends otherwise',
        '“workspace.yaml”',
        has ? 'take it away: workspace.yaml stands beside it' : 'give it that name',
      ),
    ];
  if (has || !isBegun) return [];
  const { unread: _, ...missing } = told(
    'warning',
    'workspace.yaml',
    'no such file',
    'a file that says whose commitments are audited; without it that is the first actor that is an organisation',
    'write “organisation: ID” in it, with the id of an actor of rules/vocabulary/actors.yaml',
  );
  return [missing];
}
