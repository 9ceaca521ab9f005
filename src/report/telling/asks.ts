import { indexOf, whoName } from '../../explain/index-of.ts';
import { periodOf } from '../../model/dates.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { isRejected } from '../../model/rejected.ts';
import { recommendedTo, type RecommendedTo } from '../../model/words.ts';
import { fill, infinitive, withFullStop, withoutFullStop } from '../phrases.ts';
import { inSeries } from '../../model/series.ts';
import type { CitedSource } from '../report.ts';
import { citedBy } from './alike.ts';
import { chosenFacts, isNeeded, type ChosenFact } from './claims.ts';
import type { Matter } from './matters.ts';
import { addressee, thisBody } from './names.ts';
import { paymentKnown, saysPaid } from './state-part.ts';
import templates from './templates.json' with { type: 'json' };

export interface Ask {
  readonly to: RecommendedTo;
  /** As a sentence that opens with “we ask”, “we call on” or “we urge”, names whom, and by when. */
  readonly text: string;
  /** Whom, within a sentence. */
  readonly who: string;
  /** The same where the addressee has just been asked something else. */
  readonly again: string;
  /** The recommendation alone, in the imperative. */
  readonly what: string;
  /** Where it is told that those who are asked pay. */
  readonly paying: readonly CitedSource[];
}

/** What a rule of the workspace recommends. */
export interface RecommendedAsk extends Ask {
  /** Whether whom it asks is somebody by name, and not “the States that pay for such work”. */
  readonly isNamed: boolean;
  readonly rule: string;
  /** Whether the strongest finding rests on that rule, or one that is as strong. */
  readonly ofLead: boolean;
}

/** What is asked on a matter, of the rules that its cases rest on, each once: first what the facts that are told call for. */
export function asksOn(matter: Matter, analysis: Analysis): RecommendedAsk[] {
  const { rules } = indexOf(analysis);
  const leading = rulesOfLead(matter, analysis);
  const seen = new Set<string>();
  return [...new Set([...leading, ...matter.leads.map(({ rule }) => rule)])]
    .flatMap((id) => (rules.get(id)!.recommendations ?? []).map((each) => ({ ...each, rule: id })))
    .filter(({ to, text }) => !seen.has(`${to} ${text}`) && seen.add(`${to} ${text}`))
    .toSorted((a, b) => order(a.to) - order(b.to))
    .map(({ to, text, rule }) => {
      const who = whoOf(to, matter.entry, analysis);
      const ofLead = leading.includes(rule);
      const isNamed = !Object.values<string>(templates.asks.unnamed).includes(who);
      return {
        to,
        who,
        isNamed,
        what: withFullStop(text),
        rule,
        ofLead,
        text: askSentence(to, text, who),
        again: askedAgain(to, text, who),
        paying: to === 'payers' ? payingTold(matter.entry, analysis) : [],
      };
    });
}

/**
 * The rules of the strongest finding, on which the conclusion rests, and of those that weigh like it, as their time, proof and commitment are its
 * own: of these first those whose every condition is shown by what is told for the strongest and the weightiest fact besides, then what most of that shows.
 */
function rulesOfLead(matter: Matter, analysis: Analysis): string[] {
  const { lead, cases } = matter;
  const { findings } = cases[0]!.inGap;
  const alike = findings.filter(
    (each) =>
      each.commitment === lead.commitment &&
      each.time === lead.time &&
      each.verdict === lead.verdict &&
      each.standard.level === lead.standard.level &&
      !isRejected(each.decisions),
  );
  const facts = chosenFacts(matter, indexOf(analysis).commitments.get(lead.commitment)!, analysis);
  const told = [...facts.filter(isNeeded), ...facts.filter((fact) => !isNeeded(fact)).slice(0, 1)];
  const shows = ({ claim }: ChosenFact, { claims }: Finding['held'][number]): boolean => claims.includes(claim.id);
  const isTold = ({ held }: Finding): boolean => held.every((condition) => told.some((fact) => shows(fact, condition)));
  const shown = ({ held }: Finding): number => told.filter((fact) => held.some((condition) => shows(fact, condition))).length;
  const others = alike.filter((each) => each !== lead).toSorted((a, b) => Number(isTold(b)) - Number(isTold(a)) || shown(b) - shown(a));
  return [...new Set([lead, ...others].map(({ rule }) => rule))];
}

const order = (to: RecommendedTo): number => (to === 'body' ? recommendedTo.length : recommendedTo.indexOf(to));

/** Whether an ask names its own day or session. */
const isDated = (text: string): boolean =>
  /\bsession\b|\bmeeting\b|\bwithin (?:a|one|two|three|six|\d+)\b|\bby (?:the end|\d)|\b20\d\d\b|\bevery year\b|\beach year\b|\byearly\b/i.test(
    text,
  );

/** Whom, without the clause that says that they pay. */
export const namedIn = (who: string): string => who.replace(/, (?:which|reported|if) .*$/, '');

/** An ask as it is spoken. What names its own day or session gets no other. */
export function askSentence(to: RecommendedTo, text: string, who: string): string {
  const { asks } = templates;
  const what = inThirdPerson(withoutFullStop(infinitive(text)), to, who);
  // A relative clause before the day would take it to itself.
  if (namedIn(who) !== who) return withFullStop(`${fill(asks[to], { who, by: ',', what })}${isDated(text) ? '' : asks.byAtEnd}`);
  return withFullStop(fill(asks[to], { who, by: isDated(text) ? '' : asks.by, what }));
}

/** The same, where what was asked before has said that they pay. */
export function askedAgain(to: RecommendedTo, text: string, who: string): string {
  const { again, byThen } = templates.asks;
  const by = isDated(text) ? '' : byThen;
  return withFullStop(fill(again[to], { who: namedIn(who), by, what: inThirdPerson(withoutFullStop(infinitive(text)), to, who) }));
}

/** What is written to somebody is spoken of them: “your trust fund” becomes “its trust fund”. */
const inThirdPerson = (what: string, to: RecommendedTo, who: string): string =>
  what.replace(/\byour\b/g, to === 'members' || / and |^the (?:States|others)\b/.test(namedIn(who)) ? 'their' : 'its');

/** Whom a recommendation is put to: the States that the entry names in that part, or in words; of payers it is said that they pay, as far as that is known. */
function whoOf(to: RecommendedTo, entry: Matter['entry'], analysis: Analysis): string {
  if (to === 'body') return thisBody(analysis);
  if (to === 'organisation' || to === 'members') return addressee(to, analysis);
  const { unnamed } = templates.asks;
  if (to === 'others') return unnamed.others;
  const role = to === 'payers' ? 'payer' : 'host';
  const states = (entry.atBehestOf ?? []).filter(({ as }) => as.includes(role)).map(({ who }) => who);
  if (states.length === 0 || states.length > 3) return unnamed[to];
  const named = inSeries(states.map((who) => whoName(who, indexOf(analysis))));
  const pays = to === 'payers' ? payingSaid(states, entry, analysis) : null;
  return pays === null ? named : `${named}, ${pays}`;
}

const payingTold = (entry: Matter['entry'], analysis: Analysis): CitedSource[] =>
  (entry.atBehestOf ?? [])
    .filter(({ as }) => as.includes('payer'))
    .flatMap(({ who }) => saysPaid(who, entry, analysis) ?? [])
    .flatMap((claim) => citedBy(claim));

/** That some States pay, as it is known, or that it is asked if they do, where it was only planned; nothing where of one of them nothing that was read tells it. */
function payingSaid(states: readonly string[], entry: Matter['entry'], analysis: Analysis): string | null {
  const { payer, payerPlanned, payersPlanned, payerReported, payerOfSuch } = templates.asks;
  if (states.some((who) => saysPaid(who, entry, analysis) === undefined)) return null;
  const known = new Set(states.map((who) => paymentKnown(who, entry, analysis)));
  if (known.has('planned')) return states.length > 1 ? payersPlanned : payerPlanned;
  if (known.has('reported-of-such')) return payerOfSuch;
  if (known.has('reported')) return payerReported;
  const [now, then, many] = payer as [string, string, string];
  return periodOf(entry.period).openEnd ? (states.length > 1 ? many : now) : then;
}
