import type { Commitment, Instrument, ParsedProvision, Unread } from '../../model/records.ts';

/** A sentence as it stands in an instrument, whatever was read in it. */
export type Said = Pick<Unread, 'provision' | 'pinpoint' | 'text'> & { readonly isFootnote: boolean };

/** An instrument as its sentences point into it. */
export interface Whole {
  readonly instrument: Instrument;
  readonly commitments: readonly Commitment[];
  readonly texts: ReadonlyMap<string, string>;
  /** The provisions by their order, and the order of each. */
  readonly ids: readonly string[];
  readonly order: ReadonlyMap<string, number>;
  readonly sections: ReadonlyMap<string, readonly string[]>;
  /** The headings over a provision without those that are a number alone (“Rule 7”, “§ 4”), as one key. */
  readonly titled: ReadonlyMap<string, string>;
  readonly ofProvision: ReadonlyMap<string, readonly Commitment[]>;
  /** Those that a number names: “3” names 3, 3.1 and 3(a). */
  readonly numbered: ReadonlyMap<string, readonly Commitment[]>;
}

export function wholeOf(instrument: Instrument, provisions: readonly ParsedProvision[], commitments: readonly Commitment[]): Whole {
  return {
    instrument,
    commitments,
    texts: new Map(provisions.map(({ id, text }) => [id, text])),
    ids: provisions.map(({ id }) => id),
    order: new Map(provisions.map(({ id }, at) => [id, at])),
    sections: new Map(provisions.map(({ id, section }) => [id, section])),
    titled: new Map(provisions.map(({ id, section }) => [id, section.filter((heading) => !numberAlone.test(heading)).join('\n')])),
    ofProvision: Map.groupBy(commitments, ({ provision }) => provision),
    numbered: byNumber(commitments),
  };
}

const numberAlone =
  /^(?:§+|art(?:icle|\.)?|rule|section|sec\.|clause|para(?:graph|\.)?|regulation|standard|principle|point)?\s*[\dIVXLC]+(?:\.\d+)*\W*$/i;

function byNumber(commitments: readonly Commitment[]): Map<string, Commitment[]> {
  const found = new Map<string, Commitment[]>();
  for (const each of commitments)
    for (const written of `${each.pinpoint} ${headed.exec(each.text)?.[1] ?? ''}`.match(/\d+(?:\.\d+)*(?:\([a-z0-9]+\))*/gi) ?? [])
      for (const number of beginningsOf(written)) {
        const named = found.get(number);
        if (named) named.push(each);
        else found.set(number, [each]);
      }
  return found;
}

/** “Article 8 The Union shall …”: a number that stands in the line itself. */
const headed = /^\W*(?:article|section|rule|principle|standard|commitment|paragraph|point) (\d+(?:\.\d+)*)\b/i;

/** “3.1(a)” is named by 3, 3.1 and 3.1(a). */
const beginningsOf = (written: string): string[] =>
  Array.from({ length: written.length }, (_, at) => written.slice(0, at + 1)).filter((each) =>
    /^(?:[.(]|$)/.test(written.slice(each.length)),
  );

/** Those of the same heading that come before, or beside it in one provision. */
export const nearBefore = (said: Said, whole: Whole): readonly Commitment[] =>
  underTitle(said, whole).filter((each) => whole.order.get(each.provision)! <= whole.order.get(said.provision)!);

export const underTitle = (said: Said, whole: Whole): readonly Commitment[] =>
  othersThan(said, whole).filter(({ provision }) => whole.titled.get(provision) === whole.titled.get(said.provision));

export const underSame = (said: Said, whole: Whole): readonly Commitment[] =>
  othersThan(said, whole).filter((each) => isWithin(each, whole.sections.get(said.provision)!));

const isSame = ({ provision, text }: Said, each: Commitment): boolean => each.provision === provision && each.text === text;

export const othersThan = (said: Said, { commitments }: Whole): readonly Commitment[] => commitments.filter((each) => !isSame(said, each));

export const ownOf = ({ provision }: Said, { ofProvision }: Whole): readonly Commitment[] => ofProvision.get(provision) ?? [];

const isWithin = ({ section }: Commitment, outer: readonly string[]): boolean => outer.every((heading, at) => section[at] === heading);

/** Those whose pinpoint has the number; of several under different headings those under the same. */
export function numbered(numbers: readonly string[], said: Said, whole: Whole): readonly Commitment[] {
  const found = numbers.flatMap((number) => whole.numbered.get(number) ?? []).filter((each) => !isSame(said, each));
  const near = found.filter(({ section }) => section === whole.sections.get(said.provision));
  return near.length > 0 ? near : found;
}

/** The commitments of the same provision, else those of the nearest before it under the same heading. */
export function before(said: Said, whole: Whole): readonly Commitment[] {
  const own = ownOf(said, whole).filter((each) => !isSame(said, each));
  const at = whole.order.get(said.provision) ?? 0;
  if (own.length > 0) return own;
  const section = whole.titled.get(said.provision);
  const near = [at - 1, at - 2]
    .map((index) => whole.ids[index])
    .find((id) => id !== undefined && whole.ofProvision.has(id) && whole.titled.get(id) === section);
  return near === undefined ? [] : whole.ofProvision.get(near)!;
}
