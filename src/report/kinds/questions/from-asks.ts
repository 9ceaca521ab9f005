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
  return [...new Set(own.flatMap((ask) => questionIn(withoutFullStop(ask.what), { ...on, to: ask.to }) ?? []))];
}

/** What depends on what was said before it cannot stand as a question. */
const pointsBack = /\b(?:it|its|they|them|their|this|these)\b/;

/** “…, and publish each year how many people were held” asks how many people were held in each year; “publish the rule” asks for it. Nothing where what it asks for is not named whole. */
export const questionIn = (ask: string, on: AskedOn): string | null => counted(ask, on) ?? withdrawn(ask) ?? document(ask, on);

/** “…, and name a court” asks for something else. */
const furtherAsk = /,? and (?:name|say|let|give|pay|have|publish|tell|open|end|stop)\b.*$/;

/** Who pays is not asked for what another counts, but whether it had it reported. */
function counted(ask: string, { to, organisation, years }: AskedOn): string | null {
  const said =
    /\b(?<verb>publish|report) (?<yearly>each year )?(?:within \w+ \w+,? )?(?:for each country )?(?:(?<apart>\p{Ll}+ by \p{Ll}+), )?(?<yearlyToo>each year )?(?<what>how (?:many|often|long) (?!(?:were|was|did|had|got)\b).+)$/u.exec(
      ask,
    )?.groups;
  if (!said) return null;
  const what = `${said['what']!.replace(furtherAsk, '')}${said['apart'] ? `, ${said['apart']}` : ''}`;
  if (pointsBack.test(what)) return null;
  const isYearly = said['yearly'] !== undefined || said['yearlyToo'] !== undefined;
  if (to === 'payers') return fill(fromAsks.required, { organisation, what, years: isYearly ? `, ${years}` : '' });
  return isYearly ? fill(fromAsks.yearly, { what: upperFirst(what), years }) : fill(fromAsks.counted, { what: upperFirst(what) });
}

function withdrawn(ask: string): string | null {
  const what = /^Withdraw any (?<what>[^,]+), and say\b/.exec(ask)?.groups?.['what'];
  return what === undefined ? null : fill(fromAsks.withdrawn, { what });
}

/** Texts that an ask names, with whose and on what. */
function document(ask: string, { to, organisation, practice }: AskedOn): string | null {
  const named =
    /\bpublish (?:within \w+ months? )?the (?<noun>rules?|terms|agreements?|contracts|instructions?|arrangements?|reports|manuals)(?<rest> (?:of|on|for|with|by|under|in|that)\b.*)$/.exec(
      ask,
    )?.groups;
  if (!named || /^ that (?:is|are) in use/.test(named['rest']!)) return null;
  const who = /^Let (?<who>those who \w+)\b/.exec(ask)?.groups?.['who'];
  const rest = who === undefined ? named['rest']! : named['rest']!.replace(/\bthem\b/, who);
  if (pointsBack.test(rest)) return null;
  const noun = rest.startsWith(' that ') ? fill(fromAsks.onPractice, { noun: named['noun']!, practice }) : named['noun']!;
  const whole = /\bagreements?$/.test(rest)
    ? fill(fromAsks.withOrganisation, { document: `${noun}${rest}`, organisation })
    : `${noun}${rest}`;
  const of = to === 'hosts' ? fromAsks.of.host : to === 'organisation' ? fromAsks.of.organisation : fromAsks.of.payer;
  return fill(fromAsks.document, { what: fill(of, { document: whole, organisation }) });
}
