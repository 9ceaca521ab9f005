import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import { analyse, readWorkspace, type ReadFile } from '../../src/analysis.ts';
import { pack, unpack } from '../../src/cli/files/packed.ts';
import { shippedStyle } from '../../src/cli/files/styles.ts';
import { commitmentJson, entryJson, judgementJson } from '../../src/cli/print/json.ts';
import { gapSheet } from '../../src/cli/print/sheets.ts';
import { toMarkdownTable, toTable } from '../../src/cli/print/table.ts';
import { Stop } from '../../src/cli/print/output.ts';
import { pageToText } from '../../src/cli/print/page-text.ts';
import { chainOf } from '../../src/explain/chain.ts';
import { explain } from '../../src/explain/explain.ts';
import type { Sensitivity } from '../../src/model/words.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import type { Problem, Workspace } from '../../src/model/records.ts';
import { formats } from '../../src/report/formats.ts';
import { toCsv } from '../../src/report/formats/shared/csv-text.ts';
import { toJson } from '../../src/report/formats/shared/json-text.ts';
import { kinds } from '../../src/report/kinds.ts';
import { citeSources } from '../../src/report/citations/citations.ts';
import type { ReadyReport } from '../../src/report/formats/format.ts';
import { CannotCompose, NoRoom, type Composed } from '../../src/report/kinds/kind.ts';
import { oneOf, type Chance } from './chance.ts';
import { repository } from '../support/files.ts';
import { base } from './seeds.ts';

/** A promise that was broken. */
export class Broken extends Error {}

const promise = (kept: boolean, words: string): void => {
  if (!kept) throw new Broken(words);
};

/** What no output may hold: what a terminal obeys and what nobody sees. */
const hidden =
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}]';
const unseen = new RegExp(hidden, 'u');

export function seenWhole(text: string, where: string): void {
  promise(text.isWellFormed(), `half a letter in ${where}`);
  const found = unseen.exec(text);
  promise(found === null, `U+${found?.[0].codePointAt(0)!.toString(16)} in ${where}`);
}

export function placed(problems: readonly Problem[]): void {
  for (const { file, line, column, found, expected } of problems) {
    promise(
      file !== '' && Number.isInteger(line) && line >= 1 && Number.isInteger(column) && column >= 1,
      `no place: ${file}:${line}:${column} ${found}`,
    );
    promise(found.trim() !== '' && expected.trim() !== '', `no words: ${file}:${line}:${column}`);
  }
}

let warm: Map<string, ReadFile> | undefined;

/** Reads the small workspace with one file changed; the others are known. */
async function readWith(path: string, bytes: Uint8Array): Promise<{ workspace: Workspace; read: ReadonlyMap<string, ReadFile> }> {
  warm ??= new Map((await readWorkspace({ bytes: base, problems: [] })).read);
  return readWorkspace({ bytes: new Map(base).set(path, bytes), problems: [] }, (key) => warm!.get(key));
}

const reportOptions = {
  title: null,
  author: null,
  date: null,
  language: 'en-GB',
  filters: {},
  onBehalfOf: null,
  minutes: null,
  words: null,
  chosen: [],
  claims: { leaveOut: [], putIn: [] },
  state: 'LY',
  due: null,
  speaker: null,
  session: null,
  item: null,
  untested: false,
} as const;

/** Something that is printed of an analysis. */
async function output(analysis: Analysis, next: Chance): Promise<void> {
  const { workspace, judgement } = analysis;
  const seen = (text: string, where: string) => seenWhole(text, where);
  const json = (name: string, body: Record<string, unknown>) => {
    const text = [...toJson(name, body)].join('');
    seen(text, `${name} JSON`);
    promise((JSON.parse(text) as { schema: string }).schema === `avowed/${name}@2`, `no schema in ${name}`);
  };
  const kind = next(8);
  if (kind === 0)
    json(
      'gaps',
      judgementJson(analysis, (finding) => chainOf(finding, analysis)),
    );
  else if (kind === 1) json('commitments', { commitments: workspace.commitments.map(commitmentJson) });
  else if (kind === 2) json('evidence', { evidence: analysis.entries.map(entryJson) });
  else if (kind === 3) {
    const sheet = gapSheet(analysis);
    seen([...toCsv(sheet)].join(''), 'CSV');
    seen([...toMarkdownTable(sheet)].join(''), 'Markdown');
    seen(toTable(sheet, 80), 'table');
  } else if (kind === 4) {
    const ids = [...workspace.entries, ...workspace.sources, ...workspace.instruments, ...workspace.commitments, ...judgement.gaps].map(
      ({ id }) => id,
    );
    const page = ids.length > 0 ? explain(oneOf(ids, next), analysis) : null;
    if (page) seen(pageToText(page, 80, false), 'page');
  } else await report(analysis, next);
}

async function report(analysis: Analysis, next: Chance): Promise<void> {
  const kind = oneOf(kinds, next);
  // The typesetter is compiled code, slow and tested by itself.
  const format = oneOf(
    formats.filter(({ id }) => id !== 'pdf' && (next(4) === 0 || !['docx', 'xlsx'].includes(id))),
    next,
  );
  let composed;
  try {
    composed = kind.compose(analysis, reportOptions);
  } catch (error) {
    if (error instanceof CannotCompose || error instanceof NoRoom) return;
    throw error;
  }
  for (const { content } of await format.write(await cited(composed, analysis))) {
    if (typeof content === 'string') seenWhole(content, `${kind.id} as ${format.id}`);
    else if (content instanceof Uint8Array) wellFormed(content, `${kind.id} as ${format.id}`);
  }
}

const style = shippedStyle('oscola', join(repository, 'dist', 'styles'));

async function cited(composed: readonly Composed[], { workspace }: Analysis): Promise<ReadyReport[]> {
  const sources = { sources: [...workspace.sources, ...workspace.ruleSources], appraisals: workspace.appraisals };
  return Promise.all(
    composed.map(async (each) => {
      const { report: written, bibliography } = await citeSources(each.report, sources, style);
      return { ...each, report: { ...written, body: [...written.body, ...bibliography] } };
    }),
  );
}

/** Office Open XML: a package whose every part is XML. */
function wellFormed(bytes: Uint8Array, where: string): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const xml = strFromU8(part);
    seenWhole(xml, `${where}: ${name}`);
    new DOMParser({
      onError: (level, words) => {
        if (level !== 'warning') throw new Broken(`${where}: ${name}: ${words}`);
      },
    }).parseFromString(xml, 'text/xml');
  }
}

/** All promises on a workspace with one file changed. */
export async function checkWorkspace(path: string, bytes: Uint8Array, next: Chance): Promise<void> {
  const { workspace, read } = await readWith(path, bytes);
  placed(workspace.problems);
  if (next(20) === 0) {
    const again = await readWith(path, bytes);
    promise(JSON.stringify(again.workspace) === JSON.stringify(workspace), 'another reading the second time');
    for (const file of read.values())
      if (file.extracted) promise(JSON.stringify(unpack(pack(file))) === JSON.stringify(inForm(file)), 'another record from the cache');
  }
  if (workspace.problems.some(({ severity }) => severity === 'error')) return;
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
}

/** As `unpack` orders it. */
const inForm = ({ parsed, provisions, extracted }: ReadFile) =>
  unpack(pack({ parsed, provisions: provisions ?? [], extracted: extracted! }));
