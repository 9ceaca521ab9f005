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
  readonly facts: Map<string, Words>;
}

const said = new WeakMap<Sourcing, Map<Entry, Said>>();

function saidIn(entry: Entry, sourcing: Sourcing): Said {
  let entries = said.get(sourcing);
  if (!entries) said.set(sourcing, (entries = new Map()));
  let known = entries.get(entry);
  if (!known) entries.set(entry, (known = { times: new Map(), facts: new Map() }));
  return known;
}

/** When a claim of an entry says that something was; found once. */
export function claimTime(claim: Claim, entry: Entry, sourcing: Sourcing): ClaimTime {
  const { times } = saidIn(entry, sourcing);
  let time = times.get(claim);
  if (!time) times.set(claim, (time = timeOf(claim, entry, sourcing)));
  return time;
}

/** Every rule on the practice of an entry asks for its facts, so that they are gathered once. */
export function wordsOn(entry: Entry, fact: string, sourcing: Sourcing): Words {
  const { facts } = saidIn(entry, sourcing);
  let words = facts.get(fact);
  if (!words) facts.set(fact, (words = gather(entry, fact, sourcing)));
  return words;
}

function gather(entry: Entry, fact: string, sourcing: Sourcing): Words {
  const { appraisals } = sourcing;
  const all = (key: 'shows' | 'disputes') =>
    entry.claims.flatMap((claim, at) =>
      counts(claim, appraisals)
        ? claim[key].flatMap((each): Word[] =>
            each.fact === fact ? [{ claim, at, by: each.by, time: claimTime(claim, entry, sourcing) }] : [],
          )
        : [],
    );
  const disputes = all('disputes').map((word): Dispute => ({
    ...word,
    denial: isDenial(word.claim, appraisals),
    answered: isAnswered(word.claim, entry, appraisals),
  }));
  const against = counting(disputes);
  const denials = disputes.filter(({ denial, answered }) => denial && !answered);
  const meets = (word: Word) => (dispute: Dispute) => overlaps(word.time.possible, dispute.time.possible);
  const shows = all('shows')
    .filter(({ claim }) => canShow(claim))
    .map((word): Showing => ({ ...word, contested: against.some(meets(word)), denied: denials.some(meets(word)) }));
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
