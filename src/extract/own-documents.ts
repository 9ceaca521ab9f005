import { isCoordinator } from './clauses/clause.ts';
import { determiners, prepositions } from './english.ts';
import type { Words } from './lexicon.ts';
import { lowerAt, type Token } from './tokens.ts';

/** Whose words a subject's are: those of the text itself (“this Policy”, “paragraph 3”), of another (“the Refugee Convention”), or of no text. */
export function textIn(
  tokens: readonly Token[],
  subject: readonly number[],
  { documents, selves }: Pick<Words, 'documents' | 'selves'>,
): 'own' | 'other' | null {
  const ends = subject.findIndex((at, index) => index > 0 && prepositions.has(lowerAt(tokens, at)));
  const phrase = ends < 0 ? subject : subject.slice(0, ends);
  // “Nothing in this policy”, “no provision of these rules”.
  if (ends > 0 && /^(?:nothing|none|no|nor)$/.test(lowerAt(tokens, phrase[0]!)))
    return textIn(tokens, subject.slice(ends + 1), { documents, selves });
  const isText = (at: number) => documents.has(lowerAt(tokens, at)) || laws.has(lowerAt(tokens, at));
  if (!phrase.some(isText) || phrase.some((at) => studies.has(lowerAt(tokens, at)))) return null;
  if (phrase.some((at) => pointing.has(lowerAt(tokens, at)) || (tokens[at]!.possessive && selves.has(lowerAt(tokens, at))))) return 'own';
  const named = phrase.filter((at) => !determiners.has(lowerAt(tokens, at)) && !isNumber(tokens[at]!) && !isCoordinator(tokens[at]));
  const [only, ...more] = named;
  if (only === undefined || more.length > 0) return 'other';
  // “Article 4 of this Policy”, “the preamble of the Covenant”: whose part it is.
  if (parts.has(lowerAt(tokens, only)))
    return ends >= 0 && ['of', 'in', 'to'].includes(lowerAt(tokens, subject[ends]!))
      ? (textIn(tokens, subject.slice(ends + 1), { documents, selves }) ?? 'own')
      : 'own';
  return ends < 0 && issued.has(lowerAt(tokens, only)) && phrase.length === named.length + 1 ? 'own' : 'other';
}

const pointing: ReadonlySet<string> = new Set('this these present our its said above hereby'.split(' '));

/** What tells, and lays down nothing. */
const studies: ReadonlySet<string> = new Set('report reports study studies review reviews paper papers'.split(' '));

/** Parts of a text, which by themselves are those of the text in which they are named. */
const parts: ReadonlySet<string> = new Set(
  `article articles section sections paragraph paragraphs subparagraph subparagraphs point points clause clauses chapter chapters part parts annex
  annexes appendix appendices schedule table box preamble introduction rule standard note footnote`.split(/\s+/),
);

/** “The policy provides”: what an organisation writes itself, by a word for it alone. */
const issued: ReadonlySet<string> = new Set(
  'policy strategy framework instruction guidance guidelines manual handbook document text'.split(' '),
);

/** What lays down duties of others, beside the words for documents. */
const laws: ReadonlySet<string> = new Set(
  `law laws legislation decree decrees ordinance ordinances bill covenant covenants standard standards directive directives constitution judgment
  judgments ruling rulings resolution resolutions bylaws by-laws clause clauses schedule preamble`.split(/\s+/),
);

/** “45”, “2013/33”, “4.1 (a)”, “III”. */
const isNumber = ({ lower, text }: Token): boolean =>
  /^\d/.test(lower) || /^[a-z]$/.test(lower) || /^[IVX]+$/.test(text) || !/\p{L}/u.test(lower);

/** The words from which a clause’s subject can be read, behind what leads it (“In 1998, the Act …”). */
export function subjectBetween(tokens: readonly Token[], from: number, to: number): number[] {
  const comma = tokens.findIndex(({ lower }, at) => at > from && at < to && lower === ',');
  const starts = prepositions.has(lowerAt(tokens, from)) ? (comma > 0 ? comma + 1 : behindPhrase(tokens, from, to)) : from;
  const subject: number[] = [];
  for (let at = starts; at < to && lowerAt(tokens, at) !== ','; at++) if (tokens[at]!.word) subject.push(at);
  return subject;
}

/** "Under article 5 | the Convention provides". */
function behindPhrase(tokens: readonly Token[], from: number, to: number): number {
  for (let at = to - 1; at > from + 1; at--)
    if (determiners.has(lowerAt(tokens, at)) && !prepositions.has(lowerAt(tokens, at - 1))) return at;
  return from;
}
