import { bareName } from '../../../model/places.ts';
import { indexOf } from '../../../explain/index-of.ts';
import { yearsWords } from '../../../explain/said.ts';
import { overlaps, periodOf } from '../../../model/dates.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import type { BehestPart, Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { sentencesOf } from '../../../model/sentences.ts';
import { fill, firstClause, upperFirst, withoutFullStop } from '../../phrases.ts';
import { leastForWork, namesState } from '../../telling/money.ts';
import { sumsOfState } from '../../telling/whose-sums.ts';
import { claimSaid, claimWithin, headOf } from '../../telling/said-by.ts';
import { isOfAuthorities, namesActing, partsOf, saysPart } from '../../telling/state-part.ts';
import { againstIn } from '../../telling/weight.ts';
import { isRetold } from '../shared/known-from-others.ts';
import type { Annexed, Numbered } from './annex.ts';
import { isFoundByItself, isOfOwnMoney } from './concern.ts';
import { itemsSaid } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/** Why a letter is written to a State: what part it had, by which items, with sums and years. */

/** Of one work in the words of who tells it, of several by each part that it had. */
export function partOf(state: string, annex: readonly Annexed[], analysis: Analysis): string {
  const [first] = annex as [Annexed];
  const parts = [...new Set(annex.flatMap(({ subject }) => partsOf(state, subject.entry)))];
  // Whom nothing shows with a part in it is asked on what is told of its own acts.
  if (parts.length === 0) return fill(templates.partOfActs, itemsSaid(annex.flatMap(({ claims }) => claims.map(({ number }) => number))));
  const told = annex.length === 1 && !parts.includes('host') ? tellsPart(state, first, analysis) : undefined;
  if (told) {
    return fill(templates.partTold, { claim: tellingOf(state, told.claim, analysis), ...itemsSaid([told.number]) });
  }
  const all = parts.map((part) => ({ part, shown: shownOf(part, state, annex, analysis) }));
  // What no item tells is left out beside what some tell, and what is only said of it beside what was read.
  const known = all.filter(({ part, shown }) => part === 'host' || shown.length > 0);
  const read = known.filter(({ shown }) => !isOnlyReported(shown));
  const kept = read.length > 0 ? read : known.length > 0 ? known : all;
  // The sums come last, as they are a list of their own.
  const ordered = kept.toSorted((a, b) => Number(a.part === 'payer') - Number(b.part === 'payer'));
  const isOfAll = (shown: readonly Paid[]): boolean => shown.length === 0 || new Set(shown.map(({ entry }) => entry)).size === annex.length;
  const said = ordered.map(({ part, shown }, at) =>
    partSaid(
      part,
      shown,
      // What was just said of one work alone is not what the rest is about.
      at === 0 || !isOfAll(ordered[0]!.shown) ? templates.parts.thisWork : templates.parts.it,
      isOfAll(shown),
      annex.length > 1,
      state,
      analysis,
    ),
  );
  const isReported = kept.every(({ shown }) => isOnlyReported(shown));
  // What somebody is named for is a sentence of its own.
  const [by, own] = [true, false].map((isBy) => said.filter((each) => each.startsWith('as ') === isBy)) as [string[], string[]];
  const plain = own.length > 0 ? [fill(isReported ? templates.partReported : templates.part, { parts: inSeries(own) })] : [];
  const others = by.map((each, at) => (plain.length === 0 && at === 0 ? fill(templates.partBy, { parts: each }) : `${upperFirst(each)}.`));
  return [...plain, ...others, ...actsTold(state, annex)].join(' ');
}

/** Of work in which a State had no part it is said why it is written to on that. */
const actsTold = (state: string, annex: readonly Annexed[]): string[] =>
  annex
    .filter(({ subject, claims }) => claims.length > 0 && partsOf(state, subject.entry).length === 0)
    .map(({ subject, claims }) =>
      fill(templates.partOfActsOn, { title: subject.entry.title, ...itemsSaid(claims.map(({ number }) => number)) }),
    );

/** Whether nothing that shows a part was read itself. */
const isOnlyReported = (shown: readonly Paid[]): boolean => shown.length > 0 && shown.every(({ claim }) => isRetold(claim));

/** Its first words, or the sentence that names the State with who says it; whole where neither names it by itself. */
function tellingOf(state: string, claim: Claim, analysis: Analysis): string {
  const whole = claimSaid(claim, analysis);
  const first = firstClause(whole);
  if (namesState(first, state, analysis)) return claimWithin(first);
  const naming = sentencesOf(whole).find((each) => namesState(each, state, analysis));
  const head = headOf(whole);
  const said = naming === undefined || head === undefined || !/^It \p{Ll}/u.test(naming) ? whole : `${head}${naming.slice('It'.length)}`;
  return claimWithin(withoutFullStop(said));
}

const shownOf = (part: BehestPart, state: string, annex: readonly Annexed[], analysis: Analysis): readonly Paid[] =>
  annex.flatMap(({ subject: { entry }, claims }) =>
    partsOf(state, entry).includes(part)
      ? claims
          .filter(({ claim }) =>
            part === 'host' ? tellsOfAuthorities(claim, state, entry, analysis) : showsPart[part](claim, state, analysis),
          )
          .map((item) => ({ ...item, period: item.claim.period ?? entry.period, entry: entry.id }))
      : [],
  );

interface Paid extends Numbered {
  readonly period: string;
  readonly entry: string;
}

/** Whether it is of the acts of its authorities, or names them in what bears against people and was not done by the organisation. */
const tellsOfAuthorities = (claim: Claim, state: string, entry: EntryWithFacts, analysis: Analysis): boolean =>
  isOfAuthorities(claim, state, entry, analysis) ||
  (claim.kind === 'fact' && claim.by !== 'organisation' && namesActing(claim, state, entry) && againstIn([claim], analysis).size > 0);

/** @param work what it is called here @param isOfAll whether items show the part in each work of the letter @param isSeveral whether the letter is on more than one */
function partSaid(
  part: BehestPart,
  shown: readonly Paid[],
  work: string,
  isOfAll: boolean,
  isSeveral: boolean,
  state: string,
  analysis: Analysis,
): string {
  const { parts } = templates;
  if (part === 'host') return hostSaid(shown, work);
  if (shown.length === 0) return fill(parts[part], { work });
  if (part === 'payer') return paidSaid(shown, work, isSeveral, state, analysis);
  return `${fill(parts[part], { work: shownWork(shown, work, isOfAll, analysis) })} (${itemsSaid(shown.map(({ number }) => number)).items})`;
}

/** What items show of one work alone is said of that, and not of all of which a letter is. */
const shownWork = (shown: readonly Paid[], work: string, isOfAll: boolean, analysis: Analysis): string =>
  isOfAll ? work : titled([...new Set(shown.map(({ entry }) => entry))], analysis);

const titled = (entries: readonly string[], analysis: Analysis): string =>
  inSeries(entries.map((id) => `“${indexOf(analysis).entries.get(id)!.title}”`));

/** What is told of its authorities is for a State to answer, and more than that the work was done with it. */
const hostSaid = (shown: readonly Paid[], work: string): string => {
  const { host, ofAuthorities } = templates.parts;
  const said = fill(host, { work });
  return shown.length === 0 ? said : fill(ofAuthorities, { said, ...itemsSaid(shown.map(({ number }) => number)) });
};

const mostSums = 3;

/** What was paid, with years: of sums of the same years the largest, as the others may be part of it; what was only planned or announced is said as that. */
function paidSaid(shown: readonly Paid[], whole: string, isSeveral: boolean, state: string, analysis: Analysis): string {
  const { parts } = templates;
  const sums = shown
    .flatMap((item) => sumOf(item, state, analysis) ?? [])
    .toSorted((a, b) => b.amount - a.amount)
    .filter(({ text }, at, all) => all.findIndex((each) => each.text === text) === at);
  const paid = sums.filter((sum) => sum.plan === null);
  const wholes = paid.filter((sum, at) => !paid.slice(0, at).some((larger) => mayHold(larger, sum)));
  // What was planned or announced for years of which it is said what was paid may be part of that.
  const [planned] = sums.filter((sum) => sum.plan !== null && !wholes.some((whole) => mayHold(whole, sum)));
  const told = wholes.slice(0, mostSums);
  // Sums for several works are each said to be for its own; one is for the work of which it is told, and not for all of which a letter is.
  const summed = [...new Set([...told, ...(planned ? [planned] : [])].map(({ entry }) => entry))];
  const isOne = summed.length < 2;
  const work = isSeveral && summed.length === 1 ? titled(summed, analysis) : whole;
  const { entries } = indexOf(analysis);
  const on = ({ entry }: SumTold): string => (isOne ? '' : fill(parts.on, { title: entries.get(entry)!.title }));
  const [towards, forIt] = [parts.towards, parts.forIt].map((each) => (isOne ? fill(each, { work }) : '')) as [string, string];
  const said = told.map((sum) => {
    const others = sums.filter((each) => each !== sum && !wholes.includes(each) && mayHold(sum, each)).map(({ number }) => number);
    const part = others.length === 0 ? '' : fill(parts.within, itemsSaid(others));
    return fill(parts.sum, { sum: sum.text, on: on(sum), years: sum.years, within: part, ...itemsSaid([sum.number]) });
  });
  const announced =
    planned && fill(parts[planned.plan!], { sum: planned.text, on: on(planned), years: planned.years, ...itemsSaid([planned.number]) });
  if (said.length > 0) {
    const who = wordOf(told, state, analysis);
    const isPaidByIt = told.some(({ claim }) => sentencesOf(claim.text).some((sentence) => isPaidBy(sentence, state, analysis)));
    const sentence = fill(who === null ? parts.paid : isPaidByIt ? parts.paidBy : parts.paidFrom, {
      towards,
      forIt,
      sums: inSeries(said),
      who: who ?? '',
      from: told.map(({ claim }) => fundOf(claim, state, analysis)).find((fund) => fund !== null) ?? parts.you,
    });
    // Who told of what was paid told nothing of that.
    return announced ? fill(who === null ? parts.and : parts.apart, { sentence, announced }) : sentence;
  }
  return announced
    ? fill(parts.onlyPlanned, { towards, announced })
    : `${fill(parts.payer, { work })} (${itemsSaid(shown.map(({ number }) => number)).items})`;
}

/** “a trust fund of Norvane”: what a sum came from, where that is not the State by its name alone. */
function fundOf({ text }: Claim, state: string, analysis: Analysis): string | null {
  const from = /\bcame from (?<from>an? [^,.;]+)/u.exec(text)?.groups?.['from'];
  return from !== undefined && namesState(from, state, analysis) ? from : null;
}

/** Whether a sentence says of a State, and not of somebody else, that it paid. */
const isPaidBy = (sentence: string, state: string, analysis: Analysis): boolean => {
  const [before, ...rest] = sentence.split(/\b(?:paid|pays?|gave|given|funded|financed|spent)\b/);
  return rest.length > 0 && namesState(before!, state, analysis);
};

/** “The Refugee Council reported in 2018”: whose word it is that it was paid, where one account alone says so and it is not that of the State itself; without what they are or read. */
function wordOf(told: readonly SumTold[], state: string, analysis: Analysis): string | null {
  const [first, ...others] = new Set(
    told.map(({ claim }) => /^(?<who>\p{Lu}[^.;:]{1,140}?) that\b/u.exec(claimSaid(claim, analysis))?.groups?.['who'] ?? null),
  );
  const isOwn = told.some(({ claim }) => claim.saidBy === 'states' || isFoundByItself(claim, state, analysis));
  return first == null || others.length > 0 || isOwn ? null : claimWithin(first.replace(/, (?:which|who) [^,]+,/u, ''));
}

type SumTold = NonNullable<ReturnType<typeof sumOf>>;

/** Whether a larger sum may have some of another in it: they share years, and are not of the same years for two works. */
function mayHold(larger: SumTold, sum: SumTold): boolean {
  const [whole, part] = [periodOf(larger.period).possible, periodOf(sum.period).possible];
  const isOfSameYears = whole.from === part.from && whole.to === part.to;
  return overlaps(whole, part) && (!isOfSameYears || larger.entry === sum.entry);
}

const announcing = /\b(?:announced|pledged|promised)\b/;
const planning = /\b(?:plans?|budget\w*|(?:is|are|was|were) to (?:pay|give|be paid))\b/;

/** The largest sum of the first sentence that has one; what follows it is often that of something else. */
function sumOf({ claim, number, period, entry }: Paid, state: string, analysis: Analysis) {
  const { text } = claim;
  const paying = sumsOfState(text, state, analysis).filter(({ amount }) => amount >= leastForWork);
  // “62 million euros …. Of these, 9 million …”: what a sum is part of stands in the next.
  const told = sentencesOf(text.slice(paying[0]?.at))[0]!.length + (paying[0]?.at ?? 0);
  const [largest] = paying.filter(({ at }) => at < told).toSorted((a, b) => b.amount - a.amount);
  if (!largest) return null;
  const plan = announcing.test(text) ? ('announced' as const) : planning.test(text) ? ('planned' as const) : null;
  return { text: largest.text, amount: largest.amount, years: yearsWords({ period }), period, entry, number, plan, claim };
}

/** The item that says best what a State had to do with a work: that it paid before what sum was to be given. */
function tellsPart(state: string, { claims, subject }: Annexed, analysis: Analysis): Numbered | undefined {
  const paying = claims.find(
    ({ claim }) => isOfOwnMoney(claim, state, analysis) && /\b(?:paid|pays?|funded|financed|gave)\b/.test(claim.text),
  );
  const best = saysPart(state, subject.entry, analysis);
  // What was read of this very work says more of a part in it than what was paid for others, too.
  const ofThisWork = claims.find(({ claim }) =>
    sentencesOf(claim.text).some((sentence) => /\bjoint\b/.test(sentence) && namesState(sentence, state, analysis)),
  );
  return ofThisWork ?? paying ?? claims.find(({ claim }) => claim === best);
}

/** By its name or by what is made of it: “the Australian government”. */
const isNamed = (text: string, state: string): boolean => text.includes(bareName(state));

/** Whether a claim says that a State had a part. */
const showsPart: Record<Exclude<BehestPart, 'host'>, (claim: Claim, state: string, analysis: Analysis) => boolean> = {
  payer: isOfOwnMoney,
  requester: ({ text }, state) =>
    isNamed(text, state) && /\b(?:asked|requested|invited|at (?:the )?(?:behest|request)|stood ready)\b/.test(text),
  director: ({ text }, state) => isNamed(text, state) && /\b(?:directed|ordered|instructed|decided)\b/.test(text),
};
