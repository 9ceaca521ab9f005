import { bindingNobody } from './binds-nobody.ts';
import { ancestors } from '../model/broader.ts';
import { favourableOf } from '../model/circumstances.ts';
import type { Commitment, Entry, GivenDecision, Instrument, Rule, Workspace } from '../model/records.ts';
import { peopleIn, type People } from '../model/open-doubts.ts';
import { isFirm, isWeak, oneActVerbs, type Modality, type Role } from '../model/words.ts';
import { misreadIn } from './misread.ts';
import { settlingOf, type Settling } from './settled.ts';
import { sourcingOf, type Sourcing } from './time.ts';

/** What judging looks up again and again. */
export interface Context {
  readonly workspace: Workspace;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly commitments: ReadonlyMap<string, Commitment>;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly sourcing: Sourcing;
  readonly broaderNorms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly broaderPractices: ReadonlyMap<string, ReadonlySet<string>>;
  readonly people: People;
  /** Roles that are the organisation's own act in a practice, by what is said of it and of all that is broader. */
  readonly ownRoles: ReadonlyMap<string, ReadonlySet<Role>>;
  /** Verbs of a general promise of which one act breaks it all the same. */
  readonly oneActBreaks: readonly string[];
  /** Circumstances that speak for the organisation. */
  readonly favourable: ReadonlySet<string>;
  /** Circumstances that settle an exception or a condition. */
  readonly settling: Settling;
  /** Norms whose duty is to follow States' law or consent, and narrower ones. */
  readonly deference: ReadonlySet<string>;
  /** Instruments that the organisation itself issued. */
  readonly own: ReadonlySet<string>;
  /** All norms on which an instrument has a record of any modality. */
  readonly normsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Commitments by each norm they speak to directly. */
  readonly speaking: Index<Commitment>;
  /** Norms that a commitment of the organisation's own, of any modality, speaks to directly. */
  readonly ownNorms: ReadonlySet<string>;
  /** What the organisation's own instruments permit it or its staff, and their definitions, by norm. */
  readonly permissions: Index<Commitment>;
  readonly definitions: Index<Commitment>;
  /** Its disclaimers, by norm. */
  readonly disclaimers: Index<Commitment>;
  /** The sentence by which a text says of itself that it promises nothing, by instrument. */
  readonly bindingNobody: ReturnType<typeof bindingNobody>;
  /** Firm commitments and definitions of its own instruments, by each circumstance they allow. */
  readonly allowing: Index<Commitment>;
  /** Readings that a reviewer rejects, which make no finding and answer none. */
  readonly misread: ReadonlyMap<string, GivenDecision>;
  /** Entries by their practices and all that are broader. */
  readonly practised: Index<Entry>;
  /** Entries by what they mitigate. */
  readonly mitigating: Index<Entry>;
}

/** Records under each of the words they carry, in the order of the workspace. */
export type Index<T> = ReadonlyMap<string, readonly T[]>;

function indexBy<T>(items: readonly T[], words: (item: T) => Iterable<string>): Index<T> {
  const index = new Map<string, T[]>();
  for (const item of items) {
    for (const word of new Set(words(item))) {
      const under = index.get(word);
      if (under) under.push(item);
      else index.set(word, [item]);
    }
  }
  return index;
}

/** All records under any of the words, each once. */
export const under = <T>(index: Index<T>, words: Iterable<string>): Set<T> => {
  const found = new Set<T>();
  for (const word of words) for (const item of index.get(word) ?? []) found.add(item);
  return found;
};

/** A word and all that is broader. */
export const upwards = (word: string, broader: ReadonlyMap<string, ReadonlySet<string>>): string[] => [word, ...(broader.get(word) ?? [])];

/** What is looked up of texts and words alone, whatever the evidence. */
type Texts = Omit<Context, 'workspace' | 'bindingNobody' | 'entries' | 'rules' | 'sourcing' | 'practised' | 'mitigating'>;
type OfTexts = Pick<Workspace, 'vocabulary' | 'commitments' | 'instruments' | 'decisions'>;

const known = new WeakMap<readonly Commitment[], { readonly of: OfTexts; readonly texts: Texts }>();

/** The same texts are looked up once: a supposition about evidence leaves them as they are, and many are judged for one page. */
function textsOf({ vocabulary, commitments, instruments, decisions }: OfTexts): Texts {
  const before = known.get(commitments);
  if (before?.of.vocabulary === vocabulary && before.of.instruments === instruments && before.of.decisions === decisions)
    return before.texts;
  const of = { vocabulary, commitments, instruments, decisions };
  const texts = makeTexts(of);
  known.set(commitments, { of, texts });
  return texts;
}

export function makeContext(workspace: Workspace): Context {
  const texts = textsOf(workspace);
  return {
    ...texts,
    workspace,
    bindingNobody: bindingNobody(workspace),
    entries: byId(workspace.entries),
    rules: byId(workspace.rules),
    sourcing: sourcingOf(workspace),
    practised: indexBy(workspace.entries, ({ practices }) => practices.flatMap((practice) => upwards(practice, texts.broaderPractices))),
    mitigating: indexBy(workspace.entries, (entry) => entry.mitigates ?? []),
  };
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function makeTexts({ vocabulary, commitments: all, instruments, decisions }: OfTexts): Texts {
  const misread = misreadIn({ commitments: all, decisions });
  const commitments = all.filter(({ id }) => !misread.has(id));
  const ownActors = new Set(vocabulary.actors.filter((actor) => actor.bearer === 'organisation').map((actor) => actor.id));
  const own = new Set(instruments.filter((instrument) => ownActors.has(instrument.issuer)).map((instrument) => instrument.id));
  const normsOf = new Map<string, Set<string>>();
  for (const { instrument, norms } of commitments) {
    const known = normsOf.get(instrument) ?? new Set();
    for (const norm of norms) known.add(norm.id);
    normsOf.set(instrument, known);
  }
  const broaderNorms = ancestors(vocabulary.norms);
  const deferring = new Set(vocabulary.norms.filter((norm) => norm.deference).map((norm) => norm.id));
  const ofOwn = commitments.filter((commitment) => own.has(commitment.instrument));
  const norms = (commitment: Commitment) => commitment.norms.map((norm) => norm.id);
  const ofModality = (modality: Modality, of = ofOwn) =>
    indexBy(
      of.filter((commitment) => commitment.modality === modality),
      norms,
    );
  const broaderPractices = ancestors(vocabulary.practices);
  const ownRoles = new Map(vocabulary.practices.map((practice) => [practice.id, practice.ownRoles ?? []]));
  return {
    instruments: byId(instruments),
    commitments: byId(all),
    misread,
    broaderNorms,
    broaderPractices,
    people: peopleIn(vocabulary.persons),
    ownRoles: new Map(
      vocabulary.practices.map(({ id }) => [id, new Set(upwards(id, broaderPractices).flatMap((each) => ownRoles.get(each) ?? []))]),
    ),
    oneActBreaks: [...oneActVerbs, ...vocabulary.strengths.flatMap(({ oneAct }) => oneAct ?? [])],
    settling: settlingOf(vocabulary),
    favourable: favourableOf(vocabulary),
    deference: new Set(
      vocabulary.norms.filter((norm) => upwards(norm.id, broaderNorms).some((id) => deferring.has(id))).map((norm) => norm.id),
    ),
    own,
    normsOf,
    speaking: indexBy(commitments, norms),
    ownNorms: new Set(commitments.filter(bindsOwn).flatMap(norms)),
    // What a member, a State or a complainant may do lets the organisation do nothing.
    permissions: ofModality('permission', ofOwn.filter(bindsOwn)),
    definitions: ofModality('definition'),
    disclaimers: ofModality('disclaimer'),
    allowing: indexBy(
      ofOwn.filter((commitment) => isFirm(commitment.modality) || commitment.modality === 'definition'),
      (commitment) => commitment.allows,
    ),
  };
}

/** The organisation or its staff are bound, alone or with others. */
export const bindsOwn = ({ bearers }: Commitment): boolean => bearers.includes('organisation') || bearers.includes('staff');

/** A commitment that the organisation or its staff have made, firmly or weakly. */
export const isOwnCommitment = (commitment: Commitment): boolean =>
  (isFirm(commitment.modality) || isWeak(commitment.modality)) && bindsOwn(commitment);

/** Whether it could be broken or fallen short of at all: what is only to be considered promises nothing. */
export const canBeBroken = ({ modality, strength }: Commitment): boolean =>
  (isFirm(modality) || isWeak(modality)) && strength !== 'considering';

/** Whether `word` is `ceiling` or narrower. */
export const isWithin = (word: string, ceiling: string, broader: ReadonlyMap<string, ReadonlySet<string>>): boolean =>
  word === ceiling || (broader.get(word)?.has(ceiling) ?? false);
