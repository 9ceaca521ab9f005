import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse, readWorkspace } from '../../src/analysis.ts';
import { readDecisionTable } from '../../src/cli/files/decision-table.ts';
import { keepReport, keptReport } from '../../src/cli/files/kept-reports.ts';
import { Stop } from '../../src/cli/print/output.ts';
import type { Analysis } from '../../src/model/judgement.ts';
import { rowsToDecisions } from '../../src/review/table-of-decisions.ts';
import { makeInstrument } from '../../src/import/instrument.ts';
import { readerFor } from '../../src/import/readers.ts';
import { Refused } from '../../src/import/refused.ts';
import { mergeSources, writtenSources } from '../../src/import/sources/merge.ts';
import { readLibrary } from '../../src/import/sources/read.ts';
import type { SchemaName } from '../../src/model/schemas.ts';
import { parseFile } from '../../src/parse/file.ts';
import { oneOf, type Chance } from './chance.ts';
import { mutateBytes, mutateJson, mutatePdf, mutateText, mutateXml, mutateZip } from './mutate.ts';
import { Broken, placed, seenWhole, type Outcome } from './promises.ts';
import { checkWorkspace } from './properties.ts';
import { mutateDecisions, mutateFront, mutateYaml } from './records.ts';
import { base, documents, libraries, others } from './seeds.ts';

/** A kind of file: how one is made by chance, and what is promised of any. */
export interface Kind {
  readonly name: string;
  /** Of how many in a thousand inputs. */
  readonly share: number;
  readonly make: (next: Chance) => Uint8Array;
  /** @returns what became of it @throws Broken, or whatever avowed throws where it should not */
  readonly check: (bytes: Uint8Array, next: Chance) => Promise<Outcome>;
}

/** A file of the small workspace: read alone each time, and in its workspace, with what is printed of it, where it is right so far. */
function ofWorkspace(path: string, share: number, valid: (seed: string, next: Chance) => string, parts: readonly string[] = []): Kind {
  const seed = Buffer.from(base.get(path)!).toString('utf8');
  const isJson = path.endsWith('.json');
  return {
    name: nameOf(path),
    share,
    make: (next) => {
      if (next(40) === 0) return mutateBytes(Buffer.from(seed), next);
      if (next(5) > 1) return Buffer.from(valid(seed, next));
      return Buffer.from(isJson && next(4) > 0 ? mutateJson(seed, next) : mutateText(seed, [seed, ...parts], next));
    },
    check: async (bytes, next) => {
      const { problems } = parseFile(path, bytes);
      placed(problems);
      const isWrong = problems.some(({ severity }) => severity === 'error');
      if (next(isWrong ? 30 : 3) > 0) return isWrong ? 'refused' : 'read alone';
      return checkWorkspace(new Map([[path, bytes]]), next);
    },
  };
}

const nameOf = (path: string): string => path.replaceAll('/', '-').replace(/\.\w+$/, '');
const valid = (schema: SchemaName) => (seed: string, next: Chance) => mutateYaml(schema, seed, next);
const front = (schema: 'instrument' | 'entry') => (seed: string, next: Chance) => mutateFront(schema, seed, next);

/** A policy and its evidence changed at once, both within what their schemas allow: what the analysis is made of. */
const several: Kind = {
  name: 'several',
  share: 100,
  make: (next) =>
    Buffer.from(
      JSON.stringify(
        Object.entries({
          'policies/charter.md': front('instrument'),
          'evidence/returns.md': front('entry'),
          'evidence/appraisals.yaml': valid('appraisals'),
          'reviews/ana.jsonl': mutateDecisions,
        })
          .filter(() => next(3) > 0)
          .map(([path, change]) => [path, change(Buffer.from(base.get(path)!).toString(), next)]),
      ),
    ),
  check: async (bytes, next) => {
    const files = JSON.parse(Buffer.from(bytes).toString()) as [string, string][];
    return checkWorkspace(new Map(files.map(([path, text]) => [path, Buffer.from(text)])), next);
  },
};

const expected = (error: unknown): boolean => error instanceof Refused;

/** A document, as it is taken in: refused in words, or an instrument that can be read again. */
function ofDocument(ending: string, share: number, make: (bytes: Uint8Array, next: Chance) => Uint8Array, seeds = documents(ending)): Kind {
  return {
    name: `import${ending.replace('.', '-')}`,
    share,
    make: (next) => make(oneOf(seeds, next), next),
    check: async (bytes) => {
      const name = `document${ending}`;
      let document;
      try {
        document = await readerFor(bytes, name).read(bytes, { tell: () => {}, tracked: 'accept' });
      } catch (error) {
        // What a reader did not foresee is refused in words too, but only what comes from the file, never a fault of ours.
        if (expected(error) || (error instanceof Error && !(error instanceof RangeError) && ['.pdf', '.docx'].includes(ending)))
          return 'refused';
        throw error;
      }
      const { text } = makeInstrument(document, { id: 'made', issuer: 'iom' }, '0'.repeat(64));
      if (!text.isWellFormed()) throw new Broken('half a letter in what was taken in');
      placed(parseFile('policies/iom/made.md', Buffer.from(text)).problems);
      return 'taken in';
    },
  };
}

function ofLibrary(form: 'bibtex' | 'ris' | 'json', name: string, seed: string, share: number): Kind {
  return {
    name: `import-${name}`,
    share,
    make: (next) =>
      next(30) === 0
        ? mutateBytes(Buffer.from(seed), next)
        : Buffer.from(form === 'json' && next(5) > 0 ? mutateJson(seed, next) : mutateText(seed, [seed], next)),
    check: async (bytes) => {
      try {
        const library = await readLibrary(bytes, form);
        const { sources, told } = mergeSources([], library, { kind: 'all' });
        const written = writtenSources({ sources });
        const problems = parseFile('evidence/sources.json', Buffer.from(written)).problems;
        placed(problems);
        const wrong = problems.find(({ severity }) => severity === 'error');
        if (wrong) throw new Broken(`what was taken in is an error: found ${wrong.found}; expected ${wrong.expected}`);
        for (const { where, because } of library.broken)
          if (where === '' || because === '') throw new Broken('a broken item without words');
        if (told.some((line) => line.trim() === '')) throw new Broken('a line without words');
        seenWhole(written, 'sources.json');
        return 'taken in';
      } catch (error) {
        if (!expected(error)) throw error;
        return 'refused';
      }
    },
  };
}

const table =
  'on,decision,verdict,standard,set standard,reason,reviewer,at,adjudicates,hash\nvoluntariness/assisted-return/returns-from-town,confirmed,,,,read both,ana,,,\ncharter:returns,rejected,,,reasonable-grounds,"read, and read again",ana,,"ben, eve",2:0\n,,,,,,,,,\n';

/** Decisions as a spreadsheet saves them, into a workspace in which something is found. */
const decisionTable: Kind = {
  name: 'decision-table',
  share: 40,
  make: (next) => (next(8) === 0 ? mutateBytes(Buffer.from(table), next) : Buffer.from(mutateText(table, [table], next))),
  check: async (bytes) => {
    const file = join(temporary(), 'coded.csv');
    writeFileSync(file, bytes);
    try {
      const { decisions, bad } = rowsToDecisions(await readDecisionTable(file), 'ana', [], await analysed());
      for (const { line, found, expected: wanted } of bad)
        if (line < 2 || found === '' || wanted === '') throw new Broken('a bad row without place or words');
      const lines = decisions.map((each) => `${JSON.stringify({ ...each, at: '2026-01-01T00:00:00Z' })}\n`).join('');
      const { problems } = parseFile('reviews/ana.jsonl', Buffer.from(lines));
      if (problems.length > 0) throw new Broken(`a decision that was taken in is none: ${problems[0]!.found}`);
      return bad.length > 0 ? 'refused' : 'taken in';
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return 'refused';
    }
  },
};

const keptText =
  'kind: gap-report\nfilters:\n  place: [LY]\nchosen: [voluntariness/assisted-return/returns-from-town]\nminutes: 3\nsaid: { title: A title, date: 2026-03-01 }\nclaims: { leaveOut: [], putIn: [returns-from-town#detained] }\nuntested: true\nrests:\n  claims: { returns-from-town#detained: 2ab }\n  findings: {}\n  left: []\n';

/** How a report was composed, as it was kept. */
const keptReports: Kind = {
  name: 'kept-report',
  share: 30,
  make: (next) => (next(10) === 0 ? mutateBytes(Buffer.from(keptText), next) : Buffer.from(mutateText(keptText, [keptText], next))),
  check: async (bytes) => {
    const root = temporary();
    mkdirSync(join(root, 'reports'), { recursive: true });
    writeFileSync(join(root, 'reports/kept.yaml'), bytes);
    try {
      const kept = keptReport(root, 'kept');
      keepReport(root, 'again', kept, { force: true, sensitive: false });
      if (JSON.stringify(keptReport(root, 'again')) !== JSON.stringify(kept)) throw new Broken('kept again it is another');
      return 'taken in';
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      seenWhole(error.message, 'an error');
      return 'refused';
    }
  },
};

let folder: string | undefined;
const temporary = (): string => (folder ??= mkdtempSync(join(tmpdir(), 'avowed-fuzz-')));

let analysis: Promise<Analysis> | undefined;
const analysed = (): Promise<Analysis> =>
  (analysis ??= readWorkspace({ bytes: base, problems: [] }).then(({ workspace }) =>
    analyse(workspace, { include: ['internal', 'restricted'] }),
  ));

const vocabulary = [...base.keys()].filter((path) => path.startsWith('rules/vocabulary/'));
const ruleFiles = [...base.keys()].filter((path) => /^rules\/(?!vocabulary)[^/]+\/.*\.yaml$/.test(path));

export const kinds: readonly Kind[] = [
  ofWorkspace('policies/charter.md', 200, front('instrument'), others.policies),
  ofWorkspace('evidence/returns.md', 200, front('entry'), others.evidence),
  several,
  ofWorkspace(ruleFiles[0]!, 80, valid('rule'), others.rules),
  ...vocabulary.map((path) => ofWorkspace(path, 6, valid(/(\w+)\.yaml$/.exec(path)![1] as SchemaName))),
  ofWorkspace('evidence/sources.json', 60, mutateJson),
  ofWorkspace('evidence/appraisals.yaml', 50, valid('appraisals')),
  ofWorkspace('evidence/asks.yaml', 40, valid('asks')),
  ofWorkspace('reviews/ana.jsonl', 50, mutateDecisions, [Buffer.from(base.get('reviews/ben.jsonl')!).toString()]),
  ofWorkspace('workspace.yaml', 20, valid('workspace')),
  decisionTable,
  keptReports,
  ofLibrary('bibtex', 'bibtex', libraries.bibtex, 30),
  ofLibrary('ris', 'ris', libraries.ris, 50),
  ofLibrary('json', 'csl', libraries.json, 50),
  ofLibrary('json', 'zotero', libraries.zotero, 40),
  ofDocument('.html', 12, (bytes, next) =>
    next(5) === 0 ? mutateBytes(bytes, next) : Buffer.from(mutateXml(Buffer.from(bytes).toString('utf8'), next)),
  ),
  ofDocument('.docx', 10, mutateZip),
  ofDocument(
    '.pdf',
    6,
    mutatePdf,
    documents('.pdf').filter(({ length }) => length < 100_000),
  ),
  ofDocument('.txt', 20, (bytes, next) => Buffer.from(mutateText(Buffer.from(bytes).toString('utf8'), others.policies, next)), [
    Buffer.from(others.policies[0]!),
  ]),
];

const whole = kinds.reduce((sum, { share }) => sum + share, 0);

export function kindBy(next: Chance): Kind {
  let at = next(whole);
  return kinds.find(({ share }) => (at -= share) < 0)!;
}
