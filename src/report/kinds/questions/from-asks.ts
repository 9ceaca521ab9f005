import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { RecommendedTo } from '../../../model/words.ts';
import { fill, lowered, upperFirst, withoutFullStop } from '../../phrases.ts';
import { asksOn } from '../../telling/asks.ts';
import type { Matter } from '../../telling/matters.ts';
import { organisationName } from '../../telling/names.ts';
import templates from './templates.json' with { type: 'json' };
import { inEachYear } from './years.ts';

/** What a report asks an addressee to publish, to report or to withdraw, as questions: it holds the answer already. */

const { fromAsks } = templates;

/** Who is asked, and on what. */
export interface AskedOn {
  readonly to: RecommendedTo;
  readonly organisation: string;
  /** As it is called within a sentence. */
  readonly practice: string;
  /** “in each of the years 2017 to 2022”. */
  readonly years: string;
}

/** @param to in which parts an addressee is asked */
export function questionsFromAsks(matter: Matter, to: readonly RecommendedTo[], analysis: Analysis): string[] {
  const on = {
    organisation: organisationName(analysis),
    practice: lowered(labelOf(matter.lead.practice, indexOf(analysis))),
    years: inEachYear(matter.entry),
  };
  const own = asksOn(matter, analysis).filter((ask) => to.includes(ask.to));
  const asks = own.map(({ to: asked, what }) => ({ to: asked, ask: withoutFullStop(what) }));
  // What it paid for is asked once.
  const [first] = asks.flatMap(({ to: asked, ask }) => paid(ask, asked) ?? []);
  return [
    ...new Set([
      ...(first === undefined ? [] : [first]),
      ...asks.flatMap(({ to: asked, ask }) => questionIn(ask, { ...on, to: asked }) ?? []),
    ]),
  ];
}

/** “Pay for advice before flights, and publish …” asks also if it was paid for. */
export function paid(ask: string, to: RecommendedTo): string | null {
  const what = /^Pay for (?<what>(?:(?! instead of | first\b| wherever )[^,])+)(?=,|$)/.exec(ask)?.groups?.['what'];
  return to !== 'payers' || what === undefined || pointsBack.test(what) || /\b(?:only|if)\b/.test(what)
    ? null
    : fill(fromAsks.paid, { what });
}

/** What depends on what was said before it cannot stand as a question. */
const pointsBack = /\b(?:it|its|they|them|their|this|these)\b/;

/** “…, and publish each year how many people were held” asks how many people were held in each year; “publish the rule” asks for it. Nothing where what it asks for is not named whole. */
export const questionIn = (ask: string, on: AskedOn): string | null =>
  reported(ask, on) ?? counted(ask, on) ?? withdrawn(ask) ?? given(ask) ?? document(ask, on) ?? offered(ask, on);

/** “…, and name a court” asks for something else. */
const furtherAsk = /,? and (?:what|name|say|let|give|pay|have|publish|tell|open|end|stop)\b.*$/;

const within = '(?:within \\w+ \\w+,? )?';

/** Who pays is not asked for what another counts, but whether it had it reported. */
function counted(ask: string, { to, organisation, years }: AskedOn): string | null {
  const said = new RegExp(
    `\\b(?:publish|report) (?<yearly>each year )?${within}(?:for each country )?(?:(?<apart>\\p{Ll}+ by \\p{Ll}+), )?(?<what>how (?:many|often|long) .+)$`,
    'iu',
  ).exec(ask)?.groups;
  if (!said) return null;
  const counting = said['what']!.replace(furtherAsk, '')
    .replace(/^how many (?=agreed|returned|left|asked)/, 'how many people ')
    .replace(/\bhow many were (?=held|released|detained|evicted)/, 'how many people were ')
    .replace(/^how many people were released$/, '$& from detention');
  if (pointsBack.test(counting) || /^how (?:many|often|long) (?:were|was|did|had|got|changed)\b/.test(counting)) return null;
  const what = `${counting}${said['apart'] ? `, ${said['apart']}` : ''}`;
  const isYearly = said['yearly'] !== undefined;
  if (to === 'payers') return fill(fromAsks.required, { organisation, what, years: isYearly ? `, ${years}` : '' });
  return isYearly ? fill(fromAsks.yearly, { what: upperFirst(what), years }) : fill(fromAsks.counted, { what: upperFirst(what) });
}

/** What a payer is to publish of what it is told, it may have required. */
function reported(ask: string, { to, organisation, years }: AskedOn): string | null {
  const on = new RegExp(`\\bpublish (?<yearly>each year )?${within}what (?:\\S+ )?\\S+ reports on (?<matter>[^,]+)$`).exec(ask)?.groups;
  if (to !== 'payers' || !on || pointsBack.test(on['matter']!)) return null;
  return fill(fromAsks.required, { organisation, what: `on ${on['matter']!}`, years: on['yearly'] === undefined ? '' : `, ${years}` });
}

/** What is to be done only after something, or let in, is asked about as it is now; where advice is to come first, by who gave it, and no “yes” will do. */
function offered(ask: string, { to, organisation, years }: AskedOn): string | null {
  const after = /^Offer (?<what>[^,]+?) only after (?<first>[^,]+)/.exec(ask)?.groups;
  if (after && to === 'organisation') {
    const { what, first } = after as { what: string; first: string };
    return fill(/\badvice\b/.test(first) ? fromAsks.advised : fromAsks.offered, { organisation, what, first, years });
  }
  const into = /^Let (?<who>independent \w+) into (?<where>[^,]+)/.exec(ask)?.groups;
  if (!into) return null;
  const where = into['where']!.replace(/ (?:every year|at least .+|within \w+ \w+)$/, '').replace(/\bit\b/, organisation);
  return fill(fromAsks.letIn, { who: into['who']!, where });
}

/** What somebody else is to be made to publish, a payer may have. */
function given(ask: string): string | null {
  const what = new RegExp(`^Require .+? to publish ${within}(?<what>the [^,]+)`).exec(ask)?.groups?.['what'];
  return what === undefined || pointsBack.test(what) ? null : fill(fromAsks.given, { what });
}

function withdrawn(ask: string): string | null {
  const what = new RegExp(`^Withdraw ${within}any (?<what>[^,]+?(?:, [^,]+,)? (?:that|which|on|to|of) [^,]+)`).exec(ask)?.groups?.['what'];
  return what === undefined ? null : fill(fromAsks.withdrawn, { what });
}

/** Texts that an ask names, with whose and on what; agreements are asked for anyway. */
function document(ask: string, { to, organisation, practice }: AskedOn): string | null {
  const named = new RegExp(
    `\\bpublish ${within}the (?<noun>rules?|terms|contracts|instructions?|arrangements?|reports|manuals)(?<rest>.*?)(?: within \\w+ \\w+)?$`,
    'i',
  ).exec(ask)?.groups;
  const rest = named && wholeOf(named['rest']!, ask);
  if (!rest || pointsBack.test(rest) || /\bagreements?\b/.test(rest)) return null;
  // On what terms it paid is asked of whoever paid.
  if (to === 'payers' && /\bpayments\b/.test(rest)) return null;
  const noun = rest.startsWith(' that ') ? fill(fromAsks.onPractice, { noun: named['noun']!, practice }) : named['noun']!;
  const of = to === 'hosts' ? fromAsks.of.host : to === 'organisation' ? fromAsks.of.organisation : fromAsks.of.payer;
  return fill(fromAsks.document, { what: fill(of, { document: `${noun}${rest.replace(furtherAsk, '')}`, organisation }) });
}

/** What a text is about: as it is said there, or by what the ask has named before; nothing where neither says it. */
function wholeOf(rest: string, ask: string): string | null {
  const who = /\b(?:those who|even if they) (?<did>have \w+|\w+)\b/.exec(ask)?.groups?.['did'];
  if (rest === ' that now applies' || rest === ' that now applies to them')
    return who === undefined ? null : ` that now applies to those who ${who}`;
  if (/^ (?:of|on|for|with|by|under)\b/.test(rest)) return rest;
  const fund = /\binto (?<fund>[\p{L}’' ]+? fund)\b/u.exec(ask)?.groups?.['fund'];
  return rest === '' && fund !== undefined ? ` of ${fund}` : null;
}
