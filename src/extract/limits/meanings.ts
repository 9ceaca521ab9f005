import { weighty } from './cases.ts';
import type { Whole } from './whole.ts';

const defines =
  /^\W*(?:in (?:this|these) \w+,? |for the purposes? of [^,]+, )?(?:an? |the (?:term|word|expression) |the )?['‘’“"]([^'‘’“”"]{3,40})['‘’”"] (?:means?|is|are|refers? to|do(?:es)? not (?:include|mean|cover)|excludes?|covers?|shall mean|shall not (?:include|mean|cover)) (.*)$|^\W*(?:in this \w+|for the purposes? of [^,]+),? (?:an? |the )?([a-z -]{3,40}?) (?:means?|is|are|refers? to|shall mean|do(?:es)? not (?:include|mean|cover)) (.*)$/is;

const narrowly =
  /\b(?:not (?:include|mean|cover)|excludes?|excluding|those (?:of|in|on|at|who|that|living)|only|solely|exclusively|other than|except|but not|without|who (?:has|have|holds?)|that (?:has|have)|signed|registered|enrolled|allotted|allocated|assigned|held|stored|issued|(?:electronic|digital|paper|written) form|(?:category|class|tier|type|grade) [A-Z0-9]|at least|more than|less than|fewer than|by a member of (?:the )?staff|of (?:the )?staff|employees?)\b/i;

/** “Good faith means that …”, “to consult the residents means to meet the committee which they elect”. */
const isMeant = /^(?:[\d(][\w.)]* )?(?:for the purposes? of [^,]+, )?((?:to )?[a-z]+(?: [a-z]+){0,3}) means (.*)$/i;

const broadly = /\b(?:any|anything|everything|all|every|each|whatever|whether or not|includ\w+)\b/i;

/** “That is no force in the sense of this code”, “Suppliers are not staff members.” */
const notMeant = /\b(?:is|are) (?:not|no)(?: an?)? ([a-z -]{3,40}?) (?:in the sense|within the meaning|for the purposes?) of\b/i;

const isNone = /^[^,;:]{3,80}(?<!\b(?:that|which|who)) (?:is|are) (?:not|no) (?:an? )?((?:[a-z-]+ )?(?:[a-z-]+s|data|staff|work))\.?$/;

/** The term of a definition that leaves something out. */
export function definedNarrowly(text: string): string | null {
  const meant = notMeant.exec(text)?.[1] ?? isNone.exec(text.trim())?.[1];
  if (meant) return meant.toLowerCase();
  const match = defines.exec(text);
  if (match && narrowly.test(text)) return (match[1] ?? match[3]!).toLowerCase();
  return null;
}

/** “A closure is planned if it appears in the annual programme”: what makes a thing what it is called. */
export function calledSo(text: string): string | null {
  const [, noun, adjective] =
    /^\W*(?:[\d(][\w.)]* )?(?:an? |the )?([a-z]{4,}) (?:is|are) ([a-z]{4,}) (?:if|where|when|only if) /i.exec(text.trim()) ?? [];
  return noun && adjective ? `${adjective} ${noun}`.toLowerCase() : null;
}

/** “A report that its author knows to be untrue is not made in good faith”: the words of what is left out, and of what it is not. */
export function leftOut(text: string): string[] | null {
  const [, noun, what] = isNotSuch.exec(text.trim()) ?? [];
  const words = [noun, ...(what ?? '').split(' ')].flatMap((word) => (word && word.length >= weighty ? [word.toLowerCase()] : []));
  return words.length > 1 ? words : null;
}

const isNotSuch =
  /^\W*(?:[\d(][\w.)]* )?(?:an?|any|the|those)? ?([a-z]{4,}) (?:(?:that|which|who|whose|whom)|(?:from|by|of|on|in|with|without|made|given|sent|lodged)\b)[^.;:]{3,120}? (?:is|are) (?:not|never) (?:(?:regarded|considered|treated|seen|taken|counted|deemed) (?:as |to be )?)?(?:an? )?([a-z][a-z -]{3,50}?)(?:,| and | but | or |[.;]|$)/i;

/** The term of a definition in plain words, which may mean less than one takes it to mean. */
export function meantIn(text: string): string | null {
  const quoted = defines.exec(text);
  const [, term, meaning = ''] = quoted ? [text, quoted[1] ?? quoted[3], quoted[2] ?? quoted[4]] : (isMeant.exec(text.trim()) ?? []);
  return term && !broadly.test(meaning) ? term.toLowerCase().replace(/^to /, '') : null;
}

/** “Independent”, “accessible”: what something is to be, which asks more and not less. */
const isQuality = /^\S+(?:ent|ant|able|ible|al|ive|ous|ful|less)$/;

/** What a norm is called is not narrowed by saying what it means, nor what something is to be. */
export const isNorm = (term: string, { commitments }: Whole): boolean =>
  isQuality.test(term) || commitments.some(({ norms }) => norms.some(({ id }) => id === term.replaceAll(' ', '-')));

/** Whether the words have the term, in the singular or the plural. */
export function hasTerm(reading: string, term: string): boolean {
  const stem = term.replace(/(?:s|es)$/, '');
  return reading.toLowerCase().includes(stem);
}
