import type { At } from '../../model/records.ts';
import { bearers as order, type Bearer } from '../../model/words.ts';
import { isCoordinator } from '../clauses/clause.ts';
import type { Hit } from '../cue-search.ts';
import { determiners, prepositions } from '../english.ts';
import { isAdverb, lowerAt, skipAdverbs, type Token } from '../tokens.ts';
import { actionAt } from '../verb-groups.ts';
import { isBase, isGerund, isParticiple, isPlural } from '../word-forms.ts';
import { headsOf } from './heads.ts';
import type { Head, Kind, Predication } from './predication.ts';

export interface FoundBearers {
  readonly bearers: readonly Bearer[];
  /** `people`: those who are let do something, which is their right and nobody's duty. */
  readonly how: 'named' | 'pronoun' | 'agent' | 'office' | 'opening' | 'addressee' | 'people' | 'unknown';
  /** The words that name them; `null` where the sentence names nobody. */
  readonly named: At | null;
  /** Where the names stand that were taken, so that they are not taken for beneficiaries. */
  readonly taken: readonly At[];
  /** An actor that acts and that the vocabulary does not know. */
  readonly stranger?: string;
  /** The subject is a person or thing that gains or is acted upon. */
  readonly gains?: boolean;
}

/** Whom a sentence may speak of beside those it names. */
export interface Spoken {
  /** Whom the sentence before spoke of. */
  readonly before: readonly Bearer[];
  /** Whom the instrument binds where nobody is named. */
  readonly addressee: Bearer;
}

const sorted = (found: readonly Bearer[]): Bearer[] => order.filter((bearer) => found.includes(bearer));
const isBearer = (kind: Kind): kind is Bearer => order.includes(kind as Bearer);

/**
 * Who a clause binds: the names at the head of its subject and those joined to them; a pronoun for the one named before; in the passive the
 * agent named with "by"; else the instrument's addressee. A person who benefits is never the bearer; an actor whom the vocabulary does not
 * know binds nobody known.
 */
export function findBearers(predication: Predication, spoken: Spoken): FoundBearers {
  const { passive } = predication;
  const heads = spokenHeads(predication, spoken);
  const named = heads.filter(({ kind }) => isBearer(kind));
  if (passive && !keepsSubject(predication)) return agentOf(predication, spoken) ?? ofPassive(predication, named, spoken);
  if (named.length === 0) return boundByHead(predication, heads[0], spoken);
  if (isGivenTo(predication, named)) return { ...toAddressee(spoken), gains: true };
  return {
    bearers: withoutParties(named, spoken.addressee, predication),
    how: 'named',
    named: spanOf(named),
    taken: named.map(({ at }) => at),
  };
}

/** What nobody is said to do is for the addressee to do; what is to be given to the addressee is for somebody else, whom the sentence does not name. */
function ofPassive(predication: Predication, named: readonly Head[], spoken: Spoken): FoundBearers {
  const { words } = predication;
  const isOwn = named.length > 0 && named.every(({ kind }) => kind === spoken.addressee);
  if (isOwn && words.givenByOthers.has(participleIn(predication))) return nobodyKnown(named[0]!);
  const [head] = headsOf(predication);
  // “Complaints may be made in any language”: by whoever complains.
  if (head && complaints.test(head.text) && raised.test(participleIn(predication)))
    return makerOf(predication, spoken) ?? nobodyKnown(head);
  const isMade = words.handedIn.has(participleIn(predication)) && (!isOwnParticiple(predication) || isOwnPaper(predication));
  return (isMade ? makerOf(predication, spoken) : null) ?? { ...toAddressee(spoken), gains: true };
}

const complaints = /\b(?:complaints?|appeals?|claims?|applications?|requests?|grievances?|objections?|petitions?)$/i;
const raised = /^(?:made|lodged|filed|submitted|brought|raised|presented|addressed|sent)$/;

/** “Contributions by Member States”, “reports from partners”: whose they are. */
function makerOf(predication: Predication, spoken: Spoken): FoundBearers | null {
  const { subject } = predication;
  const by = makerAt(predication);
  return by === undefined ? null : boundAsAgent(predication, phraseWithin(subject, by), spoken);
}

const makerAt = ({ tokens, subject }: Pick<Predication, 'tokens' | 'subject'>): number | undefined =>
  subject.find((at, index) => index > 0 && /^(?:by|from)$/.test(lowerAt(tokens, at)));

/** “Clinics supported by”, “activities funded jointly by”: the participle tells of the subject what others did with it. */
function isOwnParticiple({ tokens, subject }: Predication): boolean {
  const by = makerAt({ tokens, subject });
  return by !== undefined && isParticiple(tokens[participleBefore(tokens, by)]);
}

const participleBefore = (tokens: readonly Token[], by: number): number => (isAdverb(tokens[by - 1]) ? by - 2 : by - 1);

/** The last word of what the subject is about: “reports prepared by partners” of reports. */
const nounOf = (predication: Predication): string =>
  predication.tokens.findLast(({ end }) => end <= headsOf(predication)[0]!.at[1])?.lower ?? '';

/**
 * “Returns assisted by the Organization shall be voluntary”, “ill-treatment in sites run by the Organization is prohibited”: how something is done that
 * whoever is named takes part in, or where.
 */
function isHowDone(predication: Predication): boolean {
  const { tokens, subject, after } = predication;
  const verb = actionAt(tokens, after[0]);
  if (verbIn(predication) !== 'be' && isBase(tokens[verb])) return false;
  const noun = nounOf(predication);
  const participle = participleBefore(tokens, makerAt(predication)!);
  const isInside = subject.some((at) => at < participle && prepositions.has(lowerAt(tokens, at)));
  return isInside || isAbstract.test(noun) || /^(?:returns?|transfers?|journeys?|visits?|interviews?)$/.test(noun);
}

/** “Reports prepared by partners must include a budget”: what a paper must say, whoever writes it sees to. */
function isOwnPaper(predication: Predication): boolean {
  const { tokens, words } = predication;
  const by = makerAt(predication)!;
  const noun = nounOf(predication);
  return writes.test(lowerAt(tokens, by - 1)) && (words.documents.has(noun) || written.test(noun));
}

const writes =
  /^(?:written|prepared|drafted|published|issued|made|kept|held|collected|compiled|produced|submitted|drawn|signed|concluded)$/;
const written =
  /^(?:reports?|data|records?|files?|plans?|lists?|agreements?|contracts?|decisions?|notices?|forms?|proposals?|budgets?|statements?|information|requests?|invoices?|registers?|assessments?|reviews?|surveys?)$/;

const phraseWithin = (subject: readonly number[], by: number): number[] => subject.slice(subject.indexOf(by) + 1);

/** “Partners shall receive training”, “no staff member will lose a post”: what befalls whom the sentence names, others do. */
function isGivenTo(predication: Predication, named: readonly Head[]): boolean {
  const { tokens, after } = predication;
  if (named.some(({ kind }) => kind === 'organisation')) return false;
  const at = actionAt(tokens, after[0]);
  const object = tokens.slice(at + 1, at + 7).map(({ lower }) => lower);
  switch (lowerAt(tokens, at)) {
    case 'suffer':
    case 'lose':
      return true;
    case 'receive':
    case 'get':
      return !/^(?:not|never)$/.test(lowerAt(tokens, at - 1)) && !object.some((lower) => notGiven.has(lower));
    case 'have':
      return /^(?:its|their|his|her)$/.test(object[0] ?? '') && object.slice(2).some((_, index) => isParticiple(tokens[at + 3 + index]));
    default:
      return false;
  }
}

/** What one is to get before one acts, or is not to take. */
const notGiven: ReadonlySet<string> = new Set(
  'no any approval approvals consent authorisation authorization permission clearance agreement instructions gifts gift favours hospitality bribes payments reports complaints applications requests'.split(
    ' ',
  ),
);

/** The heads of a subject, of which "we" are those who speak, and "you" whom the text is addressed to, unless that is the organisation which speaks. */
const spokenHeads = (predication: Predication, spoken: Spoken): readonly Head[] =>
  headsOf(predication).map((head) => {
    if (head.kind === 'we') return { ...head, kind: speakersOf(spoken) };
    return isReader(head) && spoken.addressee !== 'organisation' ? { ...head, kind: spoken.addressee } : head;
  });

const isReader = ({ text }: Head): boolean => /^you$/i.test(text);

/** A sentence that names nobody binds whom its text is addressed to. */
export const toAddressee = ({ addressee }: Pick<Spoken, 'addressee'>): FoundBearers => ({
  bearers: [addressee],
  how: 'addressee',
  named: null,
  taken: [],
});

const nobodyKnown = (head: Head): FoundBearers => ({ bearers: [], how: 'unknown', named: head.named, taken: [], stranger: head.text });

/** From the first of some names to the last. */
const spanOf = (heads: readonly Head[]): At => [heads[0]!.named[0], heads.at(-1)!.named[1]];

const participleIn = ({ tokens, after }: Predication): string => {
  const verb = skipAdverbs(tokens, after[0]);
  return lowerAt(tokens, lowerAt(tokens, verb) === 'be' ? skipAdverbs(tokens, verb + 1) : verb);
};

const verbIn = ({ tokens, after }: Predication): string => lowerAt(tokens, actionAt(tokens, after[0]));

/** Whom a subject binds that is no name. */
function boundByHead(predication: Predication, head: Head | undefined, spoken: Spoken): FoundBearers {
  if (head && isOwnOffice(predication, head, spoken))
    return { bearers: [spoken.addressee], how: 'office', named: head.named, taken: [head.at] };
  switch (head?.kind) {
    case 'it':
      return pronounOf(head, predication, spoken.before) ?? toAddressee(spoken);
    case 'none':
    case 'stranger':
      return nobodyKnown(head);
    case 'person':
      return boundByPerson(predication, head, spoken);
    default:
      return (head && (ofOwner(predication, spoken) ?? ofDoer(predication, head))) ?? toAddressee(spoken);
  }
}

/** “Host cities must not evict”, “clubs shall consult”: somebody who is not known, unless it is what one has of one's own. */
function ofDoer({ tokens, words, after }: Predication, head: Head): FoundBearers | null {
  const noun = tokens.findLast(({ end }) => end <= head.at[1])?.lower ?? '';
  const isOwn = [words.documents, words.organs, words.selves, words.ownOffices, words.ordinary].some((known) => known.has(noun));
  const isDone = words.doneBySomebody.has(lowerAt(tokens, actionAt(tokens, after[0])));
  return isDone && !isOwn && /^\p{L}{3,}$/u.test(noun) && !isAbstract.test(noun) ? nobodyKnown(head) : null;
}

const isAbstract = /(?:ity|ness|[ae]nce|[ae]ncy|ship|ism|[cgstx]ion|ment|ing|al|ure)(?:s|ies)?$/;

/** “The Government's plan must include refugees”, “use of force by the police must be proportionate”: whose it is answers for it. */
function ofOwner(predication: Predication, spoken: Spoken): FoundBearers | null {
  const { tokens, names, subject } = predication;
  const owner = names.find(
    (hit) => subject.includes(hit.to) && tokens[hit.to]!.possessive && isBearer(hit.means) && hit.means !== spoken.addressee,
  );
  if (owner) return boundAsAgent(predication, range(owner.from, owner.to), spoken);
  const of = makerOf(predication, spoken);
  // “Projects financed by the Agency must avoid”: who carries them out is not said.
  return of && isOwnParticiple(predication) && !isOwnPaper(predication) && !isHowDone(predication)
    ? nobodyKnown(headsOf(predication)[0]!)
    : of;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, step) => from + step);

/** "The director", "the office concerned" in a text for the organisation or its staff: most likely its own, which is a doubt. */
function isOwnOffice({ tokens, words }: Predication, { named, negative, kind }: Head, { addressee }: Spoken): boolean {
  if (!['thing', 'stranger'].includes(kind) || (addressee !== 'organisation' && addressee !== 'staff')) return false;
  const all = tokens.filter(({ start, end }) => start >= named[0] && end <= named[1]).map(({ lower }) => lower);
  const [article, ...nouns] = negative ? ['each', ...all] : all;
  const [noun, ...more] = nouns.filter((lower) => !whichOffice.has(lower));
  return ['the', 'each', 'every'].includes(article ?? '') && more.length === 0 && words.ownOffices.has(noun ?? '');
}

/** What stands beside an office and tells which of one's own. */
const whichOffice: ReadonlySet<string> = new Set('concerned responsible competent country regional programme executive'.split(' '));

/** People gain where the verb is one of receiving; where they act, or are bound by its words, they are nobody known. */
function boundByPerson(predication: Predication, head: Head, spoken: Spoken): FoundBearers {
  const near = isThoseOfNamed(predication.tokens, head) ? antecedent(predication, { ...head, text: 'they' }) : null;
  if (near) return { bearers: near, how: 'pronoun', named: head.named, taken: [] };
  const gains = head.party
    ? receivesAsParty(predication) || (isReader(head) && isToldWhatComes(predication))
    : gainsAsPerson(predication) || head.negative;
  return gains ? { ...toAddressee(spoken), gains: true } : nobodyKnown(head);
}

function gainsAsPerson(predication: Predication): boolean {
  const { words } = predication;
  const verb = verbIn(predication);
  if (verb === 'be') return !words.binding.has(behindBe(predication)) && !words.banned.has(behindBe(predication));
  return verb === '' || words.receiving.has(verb);
}

/** A party has duties of its own; it gains only by what it receives or has a right to. */
function receivesAsParty(predication: Predication): boolean {
  const { tokens, after } = predication;
  const verb = verbIn(predication);
  if (['receive', 'enjoy', 'benefit'].includes(verb)) return true;
  if (verb === 'be')
    return /^(?:entitled|informed|notified|given|paid|able|free|told|offered|granted|allowed)$/.test(behindBe(predication));
  if (verb !== 'have') return false;
  const at = actionAt(tokens, after[0]);
  return tokens.slice(at + 1, at + 5).some(({ lower }) => /^(?:access|rights?|opportunity|recourse)$/.test(lower));
}

/** "You will have an interpreter", "you will hear from us": what whoever speaks sees to. */
const isToldWhatComes = (predication: Predication): boolean =>
  lowerAt(predication.tokens, predication.after[0] - 1) === 'will' && /^(?:have|get|hear|see|find)$/.test(verbIn(predication));

const behindBe = ({ tokens, after }: Predication): string => lowerAt(tokens, skipAdverbs(tokens, actionAt(tokens, after[0]) + 1));

/** "We" are those who speak: the States in a declaration, else the organisation. */
const speakersOf = ({ addressee }: Spoken): Bearer => (addressee === 'states' || addressee === 'partners' ? addressee : 'organisation');

/** Where "the Parties" names two at once: a text addressed to States means these alone, one addressed to partners them and the organisation. */
function withoutParties(named: readonly Head[], addressee: Bearer, { tokens, names }: Predication): Bearer[] {
  const joint = named.some((head, index) =>
    named.some((other, at) => at !== index && other.at[0] === head.at[0] && other.kind !== head.kind),
  );
  if (joint && addressee === 'states') return ['states'];
  // "The Bank and the Borrower agree …, and each party shall": those that the sentence has named before.
  const before = names.filter(({ from }) => tokens[from]!.start < named[0]!.at[0]).map(({ means }) => means);
  const parties = (['organisation', 'states', 'partners'] as const).filter((kind) => before.includes(kind));
  if (joint && parties.length > 1) return sorted(parties);
  return joint && addressee === 'partners' ? sorted(['organisation', 'partners']) : sorted(named.map(({ kind }) => kind as Bearer));
}

function pronounOf(head: Head, predication: Predication, before: readonly Bearer[]): FoundBearers | null {
  const near = antecedent(predication, head);
  // "They" after "neither the Organization nor its partners" are both.
  const all = near && /^they$/i.test(head.text) && before.length > 1 && near.every((each) => before.includes(each));
  if (near) return { bearers: all ? before : near, how: 'pronoun', named: head.named, taken: [] };
  const stranger = isOne(head) ? null : strangerBefore(predication, head);
  if (stranger) return nobodyKnown({ ...head, text: stranger.text });
  const meant = isOne(head) ? before.filter((bearer) => bearer === 'staff') : before;
  if (meant.length > 0) return { bearers: meant, how: 'pronoun', named: head.named, taken: [] };
  return isOne(head) ? nobodyKnown(head) : null;
}

/** "He or she" is one of the staff, never an organisation. */
const isOne = ({ text }: Head): boolean => /^(?:he|she)$/i.test(text);

/** Whom "it" and "they" stand for: the first name in the sentence before them that fits in number. */
function antecedent({ tokens, names }: Predication, pronoun: Head): Bearer[] | null {
  const plural = /^(?:they|them|all|both|each|either)$/i.test(pronoun.text);
  const all = names.filter((hit) => {
    if (hit.means === 'none' || tokens[hit.from]!.start >= pronoun.at[0]) return false;
    if (isOne(pronoun)) return hit.means === 'staff';
    return (hit.means === 'staff' || isPlural(tokens[headIn(tokens, hit)]!)) === plural;
  });
  // "The Organization's role …; it": the owner, where nobody else is named.
  const free = all.filter((hit) => !tokens[hit.to]!.possessive);
  const fitting = free.length > 0 ? free : all;
  const first = fitting.find((hit) => !isObject(tokens, hit)) ?? fitting[0];
  return first ? sorted(fitting.filter((hit) => hit.from === first.from).map((hit) => hit.means as Bearer)) : null;
}

/** "Where an importer has reason to think …, it shall": who acts in the clause before, whom the vocabulary does not know as bearer. */
function strangerBefore(predication: Predication, pronoun: Head): Head | null {
  const { tokens, parsed } = predication;
  const plural = /^(?:they|them)$/i.test(pronoun.text);
  for (const { kind, from, verb } of parsed.clauses) {
    if (kind !== 'adverbial' || verb === null || tokens[verb]!.start >= pronoun.at[0]) continue;
    const subject = Array.from({ length: Math.max(0, verb - from - 1) }, (_, index) => from + 1 + index).filter((at) => tokens[at]!.word);
    const head = headsOf({ ...predication, subject }).find((each) => each.kind === 'stranger' || each.kind === 'none');
    const last = head && tokens.findLast((token) => token.end <= head.at[1] && token.start >= head.at[0]);
    if (head && last && isPlural(last) === plural) return head;
  }
  return null;
}

function isObject(tokens: readonly Token[], hit: Hit<unknown>): boolean {
  let at = hit.from - 1;
  while (at >= 0 && determiners.has(tokens[at]!.lower)) at--;
  return at >= 0 && (prepositions.has(tokens[at]!.lower) || tokens[at]!.lower === 'to');
}

/** "Member States …, and those that host refugees": of those named before, not people. */
function isThoseOfNamed(tokens: readonly Token[], head: Head): boolean {
  if (head.text.toLowerCase() !== 'those') return false;
  const next = tokens.find((token) => token.start > head.at[0]);
  return next !== undefined && (['that', 'which'].includes(next.lower) || isGerund(next));
}

/** The head of a name: "the Parties to this Agreement" are Parties. */
function headIn(tokens: readonly Token[], { from, to }: Hit<unknown>): number {
  for (let at = from + 1; at <= to; at++) if (prepositions.has(tokens[at]!.lower) || tokens[at]!.lower === 'to') return at - 1;
  return to;
}

/** The names in a phrase that is no subject ("it is for States to …", "rests with the Organization"). */
export function bearersIn(from: number, to: number, predication: Predication, spoken: Spoken): FoundBearers {
  const { tokens, names, after } = predication;
  const subject: number[] = [];
  for (let at = from; at <= to; at++) {
    const ends = tokens[at]!.lower === ',' && !isCoordinator(tokens[at + 1]) && !names.some((hit) => hit.from > at && hit.from <= at + 2);
    if (ends && subject.length > 0) break;
    // "of States and of the Agency": the second “of” repeats the first.
    if (tokens[at]!.word && !(tokens[at]!.lower === 'of' && isCoordinator(tokens[at - 1]))) subject.push(at);
  }
  const named: Predication = { ...predication, subject, passive: false, after: [to + 1, after[1]] };
  const found = findBearers(named, spoken);
  const head = headsOf(named)[0];
  const gains = found.how === 'unknown' && head?.kind === 'person' && !head.party;
  return gains ? { ...toAddressee(spoken), gains: true } : found;
}

/** Before some participles the verb's subject stays the one bound, though the form is passive ("shall be guided by"). */
function keepsSubject(predication: Predication): boolean {
  const { words } = predication;
  const participle = participleIn(predication);
  return words.keepingSubject.has(participle) || (words.keepingParties.has(participle) && isOfParty(predication));
}

/** Those who are to be something themselves: parties, partners and States, not people or the staff of the organisation. */
function isOfParty(predication: Predication): boolean {
  const head = headsOf(predication)[0];
  return head !== undefined && (head.party === true || ['partners', 'states', 'none', 'stranger'].includes(head.kind));
}

/** "by the authorities", behind a passive; not behind another participle ("what is requested by the authorities"). */
function agentOf(predication: Predication, spoken: Spoken): FoundBearers | null {
  const { tokens, after } = predication;
  const verb = actionAt(tokens, after[0]);
  for (let at = verb; at <= after[1] && at < tokens.length; at++) {
    if (tokens[at]!.lower !== 'by' || isGerund(tokens[at + 1]) || !hangsOn(predication, verb, at)) continue;
    const agent = boundAsAgent(predication, phraseBehind(tokens, at), spoken);
    if (agent) return agent;
  }
  return null;
}

/** Those whom a phrase behind “by” names; `null` where it names nobody who acts. */
function boundAsAgent(predication: Predication, phrase: readonly number[], spoken: Spoken): FoundBearers | null {
  const heads = spokenHeads({ ...predication, subject: phrase }, spoken);
  const named = heads.filter(({ kind }) => isBearer(kind));
  if (named.length > 0)
    return {
      bearers: sorted(named.map(({ kind }) => kind as Bearer)),
      how: 'agent',
      named: spanOf(named),
      taken: named.map((head) => head.at),
    };
  const [head] = heads;
  return head?.kind === 'none' || head?.kind === 'stranger' ? nobodyKnown(head) : null;
}

/** Whether "by" stands in the verb's own clause and behind its own participle. */
function hangsOn({ tokens, parsed }: Predication, verb: number, by: number): boolean {
  const clause = parsed.clauses[parsed.owner[by]!]!;
  if ((clause.kind === 'relative' || clause.kind === 'content') && clause.from > verb) return false;
  const last = lastParticiple(tokens, verb, by);
  if (last === null) return true;
  const between = tokens.slice(verb, last).filter((token) => token.word);
  return !between.some((token, index) => index > 0 && isParticiple(token)) || isCoordinator(between.at(-1)) || by - last > 3;
}

function lastParticiple(tokens: readonly Token[], from: number, by: number): number | null {
  for (let at = by - 1; at > from; at--) if (isParticiple(tokens[at])) return at;
  return null;
}

/** "by the Government solely for …", "by the Bureau alone": behind who acts. */
const endsAgent = /^(?:[,;:.()]|solely|only|exclusively|alone|itself|themselves)$/;

function phraseBehind(tokens: readonly Token[], at: number): number[] {
  const phrase: number[] = [];
  for (let next = at + 1; next < tokens.length && !endsAgent.test(tokens[next]!.lower); next++) phrase.push(next);
  return phrase;
}
