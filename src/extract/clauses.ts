import type { Modality } from '../model/words.ts';
import {
  be,
  conjunctions,
  determiners,
  eitherConjunctions,
  floating,
  modals,
  placeNouns,
  prepositions,
  relatives,
  reporting,
  subjectPronouns,
} from './english.ts';
import type { Hit } from './cues.ts';
import { isAdverb, skipAdverbs, type Token } from './tokens.ts';
import { isBase, canBePresent, finiteVerb, isAdjective, isGerund, isParticiple, isPlural } from './verbs.ts';

/**
 * A clause of a sentence. `main` clauses stand by themselves; the others hang on one: `adverbial` (if, where, unless …), `relative` (who,
 * which …), `content` (that, whether, how …), `phrase` (after, before, as … without a verb), `aside` (brackets, quotations, dashes).
 */
export interface Clause {
  readonly kind: 'main' | 'adverbial' | 'relative' | 'content' | 'phrase' | 'aside';
  readonly from: number;
  to: number;
  /** The token at which its finite verb stands. */
  verb: number | null;
  weak: boolean;
}

export interface Parsed {
  readonly clauses: readonly Clause[];
  /** For each token the innermost clause it belongs to. */
  readonly owner: readonly number[];
  /** The hits that stand in main clauses, in their order. */
  readonly main: readonly Hit<Modality>[];
}

const coordinators: ReadonlySet<string> = new Set(['and', 'or', 'but', 'nor', 'yet', '&']);
export const isCoordinator = (token: Token | undefined): boolean => token !== undefined && coordinators.has(token.lower);
const timeNouns: ReadonlySet<string> = new Set(['day', 'moment', 'time', 'point', 'date', 'year', 'period', 'stage', 'hour', 'age']);
/** Modals that mostly tell what people can or might do. */
const possible: ReadonlySet<string> = new Set(['could', 'can', 'might', 'would', 'may']);
const boundary = /^[;:?!]$/;
const beforeThat: ReadonlySet<string> = new Set(
  'so order such provided given condition extent event save except providing assuming now ensuring understanding'.split(' '),
);
const contentNouns =
  /(?:fact|principle|view|condition|understanding|agreement|guarantee|assurance|risk|belief|idea|conviction|requirement|proviso|premise|doubt|evidence|sign|recognition|commitment|position|duty|need|hope)$/;

/**
 * Cuts a sentence into its clauses and says which of the words of modality found in it stand in a main clause.
 * @param nouns tokens that stand in names and words for people, and so are no verbs ("States", "partners")
 */
export function parseClauses(tokens: readonly Token[], hits: readonly Hit<Modality>[], nouns: ReadonlySet<number>): Parsed {
  const owner: number[] = tokens.map(() => 0);
  const clauses: Clause[] = [{ kind: 'main', from: 0, to: tokens.length - 1, verb: null, weak: false }];
  const main: Hit<Modality>[] = [];
  const hitAt = new Map(hits.map((hit) => [hit.from, hit]));
  const asides = findAsides(tokens, hitAt);
  let stack = [0];

  const top = () => clauses[stack.at(-1)!]!;
  const open = (kind: Clause['kind'], at: number, verb: number | null = null) => {
    clauses.push({ kind, from: at, to: at, verb, weak: false });
    stack.push(clauses.length - 1);
  };
  const close = () => stack.pop();
  const mainClause = () => clauses[stack[0]!]!;
  const laterHit = (at: number) => {
    const comma = nextAtLevel(tokens, asides, at, ',');
    return comma !== null && hits.some((hit) => hit.from > comma && !asides[hit.from] && !boundaryBetween(tokens, at, hit.from));
  };

  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const aside = asides[at];
    if (aside) {
      if (isDash(tokens, at)) while (top().kind === 'phrase') close();
      clauses.push({ kind: 'aside', from: at, to: aside, verb: null, weak: false });
      for (let inside = at; inside <= aside; inside++) owner[inside] = clauses.length - 1;
      at = aside;
      continue;
    }
    const hit = isInversion(at) ? undefined : hitAt.get(at);
    if (isPerformative(at) || isContrast(at)) {
      owner[at] = stack.at(-1)!;
      clauses.push({ kind: 'main', from: at + 1, to: tokens.length - 1, verb: null, weak: false });
      for (const each of stack) clauses[each]!.to = at;
      stack = [clauses.length - 1];
      continue;
    }
    if (boundary.test(token.lower) || isLoneDash(tokens, at, asides)) {
      clauses.push({ kind: 'main', from: at + 1, to: tokens.length - 1, verb: null, weak: false });
      for (const each of stack) clauses[each]!.to = at - 1;
      stack = [clauses.length - 1];
    } else if (token.lower === ',') {
      if (!isListComma(tokens, at, top()) && !goesOn(at)) while (closesAtComma(tokens, top(), at)) close();
    } else if (hit) {
      placeHit(hit, at);
      const last = stack.at(-1)!;
      for (let inside = at; inside <= hit.to; inside++) owner[inside] = last;
      clauses[last]!.to = hit.to;
      at = hit.to;
      continue;
    } else if (!openClause(at)) placeVerb(at);
    owner[at] = stack.at(-1)!;
    for (const each of stack.slice(1)) clauses[each]!.to = at;
  }
  return { clauses, owner, main };

  function openClause(at: number): boolean {
    const word = tokens[at]!.lower;
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    if (isInversion(at)) {
      open('adverbial', at, at);
      return true;
    }
    if (word === 'that') {
      if (!next?.word) return false;
      const outer = top();
      // "Investment firms that hold …": what looked like the verb is the noun that the clause tells of.
      if (
        outer.verb === at - 1 &&
        isPlural(before!) &&
        !contentVerbs.has(before!.lower) &&
        !reporting.has(before!.lower) &&
        (isBase(next) || be.has(next.lower) || modals.has(next.lower))
      ) {
        outer.verb = null;
        outer.weak = false;
        openRelative(at);
        return true;
      }
      if (before && beforeThat.has(before.lower)) open('adverbial', at);
      else if (before && prepositions.has(before.lower) && !determiners.has(next.lower) && !subjectPronouns.has(next.lower)) return false;
      else if (!before || /^[,(]$/.test(before.lower) || isCoordinator(before) || prepositions.has(before.lower)) {
        if (!clauses.some((clause, index) => clause.kind === 'content' && index > 0 && clause.from < at)) return false;
        open('content', at);
      } else if (
        be.has(before.lower) ||
        tellsThat(top().verb) ||
        contentNouns.test(before.lower) ||
        isVerbLike(tokens, at - 1) ||
        isAdverb(before)
      )
        open('content', at);
      else openRelative(at);
      return true;
    }
    if (relatives.has(word)) {
      if (next?.lower === ',' || (word === 'what' && !next?.word)) return false;
      if (['how', 'why', 'what'].includes(word)) open('content', at);
      else openRelative(at);
      return true;
    }
    if (conjunctions.has(word)) {
      if (word === 'whether')
        open(next?.lower === 'or' || [',', 'and', '–', '—'].includes(before?.lower ?? ',') ? 'adverbial' : 'content', at);
      else if (word === 'when' && timeNouns.has(before?.lower ?? '')) openRelative(at);
      else if (word === 'where' && placeNouns.has(before?.lower ?? '')) openRelative(at);
      else open('adverbial', at, verbless(at));
      return true;
    }
    if (eitherConjunctions.has(word)) {
      if (word === 'as' && before && ['such', 'well', 'far', 'soon', 'long', 'insofar', 'much'].includes(before.lower)) {
        if (['such', 'well'].includes(before.lower)) return false;
        open(before.lower === 'soon' || before.lower === 'far' ? 'phrase' : 'adverbial', at, verbless(at));
        return true;
      }
      if (word === 'as' && ['well', 'far', 'soon', 'long', 'much'].includes(next?.lower ?? '')) return false;
      open('phrase', at, verbless(at));
      return true;
    }
    return false;
  }

  /** "told the team that", "informs States that". */
  function tellsThat(verb: number | null): boolean {
    return verb !== null && tellingVerbs.test(tokens[verb]!.lower);
  }

  /** "Should the person withdraw, …", "Were it to fail, …". */
  function isInversion(at: number): boolean {
    const { lower } = tokens[at]!;
    if (!['should', 'were', 'had'].includes(lower)) return false;
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    if (lower === 'should' && next && determiners.has(next.lower) && !floating.has(next.lower) && (!before?.word || isCoordinator(before)))
      return true;
    if (!laterHit(at)) return false;
    return at === clauses[stack[0]!]!.from || before?.lower === ',' || (before?.lower === 'and' && mainClause().verb !== null);
  }

  /** "decides that", "agrees that": what follows is laid down by these very words. */
  function isPerformative(at: number): boolean {
    if (tokens[at]!.lower !== 'that' || stack.length > 1) return false;
    let verb = at - 1;
    if (tokens[verb]?.lower === ',') while (verb > 0 && tokens[--verb]!.lower !== ',');
    while (verb > 0 && (isAdverb(tokens[verb]) || tokens[verb]!.lower === ',')) verb--;
    return (
      /^(?:decides?|resolves?|agrees?|determines?|orders?)$/.test(tokens[verb]?.lower ?? '') &&
      hits.some((hit) => hit.from > at && !boundaryBetween(tokens, at, hit.from))
    );
  }

  /** ", whereas IOM is responsible for …", ", while IOM will …": a clause of its own beside the one before. */
  function isContrast(at: number): boolean {
    if (!['whereas', 'while', 'whilst'].includes(tokens[at]!.lower) || tokens[at - 1]?.lower !== ',' || mainClause().verb === null)
      return false;
    return !isGerund(tokens[at + 1]) && hits.some((hit) => hit.from > at && !boundaryBetween(tokens, at, hit.from));
  }

  /** "who see", "that apply": the verb follows at once; "whom IOM assists", "which the State owns": it comes behind its subject. */
  function openRelative(at: number) {
    const word = tokens[at]!.lower;
    const next = skipAdverbs(tokens, at + 1);
    const first = tokens[next];
    const objectOf = tokens[at - 1] && prepositions.has(tokens[at - 1]!.lower);
    const subjectFollows =
      !first ||
      !first.word ||
      determiners.has(first.lower) ||
      subjectPronouns.has(first.lower) ||
      /^\p{Lu}/u.test(first.text) ||
      ['whom', 'whose', 'whereby', 'where', 'whatever', 'whichever'].includes(word) ||
      objectOf;
    open('relative', at, subjectFollows || hitAt.has(next) ? null : next);
  }

  /** "where possible", "unless otherwise agreed", "when deployed", "while respecting": a clause without a verb of its own. */
  function verbless(at: number): number | null {
    let next = skipAdverbs(tokens, at + 1);
    while (['so', 'otherwise', 'and', 'deemed'].includes(tokens[next]?.lower ?? '') && !hitAt.has(next))
      next = skipAdverbs(tokens, next + 1);
    const word = tokens[next];
    if (!word?.word || hitAt.has(next)) return null;
    if (isGerund(word) && !isNounLike(tokens[next + 1], true)) return next;
    if (isGerund(word)) return next;
    if (['follows', 'any', 'ever', 'not', 'possible'].includes(word.lower) && !tokens[next + 1]?.word) return next;
    if (prepositions.has(word.lower) && !conjunctions.has(word.lower)) return next;
    if (!isParticiple(word) && !isAdjective(word) && !['necessary', 'possible', 'feasible', 'applicable'].includes(word.lower)) return null;
    const behind = tokens[next + 1];
    const closes =
      !behind ||
      !behind.word ||
      prepositions.has(behind.lower) ||
      isCoordinator(behind) ||
      hitAt.has(next + 1) ||
      behind.lower === 'to' ||
      determiners.has(behind.lower) ||
      /^\p{Lu}/u.test(behind.text);
    return closes ? next : null;
  }

  function placeVerb(at: number) {
    const found = nouns.has(at) ? null : finiteVerb(tokens, at);
    if (!found) return;
    const clause = top();
    if (clause.verb === at) return;
    if (clause.verb === null || (clause.weak && found === 'strong')) {
      clause.verb = at;
      clause.weak = found === 'weak';
      return;
    }
    if (found === 'weak' || isCoordinated(at) || isContact(at)) return;
    const waiting = stack.findLastIndex((each) => clauses[each]!.verb === null || clauses[each]!.weak);
    if (waiting < 0) return;
    stack = stack.slice(0, waiting + 1);
    top().verb = at;
    top().weak = false;
  }

  /** "a language he understands", "the forms it asks for": a clause that hangs on the noun before without a word of its own. */
  function isContact(at: number): boolean {
    let subject = at - 1;
    while (subject > 0 && isAdverb(tokens[subject])) subject--;
    while (subject > 1 && isCoordinator(tokens[subject - 1]) && subjectPronouns.has(tokens[subject - 2]!.lower)) subject -= 2;
    return (
      subjectPronouns.has(tokens[subject]?.lower ?? '') &&
      isNounLike(tokens[subject - 1]) &&
      !conjunctions.has(tokens[subject - 1]!.lower) &&
      !relatives.has(tokens[subject - 1]!.lower)
    );
  }

  function placeHit(hit: Hit<Modality>, at: number) {
    const left = new Set<number>();
    for (;;) {
      const clause = top();
      if (clause.kind === 'main') break;
      if (clause.verb === null || clause.weak) {
        const preposition = clause.kind === 'phrase' || clause.weak;
        if (!preposition || laterHit(at)) {
          clause.verb = at;
          clause.weak = false;
          return;
        }
      } else if (staysWithin(clause, hit, at)) return;
      left.add(stack.at(-1)!);
      close();
    }
    takeSubject(left, at);
    top().verb = at;
    main.push(hit);
  }

  /** "… ensure that returns are safe, and each Party undertakes": the subject behind the joint was taken for a part of what is ensured. */
  function takeSubject(left: ReadonlySet<number>, at: number) {
    const content = [...left].find((each) => clauses[each]!.kind === 'content' && clauses[each]!.verb !== null);
    if (content === undefined) return;
    const joint = lastJoint(clauses[content]!.verb!, at);
    if (joint === null || joint === at - 1) return;
    for (let inside = joint; inside < at; inside++) if (left.has(owner[inside]!)) owner[inside] = stack.at(-1)!;
    clauses[content]!.to = Math.min(clauses[content]!.to, joint - 1);
  }

  /** ", or could not move without help": the comma parts two verbs of one clause that tells of somebody. */
  function goesOn(comma: number): boolean {
    if (top().kind !== 'relative' || top().verb === null || mainClause().verb === null || !isCoordinator(tokens[comma + 1])) return false;
    const next = skipAdverbs(tokens, comma + 2);
    return possible.has(tokens[next]?.lower ?? '');
  }

  /** Whether a word of modality goes on with a clause that has its verb already ("people who cannot return or may not stay"). */
  function staysWithin(clause: Clause, hit: Hit<Modality>, at: number): boolean {
    const outer = mainClause();
    const before = main.at(-1);
    const sameWord = before !== undefined && tokens[before.from]!.lower === tokens[at]!.lower && before.from >= outer.from;
    if (isCoordinated(at)) {
      if (clause.kind === 'relative' && before !== undefined && before.from >= outer.from && !isModal(clause.verb)) return false;
      if (sameWord || outer.verb === null || (hit.means === 'undertaking' && tokens[at]!.lower !== 'will')) return false;
      return tokens[coordinatorBefore(at) - 1]?.lower !== ',' || (clause.kind === 'relative' && possible.has(tokens[at]!.lower));
    }
    if (clause.kind !== 'content' || outer.verb === null || outer.verb > clause.from) return false;
    const joint = lastJoint(clause.verb!, at);
    if (joint === null) return true;
    const between = tokens.slice(joint, at);
    if (joint === at - 1 && hit.to > hit.from && tokens[joint]!.lower === ',') return false;
    if (between.some((token) => ['therefore', 'thus', 'accordingly', 'consequently', 'hence'].includes(token.lower))) return false;
    const own = sameWord || tokens[clause.from]!.lower !== 'that';
    return !(tokens[joint]!.lower === ',' && tokens[joint + 2]?.lower !== 'that' && hit.means !== 'recognition' && own);
  }

  /** "people who cannot return or may not stay" is one clause; "the sums that were paid and may not demand more" is none. */
  function isModal(verb: number | null): boolean {
    return verb !== null && (hitAt.has(verb) || modals.has(tokens[verb]!.lower) || modals.has(tokens[verb - 1]?.lower ?? ''));
  }

  function lastJoint(from: number, to: number): number | null {
    for (let at = to - 1; at > from; at--) {
      if (tokens[at]!.lower === ',') return at;
      if (isCoordinator(tokens[at])) return tokens[at - 1]?.lower === ',' ? at - 1 : at;
    }
    return null;
  }

  function coordinatorBefore(at: number): number {
    let index = at - 1;
    if (tokens[index]?.lower === ',') {
      const opens = tokens.findLastIndex((token, other) => other < index && token.lower === ',');
      if (opens > 0 && index - opens < 10 && isCoordinator(tokens[opens - 1])) return opens - 1;
    }
    while (index > 0 && (isAdverb(tokens[index]) || tokens[index]!.lower === 'not')) index--;
    return index;
  }

  function isCoordinated(at: number): boolean {
    return isCoordinator(tokens[coordinatorBefore(at)]);
  }
}

function closesAtComma(tokens: readonly Token[], clause: Clause, comma: number): boolean {
  if (clause.kind === 'phrase') return true;
  if (clause.kind !== 'adverbial' && clause.kind !== 'relative') return false;
  if (clause.verb !== null || /^(?:what|which|who|how)ever$/.test(tokens[clause.from]!.lower)) return true;
  for (let at = clause.from + 2; at < comma; at++) if (tokens[at]!.word && canBePresent(tokens, at)) return true;
  return false;
}

/** A comma right behind the word that opened the clause, or between two adjectives, ends nothing. */
const isListComma = (tokens: readonly Token[], at: number, clause: Clause): boolean =>
  clause.from === at - 1 && tokens[at - 1]?.word === true;

/** "ensure that", "is agreed that", "certain that", but not "programmes that". */
function isVerbLike(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (!before?.word) return at > 0 && isGerund(token);
  if (before.lower === 'to' || modals.has(before.lower)) return true;
  if (determiners.has(before.lower) || before.possessive || prepositions.has(before.lower)) return false;
  return finiteVerb(tokens, at) !== null || isParticiple(token) || isGerund(token) || isAdjective(token);
}

function isNounLike(token: Token | undefined, lax = false): boolean {
  if (!token?.word || prepositions.has(token.lower) || isCoordinator(token) || isAdverb(token)) return false;
  return lax || (!isGerund(token) && !be.has(token.lower));
}

/** Verbs in -s that a clause with "that" follows, not nouns in the plural. */
const contentVerbs: ReadonlySet<string> = new Set(
  'shows ensures requires provides means indicates implies confirms recognizes recognises acknowledges affirms reaffirms stresses emphasizes emphasises underlines believes guarantees agrees decides resolves recommends requests hopes expects considers understands knows sees follows'.split(
    ' ',
  ),
);

/** Verbs that take both somebody and a clause with "that". */
const tellingVerbs =
  /^(?:told|tells?|informs?|informed|assures?|assured|reminds?|reminded|warns?|warned|notif(?:y|ies|ied)|persuaded|convinced)$/;

const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['«', '»'],
]);

/** For each token that opens brackets, a quotation with words of modality in it, or an insertion between dashes: where that ends. */
function findAsides(tokens: readonly Token[], hitAt: ReadonlyMap<number, unknown>): (number | undefined)[] {
  const asides: (number | undefined)[] = [];
  const speaks = (from: number, to: number) => {
    for (let at = from; at <= to; at++) if (hitAt.has(at)) return true;
    return false;
  };
  for (let at = 0; at < tokens.length; at++) {
    const { lower, word } = tokens[at]!;
    if (word) continue;
    let end = -1;
    const closes = brackets.get(lower);
    if (closes) end = closing(tokens, at, lower, closes);
    else if (lower === '"') end = tokens.findIndex((token, index) => index > at && token.lower === '"');
    else if (isDash(tokens, at)) {
      end = tokens.findIndex((token, index) => index > at && (isDash(tokens, index) || /^[;:]$/.test(token.lower)));
      if (end > 0 && (!isDash(tokens, end) || end - at > 40)) end = -1;
    }
    if (end < 0) continue;
    const quotation = lower === '“' || lower === '"' || lower === '«';
    if (quotation && !speaks(at, end)) continue;
    asides[at] = end;
    at = end;
  }
  return asides;
}

function closing(tokens: readonly Token[], from: number, opens: string, closes: string): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at]!.lower === opens) depth++;
    else if (tokens[at]!.lower === closes && --depth === 0) return at;
  }
  return -1;
}

export const isDash = (tokens: readonly Token[], at: number): boolean => {
  const { lower, joined, word } = tokens[at]!;
  if (word) return false;
  return lower === '—' || (/^[–-]$/.test(lower) && !joined && tokens[at + 1]?.joined === false);
};

const isLoneDash = (tokens: readonly Token[], at: number, asides: readonly (number | undefined)[]): boolean =>
  isDash(tokens, at) && asides[at] === undefined;

function nextAtLevel(tokens: readonly Token[], asides: readonly (number | undefined)[], from: number, mark: string): number | null {
  for (let at = from + 1; at < tokens.length; at++) {
    const aside = asides[at];
    if (aside) at = aside;
    else if (tokens[at]!.lower === mark) return at;
  }
  return null;
}

const boundaryBetween = (tokens: readonly Token[], from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (boundary.test(tokens[at]!.lower)) return true;
  return false;
};
