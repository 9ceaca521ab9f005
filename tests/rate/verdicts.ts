import { stringify } from 'yaml';
import { analyse } from '../../src/analysis.ts';
import { readFiles } from '../../src/cli/files/workspace-files.ts';
import type { Analysis, Finding } from '../../src/model/judgement.ts';
import type { Problem, Workspace } from '../../src/model/records.ts';
import { strongest } from '../../src/model/strength.ts';
import { readBytes, repository } from '../support/files.ts';
import type { Pair, PairSource } from './pair.ts';
import type { PairSet } from './set.ts';

/** What avowed makes of each pair: the bundled rules, an organisation that is invented, and nothing else. */

const file = (front: object, body: string) => `---\n${stringify(front)}---\n${body}`;
const policyId = ({ id }: Pair) => `policy-${id}`;
const entryId = ({ id }: Pair) => `practice-${id}`;

function policyFile(pair: Pair): string {
  const { text, ...front } = pair.policy;
  return file(
    {
      id: policyId(pair),
      short: front.title,
      textStatus: 'official',
      read: 'whole',
      language: 'en',
      sources: ['policies'],
      ...front,
    },
    `# ${front.title}\n\n${text}\n`,
  );
}

function entryFile(pair: Pair): string {
  const { behest, ...entry } = pair.entry;
  const claims = pair.claims.map(({ shows, disputes, answers, ...claim }) => ({
    ...claim,
    ...(shows.length ? { shows } : {}),
    ...(disputes.length ? { disputes } : {}),
    ...(answers.length ? { answers } : {}),
  }));
  return file({ id: entryId(pair), title: `Practice ${pair.id}`, ...entry, ...(behest.length ? { atBehestOf: behest } : {}), claims }, '');
}

function sourceFiles(pairs: readonly Pair[]): Record<string, string> {
  const all = Object.entries<PairSource>(Object.assign({}, ...pairs.map(({ sources }) => sources)));
  return {
    'evidence/sources.json': JSON.stringify([
      { id: 'policies', type: 'book', title: 'Basic texts' },
      ...all.map(([id, { title, issued }]) => ({
        id,
        type: 'report',
        title,
        ...(issued.length ? { issued: { 'date-parts': [issued] } } : {}),
      })),
    ]),
    'evidence/appraisals.yaml': stringify(Object.fromEntries(all.map(([id, { appraisal }]) => [id, appraisal]))),
  };
}

const lines = (records: readonly object[]) => `\n${stringify(records)}`;

/** The pairs of one organisation in one workspace, so that the vocabulary is read once; they are taken apart before anything is linked. */
async function readTogether({ actors, places, ownPlaces }: PairSet, organisation: string, pairs: readonly Pair[]): Promise<Workspace> {
  const bytes = new Map([...readFiles(repository).bytes].filter(([path]) => path.startsWith('rules/')));
  const known = 'rules/vocabulary/actors.yaml';
  const named = Object.entries(places).map(([id, prefLabel]) => ({ id, prefLabel, definition: 'An invented place.' }));
  const files: Record<string, string> = {
    'workspace.yaml': `organisation: ${organisation}\n`,
    [known]: Buffer.from(bytes.get(known)!).toString('utf8') + lines(actors),
    ...(ownPlaces ? { 'rules/vocabulary/places.yaml': stringify(named) } : {}),
    ...sourceFiles(pairs),
    ...Object.fromEntries(
      pairs.flatMap((pair) => [
        [`policies/${policyId(pair)}.md`, policyFile(pair)],
        [`evidence/${entryId(pair)}.md`, entryFile(pair)],
      ]),
    ),
  };
  for (const [path, text] of Object.entries(files)) bytes.set(path, Buffer.from(text));
  return (await readBytes(bytes)).workspace;
}

/** The workspace of one pair: its own policy and its own entry, under all rules. */
function alone(whole: Workspace, pair: Pair): Workspace {
  const own = <R extends { readonly instrument: string }>(records: readonly R[]) =>
    records.filter(({ instrument }) => instrument === policyId(pair));
  return {
    ...whole,
    instruments: whole.instruments.filter(({ id }) => id === policyId(pair)),
    provisions: own(whole.provisions),
    commitments: own(whole.commitments),
    unread: own(whole.unread),
    entries: whole.entries.filter(({ id }) => id === entryId(pair)),
  };
}

export interface Judged {
  readonly pair: Pair;
  readonly analysis: Analysis;
  /** The strongest finding, or else the strongest fulfilment. */
  readonly finding: Finding | undefined;
  /** Its verdict, or `none`. */
  readonly verdict: string;
}

function judgePair(whole: Workspace, pair: Pair): Judged {
  const analysis = analyse(alone(whole, pair));
  const { gaps, fulfilments } = analysis.judgement;
  const against = gaps.flatMap((gap) => gap.cases.flatMap(({ findings }) => findings));
  const found = against.length ? against : fulfilments;
  const finding = found.length ? strongest(found, analysis.workspace) : undefined;
  return { pair, analysis, finding, verdict: finding?.verdict ?? 'none' };
}

/** Every pair of a set judged on its own, and the errors of their files, of which there must be none. */
export async function judgePairs(set: PairSet): Promise<{ judged: readonly Judged[]; errors: readonly Problem[] }> {
  const judged: Judged[] = [];
  const errors: Problem[] = [];
  for (const [organisation, pairs] of Map.groupBy(set.pairs, (pair) => pair.organisation)) {
    const whole = await readTogether(set, organisation, pairs);
    judged.push(...pairs.map((pair) => judgePair(whole, pair)));
    errors.push(...whole.problems.filter(({ severity }) => severity === 'error'));
  }
  return { judged: judged.toSorted((a, b) => (a.pair.id < b.pair.id ? -1 : 1)), errors };
}
