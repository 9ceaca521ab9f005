import type { Modality } from '../model/words.ts';
import { isCoordinator } from './clauses.ts';
import type { Hit } from './cues.ts';
import {
  announcing,
  be,
  befalling,
  determiners,
  documents,
  happening,
  inability,
  inabilityParticiples,
  modals,
  negations,
  people,
  prepositions,
  purposeful,
  receiving,
  subjectPronouns,
} from './english.ts';
import { actionAt } from './bearers.ts';
import type { Subject } from './subjects.ts';
import { isAdverb, skipAdverbs, type Token } from './tokens.ts';
import { isAdjective, isBase, isParticiple, isPlural } from './verbs.ts';

/** A word of modality in its clause. */
export interface Use {
  readonly tokens: readonly Token[];
  readonly hit: Hit<Modality>;
  readonly subject: Subject;
  /** The subject names a known bearer or an actor, who can act on purpose. */
  readonly acts: boolean;
  /** The subject is a person who is no bearer. */
  readonly person: boolean;
  /** The token at which the clause begins. */
  readonly clauseStart: number;
  /** The word of modality without the subject that may stand behind it. */
  readonly original: Hit<Modality>;
}

export interface FoundModality {
  readonly modality: Modality;
  readonly negated: boolean;
  readonly doubts: readonly string[];
}

/** Why a word of modality makes no record. */
export interface NoRecord {
  readonly because: string;
}

const first = (hit: Hit<Modality>, tokens: readonly Token[]): string => tokens[hit.from]!.lower;

/** "by means of", "the will of", "in May", "needs" as a noun: words that look like cues. */
export function isOrdinaryWord(tokens: readonly Token[], hit: Hit<Modality>): boolean {
  const token = tokens[hit.from]!;
  const before = tokens[hit.from - 1];
  const next = tokens[hit.to + 1];
  const afterNounWord = before !== undefined && (determiners.has(before.lower) || before.possessive || isAdjectiveLike(before));
  if (hit.bearer && isAskedByNoun(tokens, hit)) return true;
  if (token.lower === 'have' && before && modals.has(before.lower)) return true;
  if (hit.from < hit.to && tokens[hit.to]!.lower === 'to' && next?.lower === 'say' && before?.lower === 'that') return true;
  // "may not wish to", "to refer to": a verb of another one, not of the sentence.
  if (
    ['aspiration', 'undertaking', 'definition'].includes(hit.means) &&
    isBase(token) &&
    !modals.has(token.lower) &&
    hangsOnVerb(tokens, hit.from)
  )
    return true;
  switch (token.lower) {
    case 'means':
      if (hit.from === hit.to && (!next?.word || prepositions.has(next.lower) || (before && isAdjective(before)) || isCoordinator(before)))
        return true;
      return (
        before === undefined ||
        before.lower === 'by' ||
        before.lower === 'of' ||
        (afterNounWord && !/^["”]/.test(before.text) && before.lower !== 'this' && before.lower !== 'that')
      );
    case 'will':
    case 'can':
    case 'must':
    case 'might':
      return (
        afterNounWord &&
        !['that', 'this', 'these', 'those', 'each', 'all', 'both', 'either', 'neither', 'such'].includes(before.lower) &&
        hit.from === hit.to
      );
    case 'may':
      return (
        token.text === 'May' &&
        hit.from > 0 &&
        (/^(?:in|of|since|until|from|to|by|on|during|early|late|mid|last|next|and|before|after|between|\d{1,2})$/.test(before!.lower) ||
          /^\d/.test(next?.lower ?? ''))
      );
    case 'need':
    case 'needs':
      return hit.from === hit.to ? before === undefined || !subjectLike(before) : afterNounWord || before?.lower === 'in';
    case 'purpose':
    case 'purposes':
      return before?.lower === 'the' && tokens[hit.from - 2]?.lower === 'for';
    case 'works':
    case 'work':
    case 'aim':
    case 'aims':
    case 'pledge':
    case 'pledges':
    case 'promise':
    case 'promises':
    case 'promote':
      return afterNounWord && hit.to - hit.from <= 1 && !['that', 'this', 'these', 'those'].includes(before.lower);
    default:
      return false;
  }
}

function hangsOnVerb(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && (isAdverb(tokens[before]) || ['not', 'never'].includes(tokens[before]!.lower))) before--;
  return before >= 0 && (modals.has(tokens[before]!.lower) || tokens[before]!.lower === 'to');
}

/** "the request of States that …", "a mandate to": nouns that look like verbs of asking; and askings that swallow another verb. */
function isAskedByNoun(tokens: readonly Token[], hit: Hit<Modality>): boolean {
  const [from, to] = hit.bearer!;
  if (prepositions.has(tokens[from]!.lower)) return true;
  if (to < tokens.length - 1)
    for (let at = from; at <= to; at++)
      if (modals.has(tokens[at]!.lower) || be.has(tokens[at]!.lower) || /^[;:]$/.test(tokens[at]!.lower)) return true;
  const { lower } = tokens[hit.from]!;
  if (lower.endsWith('s') || ['it', 'is', 'are', 'would', 'be'].includes(lower)) return false;
  let at = hit.from - 1;
  while (at >= 0 && isAdverb(tokens[at])) at--;
  const before = tokens[at];
  return (
    before === undefined ||
    !(
      ['we', 'they', 'states', 'parties', 'members', 'governments', 'and', 'shall', 'lie', 'rest'].includes(before.lower) ||
      (before.lower.endsWith('s') && ['rest', 'lie'].includes(lower))
    )
  );
}

const subjectLike = (token: Token): boolean => token.word && !prepositions.has(token.lower) && !determiners.has(token.lower);

const isAdjectiveLike = (token: Token): boolean =>
  /^(?:free|good|political|own|general|popular|national|last|ill|iron|legal|lawful|financial|sufficient|main|available|only|other|adequate|necessary|military|economic|limited|strong|own)$/.test(
    token.lower,
  ) || ['of', 'against', 'at'].includes(token.lower);

/** Whether the verb behind a modal is passive ("shall be collected", "are not to be used"). */
export function isPassive(tokens: readonly Token[], hit: Hit<Modality>): boolean {
  let at = actionAt(tokens, hit.to + 1);
  const last = tokens[hit.to]!.lower;
  if (last !== 'be') {
    if (!['be', 'being', 'get'].includes(tokens[at]?.lower ?? '')) return false;
    at = skipAdverbs(tokens, at + 1);
    if (tokens[at]?.lower === 'being') at = skipAdverbs(tokens, at + 1);
  } else at = skipAdverbs(tokens, hit.to + 1);
  while (tokens[at] && !isParticiple(tokens[at]) && isCoordinatedAdjective(tokens, at)) at += 2;
  return isParticiple(tokens[at]);
}

const isCoordinatedAdjective = (tokens: readonly Token[], at: number): boolean =>
  isCoordinator(tokens[at + 1]) && isParticiple(tokens[at + 2]);

/** Words that bind: not being bound is being free, not being forbidden. */
const binding =
  /^(?:is|are|am|be) .*\b(?:bound|obliged|required|expected|requested|responsible|accountable)\b|^(?:have|has|need|needs)\b.*\bto$/;

/**
 * How strongly a word of modality binds where it stands, with its negation ("no data may", "neither … nor", "not … unless"); or why it makes
 * no record: a chance, a forecast, what somebody is unable to do, what a document says of itself.
 */
export function readModality(use: Use): FoundModality | NoRecord {
  const { tokens, hit } = use;
  const word = first(hit, tokens);
  const cue = tokens
    .slice(hit.from, use.original.to + 1)
    .map((token) => token.lower)
    .join(' ');
  const verbAt = actionAt(tokens, hit.to + 1);
  const verb = tokens[verbAt]?.lower ?? '';
  const afterBe =
    verb === 'be' || cue.endsWith(' be') ? (tokens[skipAdverbs(tokens, (verb === 'be' ? verbAt : hit.to) + 1)]?.lower ?? '') : '';
  const ownNegation = isNegatedHere(tokens, hit.bearer ? use.original : hit) || promisesNot(tokens, use.original);
  const subjectNegated = isNegativeSubject(use);
  const negated = ownNegation || subjectNegated;
  const head = headWord(use);
  const abstains = abstaining.has(verb);

  if (
    verb === 'have' &&
    ['may', 'might', 'must', 'could', 'should', 'can', 'would'].includes(word) &&
    isParticiple(tokens[skipAdverbs(tokens, verbAt + 1)])
  )
    return { because: 'it guesses or looks back (“… have …”)' };
  if (
    documents.has(head) &&
    !isShare(use) &&
    modals.has(word) &&
    (announcing.has(verb) ||
      (afterBe !== '' &&
        [
          'read',
          'understood',
          'seen',
          'used',
          'cited',
          'consulted',
          'found',
          'discussed',
          'explained',
          'described',
          'presented',
          'reviewed',
          'updated',
          'revised',
        ].includes(afterBe) &&
        ['will', 'can', 'may', 'should', 'must'].includes(word))) &&
    !use.acts
  )
    return { because: 'the document speaks of itself' };
  const fiction = fictionAfter(tokens, verbAt, use);
  if (fiction) return { because: fiction };

  if (['may', 'might', 'can', 'could'].includes(word) && hit.means !== 'obligation') {
    const noPerson = !use.acts;
    const forbids = negated && (use.person || people.has(head));
    const has = verb === 'have' && use.acts && isCausative(tokens, verbAt);
    if (word === 'might' || (word === 'could' && (!use.acts || (happening.has(verb) && !purposeful.has(verb)))))
      return { because: 'it tells what could happen' };
    if (word === 'may' && negated && use.person && receiving.has(verb) && verb !== 'be') return { because: 'it tells what could happen' };
    if (negated && ['can', 'could'].includes(word)) {
      if (inability.has(verb) || inabilityParticiples.has(afterBe)) return { because: 'it tells what is not possible' };
    }
    if (verb === 'be' || cue.endsWith(' be')) {
      const participle = isParticiple(tokens[skipAdverbs(tokens, (verb === 'be' ? verbAt : hit.to) + 1)]);
      if (befalling.has(afterBe)) return { because: 'it tells what could happen' };
      if (!participle && !use.acts && !negated) return { because: 'it tells what could happen' };
      if (!participle && use.acts && !negated && !['party', 'represented'].includes(afterBe))
        return { because: 'it tells what could happen' };
    } else if (
      !forbids &&
      !has &&
      happening.has(verb) &&
      !(use.acts && purposeful.has(verb)) &&
      (noPerson || !purposeful.has(verb)) &&
      !(negated && use.acts)
    )
      return { because: 'it tells what could happen' };
    else if (noPerson && word === 'can' && !negated && !people.has(head) && !use.person) return { because: 'it tells what is possible' };
    else if (noPerson && word === 'may' && !negated && !people.has(head) && !use.person && !isActive(use))
      return { because: 'it tells what could happen' };
  }
  if (word === 'should' && /^(?:by (?:now|then)|soon be)$/.test(`${tokens[hit.to + 1]?.lower} ${tokens[hit.to + 2]?.lower}`))
    return { because: 'it tells what is likely' };
  if (word === 'will' && hit.means === 'undertaking' && hit.from === hit.to) {
    if (!use.acts && (happening.has(verb) || (['take', 'be', 'have'].includes(verb) && forecastAfter(tokens, verbAt, people.has(head)))))
      return { because: 'it tells what is going to happen' };
    if (['likely', 'unlikely', 'inevitably', 'probably', 'perhaps', 'undoubtedly', 'eventually'].includes(tokens[hit.to + 1]?.lower ?? ''))
      return { because: 'it tells what is going to happen' };
  }

  let modality: Modality = operatorOf(tokens, hit, verb, afterBe) ?? hit.means;
  const bindsNot = binding.test(cue);
  const frees = ['required', 'obliged', 'bound', 'expected'].includes(afterBe);
  if (subjectNegated && frees && hit.means === 'obligation') modality = 'permission';
  else if (negated && bindsNot && hit.means === 'obligation' && (subjectNegated || isNegatedVerb(tokens, hit))) modality = 'permission';
  else if (negated && modality === 'permission' && frees) modality = 'permission';
  else if ((negated || abstains) && (modality === 'obligation' || modality === 'undertaking')) modality = 'prohibition';
  else if (
    negated &&
    hit.means === 'permission' &&
    /^(?:may|can|could)\b|(?:allowed|permitted|authori[sz]ed|free|entitled)/.test(cue) &&
    !/\bnot (?:required|obliged|bound)/.test(cue)
  )
    modality = 'prohibition';
  else if (negated && hit.means === 'recognition' && subjectNegated && /entitled|right/.test(cue)) modality = 'prohibition';

  const doubts: string[] = [];
  if (/^(?:is|are)(?: \w+ly)? to$/.test(cue)) doubts.push('“is to” can be a plan as well as a duty');
  if (word === 'will' && modality === 'undertaking' && !use.acts && !isPassive(tokens, hit))
    doubts.push('“will” can be a forecast as well as a promise');
  return { modality, negated: negated || abstains || modality === 'prohibition', doubts };
}

/** "may have the work done": the subject acts through others. */
const isCausative = (tokens: readonly Token[], verbAt: number): boolean => {
  for (let at = verbAt + 2; at < verbAt + 6 && tokens[at]?.word; at++) if (isParticiple(tokens[at])) return true;
  return false;
};

const abstaining: ReadonlySet<string> = new Set(['refrain', 'abstain', 'desist', 'avoid']);

/** What binds behind a bare modal: "shall be entitled to", "shall not be required to", "will endeavour to". */
function operatorOf(tokens: readonly Token[], hit: Hit<Modality>, verb: string, afterBe: string): Modality | null {
  const word = tokens[hit.from]!.lower;
  const negated = hit.to === hit.from + 1 && ['not', 'never'].includes(tokens[hit.to]!.lower);
  if ((hit.from !== hit.to && !negated) || !['shall', 'will', 'must', 'should', 'would'].includes(word)) return null;
  if (['endeavour', 'endeavor', 'strive', 'aspire'].includes(verb)) return 'aspiration';
  if (verb === 'aim' || verb === 'try') return word === 'will' ? 'aspiration' : null;
  if (afterBe === 'entitled') return 'recognition';
  const next = negated ? tokens[hit.to]!.lower : tokens[hit.to + 1]?.lower;
  if (['required', 'obliged', 'bound', 'expected'].includes(afterBe) && (next === 'not' || next === 'never')) return 'permission';
  if (
    ['free', 'permitted', 'allowed', 'authorised', 'authorized', 'empowered'].includes(afterBe) &&
    next !== 'not' &&
    (word === 'shall' || word === 'will')
  )
    return 'permission';
  return null;
}

const forecastAfter = (tokens: readonly Token[], verbAt: number, people: boolean): boolean => {
  const next = tokens[skipAdverbs(tokens, verbAt + 1)]?.lower ?? '';
  if (tokens[verbAt]!.lower === 'take') return next === 'time' || next === 'place';
  if (tokens[verbAt]!.lower === 'have') return !people && next !== 'access' && next !== 'to' && next !== 'the';
  return (
    !isParticiple(tokens[skipAdverbs(tokens, verbAt + 1)]) &&
    !people &&
    !['available', 'accessible', 'open', 'free', 'able', 'subject', 'in', 'no', 'based', 'limited'].includes(next)
  );
};

const isActive = ({ tokens, hit }: Use): boolean => isPassive(tokens, hit);

/** What the law takes something to be, when a text starts to hold, how it is to be read: no conduct that anybody owes. */
function fictionAfter(tokens: readonly Token[], verbAt: number, use: Use): string | null {
  const head = headWord(use);
  const words = (count: number) =>
    tokens
      .slice(verbAt, verbAt + count)
      .map((token) => token.lower)
      .join(' ')
      .replace(/^(?!(?:ap|sup|com|re|multi|im)p?ly )\w+ly /, '');
  const text = words(7);
  if (
    /^(?:enter into|come into|take|cease to have|have) (?:full )?(?:force|effect|legal effect)\b/.test(text) ||
    /^(?:enter|come)\b.*\binto (?:force|effect|operation)\b/.test(text)
  )
    return 'a final clause: when the text holds';
  if (
    /^(?:remain|continue) in (?:force|effect)|^be (?:open|opened) for (?:signature|ratification|accession)|^be deposited|^prevail\b|^be equally authentic|^terminate\b/.test(
      text,
    ) &&
    !use.acts
  )
    return 'a final clause: when or how the text holds';
  if (/^be deemed\b/.test(text)) return 'it says what the law takes something to be';
  if (
    /^form (?:an? )?(?:integral )?part of\b/.test(text) ||
    (/^(?:words|references?|headings?|singular|annex(?:es)?|schedules?)$/.test(headWord(use)) && /^(?:include|form|be read)\b/.test(text))
  )
    return 'it says how words are to be read';
  if (
    /^(?:also )?be (?:so )?(?:construed|interpreted|read|regarded|treated|considered|presumed|understood as|taken (?:as|to)|without prejudice)\b/.test(
      text,
    ) &&
    !use.acts &&
    !people.has(head) &&
    !/^be (?:treated|considered|regarded|read)\b(?! as)/.test(text) &&
    !text.startsWith('be understood')
  )
    return 'it says how words are to be read';
  if (/^(?:not )?(?:apply|extend)\b/.test(text) && !use.acts && !/^apply for\b/.test(text)) return 'it says where a rule applies';
  if (
    /^(?:not )?(?:affect|limit|prejudice|impair|derogate|imply|constitute|preclude|diminish|operate)\b/.test(text) &&
    !use.acts &&
    !people.has(headWord(use))
  )
    return 'it says how words are to be read';
  if (/^be governed by (?:and construed in accordance with )?(?:the |and |english )*(?:law|laws)\b/.test(words(10)))
    return 'it says which law governs';
  if (/^be executed in (?:any number of |several |two |more )*(?:counterparts?|copies|originals)\b/.test(text))
    return 'a final clause: how the text is made';
  if (headWord(use) === 'nothing' || (use.subject[0] !== undefined && tokens[use.subject[0]]!.lower === 'nothing')) {
    if (/^(?:prevent|stop|restrict|preclude|oblige|require|affect|limit|be)\b/.test(text)) return 'it says how words are to be read';
  }
  if (
    /^be (?:noted|recalled|stressed|emphasi[sz]ed|observed|added|remembered|underlined|understood that|borne in mind|said|recogni[sz]ed that|acknowledged that|mentioned)\b/.test(
      text,
    ) &&
    headWord(use) === 'it'
  )
    return 'a remark to the reader';
  if (
    /^be (?:assumed|inferred|presumed|taken|read|expected|hoped)\b/.test(text) &&
    /^(?:silence|absence|it|nothing|consent)$/.test(headWord(use))
  )
    return 'it says what may be concluded';
  return null;
}

/** "Guarantees that nobody will be prosecuted", "undertakes that data will not be shared": what is promised is not to happen. */
function promisesNot(tokens: readonly Token[], hit: Hit<Modality>): boolean {
  if (hit.means !== 'undertaking' || tokens[hit.to]!.lower !== 'that') return false;
  for (let at = hit.to + 1; at < tokens.length && !/^[;:.]$/.test(tokens[at]!.lower); at++) {
    if (['no', 'nobody', 'none', 'neither'].includes(tokens[at]!.lower) && at === hit.to + 1) return true;
    if (['shall', 'will'].includes(tokens[at]!.lower)) return isNegatedHere(tokens, { ...hit, from: at, to: at });
  }
  return false;
}

/** "No part of the budget": a share, not a part of the document. */
const isShare = ({ tokens, subject }: Use): boolean =>
  subject.some(
    (at) =>
      /^parts?$/.test(tokens[at]!.lower) && tokens[at + 1]?.lower === 'of' && !/^(?:this|these|present)$/.test(tokens[at + 2]?.lower ?? ''),
  );

/** The head of a subject, for what its kind says of the verb. */
function headWord({ tokens, subject }: Use): string {
  const stop = subject.findIndex((at, index) => index > 0 && (prepositions.has(tokens[at]!.lower) || tokens[at]!.lower === 'to'));
  const noun = stop < 0 ? subject : subject.slice(0, stop);
  const last = noun.at(-1);
  if (last === undefined) return '';
  if (/^(?:\d+|[a-z]|[ivx]+|above|below|hereto|hereof)$/.test(tokens[last]!.lower) && noun.length > 1) return tokens[noun.at(-2)!]!.lower;
  return tokens[last]!.lower;
}

function isNegatedHere(tokens: readonly Token[], hit: Hit<Modality>): boolean {
  for (let at = hit.from; at <= hit.to; at++) {
    at = behindInsertion(tokens, at, hit.to);
    const inBearer = hit.bearer && at >= hit.bearer[0] && at <= hit.bearer[1];
    if (
      !inBearer &&
      negations.has(tokens[at]!.lower) &&
      !isNotOnly(tokens, at) &&
      !(tokens[at]!.lower === 'no' && ['less', 'more', 'later', 'doubt'].includes(tokens[at + 1]?.lower ?? ''))
    )
      return true;
  }
  for (let at = hit.to + 1; at < tokens.length; at++) {
    const { lower } = tokens[at]!;
    if ((lower === 'not' || lower === 'never') && !isNotOnly(tokens, at)) return true;
    if (['in', 'under', 'by', 'on', 'at', 'for'].includes(lower) && tokens[at + 1]?.lower === 'no') return true;
    if (lower === 'be' && tokens[at + 1]?.lower === 'no' && tokens[hit.from - 1]?.lower === 'there') return true;
    if (lower === 'neither' || (lower === 'no' && tokens[at + 1]?.lower === 'longer')) return true;
    if (lower === ',') {
      const close = tokens.findIndex((token, index) => index > at && token.lower === ',');
      if (close < 0 || close - at > 12) return false;
      if (tokens[at + 1]?.lower === 'under' && tokens[at + 2]?.lower === 'no') return true;
      at = close;
      continue;
    }
    if (prepositions.has(lower) && isNegatedBehindPhrase(tokens, at)) return true;
    if (skipAdverbs(tokens, at) === at) return false;
  }
  return false;
}

/** "must at the very least not publish": a short phrase between the modal and its negation. */
function isNegatedBehindPhrase(tokens: readonly Token[], from: number): boolean {
  for (let at = from + 1; at < from + 6 && tokens[at]?.word; at++) {
    if (['not', 'never'].includes(tokens[at]!.lower)) return isBase(tokens[at + 1]) || tokens[at + 1]?.lower === 'be';
    if (tokens[at]!.lower === 'to') return false;
  }
  return false;
}

/** Behind an insertion between commas within a cue ("undertakes, where none can be found, to"); else the same place. */
function behindInsertion(tokens: readonly Token[], at: number, to: number): number {
  if (tokens[at]!.lower !== ',') return at;
  for (let close = at + 1; close < to; close++) if (tokens[close]!.lower === ',') return close + 1;
  return at;
}

const isNotOnly = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'not' && ['only', 'just', 'merely', 'least', 'solely'].includes(tokens[at + 1]?.lower ?? '');

/** "does not have to", "is not required to": the verb of being bound is negated, not what one is bound to. */
const isNegatedVerb = (tokens: readonly Token[], hit: Hit<Modality>): boolean => {
  const last = tokens[hit.to]!.lower;
  for (let at = hit.from; at < hit.to; at++) if (tokens[at]!.lower === 'not') return !(last === 'to' && at === hit.to - 1);
  const before = tokens[hit.from - 1]?.lower;
  return before === 'not' || before === 'never';
};

/** "No data may", "Neither staff nor partners shall", "Nor may", "In no case shall", "Under no circumstances". */
function isNegativeSubject({ tokens, hit, subject, clauseStart }: Use): boolean {
  const first = subject[0] ?? hit.from;
  for (const at of [clauseStart, first - 1, first]) {
    const lower = at >= 0 ? tokens[at]?.lower : undefined;
    if (lower === undefined || at >= hit.from) continue;
    if (['neither', 'nor', 'nobody', 'none', 'nothing'].includes(lower)) return true;
    if (lower === 'no' && !['later', 'more', 'less', 'fewer', 'matter', 'doubt', 'earlier'].includes(tokens[at + 1]?.lower ?? ''))
      return true;
    if ((lower === 'never' || lower === 'nowhere') && at <= first) return true;
    if (lower === 'not' && ['until', 'unless', 'before'].includes(tokens[at + 1]?.lower ?? '')) return true;
    if (lower === 'not' && ['even', 'a', 'one', 'all'].includes(tokens[at + 1]?.lower ?? '') && tokens[at + 1]?.lower !== 'all')
      return true;
  }
  for (let at = Math.max(clauseStart, first - 1); at > clauseStart && at > first - 3; at--) {
    if (tokens[at]!.lower === 'no' && subject.length > 0 && at < first && !prepositions.has(tokens[at - 1]!.lower)) return true;
  }
  for (let at = clauseStart; at < Math.min(hit.from, clauseStart + 12); at++) {
    const next = tokens[at + 1]?.lower;
    if (
      ['in', 'under', 'at', 'on', 'by', 'for', 'to', 'through'].includes(tokens[at]!.lower) &&
      next === 'no' &&
      !['later', 'small', 'more', 'less'].includes(tokens[at + 2]?.lower ?? '')
    )
      return at === clauseStart || tokens[at - 1]?.lower === ',' || isCoordinator(tokens[at - 1]);
  }
  return false;
}

/** Whether the modal stands before its subject ("In no case shall staff …", "Nor may the lists …", "Only with consent will IOM …"). */
export function inverted(tokens: readonly Token[], hit: Hit<Modality>, clauseStart: number, names: readonly Hit<unknown>[]): boolean {
  if (!modals.has(tokens[hit.to]!.lower)) return false;
  const next = skipAdverbs(tokens, hit.to + 1);
  const follows = tokens[next];
  if (!follows?.word || follows.lower === 'be' || follows.lower === 'have') return false;
  let first = clauseStart;
  while (first < hit.from && (isCoordinator(tokens[first]) || tokens[first]!.lower === ',') && tokens[first]!.lower !== 'nor') first++;
  const word = tokens[first]!.lower;
  const second = tokens[first + 1]?.lower ?? '';
  const opens =
    ['nor', 'never', 'nowhere', 'neither', 'seldom', 'rarely'].includes(word) ||
    (word === 'not' && ['until', 'unless', 'before', 'only'].includes(second)) ||
    (word === 'only' && (prepositions.has(second) || ['when', 'if', 'where', 'after', 'then', 'once', 'in', 'to'].includes(second))) ||
    (prepositions.has(word) && second === 'no');
  if (!opens || (word === 'neither' && first !== hit.from - 1)) return false;
  return (
    determiners.has(follows.lower) ||
    subjectPronouns.has(follows.lower) ||
    names.some((name) => name.from === next) ||
    (!isBase(follows) && isPlural(follows))
  );
}

/** A sentence that as a whole makes no record, and why; `null` where it may make one. */
export function wholeSentence(text: string, tokens: readonly Token[]): string | null {
  const trimmed = text.trim();
  if (/\?["'”’)\]]*$/.test(trimmed)) return 'a question';
  if (/^(?:figure|table|box|source|photo|photograph|map|chart|graph|image|note|fig\.)\s*(?:[\divx]+(?:\.\d+)*)?\s*[:.–—]/i.test(trimmed))
    return 'a caption';
  if (/^[“"«][^“”"«»]*[”"»][.,]?$/.test(trimmed) && tokens.length > 8) return 'a quotation of other words';
  if (/^(?:whereas|considering that|recalling that|having regard)\b/i.test(trimmed) && trimmed.startsWith('WHEREAS')) return 'a recital';
  if (/^for (?:example|instance)\b/i.test(trimmed)) return 'an example';
  if (
    /^(?:according to|in the view of|in the words of|in the opinion of)\b/i.test(trimmed) &&
    !/^according to (?:this|the present|its|our|the (?:policy|framework|instruction|organization|agreement|constitution|convention|manual|procedure))/i.test(
      trimmed,
    )
  )
    return 'reported speech';
  return null;
}
