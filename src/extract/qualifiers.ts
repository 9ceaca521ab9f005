import type { Qualifier } from '../model/records.ts';
import type { QualifierKind } from '../model/words.ts';
import { isCoordinator, type Parsed } from './clauses.ts';
import { withoutOverlaps, type Hit } from './cues.ts';
import { be, conjunctions, modals, people, prepositions, subjectPronouns } from './english.ts';
import { isAdverb, type Token } from './tokens.ts';
import { isBase, isGerund } from './verbs.ts';

/** Where a commitment's clause stands in its sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** The tokens of its subject and of its word of modality: no qualifier reaches over them. */
  readonly core: readonly number[];
  /** What leads the sentence and holds for this clause too, since it shares the subject. */
  readonly fronted?: readonly [from: number, to: number];
}

/**
 * The words that narrow a commitment, with their span: from the cue to the end of its clause, of a hedge the cue alone. Clauses that only
 * tell more of somebody ("people who, if returned, …", "places where …"), and "even if", narrow nothing.
 */
export function findQualifiers(
  tokens: readonly Token[],
  parsed: Parsed,
  hits: readonly Hit<QualifierKind>[],
  range: Range,
  text: string,
  negated: boolean,
): Qualifier[] {
  const qualifiers: Qualifier[] = [];
  let reached = -1;
  const ordered = withoutOverlaps([...hits, ...inversions(tokens, parsed)].toSorted((a, b) => a.from - b.from || b.to - a.to));
  for (const [index, hit] of ordered.entries()) {
    const fronted = range.fronted && hit.from >= range.fronted[0] && hit.from <= range.fronted[1];
    if ((!fronted && (hit.from < range.from || hit.from > range.to)) || hit.from <= reached) continue;
    const inserted = range.core.includes(hit.from) && tokens[hit.from - 1]?.lower === ',';
    if (!inserted && !narrows(tokens, parsed, hit, negated)) continue;
    const to =
      hit.means === 'hedge' || trailing.has(tokens[hit.from]!.lower)
        ? hit.to
        : Math.max(hit.to, Math.min(endOf(tokens, parsed, hit, range), joinedEnd(tokens, ordered[index + 1])));
    const from = trailing.has(tokens[hit.from]!.lower) ? phraseStart(tokens, hit.from) : hit.from;
    const at: [number, number] = [tokens[from]!.start, tokens[to]!.end];
    const words = text.slice(...at);
    const kind = hit.means === 'condition' && resources.test(words) && words.split(/\s+/).length < 14 ? 'resource' : hit.means;
    qualifiers.push({ kind, text: words, at });
    reached = to;
  }
  return qualifiers;
}

/** "upon request and as long as access lasts": where a qualifier ends to which the next is joined. */
const joinedEnd = (tokens: readonly Token[], next: Hit<QualifierKind> | undefined): number =>
  next && isCoordinator(tokens[next.from - 1]) ? next.from - 2 : Infinity;

/** "Should the person withdraw, …": a condition without a word of its own. */
function inversions(tokens: readonly Token[], { clauses }: Parsed): Hit<QualifierKind>[] {
  return clauses
    .filter((clause) => clause.kind === 'adverbial' && ['should', 'were', 'had'].includes(tokens[clause.from]!.lower))
    .map(({ from }) => ({
      means: 'condition' as const,
      cue: tokens[from]!.text,
      at: [tokens[from]!.start, tokens[from]!.end],
      from,
      to: from,
    }));
}

/** "markets and safety permitting", "trade secrets excepted": the word stands at the end of its phrase. */
const trailing: ReadonlySet<string> = new Set(['permitting', 'allowing', 'excepted']);

const resources = /\b(?:funds|funding|resources|budget|budgetary|donors?|financing)\b/i;

function phraseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && !/^[,;:.(–—]$/.test(tokens[start - 1]!.lower)) start--;
  return start;
}

function narrows(tokens: readonly Token[], { clauses, owner }: Parsed, hit: Hit<QualifierKind>, negated: boolean): boolean {
  const word = tokens[hit.from]!.lower;
  const before = tokens[hit.from - 1]?.lower;
  const clause = clauses[owner[hit.from]!]!;
  if (before === '-' || before === 'even' || (before === 'as' && word === 'if') || before === 'regardless') return false;
  if (
    word === 'if' &&
    ['any', 'so', 'at'].includes(tokens[hit.from + 1]?.lower ?? '') &&
    /^[,).;]?$/.test(tokens[hit.from + 2]?.lower ?? '')
  )
    return false;
  if (clause.kind === 'relative') return false;
  if (word === 'where' && namesPlace(tokens, hit.from)) return false;
  if (hit.means === 'scope' && describesNoun(tokens, hit.from)) return false;
  if (trailing.has(word)) return !tokens[hit.to + 1]?.word && before !== 'to' && !prepositions.has(before ?? 'to');
  if (word === 'until' && hit.from === hit.to) return negated;
  if (word === 'once' && before === 'at') return false;
  if (word === 'as' && tokens[hit.from + 1]?.lower === 'long')
    return before !== 'for' || hit.from < 2 || /^[,;]$/.test(tokens[hit.from - 2]!.lower);
  if (word === 'once' || (word === 'as' && hit.to - hit.from >= 1 && tokens[hit.to]!.lower === 'as')) {
    const own = clauses[owner[hit.to]!]!;
    return own.from >= hit.from - 1 && own.verb !== null && own.kind !== 'main';
  }
  if (conjunctions.has(word) && hit.from === hit.to)
    return clause.kind === 'aside' || (clause.kind === 'adverbial' && clause.from === hit.from);
  return true;
}

/** "where to live", "where they are", "where it came from": a place, not a case. */
function namesPlace(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (next === 'to') return true;
  if (!subjectPronouns.has(next)) return false;
  const verb = tokens[at + 2]?.lower ?? '';
  const end = tokens[at + 3];
  return (be.has(verb) && (!end?.word || isCoordinator(end))) || (/^(?:came|come|comes)$/.test(verb) && end?.lower === 'from');
}

/** "operations arising under this Agreement", "those lawfully within the territory": the words tell which, not when or where one is bound. */
function describesNoun(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (before > 0 && isAdverb(tokens[before])) before--;
  const isNounBefore = (index: number) =>
    tokens[index]?.word === true && !prepositions.has(tokens[index]!.lower) && !be.has(tokens[index]!.lower);
  if (before < at - 1) return isNounBefore(before) && !isBase(tokens[before]) && people.has(tokens[before]!.lower);
  return isGerund(tokens[before]) && isNounBefore(before - 1) && !modals.has(tokens[before - 1]!.lower);
}

function endOf(tokens: readonly Token[], { clauses, owner }: Parsed, hit: Hit<QualifierKind>, range: Range): number {
  const clause = clauses[owner[hit.from]!]!;
  const within = clause.from === hit.from && clause.kind !== 'main' ? clause.to : tokens.length - 1;
  const coreFrom = Math.min(...range.core.filter((at) => at > hit.to), Infinity);
  let depth = 0;
  for (let at = hit.to + 1; at <= within && at < coreFrom; at++) {
    const { lower } = tokens[at]!;
    if (lower === '(') depth++;
    else if (lower === ')' && depth-- === 0) return at - 1;
    if (depth <= 0 && /^[,;:!?—]$/.test(lower) && !(at === hit.to + 1 && conjunctions.has(tokens[hit.from]!.lower))) return at - 1;
    if (lower === '.' && at === tokens.length - 1) return at - 1;
    // "Without consent no picture may …"
    if (lower === 'no' && at > hit.to + 1 && tokens[at - 1]!.word && !prepositions.has(tokens[at - 1]!.lower) && coreFrom < Infinity)
      return at - 1;
  }
  return Math.min(within, coreFrom - 1, tokens.at(-1)!.lower === '.' ? tokens.length - 2 : tokens.length - 1);
}
