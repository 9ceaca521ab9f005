import type { At, ReadingDoubt } from '../model/records.ts';
import { stemOf } from '../model/stems.ts';
import type { Parsed } from './clauses/clause.ts';
import { isStep } from './qualifiers.ts';
import { isAdverb, lowerAt, ofWord, part, type Token } from './tokens.ts';
import { isAuxiliary, isDeterminer, isPreposition } from './word-classes.ts';

/** What of a sentence tells when something is to be done. */
export interface Timed {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly parsed: Parsed;
  /** Where the statement begins and ends. */
  readonly from: number;
  readonly to: number;
  /** The qualifiers, which are weighed by themselves. */
  readonly qualifiers: readonly At[];
}

/** What has to happen in a case for a promise to be about it, with where it stands. */
export interface Occasion {
  readonly at: At;
  readonly doubt: ReadingDoubt;
}

/**
 * Before what something is to be done: “before the first family is moved for a scheme”, “prior to a closure”. An entry that tells of nothing of the
 * kind may be one in which nothing of the kind was to come. Where the vocabulary knows every word of it (“before it approves a project”), it tells no
 * case from another.
 */
export function occasionsIn({ text, tokens, parsed, from, to, qualifiers }: Timed, ordinary: ReadonlySet<string>): Occasion[] {
  const found: Occasion[] = [];
  for (let at = from; at <= to; at++) {
    const opens = openingOf(tokens, at);
    if (opens === null || qualifiers.some(([start, end]) => start <= tokens[at]!.start && tokens[at]!.start < end)) continue;
    const last = endOf(tokens, parsed, opens, to);
    const words = tokens.slice(opens, last + 1).filter(isTelling);
    if (last < opens || words.every(({ lower }) => ordinary.has(stemOf(lower)))) continue;
    const span: At = [tokens[at]!.start, tokens[last]!.end];
    found.push({
      at: span,
      doubt: { kind: 'occasion', words: `what is done ${withinSentence(text.slice(...span))}`, things: [words.map(({ lower }) => lower)] },
    });
    at = last;
  }
  return found;
}

/** Its first letter is small within a sentence; names in it stay as they are. */
const withinSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** “To any student who asks for it”: an entry in which nobody asked is about nobody to whom it was promised. */
export const onAsking = (text: string): ReadingDoubt[] =>
  asking.test(text) ? [{ kind: 'occasion', words: 'those who ask', things: [['ask', 'request', 'apply', 'applicant', 'demand']] }] : [];

/** “Requires nobody to withdraw an appeal in order to receive advice”: a case that tells of no advice may be about another price. */
export function asPriceOf(reading: string): ReadingDoubt[] {
  const [, what] = price.exec(reading) ?? [];
  const words = (what ?? '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= shortest && !/^(?:their|with|from|this|that|such|more|other)$/.test(word));
  return words.length > 0 ? [{ kind: 'things', words: what!, things: [words] }] : [];
}

/** “Makes no photographs for teaching or publicity without consent”: a case that tells of neither may be about another purpose. */
export function forPurposes(reading: string): ReadingDoubt[] {
  const [, series = ''] = purpose.exec(reading) ?? [];
  const words = series.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 ? [{ kind: 'things', words: series, things: [words] }] : [];
}

const purposes =
  'teaching|training|research|publication|publicity|marketing|advertising|advertisement|fundraising|commerce|promotion|journalism|statistics';
const purpose = new RegExp(
  `\\bfor (?:the purposes? of )?((?:${purposes})(?:(?:,? (?:or|and) |, )(?:${purposes}))*)(?= without\\b| unless\\b|[.;]|$)`,
  'iu',
);

const price =
  /\bin order to (?:receive|get|obtain|be given|have access to) ([\p{L}'’-]+(?: [\p{L}'’-]+){0,2}?)(?=[,.;]|$| (?:on|in|from|at|to|for|by|with|and|or|that|which)\b)/iu;

const asking = /\bwho (?:so )?(?:asks?|requests?|appl(?:y|ies))\b(?! (?:for )?(?:asylum|protection|international|refuge))/i;

/** Where the words begin that tell before what; “before a court” and “before 1 June” tell of nothing that comes. */
function openingOf(tokens: readonly Token[], at: number): number | null {
  const { lower } = tokens[at]!;
  const opens = lower === 'before' ? at + 1 : lower === 'prior' && lowerAt(tokens, at + 1) === 'to' ? at + 2 : null;
  return opens !== null && isStep(tokens, { to: opens - 1 }) && !isBrought(tokens, at) ? opens : null;
}

/** “Brings that person before the Service”, “lays the report before the members”: to whom. */
const isBrought = (tokens: readonly Token[], at: number): boolean =>
  part(tokens, Math.max(0, at - farthestBrought), at - 1).some(({ lower }) => bringing.test(lower)) &&
  isDeterminer(tokens[at + 1] ?? tokens[at]!);

const farthestBrought = 6;
const bringing =
  /^(?:bring|brings|brought|put|puts|lay|lays|laid|place|places|placed|appear|appears|come|comes|stand|stands|heard|hearing|plead|pleads)$/;

/** Where its clause or its phrase ends. */
function endOf(tokens: readonly Token[], { clauses, owner }: Parsed, opens: number, to: number): number {
  const clause = clauses[owner[opens]!]!;
  // “Before he or she signs” begins with a clause that has no verb.
  const within = clause.kind === 'main' || clause.verb === null ? to : Math.min(clause.to, to);
  const mark = tokens.findIndex(({ lower }, at) => at > opens && /^[,;:.!?—]$/.test(lower));
  return mark < 0 ? within : Math.min(mark - 1, within);
}

const shortest = 4;
const isPronoun = ofWord((lower) => /^(?:they|them|themselves|those|these|such|which|who|whom|whose|that|where|when|what)$/.test(lower));

const isTelling = (token: Token): boolean =>
  token.word &&
  !isPronoun(token) &&
  token.lower.length >= shortest &&
  !isDeterminer(token) &&
  !isPreposition(token) &&
  !isAuxiliary(token) &&
  !isAdverb(token);
