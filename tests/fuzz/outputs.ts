import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { HtmlValidate } from 'html-validate';
import stringWidth from 'string-width';
import { draw } from '../../src/app/frame/frame.ts';
import { keysOf, wishesOf } from '../../src/app/keys/keys.ts';
import { reduce } from '../../src/app/reduce.ts';
import { screens } from '../../src/app/screens.ts';
import { initial, type State } from '../../src/app/state.ts';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import { shippedStyle } from '../../src/cli/files/styles.ts';
import { commitmentJson, entryJson, judgementJson, problemJson, reviewJson } from '../../src/cli/print/json.ts';
import { gapSheet } from '../../src/cli/print/sheets.ts';
import { toMarkdownTable, toTable } from '../../src/cli/print/table.ts';
import { pageToText } from '../../src/cli/print/page-text.ts';
import { weaknessesOf } from '../../src/explain/weaknesses/all.ts';
import { reviewQueue } from '../../src/review/queue.ts';
import { readPdf } from '../support/pdf-reading.ts';
import { broken as brokenOutput } from '../support/output-schemas.ts';
import { chainOf } from '../../src/explain/chain.ts';
import { explain } from '../../src/explain/explain.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { formats } from '../../src/report/formats.ts';
import { toCsv } from '../../src/report/formats/shared/csv-text.ts';
import { toJson } from '../../src/report/formats/shared/json-text.ts';
import { kinds } from '../../src/report/kinds.ts';
import { citeSources } from '../../src/report/citations/citations.ts';
import type { ReadyReport } from '../../src/report/formats/format.ts';
import { CannotCompose, NoRoom, type Composed } from '../../src/report/kinds/kind.ts';
import { oneOf, type Chance } from './chance.ts';
import { repository } from '../support/files.ts';
import { Broken, promise, seenWhole } from './promises.ts';

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
export async function output(analysis: Analysis, next: Chance): Promise<void> {
  const { workspace, judgement } = analysis;
  const json = (name: string, body: Record<string, unknown>) => {
    const text = [...toJson(name, body)].join('');
    seenWhole(text, `${name} JSON`);
    const wrong = brokenOutput(JSON.parse(text));
    promise(wrong === null, `not as promised: ${wrong}`);
  };
  const kind = next(12);
  if (kind === 0)
    json(
      'gaps',
      judgementJson(analysis, (finding) => chainOf(finding, analysis)),
    );
  else if (kind === 1) json('commitments', { commitments: workspace.commitments.map(commitmentJson) });
  else if (kind === 2) json('evidence', { evidence: analysis.entries.map(entryJson) });
  else if (kind === 3) {
    const sheet = gapSheet(analysis);
    seenWhole([...toCsv(sheet)].join(''), 'CSV');
    seenWhole([...toMarkdownTable(sheet)].join(''), 'Markdown');
    seenWhole(toTable(sheet, 80), 'table');
  } else if (kind === 4) {
    const ids = [...workspace.entries, ...workspace.sources, ...workspace.instruments, ...workspace.commitments, ...judgement.gaps].map(
      ({ id }) => id,
    );
    const page = ids.length > 0 ? explain(oneOf(ids, next), analysis) : null;
    if (!page) return;
    const columns = 40 + next(161);
    const text = pageToText(page, columns, false);
    seenWhole(text, 'page');
    promise(
      text.split('\n').every((line) => stringWidth(line) <= columns),
      'a page wider than its terminal',
    );
    json('explain', { page });
  } else if (kind === 5) json('review', reviewJson(reviewQueue(analysis)));
  else if (kind === 6) json('doctor', { weaknesses: weaknessesOf({ analysis, originals: [] }) });
  else if (kind === 7) json('check', { problems: workspace.problems.map(problemJson) });
  else if (kind === 8) screen(analysis, next);
  else await report(analysis, next);
}

/** A screen of the app, after some keys. */
function screen(analysis: Analysis, next: Chance): void {
  const columns = 60 + next(141);
  const canvas = { columns, rows: 15 + next(46), colour: next(2) === 0, palette: 'many' as const };
  let state: State = { ...initial, tab: oneOf(screens, next).id };
  for (let press = next(6); press > 0; press--) {
    const key = oneOf([{ downArrow: true }, { return: true }, { escape: true }, { end: true }, null, null], next);
    const input = key ? '' : oneOf([...'0123456789?LgGfo/'], next);
    for (const [each, flags] of keysOf(input, (key ?? {}) as Parameters<typeof wishesOf>[1]))
      for (const wish of wishesOf(each, flags, state, analysis, canvas)) if (!('effect' in wish)) state = reduce(state, wish);
  }
  for (const line of draw(state, analysis, 'a workspace', canvas)) {
    const plain = stripVTControlCharacters(line);
    seenWhole(plain, `the screen ${state.tab}`);
    promise(stringWidth(plain) <= columns, `a line wider than the screen ${state.tab}`);
    promise(!plain.includes('it is a fault of avowed'), `a fault on the screen ${state.tab}`);
  }
}

const validator = new HtmlValidate({ extends: ['html-validate:standard'], rules: { 'no-inline-style': 'off', 'long-title': 'off' } });

function wellFormedHtml(page: string, where: string): void {
  const wrong = validator.validateStringSync(page).results.flatMap(({ messages }) => messages);
  promise(wrong.length === 0, `${where}: ${wrong[0]?.ruleId}`);
}

async function report(analysis: Analysis, next: Chance): Promise<void> {
  const kind = oneOf(kinds, next);
  // Those that take long seldom.
  const rare: Readonly<Record<string, number>> = { docx: 4, xlsx: 4, pdf: 40 };
  const format = oneOf(
    formats.filter(({ id }) => next(rare[id] ?? 1) === 0),
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
    if (typeof content === 'string') {
      seenWhole(content, `${kind.id} as ${format.id}`);
      if (format.id === 'json') promise(brokenOutput(JSON.parse(content)) === null, `not as promised: ${kind.id} as JSON`);
      if (format.id === 'html' && next(5) === 0) wellFormedHtml(content, `${kind.id} as HTML`);
    } else if (format.id === 'pdf') promise((await readPdf(content)).words.length > 0, `${kind.id} as a PDF without words`);
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
