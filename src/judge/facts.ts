import { recordsById } from '../model/by-id.ts';
import { overlaps } from '../model/dates.ts';
import type { Fact } from '../model/judgement.ts';
import type { Claim, Entry } from '../model/records.ts';
import type { Author, FactStatus } from '../model/words.ts';
import { countedSources, counts, type Appraisals } from './counted.ts';
import { timeOf, type ClaimTime, type Sourcing } from './time.ts';

/** Only a fact, or an admission of the organisation against its interest, shows anything. */
export const canShow = (claim: Claim): boolean =>
  claim.kind === 'fact' || (claim.kind === 'statement' && claim.admission === true && claim.saidBy === 'organisation');

/** What one claim says of one fact. */
export interface Word {
  readonly claim: Claim;
  /** Where the claim stands in its entry. */
  readonly at: number;
  /** Whose act it says it was. */
  readonly by: Author;
  readonly time: ClaimTime;
}

/** A word that a fact was so. */
export interface Showing extends Word {
  /** An independent source that nothing answers disputes it of a time that it may share. */
  readonly contested: boolean;
  /** It is denied, of a time that it may share. */
  readonly denied: boolean;
}

/** A word that a fact was not so. */
export interface Dispute extends Word {
  /** Only the organisation or States say so, or only sources that depend on the organisation. */
  readonly denial: boolean;
  /** A claim of another origin answers it. */
  readonly answered: boolean;
}

/** What the claims of an entry say of one fact, and what that makes of it. */
export interface Words {
  readonly shows: readonly Showing[];
  readonly disputes: readonly Dispute[];
  readonly status: FactStatus;
}

/** Disputes that count against a fact: by an independent source, and not answered. */
export const counting = (disputes: readonly Dispute[]): Dispute[] => disputes.filter(({ denial, answered }) => !denial && !answered);

interface Said {
  readonly times: Map<Claim, ClaimTime>;
  readonly facts: ReadonlyMap<string, Words>;
}

const said = new WeakMap<Sourcing, Map<Entry, Said>>();

/** Every rule on the practice of an entry asks for its facts and times, so that they are gathered once. */
function saidIn(entry: Entry, sourcing: Sourcing): Said {
  let entries = said.get(sourcing);
  if (!entries) said.set(sourcing, (entries = new Map()));
  let known = entries.get(entry);
  if (!known) entries.set(entry, (known = gather(entry, sourcing)));
  return known;
}

/** When a claim of an entry says that something was. */
export function claimTime(claim: Claim, entry: Entry, sourcing: Sourcing): ClaimTime {
  const { times } = saidIn(entry, sourcing);
  let time = times.get(claim);
  if (!time) times.set(claim, (time = timeOf(claim, entry, sourcing)));
  return time;
}

const nothing: Words = { shows: [], disputes: [], status: 'unknown' };

export const wordsOn = (entry: Entry, fact: string, sourcing: Sourcing): Words => saidIn(entry, sourcing).facts.get(fact) ?? nothing;

function gather(entry: Entry, sourcing: Sourcing): Said {
  const { appraisals } = sourcing;
  const times = new Map<Claim, ClaimTime>();
  const shown = new Map<string, Word[]>();
  const disputed = new Map<string, Dispute[]>();
  for (const [at, claim] of entry.claims.entries()) {
    if (!counts(claim, appraisals)) continue;
    const time = timeOf(claim, entry, sourcing);
    times.set(claim, time);
    if (canShow(claim)) for (const { fact, by } of claim.shows) listIn(shown, fact).push({ claim, at, by, time });
    if (claim.disputes.length === 0) continue;
    const denial = isDenial(claim, appraisals);
    const answered = isAnswered(claim, entry, appraisals);
    for (const { fact, by } of claim.disputes) listIn(disputed, fact).push({ claim, at, by, time, denial, answered });
  }
  const facts = new Set([...shown.keys(), ...disputed.keys()]);
  return { times, facts: new Map([...facts].map((fact) => [fact, wordsOf(shown.get(fact) ?? [], disputed.get(fact) ?? [])])) };
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

function wordsOf(shown: readonly Word[], disputes: readonly Dispute[]): Words {
  const against = counting(disputes);
  const denials = disputes.filter(({ denial, answered }) => denial && !answered);
  const meets = (word: Word) => (dispute: Dispute) => overlaps(word.time.possible, dispute.time.possible);
  const shows = shown.map((word): Showing => ({
    ...word,
    contested: against.some(meets(word)),
    denied: denials.some(meets(word)),
  }));
  return { shows, disputes, status: statusOf(shows, against) };
}

/** The status of a fact in an entry, whenever and whoever did it. */
function statusOf(shows: readonly Showing[], against: readonly Dispute[]): FactStatus {
  if (shows.length === 0) return against.length > 0 ? 'refuted' : 'unknown';
  if (shows.some(({ contested }) => contested)) return 'contested';
  return shows.some(({ denied }) => denied) ? 'denied' : 'reported';
}

/** A dispute that only the organisation, States or its partners (clients and borrowers among them) state, or that only sources depending on the organisation carry. */
function isDenial(claim: Claim, appraisals: Appraisals): boolean {
  if (claim.kind === 'statement' && claim.saidBy !== undefined && claim.saidBy !== 'others') return true;
  return countedSources(claim, appraisals).every((source) => !source.independent);
}

/** Whether a claim of another origin answers the dispute. */
function isAnswered(dispute: Claim, entry: Entry, appraisals: Appraisals): boolean {
  const origins = new Set(countedSources(dispute, appraisals).flatMap((source) => [...source.origins]));
  return entry.claims.some(
    (claim) =>
      canShow(claim) &&
      claim.answers?.includes(dispute.id) &&
      countedSources(claim, appraisals).some((source) => [...source.origins].every((origin) => !origins.has(origin))),
  );
}

/** All facts of an entry that some claim shows or disputes, the role among them, by id. */
export function factsOf(entry: Entry, sourcing: Sourcing): Record<string, Fact> {
  const ids = [...new Set(entry.claims.flatMap((claim) => [...claim.shows, ...claim.disputes].map(({ fact }) => fact)))].toSorted();
  return recordsById(
    ids.map((id) => {
      const { shows, disputes, status } = wordsOn(entry, id, sourcing);
      return [id, { status, claims: claimIds(shows), disputes: claimIds(disputes) }] as const;
    }),
  );
}

/** The ids of the claims that say something, each once. */
export const claimIds = (words: readonly Word[]): string[] => [...new Set(words.map(({ claim }) => claim.id))].toSorted();
