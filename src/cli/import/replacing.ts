import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse, readWorkspace } from '../../analysis.ts';
import { differenceOf } from '../../explain/difference.ts';
import { printable } from '../../explain/printable.ts';
import { plural } from '../../explain/words.ts';
import type { FrontValues } from '../../import/front-matter.ts';
import { replaceDigest, type Replaced } from '../../import/replaces/replace.ts';
import { compareCommitments, type Compared } from '../../import/replaces/table.ts';
import type { Commitment, Instrument, Workspace } from '../../model/records.ts';
import { readFiles } from '../files/workspace-files.ts';
import { refuseErrors } from '../load.ts';
import { suggestion } from '../options.ts';
import { clearProgress, showProgress, Stop, writeLines, writeNote, writeResult } from '../print/output.ts';
import { takeDocument } from './documents.ts';
import type { ImportOptions } from './options.ts';
import { importReport } from './report.ts';
import { printableText, writeTaken } from './write.ts';

/** Puts an official text into the place of a digest, and says what the digest had otherwise and how the gaps change. */
export async function replaceByDocument(
  root: string,
  workspace: Workspace,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  id: string,
  values: FrontValues,
  options: ImportOptions,
): Promise<void> {
  const instrument = replaceable(workspace, id);
  const kept = `originals/${id}.md`;
  if (existsSync(join(root, kept)))
    throw new Stop(`${kept} is there already, from an earlier replacement. Take it away first; nothing was written.`);
  const { id: _, issuer: __, ...rest } = values;
  const { title, authority, addressee, adopted } = instrument;
  const one = await takeDocument(file, bytes, {
    ...options,
    id,
    issuer: instrument.issuer,
    actors: workspace.vocabulary.actors,
    values: { title, authority, addressee, adopted, inForce: '..', ...rest },
  });
  const digest = {
    instrument,
    text: readFileSync(join(root, instrument.at.file), 'utf8'),
    provisions: workspace.provisions.filter((each) => each.instrument === id),
    commitments: workspace.commitments.filter((each) => each.instrument === id),
  };
  const replaced = replaceDigest(digest, one.made.blocks, rest, one.sha256);
  const after = await readingWith(root, instrument.at.file, replaced.text);
  refuseBroken(after, instrument.at.file);
  const rows = compareCommitments(
    digest.commitments,
    after.commitments.filter((each) => each.instrument === id),
    replaced.matches,
    replaced.idOf,
  );
  clearProgress();
  const text = [
    importReport({ ...one.made, file: instrument.at.file, problems: [] }, Boolean(options.dryRun)),
    ...matchLines(replaced, digest.provisions.length),
    ...tableLines(rows, digest.commitments, after.commitments),
    ...gapLines(workspace, after),
    options.dryRun ? `The digest would go to ${kept}.` : `The digest is in ${kept}.`,
  ].join('\n');
  const targets = [
    { file: kept, content: digest.text },
    { file: instrument.at.file, content: replaced.text },
  ];
  if (options.dryRun) writeResult(printableText(replaced.text));
  else writeTaken(root, [{ one, targets }], options, true);
  (options.dryRun ? writeNote : writeLines)(printableText(text));
}

/** @throws Stop where there is no such instrument, or the workspace has errors by which nothing could be compared */
function replaceable(workspace: Workspace, id: string): Instrument {
  const instrument = workspace.instruments.find((each) => each.id === id);
  if (!instrument) {
    const ids = workspace.instruments.map((each) => each.id);
    throw new Stop(`There is no instrument “${printable(id)}” to be replaced.${suggestion(id, ids)}`);
  }
  refuseErrors(workspace);
  return instrument;
}

function refuseBroken({ problems }: Workspace, file: string): void {
  const wrong = problems.find(({ severity, file: at }) => severity === 'error' && at === file);
  if (!wrong) return;
  const { line, found, expected } = wrong;
  throw new Stop(
    printable(`The official text would not pass check: line ${line}, found ${found}; expected ${expected}. Nothing was written.`),
  );
}

/** The workspace as it would be with another text in one of its files. */
async function readingWith(root: string, file: string, text: string): Promise<Workspace> {
  const files = readFiles(root);
  const bytes = new Map([...files.bytes, [file, Buffer.from(text)]]);
  return (await readWorkspace({ ...files, bytes }, undefined, showProgress)).workspace;
}

function matchLines({ matches, unmatched, dropped, official }: Replaced, all: number): string[] {
  const by = (how: 'pinpoint' | 'words') => matches.filter((match) => match.by === how).length;
  const start = (id: string) => {
    const words = official.get(id)?.text ?? '';
    return `“${words.length > 50 ? `${words.slice(0, 50)}…` : words}”`;
  };
  return [
    `Provisions of the digest: ${matches.length} of ${all} matched (${by('pinpoint')} by pinpoint, ${by('words')} by words).`,
    ...(unmatched.length > 0 ? ['Not matched; write their anchors where they belong:'] : []),
    ...unmatched.map(
      ({ from, nearest }) =>
        `  ${from}${nearest.length > 0 ? `: perhaps ${nearest.map(({ to, share }) => `${official.get(to)?.pinpoint || start(to)} (${share.toFixed(2)})`).join(', ')}` : ''}`,
    ),
    ...(dropped.length > 0 ? ['Settlements that were not handed on, as several met one provision:'] : []),
    ...dropped.map(({ from, settled }) => `  ${from}: ${settled}`),
  ];
}

const titles: Readonly<Record<Compared['what'], string>> = {
  'more strongly': 'What the digest had more strongly than the text:',
  'more weakly': 'What it had more weakly:',
  'not at all': 'What the text does not commit to:',
  'not matched': 'Commitments of the digest that were not matched:',
  besides: 'What the text commits to besides:',
  alike: 'Alike:',
};

function tableLines(rows: readonly Compared[], digest: readonly Commitment[], official: readonly Commitment[]): string[] {
  const words = new Map([...official, ...digest].map((each) => [each.id, each.text] as const));
  const start = (id: string | null) => {
    const text = (id && words.get(id)) ?? '';
    return text.length > 70 ? `${text.slice(0, 70)}…` : text;
  };
  return (Object.keys(titles) as Compared['what'][]).flatMap((what) => {
    const found = rows.filter((row) => row.what === what);
    if (found.length === 0) return [];
    if (what === 'alike') return [`Alike: ${plural(found.length, 'commitment')}.`];
    return [
      titles[what],
      ...found.map(
        ({ digest: own, official: other, because }) =>
          `  ${own ?? other}: ${because.length > 0 ? `${because.join('; ')} ` : ''}(“${start(own ?? other)}”)`,
      ),
    ];
  });
}

function gapLines(before: Workspace, after: Workspace): string[] {
  const [was, is] = [analyse(before), analyse(after)];
  const { gaps } = differenceOf(was, is);
  return [
    `Gaps: ${was.judgement.gaps.length} before, ${is.judgement.gaps.length} after${gaps.length === 0 ? '; none changes.' : ':'}`,
    ...gaps.map(
      ({ id, what, before: old, after: now }) =>
        `  ${id} ${what}${old ? `: was ${old.verdict}` : ''}${now ? `${old ? ',' : ':'} is ${now.verdict}` : ''}`,
    ),
  ];
}
