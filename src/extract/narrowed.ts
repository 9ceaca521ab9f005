import type { NormCue } from '../model/records.ts';
import type { Clause, Parsed } from './clauses/clause.ts';
import type { Words } from './lexicon.ts';
import { lowerAt, type Token } from './tokens.ts';

/** What of a statement tells whether it is for some people or some work only. */
export interface Promised {
  readonly tokens: readonly Token[];
  readonly parsed: Parsed;
  /** Where what is to be done begins. */
  readonly actionStart: number;
  /** Its last token. */
  readonly last: number;
}

/**
 * Whether a clause says which people or which work alone a promise means, in words that no norm has and nothing weighs: “shall not evict a household
 * that owes less than three months of rent”, “each loan to a company that holds a mining licence”. One that only says that they are in need of it or
 * in one's own care leaves nobody out.
 */
export function isNarrowed({ tokens, parsed, actionStart, last }: Promised, norms: readonly NormCue[], words: Words): boolean {
  return parsed.clauses.some(
    (clause) =>
      clause.kind === 'relative' &&
      tokens[clause.from]!.start >= actionStart &&
      clause.from <= last &&
      isWhich(tokens, clause, words) &&
      !norms.some(({ at }) => at !== null && overlaps(tokens, clause, at)) &&
      leavesOut(tokens.slice(clause.from + 1, clause.to + 1)),
  );
}

/** “Projects that it finances” are all of them, “projects that it finances directly” are not. */
const leavesOut = (clause: readonly Token[]): boolean =>
  clause.some(({ lower }) => /^(?:directly|itself|alone|solely|exclusively|wholly|entirely|mainly)$/.test(lower)) ||
  !clause.some(({ lower }) => leavesNobodyOut.has(lower));

/** “A household that …”, “a loan to a company that …”, not “, which …” and not “measures that …”. */
const isWhich = (tokens: readonly Token[], { from }: Clause, { people, parties }: Words): boolean => {
  const head = lowerAt(tokens, from - 1);
  const isOne = people.has(head) || parties.has(head) || works.test(head);
  return /^(?:who|that|which|whose)$/.test(lowerAt(tokens, from)) && isOne && !everyone.test(head);
};

const works =
  /^(?:loans?|projects?|programmes?|contracts?|grants?|sites?|cent(?:re|er)s?|camps?|shelters?|works|dams?|roads?|ships?|vessels?|companies|firms?|units?|forces|groups?|corps|brigades?|migrants?|refugees?|returnees?|villagers?|tenants?)$/;
const everyone = /^(?:those|anyone|anybody|everyone|everybody|nobody|one)$/;

const overlaps = (tokens: readonly Token[], { from, to }: Clause, [start, end]: readonly [number, number]): boolean =>
  start < (tokens[Math.min(to, tokens.length - 1)]?.end ?? 0) && end > tokens[from]!.start;

/** Words of a clause that says no more than who is helped, who is asked, or whose work it is. */
const leavesNobodyOut: ReadonlySet<string> = new Set(
  `it we us our its they their he she you need needs want wants wish wishes seek seeks ask asks live lives stay stays affect affects affected concern concerns
  concerned serve serves served assist assisted involve involved run runs managed operates may might can could request requests arrive arrives
  safe dignified accessible free fair appropriate adequate effective independent confidential possible necessary available clear
  respects respect ensures ensure meets meet protects protect all every everyone known report reports reported complain complains do does testifies cooperates`.split(
    /\s+/,
  ),
);
