import { isCoordinator } from '../clauses/clause.ts';
import { determiners, modals, subjectPronouns } from '../english.ts';
import type { Lexicon } from '../lexicon.ts';
import { imperativeOf } from '../readings/imperatives.ts';
import { isAdverb, lowerAt, type Token } from '../tokens.ts';
import { isBase } from '../word-forms.ts';
import type { Sentence, SentenceContext, Statement } from './sentence.ts';

type Opened = { readonly tokens: readonly Token[]; readonly lexicon: Lexicon; readonly context: SentenceContext };

/** Where an imperative begins behind another statement: its joint, and its verb with “always”, “never” or “do not”. */
export interface Further {
  readonly joint: number;
  readonly from: number;
}

/**
 * “Never evict a family; consult it first”, “Record every complaint and never share the name”: the imperatives behind a joint that have another
 * sign than what stands before, with those that go on from them. @param first where the verb of the sentence's first imperative stands, if it is one
 */
export function furtherImperatives(opened: Opened, first: number | null): Further[] {
  const { tokens } = opened;
  const found: Further[] = [];
  const mayTurn = first !== null && denies(tokens, first) && !isListOfBans(tokens, first);
  for (let joint = (first ?? 0) + 2; joint < tokens.length - 2; joint++) {
    const from = behindJoint(tokens, joint);
    if (from === null || !hasObject(tokens, found.at(-1)?.from ?? first, joint)) continue;
    const stresses = opensStressed(tokens, from) && !goesOnWithin(tokens, first, joint);
    if (stresses || ((mayTurn || (first !== null && found.length > 0)) && turns(opened, joint, from))) found.push({ joint, from });
  }
  return found;
}

/** “Costs that are real and do not exceed”, “ensure that guards knock and never shout”: the joint stands in a clause that hangs on what is said before. */
function goesOnWithin(tokens: readonly Token[], first: number | null, joint: number): boolean {
  if (!isCoordinator(tokens[joint]) && lowerAt(tokens, joint) !== ',') return false;
  if (first === null) return true;
  if (denies(tokens, first) && [joint, joint - 1].some((at) => lowerAt(tokens, at) === ',')) return false;
  return tokens
    .slice(first, joint)
    .some(({ lower }) => /^(?:that|who|whom|which|where|when|if|how|what|people|staff|they|it)$/.test(lower));
}

const denies = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at) === 'never' || (lowerAt(tokens, at) === 'do' && lowerAt(tokens, at + 1) === 'not');

/** “Do not: enter the room; touch the bed; or open the box”: each of them is banned. */
const isListOfBans = (tokens: readonly Token[], first: number): boolean => {
  const mark = tokens.findIndex(({ lower }, at) => at > first && /^[:;]$/.test(lower));
  return lowerAt(tokens, mark) === ':' || tokens.some(({ lower }, at) => lower === ';' && /^(?:n?or)$/.test(lowerAt(tokens, at + 1)));
};

/** Where the words begin that a joint opens: “; ”, “, and ”, “ – ”. */
function behindJoint(tokens: readonly Token[], joint: number): number | null {
  const { lower } = tokens[joint]!;
  const isMark = /^[;,–—]$/.test(lower);
  if (!isMark && !(isCoordinator(tokens[joint]) && !/^(?:n?or)$/.test(lower))) return null;
  let at = joint + 1;
  if (isMark && isCoordinator(tokens[at]) && !/^(?:n?or)$/.test(lowerAt(tokens, at))) at++;
  // “; instead, call a nurse”
  if (isAdverb(tokens[at]) && !['always', 'never'].includes(lowerAt(tokens, at))) at += lowerAt(tokens, at + 1) === ',' ? 2 : 1;
  return lower === ';' && isCase(lowerAt(tokens, at)) ? behindCase(tokens, at) : at;
}

const isCase = (lower: string): boolean => /^(?:if|when|where|whenever|before|after|once)$/.test(lower);

/** “; if you find a weapon, call the police” */
function behindCase(tokens: readonly Token[], at: number): number | null {
  const comma = tokens.findIndex(({ lower }, index) => index > at && /^[,;]$/.test(lower));
  return lowerAt(tokens, comma) === ',' ? comma + 1 : null;
}

/** “Never store and never share names”: both verbs have one object. */
const hasObject = (tokens: readonly Token[], from: number | null, joint: number): boolean => {
  if (from === null) return true;
  const verb = denies(tokens, from) && lowerAt(tokens, from) === 'do' ? from + 2 : opensStressed(tokens, from) ? from + 1 : from;
  return joint > verb + 1 || !isCoordinator(tokens[joint]);
};

/** “Always ask”, “never lend”, “do not open”: no noun or list goes on so. */
const opensStressed = (tokens: readonly Token[], at: number): boolean =>
  (['always', 'never'].includes(lowerAt(tokens, at)) && isBase(tokens[at + 1])) ||
  (lowerAt(tokens, at) === 'do' && lowerAt(tokens, at + 1) === 'not' && isBase(tokens[at + 2]));

/** “; consult it first”, “but help them”: a bare verb with its object, or by itself behind a semicolon. */
function turns({ tokens, lexicon: { words } }: Opened, joint: number, from: number): boolean {
  const mark = lowerAt(tokens, joint);
  const isContrast = [joint, joint + 1].some((at) => lowerAt(tokens, at) === 'but');
  if (!(mark === ';' || /^[–—]$/.test(mark) || isContrast)) return false;
  if (!words.imperatives.has(lowerAt(tokens, from))) return false;
  const next = tokens[from + 1];
  if (!next?.word) return false;
  return (
    determiners.has(next.lower) ||
    objects.has(next.lower) ||
    (mark === ';' && /^(?:to|for|with|on|that|how|what|whether|where|why|who)$/.test(next.lower) && !hasFinite(tokens, from + 1))
  );
}

const objects: ReadonlySet<string> = new Set('it them him her everybody everyone somebody someone yourself one two three'.split(' '));

const hasFinite = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; at < tokens.length && !/^[;.]$/.test(lowerAt(tokens, at)); at++) {
    if (subjectPronouns.has(lowerAt(tokens, at)) || /^(?:that|how|what|whether|where|why|who)$/.test(lowerAt(tokens, at))) return false;
    if (modals.has(lowerAt(tokens, at)) || /^(?:is|are|was|were|has|have)$/.test(lowerAt(tokens, at))) return true;
  }
  return false;
};

/** What the statements of a sentence say, up to each further imperative, and these as statements of their own. */
export function withFurther(sentence: Sentence, statements: readonly Statement[], further: readonly Further[]): Statement[] {
  const { tokens } = sentence;
  if (further.length === 0 || statements.length === 0) return [...statements];
  const free = further.filter(({ from, joint }) => !statements.some(({ range }) => range.core.some((at) => at >= joint && at <= from + 2)));
  const before = free.map(({ joint }) => joint);
  const clipped = statements.map((statement) => {
    const last = Math.max(...statement.range.core);
    const joint = before.find((at) => at > last);
    return joint === undefined || statement.range.to < joint ? statement : { ...statement, range: { ...statement.range, to: joint - 1 } };
  });
  const added = free.map(({ joint, from }) => {
    const next = [...before, ...statements.map(({ range }) => range.from)].filter((at) => at > from).toSorted((a, b) => a - b)[0];
    const leader = statements.findLast(({ range }) => Math.max(...range.core) < joint);
    const made = imperativeOf(sentence, from);
    const isLed = leader !== undefined && made.bearers.how !== 'unknown';
    const bearers = isLed && leader.bearers.how === 'named' && leader.reading !== 'imperatives' ? leader.bearers : made.bearers;
    return {
      ...made,
      bearers: isLed && leader.reading === 'imperatives' ? leader.bearers : bearers,
      range: { ...made.range, from: joint + 1, to: (next ?? tokens.length) - 1 },
    };
  });
  return [...clipped, ...added].toSorted((a, b) => a.range.from - b.range.from);
}
