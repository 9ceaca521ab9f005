/** Documents of known text, for readers of every kind of file to be measured on. */

export interface KnownItem {
  readonly sign: string;
  readonly text: string;
}

export interface KnownParagraph {
  /** As written, such as “3.”; empty where it has none. */
  readonly number: string;
  readonly text: string;
  readonly items: readonly KnownItem[];
  readonly note?: string;
}

export interface KnownSection {
  readonly heading: string;
  readonly paragraphs: readonly KnownParagraph[];
}

export interface KnownDocument {
  readonly title: string;
  readonly sections: readonly KnownSection[];
  /** How each provision is cited but for its page, in order. */
  readonly cited: readonly string[];
}

const subjects = [
  'The Organization',
  'Every mission',
  'The Secretariat',
  'A field office',
  'Each service provider',
  'The Ombudsperson',
  'Country teams',
  'The Oversight Board',
];
const verbs = [
  'shall protect',
  'will publish',
  'must not share',
  'is committed to reviewing',
  'shall inform people about',
  'will respect',
  'must document',
  'shall refrain from limiting',
];
const objects = [
  'the personal data of everyone whom it assists',
  'all agreements with Governments that concern detention',
  'the non-refoulement assessments made before any return',
  'complaints about misrepresentation or intimidation',
  'the administrative circumstances of unaccompanied children',
  'the independent evaluation of each reintegration programme',
  'informed decisions that were taken freely and without pressure',
  'access to legal counsel and to interpretation',
];
const ends = [
  'in accordance with international standards and with the present policy',
  'irrespective of nationality, status or means of arrival',
  'within thirty days, and in a language that the person understands',
  'unless the person concerned has agreed in writing beforehand',
  'before the next session of the Council and at least once a year',
  'whether or not a State has asked for it',
];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!;
const sentence = (n: number): string =>
  `${pick(subjects, n)} ${pick(verbs, n * 3 + (n >> 3))} ${pick(objects, n * 5 + (n >> 2))} ${pick(ends, n * 7 + (n >> 4))}.`;
const itemText = (n: number): string =>
  `${pick(['keep a record of', 'make known', 'hand over without delay', 'examine at first hand'], n)} ${pick(objects, n * 3 + 1)} in file ${n}`;

/** How paragraphs are numbered: through the whole text, anew in each article, by decimals, or not at all. */
export type Numbering = 'running' | 'articles' | 'decimals' | 'none';

const headings = ['Purpose and scope', 'Voluntary return', 'Data protection', 'Conditions in custody', 'Complaints and redress', 'Review'];

/** @param size how many sections */
export function knownDocument(seed: number, numbering: Numbering, size = 5, notes = true): KnownDocument {
  let n = seed * 101;
  let running = 0;
  const cited: string[] = [];
  const sections = Array.from({ length: size }, (_, section): KnownSection => {
    const name = pick(headings, section + seed);
    const heading =
      numbering === 'articles' ? `Article ${section + 1}: ${name}` : numbering === 'decimals' ? `${section + 1}. ${name}` : name;
    const paragraphs = Array.from({ length: 3 + ((seed + section) % 3) }, (_, at): KnownParagraph => {
      running++;
      const own = { running: `${running}.`, articles: `${at + 1}.`, decimals: `${section + 1}.${at + 1}`, none: '' }[numbering];
      const place = {
        running: `para. ${running}`,
        articles: `art. ${section + 1}(${at + 1})`,
        decimals: `s. ${section + 1}.${at + 1}`,
        none: name,
      }[numbering];
      const hasItems = numbering !== 'none' && (at + section) % 3 === 1;
      cited.push(place);
      const items = hasItems
        ? [0, 1, 2].map((each): KnownItem => ({ sign: `(${'abc'[each]})`, text: `${itemText(n++)}${each < 2 ? ';' : '.'}` }))
        : [];
      for (const { sign } of items) cited.push(`${place}${sign}`);
      const text = hasItems
        ? `In case ${n}, ${pick(subjects, n++)
            .replace(/^The/, 'the')
            .replace(/^(A|E|C)/, (sign) => sign.toLowerCase())} shall:`
        : `${sentence(n++).replace(/\.$/, '')} under procedure ${n}. ${Array.from({ length: 1 + (n % 4) }, () => sentence(n++)).join(' ')}`;
      return {
        number: own,
        text,
        items,
        ...(notes && (at + section) % 4 === 2
          ? { note: `See decision ${100 + running} of the Council, adopted at its ${90 + section}th session.` }
          : {}),
      };
    });
    return { heading, paragraphs };
  });
  return {
    title: `Policy on ${pick(['Assisted Return', 'Field Operations', 'Humanitarian Action', 'Protection'], seed)}`,
    sections,
    cited,
  };
}

export const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];

/** All words of the text and its notes, without numbers and signs of paragraphs. */
export const wordsOf = (document: KnownDocument): string[] => [
  ...wordsIn(document.title),
  ...document.sections.flatMap(({ heading, paragraphs }) => [
    ...wordsIn(heading),
    ...paragraphs.flatMap(({ text, items, note }) => [
      ...wordsIn(text),
      ...items.flatMap((item) => wordsIn(item.text)),
      ...wordsIn(note ?? ''),
    ]),
  ]),
];

/** How a paragraph's text begins, for each that is no item. */
export const startsOf = (document: KnownDocument): string[] =>
  document.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ text, items }) => [text, ...items.map((item) => item.text)]));
