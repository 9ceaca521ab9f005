import { placeName } from '../model/places.ts';
import type { Analysis, Gap } from '../model/judgement.ts';
import type { At } from '../model/records.ts';
import { remember } from '../model/remember.ts';
import { searchedIn } from '../model/searched.ts';
import { plainTitle, shortReference } from '../model/sources.ts';
import { gapName, indexOf, labelOf, whoName } from './index-of.ts';
import { printable } from './printable.ts';
import { whereAndWhen } from './said.ts';
import { verdictWords } from './words.ts';

/** Kinds of what can be found, in the order in which they are told. */
export const foundKinds = ['country', 'gap', 'case', 'entry', 'claim', 'commitment', 'instrument', 'rule', 'source', 'word'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Something that has all the words; `at` is where the first of them stands in the text, `null` where it is only known by them. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly text: string;
  readonly at: At | null;
}

interface Findable {
  readonly kind: FoundKind;
  readonly id: string;
  readonly text: string;
  /** All that it is found by, in small letters; the text itself first. */
  readonly words: string;
}

interface Gathered {
  readonly all: Findable[];
  readonly rest: Iterator<Findable>;
  failed: { readonly error: unknown } | null;
}

const gathered = remember((analysis: Analysis): Gathered => ({ all: [], rest: findables(analysis), failed: null }));

/** The next of what can be found, if any. What failed once fails again: half of it is not what can be found. */
function gatherOne(gathering: Gathered): boolean {
  if (gathering.failed) throw gathering.failed.error;
  try {
    const next = gathering.rest.next();
    if (!next.done) gathering.all.push(next.value);
    return !next.done;
  } catch (error) {
    gathering.failed = { error };
    throw error;
  }
}

/** Gathers what can be found, a step for each, so that it can be done before anybody looks for anything. */
export function* gatherFindable(analysis: Analysis): Generator<void, void> {
  while (gatherOne(gathered(analysis))) yield;
}

function findableIn(analysis: Analysis): readonly Findable[] {
  const gathering = gathered(analysis);
  while (gatherOne(gathering));
  return gathering.all;
}

/** Anything that has all the words, of whatever kind; what begins with the first word goes first, then the order of the workspace. */
export function find(words: string, analysis: Analysis, most = Number.POSITIVE_INFINITY): readonly Found[] {
  const sought = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  const first = sought[0]!;
  // Of each kind first what begins with the first word; of neither more than are asked for.
  const hits = new Map(foundKinds.map((kind) => [kind, { begins: [] as Findable[], others: [] as Findable[] }]));
  for (const each of findableIn(analysis)) {
    const { begins, others } = hits.get(each.kind)!;
    const to = each.words.startsWith(first) ? begins : others;
    if (to.length < most && sought.every((word) => each.words.includes(word))) to.push(each);
  }
  return [...hits.values()]
    .flatMap(({ begins, others }) => [...begins, ...others])
    .slice(0, most)
    .map(({ kind, id, text }) => ({ kind, id, text, at: placeOf(sought, text) }));
}

/** Where the first of the words stands that the text itself has. */
function placeOf(sought: readonly string[], text: string): At | null {
  const lower = text.toLowerCase();
  // A letter that grows in lower case would shift what stands after it.
  if (lower.length !== text.length) return null;
  for (const word of sought) {
    const at = lower.indexOf(word);
    if (at >= 0) return [at, at + word.length];
  }
  return null;
}

function one(kind: FoundKind, id: string, text: string, more = ''): Findable {
  const shown = printable(text);
  return { kind, id, text: shown, words: `${shown} ${id} ${more}`.toLowerCase() };
}

function* findables(analysis: Analysis): Generator<Findable, void> {
  yield* ofJudgement(analysis);
  yield* ofEvidence(analysis);
  yield* ofCommitments(analysis);
  yield* ofCountries(analysis);
  yield* ofTexts(analysis);
  yield* ofVocabulary(analysis);
}

function* ofJudgement(analysis: Analysis): Generator<Findable, void> {
  const { gaps } = analysis.judgement;
  const index = indexOf(analysis);
  const said = searchedIn(analysis.workspace);
  const topic = ({ norm, practice }: Pick<Gap, 'norm' | 'practice'>) => `${said.concept(norm)} ${said.concept(practice)}`;
  for (const gap of gaps) {
    const verdict = verdictWords[gap.headline.verdict].split(':')[0];
    yield one('gap', gap.id, `${gapName(gap, index)}: ${verdict}; ${gap.places.map(placeName).join(', ')}`, topic(gap));
  }
  for (const gap of gaps)
    for (const { id, evidence } of gap.cases) {
      const entry = index.entries.get(evidence)!;
      const text = `${labelOf(gap.norm, index)}: ${entry.title}, ${whereAndWhen(entry)}`;
      yield one('case', id, text, `${topic(gap)} ${said.entry(entry)}`);
    }
}

function* ofEvidence({ entries, workspace }: Analysis): Generator<Findable, void> {
  const said = searchedIn(workspace);
  for (const entry of entries) yield one('entry', entry.id, `${entry.title}, ${whereAndWhen(entry)}`, said.entry(entry));
  for (const { id, claims } of entries) for (const claim of claims) yield one('claim', `${id}#${claim.id}`, claim.text);
}

function* ofCommitments({ workspace }: Analysis): Generator<Findable, void> {
  const said = searchedIn(workspace);
  for (const commitment of workspace.commitments)
    yield one('commitment', commitment.id, commitment.text, said.commitment(commitment).replace(commitment.text.toLowerCase(), ''));
}

/** Countries, and others who paid, asked, hosted or directed. */
function* ofCountries(analysis: Analysis): Generator<Findable, void> {
  const index = indexOf(analysis);
  const said = searchedIn(analysis.workspace);
  const parts = new Map<string, string[]>();
  for (const { atBehestOf = [], title, places = [] } of analysis.entries) {
    for (const { who, as } of atBehestOf) parts.set(who, [...(parts.get(who) ?? []), `${as.join(', ')}: ${title}`]);
    for (const place of places) parts.set(place, parts.get(place) ?? []);
  }
  for (const [who, did] of parts) {
    const name = whoName(who, index);
    yield one('country', who, did.length > 0 ? `${name}: ${did.join('; ')}` : name, said.concept(who));
  }
}

function* ofTexts({ workspace }: Analysis): Generator<Findable, void> {
  for (const { id, title, short, symbol = '', aliases = [] } of workspace.instruments)
    yield one('instrument', id, title, [short, symbol, ...aliases].join(' '));
  for (const { id, title } of workspace.rules) yield one('rule', id, title);
  for (const source of workspace.sources)
    yield one('source', source.id, [shortReference(source, source.id), plainTitle(source)].filter(Boolean).join(': '));
}

function* ofVocabulary({ workspace: { vocabulary } }: Analysis): Generator<Findable, void> {
  const { norms, practices, circumstances, persons } = vocabulary;
  for (const { id, prefLabel, definition, altLabel = [] } of [norms, practices, circumstances, persons].flat())
    yield one('word', id, `${prefLabel}: ${definition}`, altLabel.join(' '));
}
