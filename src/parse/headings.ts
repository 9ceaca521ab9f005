import { insertedWords } from './counting.ts';

/** What a heading says of its place: "Article 5" is the unit "art." of number 5; "Annex II" holds units of its own. */
export interface HeadingUnit {
  readonly unit: string;
  readonly number: string;
}

/** What the outermost parts of documents are called; articles, sections and the like stand in them. */
export const outerParts = ['part', 'title', 'chapter', 'annex', 'appendix', 'schedule'] as const;

const unmarked = new RegExp(`^(?:${outerParts.join('|')}|article|art\\.|section|principle|rule|regulation|clause|standard)\\b`, 'i');

/** How the parts of documents are cited. Numbers of those that `hold` begin anew in each of them. */
const units: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/^(?:articles?|art\.)\s/i, 'art.'],
  [/^(?:sections?|sect?\.|§)\s*/i, 's.'],
  [/^chapter\s/i, 'ch.'],
  [/^part\s/i, 'pt.'],
  [/^title\s/i, 'title'],
  [/^annex(?:ure)?\b\s*/i, 'annex'],
  [/^appendix\b\s*/i, 'appendix'],
  [/^schedule\b\s*/i, 'schedule'],
  [/^clause\s/i, 'cl.'],
  [/^regulation\s/i, 'reg.'],
  [/^rule\s/i, 'rule'],
  [/^(?:guiding\s+)?principle\s/i, 'principle'],
  [/^(?:core\s+)?commitment\s/i, 'commitment'],
  [/^(?:specific\s+)?objective\s/i, 'objective'],
  [/^(?:[\p{L}]+\s+){0,4}standard\s/iu, 'standard'],
  [/^(?:performance\s+|minimum\s+)?requirement\s/i, 'requirement'],
  [/^guideline\s/i, 'guideline'],
  [/^goal\s/i, 'goal'],
  [/^(?:paragraph|para\.)\s/i, 'para.'],
];

const numberPattern = String.raw`(?:no\.?\s*)?(\d+(?:\.\d+)*(?:${insertedWords}|[a-z]|[A-Z]{1,2})?|[IVXLC]+|[A-Z])(?=[.:)\s–—-]|$)`;
const number = new RegExp(`^${numberPattern}`);
const numbered = /^(?:(\d{1,3}(?:\.\d{1,3})*)(?:[.)]|\s|$)|(\d{1,3}[A-Z]{1,2})\.?\s(?=\s*\p{Lu})|([IVXL]+|[A-Z])[.)])\s*(?=\S|$)/u;

/** The unit that a heading begins with, by its word ("Article 5: Scope") or by its number alone ("7.2 Data"). */
export function headingUnit(text: string): HeadingUnit | null {
  for (const [pattern, unit] of units) {
    const word = pattern.exec(text)?.[0];
    if (word === undefined) continue;
    const found = number.exec(text.slice(word.length).trimStart());
    if (found) return { unit, number: found[1]! };
    // “ANNEX”, or “Annex: Fees” where there is but one.
    if (holds(unit) && /^\s*(?:$|[:–—]\s|-\s)/.test(text.slice(word.trimEnd().length))) return { unit, number: '' };
  }
  const plain = numbered.exec(text);
  return plain ? { unit: 's.', number: plain.slice(1).find(Boolean)! } : null;
}

/** Annexes and the like, whose paragraphs are numbered apart. */
export const holds = (unit: string): boolean => /^(?:annex|appendix|schedule)$/.test(unit);

/** How far out a unit stands where the text gives no depth: parts before chapters before sections before articles. */
const order = ['annex', 'appendix', 'schedule', 'title', 'pt.', 'ch.', 's.'];

/**
 * Whether a paragraph is a heading that Markdown does not mark: "Article 5" or "ANNEX II – Reporting" in a line of its own.
 * @returns its depth below all marked headings
 */
export function unmarkedHeading(text: string): number | null {
  if (/^(?:recitals|preamble)$/i.test(text)) return 7;
  if (text.length > 100 || /[.;:,]$/.test(text) || !unmarked.test(text)) return null;
  const found = headingUnit(text);
  if (!found) return null;
  const rest = text.replace(/^\S+\s*\S*\s*/, '');
  if (rest !== '' && !/^(?:[:–—.-]|\p{Lu})/u.test(rest)) return null;
  if (/\b(?:shall|must|will|should|may|applies|apply|is|are|means)\b/.test(rest)) return null;
  return depthOf(found);
}

const depthOf = ({ unit }: HeadingUnit): number => 7 + (order.includes(unit) ? order.indexOf(unit) : order.length);

/** "Article 4. The Board shall …": a paragraph that begins with the heading it stands under, which is its number and none of its words. */
export function leadingHeading(text: string): { readonly text: string; readonly depth: number; readonly end: number } | null {
  const found =
    /^(?:§\s*\d+[a-z]?(?=\.?\s+\p{Lu})|(?:Article|Art\.|Section|Clause|Rule|Regulation|Principle)\s+(?:\d+[a-z]?|[IVXLC]+)(?=[.:]\s+[\p{Lu}(“"]))/u.exec(
      text,
    )?.[0];
  const unit = found === undefined ? null : headingUnit(found);
  return unit ? { text: found!, depth: depthOf(unit), end: /^[.:]?\s*/.exec(text.slice(found!.length))![0].length + found!.length } : null;
}
