import type { CslName } from '../../parse/csl/names.ts';

const bodies =
  /\b(?:organi[sz]ation|committee|council|ministr(?:y|ies)|department|institute?|institution|university|agency|commission(?:er)?|nations|union|watch|association|cent(?:re|er)|group|network|programme|fund|bank|court|office|society|federation|foundation|parliament|government|secretariat|service|assembly|board|tribunal|forum|alliance|amnesty|front)\b/i;

/** Whether words are the name of a body and not of a person. */
export const isBody = (words: string): boolean => bodies.test(words) && !words.includes(',');

/** A name that is written as one text: “Family, Given” or a body's. */
export function nameOf(text: string): CslName | null {
  const words = text.trim().replace(/,$/, '').trim();
  if (words === '') return null;
  const [family, given, suffix] = words.split(/\s*,\s*/);
  if (given === undefined || isBody(words.replace(/,/g, ' '))) return { literal: words };
  return { family: family!, given, ...(suffix ? { suffix } : {}) };
}

/** Names as they stand in a list of whatever kind; a text that holds several is cut at semicolons and “and”. */
export function namesOf(written: unknown): unknown {
  if (typeof written === 'string') {
    const isOne = isBody(written);
    return (isOne ? [written] : written.split(/\s*;\s*|\s+and\s+/)).map(nameOf).filter((name) => name !== null);
  }
  if (typeof written === 'object' && written !== null && !Array.isArray(written)) return [written];
  if (!Array.isArray(written)) return written;
  return written.flatMap((each: unknown) => (typeof each === 'string' ? (nameOf(each) ?? []) : [each]));
}
