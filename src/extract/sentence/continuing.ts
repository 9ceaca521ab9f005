import { isCoordinator, isMain, type Clause } from '../clauses/clause.ts';
import type { Modality } from '../../model/words.ts';
import type { Hit } from '../cue-search.ts';
import { determiners, prepositions } from '../english.ts';
import { finiteVerb } from '../finite-verbs.ts';
import type { Subject } from '../subjects.ts';
import { isAdverb, lowerAt, skipAdverbs, type Token } from '../tokens.ts';
import { canBePresent, isParticiple, isPastTense } from '../word-forms.ts';
import { ownToken, type Sentence } from './sentence.ts';

/** A clause behind a comma that goes on with a duty of its own: "…, which shall be deleted after thirty days". */
export interface Continuing {
  readonly hit: Hit<Modality>;
  readonly clauseStart: number;
  readonly subject: Subject;
  /** The last token of the clause: the sentence’s last, where nothing of the main clause follows. */
  readonly last: number;
}

/** The relative clauses of a sentence that tell not which somebody or something is, but what is to be done next. */
export function continuingClauses(sentence: Sentence): Continuing[] {
  const { tokens, parsed, hits } = sentence;
  const own = ownToken(sentence);
  return hits.flatMap((hit) => {
    const clause = parsed.clauses[parsed.owner[hit.from]!]!;
    if (hit.from < own || !binds(tokens, hit) || clause.verb !== hit.from || saysWhatIs(tokens, hit)) return [];
    const isBetween = standsBetween(sentence, clause, hit);
    if (!isBetween && !goesOn(sentence, clause)) return [];
    const between = behindInsertion(tokens, skipAdverbs(tokens, clause.from + 1));
    const subject = between === hit.from ? antecedent(sentence, clause) : named(sentence, clause.from + 1, hit.from);
    if (subject.length === 0 || isWithholding(tokens, hit) || (between === hit.from && isForecast(tokens, hit, sentence, subject)))
      return [];
    return [{ hit, clauseStart: clause.from, subject, last: isBetween ? clause.to : tokens.length - 1 }];
  });
}

const binds = (tokens: readonly Token[], { means, from, bearer }: Hit<Modality>): boolean =>
  !bearer && ['obligation', 'prohibition', 'undertaking'].includes(means) && /^(?:shall|must|will)$/.test(tokens[from]!.lower);

/** "Vienna, which shall be its seat": what something is, and nothing that is to be done. */
function saysWhatIs(tokens: readonly Token[], { to }: Hit<Modality>): boolean {
  const be = skipAdverbs(tokens, to + 1);
  const next = tokens[skipAdverbs(tokens, be + 1)];
  return lowerAt(tokens, be) === 'be' && (next === undefined || determiners.has(next.lower) || /^[\p{Lu}\d]/u.test(next.text));
}

/** "With the consent of the Bank, which shall not be unreasonably withheld": whoever gives it is bound, whom the clause does not name. */
const isWithholding = (tokens: readonly Token[], { to }: Hit<Modality>): boolean =>
  tokens.slice(to + 1, to + 6).some(({ lower }) => /^(?:withheld|delayed|refused|conditioned)$/.test(lower));

/** What a law or a report says of others is told, whatever hangs on it. */
const toldBy: ReadonlySet<string> = new Set(
  `law laws decree act code statute legislation ordinance report reports study studies evaluation evaluations evaluators audit auditors review
  reviewers observers inspectors court`.split(/\s+/),
);

/** "…, which", "…, who": behind a comma of a main clause. */
function isSetApart({ tokens, parsed }: Sentence, { kind, from }: Clause): boolean {
  const comma = from - 1;
  if (kind !== 'relative' || !/^(?:which|who)$/.test(lowerAt(tokens, from)) || lowerAt(tokens, comma) !== ',') return false;
  return comma > 0 && isMain(parsed, comma);
}

/**
 * "Our drivers, who must never carry arms, shall …": between the subject and its verb. What somebody else must may be what a law asks for and the
 * sentence only tells; "shall" lays it down.
 */
function standsBetween(sentence: Sentence, clause: Clause, hit: Hit<Modality>): boolean {
  const { tokens, parsed, names } = sentence;
  if (!isSetApart(sentence, clause) || lowerAt(tokens, clause.to + 1) !== ',') return false;
  const main = parsed.clauses[parsed.owner[clause.from - 1]!]!;
  if (main.verb === null || main.verb < clause.to || hasWord(tokens, toldBy, main.from, clause.from)) return false;
  // "Who shall be trained", "who shall be responsible to the Council": of whom it speaks.
  if (lowerAt(tokens, skipAdverbs(tokens, hit.to + 1)) === 'be') return false;
  const ofOurs =
    hasWord(tokens, our, main.from, clause.from) ||
    names.some(({ from, means }) => from < clause.from && from >= main.from && ours.has(means));
  return lowerAt(tokens, hit.from) === 'shall' || (lowerAt(tokens, hit.from) === 'must' && ofOurs);
}

const our: ReadonlySet<string> = new Set(['our']);

const ours: ReadonlySet<string> = new Set(['organisation', 'staff', 'partners']);

const hasWord = (tokens: readonly Token[], words: ReadonlySet<string>, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => words.has(lower));

/** Behind a comma, at the end of a main clause that tells of nothing past. */
function goesOn(sentence: Sentence, clause: Clause): boolean {
  const { tokens, parsed } = sentence;
  if (!isSetApart(sentence, clause)) return false;
  const comma = clause.from - 1;
  const main = parsed.clauses[parsed.owner[comma]!]!;
  const opens = parsed.clauses.findLast(({ kind, from }) => kind === 'main' && from <= comma) ?? main;
  if (main.verb === null || main.verb > clause.from || parsed.main.some(({ from }) => from > clause.from && from <= main.to)) return false;
  return !tokens
    .slice(opens.from, comma)
    .some(({ lower }, index) => tellsOfPast(tokens, opens.from + index) || (index < 3 && toldBy.has(lower)));
}

function tellsOfPast(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (/^(?:was|were|had|did)$/.test(token.lower)) return true;
  if (!token.word || !isPastTense(token) || canBePresent(token)) return false;
  return finiteVerb(tokens, at) === 'strong' || determiners.has(lowerAt(tokens, at + 1));
}

/** "which, where possible, shall": behind what stands between commas; else the same place. */
function behindInsertion(tokens: readonly Token[], at: number): number {
  if (lowerAt(tokens, at) !== ',') return at;
  const close = tokens.findIndex(({ lower }, index) => index > at && lower === ',');
  return close > 0 ? skipAdverbs(tokens, close + 1) : at;
}

/** "to the Ethics Office, which": the noun before the comma. */
function antecedent({ tokens, names }: Sentence, { from }: Clause): Subject {
  const last = from - 2;
  const name = names.find((hit) => hit.from <= last && last <= hit.to);
  let first = name?.from ?? last;
  for (let at = first; at >= 0 && at > last - longestNoun; at--) {
    const { lower, word } = tokens[at]!;
    if (!word || prepositions.has(lower) || isCoordinator(tokens[at]) || (at < last && finiteVerb(tokens, at) !== null)) break;
    if (determiners.has(lower)) {
      first = at;
      break;
    }
  }
  return range(first, last + 1);
}

/** In words, with its article. */
const longestNoun = 5;

/** "which the Bank will review": who acts is named inside. */
function named({ tokens, names }: Sentence, from: number, to: number): Subject {
  let end = to;
  while (end > from && isAdverb(tokens[end - 1])) end--;
  const opens =
    determiners.has(lowerAt(tokens, from)) || names.some((hit) => hit.from === from) || /^(?:we|it|they)$/.test(lowerAt(tokens, from));
  return opens && tokens.slice(from, end).every(({ word }) => word) ? range(from, end) : [];
}

/** "…, who will be cold": of others than those who are bound only what is done to them is promised. */
const isForecast = (tokens: readonly Token[], hit: Hit<Modality>, { names }: Sentence, subject: Subject): boolean => {
  const verb = skipAdverbs(tokens, hit.to + 1);
  const isDone = lowerAt(tokens, verb) === 'be' && isParticiple(tokens[skipAdverbs(tokens, verb + 1)]);
  return (
    lowerAt(tokens, hit.from) === 'will' &&
    !isDone &&
    !names.some(({ from, means }) => means !== 'none' && means !== 'states' && subject.includes(from))
  );
};

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
