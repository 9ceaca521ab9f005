import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { DOMParser } from '@xmldom/xmldom';
import { shippedStyle } from '../../src/cli/files/styles.ts';
import { commitmentJson, entryJson, judgementJson } from '../../src/cli/print/json.ts';
import { gapSheet } from '../../src/cli/print/sheets.ts';
import { toMarkdownTable, toTable } from '../../src/cli/print/table.ts';
import { pageToText } from '../../src/cli/print/page-text.ts';
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
