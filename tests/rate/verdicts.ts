import { stringify } from 'yaml';
import { analyse } from '../../src/analysis.ts';
import { readFiles } from '../../src/cli/files/workspace-files.ts';
import type { Analysis, Finding } from '../../src/model/judgement.ts';
import type { Problem, Workspace } from '../../src/model/records.ts';
import { strongest } from '../../src/model/strength.ts';
import { repository, readBytes } from '../support/files.ts';
import { pairs, pairSources, type Pair } from './pairs.ts';

/** What avowed makes of each pair: the bundled rules, an organisation that is invented, and nothing else. */

const actors = `
- id: agency
  prefLabel: Agency for People on the Move
  altLabel: [the Agency, the Agency's]
  definition: An invented organisation, which has a board.
  bearer: organisation
- id: agency-board
  prefLabel: Board of the Agency
  altLabel: [the Board]
  definition: The organ that decides on the policies of the invented organisation.
  bearer: organisation
  governs: agency
  members: { bearer: states, called: the Member States }
- id: agency-organs
  prefLabel: Organs of the Agency
  altLabel: [the Director, its Inspector]
  definition: Those who act for the invented organisation.
  bearer: organisation
`;

const file = (front: object, body: string) => `---\n${stringify(front)}---\n${body}`;
const sourceId = (id: string, issued: string) => `${id}-${issued}`;
const policyId = ({ id }: Pair) => `policy-${id}`;
const entryId = ({ id }: Pair) => `practice-${id}`;

function policyFile(pair: Pair): string {
  const { text, ...front } = pair.policy;
  return file(
    {
      id: policyId(pair),
      short: front.title,
      issuer: 'agency',
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
  const claims = pair.claims.map(({ sources, shows, disputes, answers, ...claim }) => ({
    ...claim,
    ...(shows.length ? { shows } : {}),
    ...(disputes.length ? { disputes } : {}),
    ...(answers.length ? { answers } : {}),
    sources: sources.map((id) => ({ id: sourceId(id, pair.issued), locator: 'p. 1', read: 'whole' })),
  }));
  return file({ id: entryId(pair), title: `Practice ${pair.id}`, ...entry, ...(behest.length ? { atBehestOf: behest } : {}), claims }, '');
}

function sourceFiles(): Record<string, string> {
  const years = [...new Set(pairs.map(({ issued }) => issued))];
  const all = years.flatMap((year) => Object.entries(pairSources).map(([id, source]) => ({ id, year, source })));
  return {
    'evidence/sources.json': JSON.stringify([
      { id: 'policies', type: 'book', title: 'Basic texts of the Agency' },
      ...all.map(({ id, year, source: { title } }) => ({
        id: sourceId(id, year),
        type: 'report',
        title,
        issued: { 'date-parts': [[Number(year)]] },
      })),
    ]),
    'evidence/appraisals.yaml': stringify(
      Object.fromEntries(
        all.map(({ id, year, source: { derivedFrom, kind, reliability, because, firstHand, independent } }) => [
          sourceId(id, year),
          {
            kind,
            reliability,
            because,
            firstHand,
            independent,
            ...(derivedFrom ? { derivedFrom: derivedFrom.map((of) => sourceId(of, year)) } : {}),
          },
        ]),
      ),
    ),
  };
}

/** All pairs in one workspace, so that the vocabulary is read once; they are taken apart before anything is linked. */
async function readTogether(): Promise<Workspace> {
  const bytes = new Map([...readFiles(repository).bytes].filter(([path]) => path.startsWith('rules/')));
  const known = 'rules/vocabulary/actors.yaml';
  const files: Record<string, string> = {
    'workspace.yaml': 'organisation: agency\nbody: agency-board\n',
    [known]: Buffer.from(bytes.get(known)!).toString('utf8') + actors,
    ...sourceFiles(),
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

/** Every pair judged on its own, and the errors of their files, of which there must be none. */
export async function judgePairs(): Promise<{ judged: readonly Judged[]; errors: readonly Problem[] }> {
  const whole = await readTogether();
  return {
    judged: pairs.map((pair) => judgePair(whole, pair)),
    errors: whole.problems.filter(({ severity }) => severity === 'error'),
  };
}
