import { isCoordinator } from '../clauses/clause.ts';
import { determiners } from '../english.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { headOf } from './head.ts';
import type { Head, Kind, Predication } from './predication.ts';

type Phrase = readonly number[];

/** The subject that was asked about last, as several questions are asked about one after the other. */
let last: { readonly of: Pick<Predication, 'subject' | 'names'>; readonly heads: readonly Head[] } | undefined;

/** The heads of a subject: "The Organization and its partners" has two, "the staff of implementing partners" one. */
export function headsOf(predication: Predication): readonly Head[] {
  const { subject, names } = predication;
  if (last?.of.subject !== subject || last.of.names !== names) last = { of: { subject, names }, heads: findHeads(predication) };
  return last.heads;
}

function findHeads(predication: Predication): Head[] {
  const phrases = phrasesOf(predication);
  let owner: Kind | null = null;
  let owned = false;
  const loose = isLoose(phrases[0]!, predication);
  return phrases.flatMap((phrase, index) => {
    // "A study of UNHCR and UNICEF": the second name stands in the phrase that tells more of the first word.
    if (loose && index > 0) return [];
    const read = headOf(phrase, predication);
    if (!read) return [];
    owned = index > 0 && isOwned(phrase, predication.tokens, owned && read.kind === 'staff');
    const theirs = owned && owner ? kindOfOwned(owner, read.kind) : null;
    const head = theirs ? { ...read, kind: theirs } : read;
    if (!owned) owner = head.kind;
    const others = theirs ? [] : otherMeanings(head, predication);
    // "States' and partners' duties": what is joined to a name that only modifies is no head.
    return others.length === 0 && index > 0 && head.kind === 'thing' ? [] : [head, ...others];
  });
}

/** "any of its employees"; "its agents or employees" are its own, both. */
const isOwned = (phrase: Phrase, tokens: readonly Token[], before: boolean): boolean =>
  phrase.slice(0, 3).some((at) => ['its', 'their'].includes(lowerAt(tokens, at))) ||
  (before && !determiners.has(lowerAt(tokens, phrase[0] ?? 0)));

/** What belongs to somebody unknown is as unknown; the staff of partners or States are theirs, not ours. */
function kindOfOwned(owner: Kind, own: Kind): Kind | null {
  if (owner === 'none' || owner === 'stranger') return owner;
  return own === 'staff' && (owner === 'partners' || owner === 'states') ? owner : null;
}

/** What the head of the subject is; `thing` where there is none. */
export const subjectKind = (predication: Predication): Kind => headsOf(predication)[0]?.kind ?? 'thing';

/** The parts of a subject that "and", "as well as" and their like join. */
function phrasesOf({ tokens, subject }: Predication): Phrase[] {
  const phrases: number[][] = [[]];
  for (const at of subject) {
    const joint = joinerLength(tokens, at);
    if (joint > 0 || (phrases.at(-1)!.length > 0 && tokens[at - 1]?.lower === ',' && !subject.includes(at - 1))) phrases.push([]);
    if (joint === 0 && !isCoordinator(tokens[at]) && !isJoinerTail(tokens, at)) phrases.at(-1)!.push(at);
  }
  return phrases;
}

const isLoose = (phrase: Phrase, predication: Predication): boolean =>
  phrase.some((at) => ['of', 'for', 'between', 'on', 'to'].includes(predication.tokens[at]!.lower)) &&
  headOf(phrase, predication)?.kind === 'thing';

/** "The Parties" may mean two at once. */
function otherMeanings(head: Head, { names, tokens }: Predication): Head[] {
  const same = names.filter((hit) => tokens[hit.from]!.start === head.at[0] && tokens[hit.to]!.end === head.at[1]);
  // "Customs officers" are no staff, though "officers" are.
  if (!same.some(({ means }) => means === head.kind)) return [];
  return same.filter(({ means }) => means !== head.kind).map(({ means }) => ({ ...head, kind: means }));
}

/** "and", "as well as", "together with", "along with" join a second bearer. */
function joinerLength(tokens: readonly Token[], at: number): number {
  const here = tokens[at]!.lower;
  const next = tokens[at + 1]?.lower;
  if (['and', 'or', 'nor', '&'].includes(here)) return 1;
  if (here === 'as' && next === 'well' && tokens[at + 2]?.lower === 'as') return 3;
  return (here === 'together' || here === 'along') && next === 'with' ? 2 : 0;
}

function isJoinerTail(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at]!.lower;
  const before = tokens[at - 1]?.lower ?? '';
  if (here === 'well') return before === 'as';
  if (here === 'as') return before === 'well';
  return here === 'with' && ['together', 'along'].includes(before);
}
