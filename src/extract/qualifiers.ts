import type { Qualifier } from '../model/records.ts';
import type { QualifierKind } from '../model/words.ts';
import type { Parsed } from './clauses.ts';
import { withoutOverlaps, type Hit } from './cues.ts';
import { conjunctions } from './english.ts';
import type { Token } from './tokens.ts';

/** Where a commitment's clause stands in its sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
  /** The tokens of its subject and of its word of modality: no qualifier reaches over them. */
  readonly core: readonly number[];
}

/**
 * The words that narrow a commitment, with their span: from the cue to the end of its clause, of a hedge the cue alone. Clauses that only
 * tell more of somebody ("people who, if returned, …", "places where …"), and "even if", narrow nothing.
 */
export function findQualifiers(tokens: readonly Token[], parsed: Parsed, hits: readonly Hit<QualifierKind>[], range: Range, text: string): Qualifier[] {
  const qualifiers: Qualifier[] = [];
  let reached = -1;
  for (const hit of withoutOverlaps([...hits, ...inversions(tokens, parsed)].toSorted((a, b) => a.from - b.from || b.to - a.to))) {
    if (hit.from < range.from || hit.from > range.to || hit.from <= reached || !narrows(tokens, parsed, hit)) continue;
    const to = hit.means === 'hedge' ? hit.to : Math.max(hit.to, endOf(tokens, parsed, hit, range));
    const at: [number, number] = [tokens[hit.from]!.start, tokens[to]!.end];
    qualifiers.push({ kind: hit.means, text: text.slice(...at), at });
    reached = to;
  }
  return qualifiers;
}

/** "Should the person withdraw, …": a condition without a word of its own. */
function inversions(tokens: readonly Token[], { clauses }: Parsed): Hit<QualifierKind>[] {
  return clauses
    .filter((clause) => clause.kind === 'adverbial' && ['should', 'were', 'had'].includes(tokens[clause.from]!.lower))
    .map(({ from }) => ({ means: 'condition' as const, cue: tokens[from]!.text, at: [tokens[from]!.start, tokens[from]!.end], from, to: from }));
}

function narrows(tokens: readonly Token[], { clauses, owner }: Parsed, hit: Hit<QualifierKind>): boolean {
  const word = tokens[hit.from]!.lower;
  const before = tokens[hit.from - 1]?.lower;
  const clause = clauses[owner[hit.from]!]!;
  if (before === 'even' || before === 'as' && word === 'if' || before === 'regardless') return false;
  if (word === 'if' && ['any', 'so', 'at'].includes(tokens[hit.from + 1]?.lower ?? '') && /^[,).;]?$/.test(tokens[hit.from + 2]?.lower ?? '')) return false;
  if (clause.kind === 'relative') return false;
  if (conjunctions.has(word) && hit.from === hit.to) return clause.kind === 'adverbial' && clause.from === hit.from;
  return true;
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
    if (depth <= 0 && /^[,;:!?—]$/.test(lower) && at > hit.to + 1) return at - 1;
    if (lower === '.' && at === tokens.length - 1) return at - 1;
  }
  return Math.min(within, coreFrom - 1, tokens.at(-1)!.lower === '.' ? tokens.length - 2 : tokens.length - 1);
}
