import type { At, NormCue } from '../model/records.ts';
import type { Clause, Parsed } from './clauses/clause.ts';
import { be } from './english.ts';
import { lowerAt, skipAdverbs, type Token } from './tokens.ts';
import { isDeterminer, isPreposition, isSubjectPronoun } from './word-classes.ts';
import { isAdjective, isBase, isGerund, isNounForm, isParticiple, isThirdPerson } from './word-forms.ts';

/** What of a statement tells whether the words of a norm say what is to be done, or only who, what or when it is about. */
export interface Promised {
  readonly tokens: readonly Token[];
  readonly parsed: Parsed;
  /** The tokens of its subject and of its words of modality. */
  readonly core: readonly number[];
  /** Where its words of modality begin; `null` where it has none. */
  readonly cueStart: number | null;
  /** Where what is to be done begins. */
  readonly actionStart: number;
  readonly action: string;
  readonly negated: boolean;
}

/**
 * The norms whose words stand beside what is promised: in a subject of which something else is said (“Transfers to authorities must be encrypted”),
 * in a clause that tells more of somebody (“those who are evicted by others will get legal help”), or behind a verb of handling (“train staff in …”).
 */
export function normsBeside(promised: Promised, norms: readonly NormCue[]): readonly NormCue[] {
  const inSubject = !isGeneral(promised);
  const verb = handlingVerb(promised);
  // Where the verb is itself a word of one of the norms, the thing itself is done.
  const isHandled = verb !== undefined && !norms.some(({ at }) => at !== null && at[0] <= verb.start && verb.end <= at[1]);
  return norms.filter(
    ({ at }) =>
      at !== null &&
      ((isHandled && at[0] >= promised.actionStart && !isPrecondition(promised, at)) ||
        isCounted(promised, at) ||
        isCommentedOn(promised, at) ||
        isAlleged(promised, at) ||
        isOfSubjectThing(promised, at) ||
        (inSubject && isInSubject(promised, at)) ||
        (!isOfNobodyElse(promised) && isInClause(promised, at))),
  );
}

/** “A letter which repeats a complaint shall be placed on the file”: which thing it is of which something else is said. */
function isOfSubjectThing({ tokens, parsed, cueStart, negated }: Promised, [start, end]: readonly [number, number]): boolean {
  const first = tokens.findIndex((token) => token.start >= start);
  const clause = parsed.clauses[parsed.owner[first] ?? 0];
  const isWithin = clause?.kind === 'relative' && tokens[clause.from]!.start <= start && end <= tokens[clause.to]!.end;
  if (!isWithin || negated || cueStart === null || end > cueStart) return false;
  return /^(?:which|that)$/.test(lowerAt(tokens, clause.from)) && !(clause.from > 0 && isPreposition(tokens[clause.from - 1]!));
}

/** “Every allegation that somebody has been ill-treated shall be investigated”: what is alleged is not what is promised not to be done. */
function isAlleged({ tokens }: Promised, [start]: readonly [number, number]): boolean {
  const at = tokens.findIndex((token) => token.start >= start);
  for (let before = at - 2; before >= 0 && before > at - farthestAlleged; before--) {
    if (tokens[before]!.lower === ';') return false;
    if (alleging.test(tokens[before]!.lower)) return /^(?:of|that|about|concerning|against|regarding)$/.test(lowerAt(tokens, before + 1));
  }
  return false;
}

const alleging = /^(?:allegation|accusation|suspicion|suspected|complaint|report)s?$/;
const farthestAlleged = 12;

/** Within the subject or what hangs on it, not in a clause that leads the sentence. */
function isInSubject({ tokens, core, cueStart }: Promised, [start, end]: readonly [number, number]): boolean {
  const first = core[0] === undefined ? undefined : tokens[core[0]];
  return first !== undefined && cueStart !== null && first.start <= start && end <= cueStart;
}

/**
 * “Shall not return anyone who has not agreed”, “help is given only to those who have agreed freely”: what the clause tells is what is promised.
 * “Shall not hand over a person who has asked for asylum to the police” forbids to hand over.
 */
const isOfNobodyElse = ({ negated, action }: Promised): boolean =>
  (negated && !/\bwho (?:has|have|had) (?!not\b|never\b|no\b)/i.test(action)) || /\b(?:only|solely|exclusively)\b/i.test(action);

function isInClause(promised: Promised, [start, end]: readonly [number, number]): boolean {
  const { tokens, parsed, actionStart } = promised;
  const first = tokens.findIndex((token) => token.start >= start);
  const last = tokens.findLastIndex((token) => token.end <= end);
  const clause = parsed.clauses[parsed.owner[first] ?? 0];
  if (!clause || parsed.owner[first] !== parsed.owner[last]) return false;
  return isOfSomebody(tokens, clause) && tokens[clause.from]!.start >= actionStart && last < whatIsGiven(promised, clause);
}

/** “Gives everyone who asks at the border | access to a lawyer”, “provide those who work with acids | with gloves”: where behind the clause on those to whom it is given that begins which is given. */
function whatIsGiven(promised: Promised, { from, to }: Clause): number {
  const { tokens } = promised;
  const verb = lowerAt(tokens, verbAt(promised));
  if (supplying.test(verb)) {
    const supplied = tokens.findLastIndex(({ lower }, at) => at >= from + 3 && at <= to && lower === 'with');
    return supplied < 0 ? Infinity : supplied;
  }
  if (!giving.test(verb)) return Infinity;
  const isWhose = lowerAt(tokens, from) === 'whose';
  for (let at = from + 3; at <= to; at++) {
    const before = tokens[at - 1]!;
    if (!before.word || !(object.test(lowerAt(tokens, at)) || isAdjective(tokens[at]!))) continue;
    const isTaken = isWhose && isThirdPerson(before) && at > 1 && isSubjectPronoun(tokens[at - 2]!);
    if (isTaken || isGerund(before) || (isNounForm(before) && !isVerbForm(tokens, at - 1))) return at;
  }
  return Infinity;
}

const giving = /^(?:give|grant|offer|afford|guarantee|allow|send|hand|pay|assure)s?$/;
const supplying = /^(?:provide|supply|supplie|equip|furnish)(?:e?s)?$/;
const object =
  /^(?:an?|the|its|their|his|her|access|free|full|written|legal|help|advice|information|protection|shelter|food|care|compensation|wages|money|work)$/;

/** “Who leaves the house”: a verb by its place behind its subject. */
const isVerbForm = (tokens: readonly Token[], at: number): boolean =>
  /^(?:who|whom|which|that|to|not|and|or)$/.test(lowerAt(tokens, at - 1)) || isDeterminer(tokens[at]!) || isPreposition(tokens[at]!);

/** “Those who are evicted”, but not “a channel through which people complain”. */
const isOfSomebody = (tokens: readonly Token[], { kind, from }: Clause): boolean =>
  kind === 'relative' && /^(?:who|whom|whose)$/.test(lowerAt(tokens, from)) && lowerAt(tokens, from - 1) !== 'of';

/**
 * Where it is told of whom a permission is given, in one sentence or in the items of a list: “may exclude a partner who retaliates”, “may suspend
 * payments to a member which: (a) retaliates; …”. “Measures which limit the freedom to travel” are themselves what is permitted.
 */
export function toldOfWhom({ tokens, parsed }: Pick<Promised, 'tokens' | 'parsed'>, from: number): At[] {
  return parsed.clauses
    .filter((clause) => clause.kind === 'relative' && tokens[clause.from]!.start >= from && !isOfDoings(tokens, clause.from))
    .map((clause) => [tokens[clause.from]!.start, tokens[clause.to]!.end]);
}

const isOfDoings = (tokens: readonly Token[], at: number): boolean =>
  !lowerAt(tokens, at).startsWith('who') &&
  doings.test(lowerAt(tokens, /^(?:in|by|of|to|for|with|under)$/.test(lowerAt(tokens, at - 1)) ? at - 2 : at - 1));

const doings =
  /^(?:acti(?:on|vit(?:y|ie))|agreement|arrangement|condition|decision|intervention|limit(?:ation)?|mean|measure|method|operation|polic(?:y|ie)|practice|procedure|programme|program|project|restriction|rule|sanction|step|technique|transfer|treatment|work)s?$/;

/** Where the verb of what is promised stands; behind “be” what is to be done or what something is to be. */
function verbAt({ tokens, actionStart }: Promised): number {
  const begins = tokens.findIndex((token) => token.start >= actionStart);
  const at = skipAdverbs(tokens, Math.max(0, begins));
  return isBe(tokens, at) ? skipAdverbs(tokens, at + 1) : at;
}

/** The verb of “shall train staff in how to prevent ill-treatment”, “shall not lend trucks for an eviction”: something else than the thing itself is done. */
function handlingVerb(promised: Promised): Token | undefined {
  if (promised.action === '') return undefined;
  const { tokens } = promised;
  const at = verbAt(promised);
  const { lower } = tokens[at] ?? { lower: '' };
  const isVerb = isBase(tokens[at]) || isParticiple(tokens[at]) || handling.has(lower);
  if (/^(?:keep|kept)$/.test(lower) && tokens.slice(at + 1, at + 5).some((token) => papers.test(token.lower))) return tokens[at];
  return isVerb && !general.has(lower) && !carryingOut.has(lower) ? tokens[at] : undefined;
}

/** “Will publish each year the number of complaints”: what is told of it is told, and nothing is done about it. */
function isCounted(promised: Promised, [start]: readonly [number, number]): boolean {
  const { tokens, actionStart } = promised;
  if (start < actionStart || !telling.has(tokens[verbAt(promised)]?.lower ?? '')) return false;
  let at = tokens.findIndex((token) => token.start >= start) - 1;
  while (at > 0 && !/^(?:of|on|about)$/.test(lowerAt(tokens, at)) && tokens[at]!.word && !figures.test(lowerAt(tokens, at))) at--;
  return /^(?:of|on|about)$/.test(lowerAt(tokens, at)) && figures.test(lowerAt(tokens, at - 1));
}

const telling: ReadonlySet<string> = new Set(
  'disclose disclosed give given issue issued present publish published release released report reported state tell told'.split(' '),
);
const figures = /^(?:numbers?|statistics|figures?|counts?|totals?|shares?|percentages?)$/;

/** “Shall not release payments before they have received compensation”: what has to be so first is promised, whatever is to wait for it. */
function isPrecondition({ tokens, actionStart }: Promised, [start]: readonly [number, number]): boolean {
  return tokens.some(
    (token) => token.start >= actionStart && token.start < start && /^(?:before|until|till|unless|without)$/.test(token.lower),
  );
}

/** What is done with papers, money and staff about something, which may be a noun as well. */
const handling: ReadonlySet<string> = new Set('file label list number print record research store study train'.split(' '));

/** “Refrains from public comment on the asylum policies of its members”: what is said of it, and not the thing itself. */
const isCommentedOn = ({ tokens, actionStart }: Promised, [start]: readonly [number, number]): boolean =>
  tokens.some(
    (token, at) =>
      token.start >= actionStart &&
      token.start < start &&
      remarks.test(token.lower) &&
      /^(?:on|about|regarding)$/.test(lowerAt(tokens, at + 1)),
  );

const remarks = /^(?:comment|comments|remarks?|statements?|opinions?|speculation|debates?)$/;

/** What is kept of something, and not the thing itself. */
const papers = /^(?:records?|registers?|registr(?:y|ies)|logs?|lists?|files?|copy|copies|minutes|statistics|track)$/;

/** Verbs that, beside the `general` ones, say no more than that what stands behind them is to be, is helped to be, or is not to be. */
const carryingOut: ReadonlySet<string> = new Set(
  `abandoned abide abstain accept achieve acknowledge act adapt address adhere administer admitted adopt afford agreed aid aim allow answer apply
  approve arrange ask asked assess assist assure attend authorise authorize avoid ban base be beat become begin bring brought build built care
  carry cause check choose coerce collect combat commence commit communicate compel comply condone conduct consider consult continue contribute
  cooperate counter create created deal deceive decide decided declined defend deliver delivered demote denied deny deport deprive detain develop
  discharge disclose discontinue discriminate dismiss dispose disregard do draw effect eliminate employ empower enable encourage end endeavour
  enforce engage enhance ensure enter establish evict examine exclude execute exercise expand expel explain expose exposed extend extended
  facilitate facilitated favour fight finance financed find fit follow followed forbid force foster fulfil fulfill fulfilled fund funded gather
  give go grant guarantee guide handle harm hear held help helped hold honour humiliate hurt implement implemented impose improve improved induce
  inflict inform initiate insist inspect inspected install instigate integrate introduce introduced investigate invite invited involve involved
  join keep launch let live look mainstream maintain make manage managed meet mislead monitor monitored neglect notify observe obstruct obtain
  offer operate operated order organise organize orient paid participate pay penalise penalize perform performed permit place plan planned
  practice practise prepare present preserve press pressure prevent proceed process procure produce prohibit promise promote protect provide
  publish punish pursue push put raise realise realize received recognise recognize reduce refer refrain refuse refused register reject rejected
  release relied rely remedy remove reply request requested require resolve resort respect respond responded restrict retaliate return review
  safeguard satisfied satisfy secure see seek send serve settle share shared show shown staff stand start started stay step stop stopped
  strengthen strike strive subjected supervise supervised support suppress sustain sustained tackle target tell threaten tolerate treat try turn
  undertake upgrade uphold use verified verify violate violated wait warn withdraw withhold work`.split(/\s+/),
);

/** Whether the verb says no more than that the subject is to be, or not to be. */
function isGeneral(promised: Promised): boolean {
  const { tokens, core, cueStart, actionStart, action } = promised;
  const isInCue = ({ start, end, lower }: Token) => start >= (cueStart ?? actionStart) && end <= actionStart && general.has(lower);
  if (action === '' || /^no(?:body|ne)?$/.test(lowerAt(tokens, core[0] ?? -1)) || tokens.some(isInCue)) return true;
  const at = verbAt(promised);
  return general.has(lowerAt(tokens, at)) || (isBe(tokens, at - 1) && !isParticiple(tokens[at]));
}

const isBe = (tokens: readonly Token[], at: number): boolean => be.has(lowerAt(tokens, at)) || lowerAt(tokens, at) === 'be';

const general: ReadonlySet<string> = new Set(
  `accepted accorded acknowledged afforded allowed answered applied assured available avoided banned based benefit carried caused committed conducted considered consulted
  demoted dismissed done effected dealt eligible enabled enjoy examined ensured established exist free forbidden given granted guaranteed guided handled happen have heard honoured imposed included
  inflicted informed in ineligible investigated justified kept last lead limited limits looked made maintained met obtained observed occur offered open organised organized permitted
  placed practised preserved prevented prohibited promoted protected provided pursued question realised realized receive recognised recognized remain required
  resorted respected responsibility rest rests lie lies incumbent restricted reviewed rule run safeguarded secured set sought strengthened subject suffer supported take taken told tolerated treated
  undertaken upheld used voluntary`.split(/\s+/),
);
