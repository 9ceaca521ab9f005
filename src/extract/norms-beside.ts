import type { NormCue } from '../model/records.ts';
import type { Clause, Parsed } from './clauses/clause.ts';
import { be } from './english.ts';
import { lowerAt, skipAdverbs, type Token } from './tokens.ts';
import { isParticiple } from './word-forms.ts';

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
  const isOfVerb = ([from, to]: readonly [number, number]) => verb !== undefined && from <= verb.start && verb.end <= to;
  return norms.filter(
    ({ at }) =>
      at !== null &&
      ((verb !== undefined && !isOfVerb(at)) ||
        (inSubject && isInSubject(promised, at)) ||
        (!isOfNobodyElse(promised) && isInClause(promised, at))),
  );
}

/** Within the subject or what hangs on it, not in a clause that leads the sentence. */
function isInSubject({ tokens, core, cueStart }: Promised, [start, end]: readonly [number, number]): boolean {
  const first = core[0] === undefined ? undefined : tokens[core[0]];
  return first !== undefined && cueStart !== null && first.start <= start && end <= cueStart;
}

/** “Shall not return anyone who has not agreed”, “help is given only to those who have agreed freely”: what the clause tells is what is promised. */
const isOfNobodyElse = ({ negated, action }: Promised): boolean => negated || /\b(?:only|solely|exclusively)\b/i.test(action);

function isInClause({ tokens, parsed, actionStart }: Promised, [start, end]: readonly [number, number]): boolean {
  const first = tokens.findIndex((token) => token.start >= start);
  const last = tokens.findLastIndex((token) => token.end <= end);
  const clause = parsed.clauses[parsed.owner[first] ?? 0];
  if (!clause || parsed.owner[first] !== parsed.owner[last]) return false;
  return isOfSomebody(tokens, clause) && tokens[clause.from]!.start >= actionStart;
}

/** “Those who are evicted”, but not “a channel through which people complain”. */
const isOfSomebody = (tokens: readonly Token[], { kind, from }: Clause): boolean =>
  kind === 'relative' && /^(?:who|whom|whose)$/.test(lowerAt(tokens, from)) && lowerAt(tokens, from - 1) !== 'of';

/** Where the verb of what is promised stands; behind “be” what is to be done or what something is to be. */
function verbAt({ tokens, actionStart }: Promised): number {
  const begins = tokens.findIndex((token) => token.start >= actionStart);
  const at = skipAdverbs(tokens, Math.max(0, begins));
  return isBe(tokens, at) ? skipAdverbs(tokens, at + 1) : at;
}

/** The verb of “shall train staff in how to prevent ill-treatment”, which is what is done about something and not the thing itself. */
function handlingVerb(promised: Promised): Token | undefined {
  if (promised.negated || promised.action === '') return undefined;
  const at = verbAt(promised);
  return handling.has(lowerAt(promised.tokens, at)) ? promised.tokens[at] : undefined;
}

/** What is done with papers, money and staff about something, and not the thing itself. */
const handling: ReadonlySet<string> = new Set(
  `appoint appointed archive archived budget budgeted count counted designate designated draft drafted employ employed encrypt
  encrypted equip file filed hire hired include included insert inserted keep kept label labelled list listed nominate nominated number
  numbered print printed record recorded research store stored study survey teach train trained translate translated translates
  write written`.split(/\s+/),
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
  `accepted accorded afforded allowed answered applied assured available avoided banned based benefit carried caused committed conducted considered consulted
  done effected dealt enabled enjoy examined ensured established exist free forbidden given granted guaranteed guided handled happen have heard honoured imposed included
  inflicted informed in investigated justified kept last lead limited looked made maintained met obtained observed occur offered open organised organized permitted
  placed practised preserved prevented prohibited promoted protected provided pursued realised realized receive recognised recognized remain required
  resorted respected responsibility rest rests lie lies incumbent restricted reviewed rule run safeguarded secured set sought strengthened subject suffer supported take taken told tolerated treated
  undertaken upheld used voluntary`.split(/\s+/),
);
