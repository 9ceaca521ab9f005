import { yearsWords } from '../../../explain/said.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { BehestPart, Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, firstClause, sentencesOf, withoutFullStop } from '../../phrases.ts';
import { leastForWork, namesState, sumsIn } from '../../telling/money.ts';
import { claimSaid, claimWithin, headOf } from '../../telling/said-by.ts';
import { bareName, partsOf, saysPart } from '../../telling/state-part.ts';
import { isRetold } from '../shared/known-from-others.ts';
import type { Annexed, Numbered } from './annex.ts';
import { isOfOwnMoney } from './concern.ts';
import { itemsSaid, mostListed } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/** Why a letter is written to a State: what part it had, by which items, with sums and years. */

/** Of one work in the words of who tells it, of several by each part that it had. */
export function partOf(state: string, annex: readonly Annexed[], analysis: Analysis): string {
  const [first] = annex as [Annexed];
  const parts = [...new Set(annex.flatMap(({ subject }) => partsOf(state, subject.entry)))];
  const told = annex.length === 1 && !parts.includes('host') ? tellsPart(state, first, analysis) : undefined;
  if (told) {
    return fill(templates.partTold, { claim: tellingOf(state, told.claim, analysis), ...itemsSaid([told.number]) });
  }
  const all = parts.map((part) => ({ part, shown: shownOf(part, state, annex, analysis) }));
  // What no item tells is left out beside what some tell.
  const known = all.filter(({ part, shown }) => part === 'host' || shown.length > 0);
  // The sums come last, as they are a list of their own.
  const ordered = (known.length > 0 ? known : all).toSorted((a, b) => Number(a.part === 'payer') - Number(b.part === 'payer'));
  const said = ordered.map(({ part, shown }, at) =>
    partSaid(part, shown, at === 0 ? templates.parts.thisWork : templates.parts.it, state, analysis),
  );
  return fill(templates.part, { parts: inSeries(said) });
}

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
  part === 'host'
    ? []
    : annex.flatMap(({ subject: { entry }, claims }) =>
        partsOf(state, entry).includes(part)
          ? claims
              .filter(({ claim }) => showsPart[part](claim, state, analysis))
              .map((item) => ({ ...item, period: item.claim.period ?? entry.period }))
          : [],
      );

interface Paid extends Numbered {
  readonly period: string;
}

/** @param work what it is called here */
function partSaid(part: BehestPart, shown: readonly Paid[], work: string, state: string, analysis: Analysis): string {
  const { parts } = templates;
  if (part === 'host' || shown.length === 0) return fill(parts[part], { work });
  if (part === 'payer') return paidSaid(shown, work, state, analysis);
  const isReported = shown.every(({ claim }) => isRetold(claim));
  return `${fill((isReported ? parts.reported : parts)[part], { work })} (${itemsSaid(shown.map(({ number }) => number)).items})`;
}

const mostSums = 3;

/** The largest sums with their years, what was only planned as that, and further items on its money by their numbers. */
function paidSaid(shown: readonly Paid[], work: string, state: string, analysis: Analysis): string {
  const { parts } = templates;
  const sums = shown
    .flatMap((item) => sumOf(item, state, analysis) ?? [])
    .toSorted((a, b) => b.amount - a.amount)
    .filter(({ text }, at, all) => all.findIndex((each) => each.text === text) === at)
    .slice(0, mostSums);
  const others = shown.map(({ number }) => number).filter((number) => !sums.some((sum) => sum.number === number));
  const said = inSeries(
    sums.map(({ text, years, number, isPlanned }) =>
      fill(isPlanned ? parts.plannedSum : parts.sum, { sum: text, years, ...itemsSaid([number]) }),
    ),
  );
  if (sums.length === 0) return `${fill(parts.payer, { work })} (${itemsSaid(others).items})`;
  return fill(others.length > 0 && others.length <= mostListed ? parts.paidAndMore : parts.paid, {
    work,
    sums: said,
    ...itemsSaid(others),
  });
}

const planned = /\b(?:plans?|budget\w*|announced|pledged|promised|(?:was|were) to (?:pay|give|be paid))\b/;

function sumOf({ claim: { text }, number, period }: Paid, state: string, analysis: Analysis) {
  const [largest] = sumsIn(text)
    .filter(({ amount }) => amount >= leastForWork)
    .toSorted((a, b) => b.amount - a.amount);
  if (!largest || !namesState(text, state, analysis)) return null;
  return { text: largest.text, amount: largest.amount, years: yearsWords({ period }), number, isPlanned: planned.test(text) };
}

/** The item that says best what a State had to do with a work: that it paid before what sum was to be given. */
function tellsPart(state: string, { claims, subject }: Annexed, analysis: Analysis): Numbered | undefined {
  const paying = claims.find(
    ({ claim }) => isOfOwnMoney(claim, state, analysis) && /\b(?:paid|pays?|funded|financed|gave)\b/.test(claim.text),
  );
  const best = saysPart(state, subject.entry, analysis);
  return paying ?? claims.find(({ claim }) => claim === best);
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
