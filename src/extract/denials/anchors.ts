import { isCoordinator } from '../clauses/clause.ts';
import { auxiliaries, modals, prepositions, relatives } from '../english.ts';
import { isAdverb, lowerAt, type Token } from '../tokens.ts';
import { isBase } from '../word-forms.ts';

/** How far a verb may stand from what it takes, in tokens. */
export const farthest = 14;

/** The finite verb of the group in which a verb stands; behind "to" that of the verb it hangs on; `null` for a bare gerund or noun. */
export function anchorOf(tokens: readonly Token[], verb: number): number | null {
  let at = verb;
  let anchor = verb;
  for (let before = verb - 1; before >= 0 && before > verb - farthest; before--) {
    const token = tokens[before]!;
    const insertion = insertionStart(tokens, before);
    if (insertion !== null) before = insertion;
    else if (modals.has(token.lower) || auxiliaries.has(token.lower)) anchor = before;
    else if (isAdverb(token) || linking.has(token.lower)) at = before;
    else if (!joinsVerbs(tokens, before, at)) break;
  }
  return anchor < verb ? anchor : ownAnchor(tokens, verb);
}

/** Of a verb without an auxiliary beside it: itself, or a modal that stands farther before. */
function ownAnchor(tokens: readonly Token[], verb: number): number | null {
  if (lowerAt(tokens, verb).endsWith('ing') || lowerAt(tokens, verb - 1) === 'to') return modalBefore(tokens, verb);
  return isBase(tokens[verb]) ? (modalBefore(tokens, verb) ?? verb) : verb;
}

/** Between an auxiliary and the verb that hangs on it. */
const linking: ReadonlySet<string> = new Set(
  `be been being to not never neither nor taken construed interpreted read understood deemed regarded considered held seen as intended
  meant`.split(/\s+/),
);

/** Where ", in any circumstances," or "in any way" begins that ends there. */
function insertionStart(tokens: readonly Token[], end: number): number | null {
  if (lowerAt(tokens, end) === ',') {
    for (let at = end - 1; at > end - 8 && at > 0; at--)
      if (lowerAt(tokens, at) === ',') return modals.has(lowerAt(tokens, at - 1)) || lowerAt(tokens, at - 1) === 'not' ? at : null;
    return null;
  }
  const opens = /^(?:in|under|at|on|to|by)$/.test(lowerAt(tokens, end - 2)) && /^(?:any|all|no|every|such)$/.test(lowerAt(tokens, end - 1));
  return opens && /^(?:shall|will|may|can|must|should|not|never)$/.test(lowerAt(tokens, end - 3)) ? end - 2 : null;
}

const joinsVerbs = (tokens: readonly Token[], at: number, next: number): boolean =>
  tokens[at]!.lower === ',' || isCoordinator(tokens[at]) ? isListOfVerbs(tokens, at, next) : isVerbInList(tokens, at, next);

/** "neither accepts nor assumes": a joint right before the verb group. */
const isListOfVerbs = (tokens: readonly Token[], joint: number, next: number): boolean =>
  joint >= next - 1 && tokens[joint - 1]?.word === true;
const isVerbInList = (tokens: readonly Token[], at: number, next: number): boolean =>
  next === at + 1 && (isCoordinator(tokens[at + 1]) || lowerAt(tokens, at + 1) === ',') && modals.has(lowerAt(tokens, at - 1));

/** "Nor does the Organization accept …", "In no event shall the Organization be …", "nothing … shall be construed as creating": the verb that stands farther before. */
function modalBefore(tokens: readonly Token[], verb: number): number | null {
  for (let at = verb - 1; at >= 0 && at > verb - farthest; at--) {
    if (/^[;:.]$/.test(lowerAt(tokens, at)) || relatives.has(lowerAt(tokens, at))) return null;
    if (modals.has(lowerAt(tokens, at)) || /^(?:do|does|did)$/.test(lowerAt(tokens, at))) return at;
  }
  return null;
}

/** Whether a verb group is negated by its own words, its subject or what leads the clause. */
export function isDenied(tokens: readonly Token[], verb: number, anchor: number): boolean {
  for (let at = anchor; at < verb; at++) if (/^(?:not|never|neither|nor|no)$/.test(lowerAt(tokens, at))) return !isOnly(tokens, at);
  if (/^(?:nor|neither|never)$/.test(lowerAt(tokens, anchor - 1))) return true;
  return isDeniedBefore(tokens, anchor);
}

const isOnly = (tokens: readonly Token[], at: number): boolean => /^(?:only|merely|just|solely)$/.test(lowerAt(tokens, at + 1));

/** "Nothing in this policy …", "No provision of …", "Neither the Organization nor …", "In no event …". */
function isDeniedBefore(tokens: readonly Token[], anchor: number): boolean {
  for (let at = anchor - 1; at >= 0; at--) {
    const { lower } = tokens[at]!;
    if (/^[;:.]$/.test(lower)) return false;
    if (/^(?:nothing|nobody|none|neither|nor)$/.test(lower)) return true;
    if (lower === 'no' && /^(?:event|case|cases|circumstances|way|account|condition|conditions|time)$/.test(lowerAt(tokens, at + 1)))
      return true;
    if (lower === 'no' && !/^(?:later|more|less|doubt|longer)$/.test(lowerAt(tokens, at + 1)) && opensClause(tokens, at)) return true;
  }
  return false;
}

const opensClause = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1];
  return (
    !before?.word ||
    isCoordinator(before) ||
    (prepositions.has(before.lower) && (at < 2 || !tokens[at - 2]!.word || isCoordinator(tokens[at - 2])))
  );
};
