import type { Commitment, Instrument, ParsedProvision, TextAt, Unread } from '../model/records.ts';
import type { Bearer } from '../model/words.ts';
import { toAddressee, type FoundBearers } from './bearers/bearers.ts';
import { findCues } from './cue-search.ts';
import type { Lexicon } from './lexicon.ts';
import { underLimits } from './limits/limits.ts';
import { denies, isSentence, piecesOf, readable, type Piece } from './pieces.ts';
import { longestSentence } from '../parse/sentences.ts';
import { placeIn } from './places.ts';
import { commitmentOf, findDetails } from './record.ts';
import { readNothing, readSentence } from './sentence/read-sentence.ts';
import type { ReadSentence, Statement } from './sentence/sentence.ts';
import { tokenise } from './tokens.ts';
import { boundByHeading } from './under-heading.ts';

/** What the provisions of one instrument say: its commitments, and every sentence that made none, with the reason. */
export interface Extracted {
  readonly commitments: readonly Commitment[];
  readonly unread: readonly Unread[];
}

/** The provision read last, with whom it was read to speak of before and after it. */
interface Before {
  readonly section: readonly string[];
  readonly lead: readonly TextAt[];
  readonly before: readonly Bearer[];
  readonly after: readonly Bearer[];
}

/** As even to ask what time it is takes a hundredth of the whole. */
const tellEvery = 20;

/** Reads the commitments of one instrument's provisions, in their order. */
export function extractCommitments(
  instrument: Instrument,
  provisions: readonly ParsedProvision[],
  lexicon: Lexicon,
  tell: (what: string) => void = () => {},
): Extracted {
  const commitments: Commitment[] = [];
  const unread: Unread[] = [];
  const shared = new Set<TextAt>();
  const notes = new Set<number>();
  let last: Before = { section: [], lead: [], before: [], after: [] };
  for (const [at, provision] of provisions.entries()) {
    if (at % tellEvery === 0) tell(`Reading provision ${at + 1} of ${provisions.length} of ${instrument.short}`);
    const { section, lead } = provision;
    unread.push(...sharedWords(instrument, provision, shared));
    const near = last.section === section && !provision.heading;
    // Items go on from what stood before their opening line, not from one another.
    const before = !near ? [] : lead.length > 0 && last.lead === lead ? last.before : last.after;
    const further = near && lead.length > 0 && last.lead === lead && opensConditions(lead.at(-1)!.text);
    const found = further
      ? { commitments: [], unread: furtherCase(instrument, provision, lexicon), after: before }
      : extractProvision(instrument, provision, before, lexicon);
    commitments.push(...found.commitments);
    unread.push(...found.unread, ...footnotesOf(instrument, provision, notes, lexicon));
    last = { section, lead, before, after: found.after };
  }
  return { commitments: underLimits(instrument, provisions, commitments, unread), unread };
}

/** "The Bank may cancel where: (a) …; (b) …": the items are cases of one condition; with the first of them the sentence is whole. */
const opensConditions = (lead: string): boolean =>
  /\b(?:where|if|when|unless|provided that|in so far as|to the extent that)\s*[:–—]$/i.test(lead);

/** Opening lines and closing words, which every item is read with: told once a list, at its first item. */
function sharedWords(instrument: Instrument, provision: ParsedProvision, told: Set<TextAt>): Unread[] {
  const once = (each: TextAt, because: string): Unread[] => {
    if (told.has(each)) return [];
    told.add(each);
    return [unreadOf(instrument, provision, { ...each, word: '', because })];
  };
  return [
    ...provision.lead.flatMap((each) => once(each, 'the opening line of a list, read with each of its items')),
    ...provision.closing.flatMap((each) => once(each, 'words after a list, read with each of its items')),
  ];
}

/** A case of a condition, whatever words of modality it holds, binds nobody by itself. */
function furtherCase(instrument: Instrument, provision: ParsedProvision, lexicon: Lexicon): Unread[] {
  const word = findCues(lexicon.modalities, tokenise(provision.text), provision.text)[0]?.cue ?? '';
  const { text, position } = provision;
  return [unreadOf(instrument, provision, { text, position, word, because: 'a further case of the condition in the opening line' })];
}

const unreadOf = (
  instrument: Instrument,
  { id, pinpoint }: ParsedProvision,
  { text, position, word, because }: Pick<Unread, 'text' | 'position' | 'word' | 'because'>,
): Unread => ({ provision: id, instrument: instrument.id, pinpoint, text, position, word, because });

/** @param carried whom the provision before it spoke of last: whom "it" and "they" can mean at its beginning */
function extractProvision(
  instrument: Instrument,
  provision: ParsedProvision,
  carried: readonly Bearer[],
  lexicon: Lexicon,
): Extracted & { readonly after: readonly Bearer[] } {
  const commitments: Commitment[] = [];
  const unread: Unread[] = [];
  const presentTense = instrument.presentTense ?? ['organisation'];
  const ofHeading = boundByHeading(provision.section, lexicon);
  const addressee = ofHeading && ofHeading !== 'none' ? ofHeading : instrument.addressee;
  let before = carried;
  let ofOpening: FoundBearers | null = null;
  for (const piece of piecesOf(provision)) {
    const text = readable(piece);
    const context = { own: piece.own, before, addressee, heading: provision.heading, presentTense };
    const aside = notRead(instrument, provision, piece);
    const sentence = aside ? asideSentence(text, aside, lexicon) : readSentence(text, context, lexicon);
    const own = sentence.statements.length > 0 ? sentence.statements : settledStatement(sentence, provision, context);
    ofOpening ??= namedInOpening(own, piece.own);
    const led = piece.own === 0 ? own.map((statement) => underOpening(statement, ofOpening)) : own;
    const statements = ofHeading === 'none' ? led.map((statement) => ofNobodyKnown(statement, provision.section.at(-1)!)) : led;
    const found = statements.length > 0 ? findDetails(sentence, text, lexicon) : null;
    for (const statement of statements) {
      const count = commitments.length + 1;
      const id = count === 1 ? provision.id : `${provision.id}:${count}`;
      commitments.push(commitmentOf({ id, instrument, provision, piece, sentence, statement, details: found!, lexicon }));
      before = statement.bearers.bearers.length > 0 ? statement.bearers.bearers : before;
    }
    if (statements.length === 0) {
      before = firstNamed(sentence);
      const because = whyUnread(sentence, provision);
      unread.push(
        unreadOf(instrument, provision, {
          text: piece.text,
          position: placeIn(provision, piece.start, piece.end),
          word: because.word,
          because: because.because,
        }),
      );
    }
  }
  return { commitments, unread, after: before };
}

/** Whom an opening line names, where its item is read with it. */
const namedInOpening = (statements: readonly Statement[], own: number): FoundBearers | null =>
  statements
    .map(({ bearers }) => bearers)
    .find(({ how, taken }) => how === 'named' && taken.length > 0 && taken.every(([start]) => start < own)) ?? null;

/** "States Parties shall ensure that: (a) No child …. No sentence shall …": a later sentence of an item that names nobody binds whom the line binds. */
const underOpening = (statement: Statement, ofOpening: FoundBearers | null): Statement =>
  ofOpening && statement.bearers.how === 'addressee'
    ? { ...statement, bearers: { ...statement.bearers, bearers: ofOpening.bearers, how: 'opening' } }
    : statement;

/** “Duties of applicants”: what stands there and names nobody binds them, whom nobody knows. */
const ofNobodyKnown = (statement: Statement, heading: string): Statement =>
  statement.bearers.how === 'addressee'
    ? { ...statement, bearers: { ...statement.bearers, bearers: [], how: 'unknown', stranger: heading } }
    : statement;

/** Footnotes make no commitment; one that several provisions refer to is told once. */
function footnotesOf(instrument: Instrument, provision: ParsedProvision, told: Set<number>, lexicon: Lexicon): Unread[] {
  return provision.footnotes.flatMap(({ text, position }) => {
    const { offset } = position.start;
    if (text === '' || told.has(offset)) return [];
    told.add(offset);
    const word = findCues(lexicon.modalities, tokenise(text), text)[0]?.cue ?? '';
    return [unreadOf(instrument, provision, { text, position, word, because: 'a footnote' })];
  });
}

/** Why a sentence is no commitment; a heading needs no further reason. */
function whyUnread({ unread: [first] }: ReadSentence, { heading }: ParsedProvision): { readonly word: string; readonly because: string } {
  if (heading) return { word: first?.word ?? '', because: 'a heading' };
  return first ?? { word: '', because: 'no word in it binds, asks or permits: it tells what is' };
}

/** A text in another language is kept and cited, but only a person can say what it commits to. */
const isForeign = ({ language }: Instrument): boolean => !/^en(?:$|-|g)/i.test(language);

/** Why a sentence is not looked at, whatever stands in it. */
function notRead(instrument: Instrument, { recital, lead }: ParsedProvision, { cut, own, text }: Piece): string | null {
  if (isForeign(instrument)) return 'not English';
  if (recital) return 'a recital, which gives reasons and binds nobody';
  if (own > 0 && lead.some((each) => denies(each.text)) && isSentence(text)) return 'an item of a list of what is not promised';
  return cut ? tooLong : null;
}

const tooLong = `a piece of more than ${longestSentence} characters without a full stop, which is no sentence`;

const asideSentence = (text: string, because: string, lexicon: Lexicon): ReadSentence =>
  readNothing(tokenise(text), [], [{ word: '', because }], lexicon);

/** Whom a sentence without commitment speaks of: only a name at its head can be meant by the next sentence's "it". */
function firstNamed({ names }: ReadSentence): readonly Bearer[] {
  const first = names.find((hit) => hit.from <= 1);
  return first && first.means !== 'none' ? [first.means] : [];
}

/** A person said what a sentence is that the reader would not have taken. */
function settledStatement(
  { tokens, names, unread }: ReadSentence,
  { settled }: ParsedProvision,
  { addressee }: { addressee: Bearer },
): Statement[] {
  if (!settled.modality || unread.some(({ because }) => because === 'a question')) return [];
  const first = names.find((hit) => hit.from <= 2 && hit.means !== 'none');
  const bearers: FoundBearers =
    first && first.means !== 'none'
      ? { bearers: [first.means], how: 'named', named: first.at, taken: [first.at] }
      : toAddressee({ addressee });
  const negated = tokens.some(({ lower }) => ['not', 'never', 'no', 'neither', 'nor'].includes(lower));
  return [
    {
      modality: settled.modality,
      cue: null,
      negated,
      bearers,
      doubts: [],
      actionStart: 0,
      range: { from: 0, to: tokens.length - 1, core: [] },
      reading: 'settled',
    },
  ];
}
