import { indexOf, labelOf } from '../../../explain/index-of.ts';
import { isToldIn } from '../../../explain/told-in.ts';
import type { Analysis, Finding, HeldFact } from '../../../model/judgement.ts';
import { neededBy } from '../../../model/needed.ts';
import type { Claim } from '../../../model/records.ts';
import { againstOf } from '../../../model/circumstances.ts';
import { inSeries } from '../../../model/series.ts';
import { reaches } from '../../../model/words.ts';
import { fill, lowered, upperFirst, withFullStop } from '../../phrases.ts';
import { isOwnWord } from '../../telling/answers.ts';
import { ownConditions } from '../../telling/own-words.ts';
import { isConcludedPlainly } from '../../telling/conditions.ts';
import { conductOf, isNamed } from '../../telling/conduct.ts';
import { organisationName } from '../../telling/names.ts';
import { claimSaid, claimWithin, headOf } from '../../telling/said-by.ts';
import { laterBasis, standardNamed } from '../../telling/standard.ts';
import { best } from '../../telling/weight.ts';
import said from './findings-table.json' with { type: 'json' };

/** What may be said against a finding, in a few words: its reservations, who denies or disputes what it rests on, and, where there is nothing else, why its facts are less than shown. */
export function reserved(finding: Finding, analysis: Analysis): string {
  // That the reading is ours says already that it is an inference.
  const isOurs = finding.shortOf.includes('external-reading') && standardNamed(finding, analysis) === null;
  // Where it is not known who acted, that it only helped is not known either.
  const isOpen = finding.shortOf.includes('assisted') && finding.shortOf.includes('whose-act');
  const named = finding.shortOf.filter(
    (each) =>
      !(each === 'excused' && isKeptAsPromised(finding)) &&
      each !== 'contested' &&
      !(each === 'strain' && isOurs) &&
      !(each === 'assisted' && isOpen),
  );
  const reservations = named.map((each) => reservationSaid(each, finding, analysis));
  const all = [...reservations, ...actsOfOthers(finding, analysis), ...deniedIn(finding, analysis)];
  const isNamed = finding.shortOf.includes('contested') && !all.some((each) => each.startsWith(fill(said.disputed, { who: '' })));
  const whole = isNamed ? [...all, said.reservations.contested] : all;
  const proof = whole.length > 0 ? [] : lessThanShown(finding, analysis);
  return [...whole, ...proof].length === 0 ? said.noReservation : withFullStop(upperFirst([...whole, ...proof].join('; ')));
}

/** Whether nothing but what it says is to be done “only with” something would hold it to a condition: that is what it promises. */
const isKeptAsPromised = (finding: Finding): boolean =>
  finding.excusedBy.length > 0 &&
  ownConditions(finding).length === 0 &&
  finding.excusedBy.every(({ kind }) => kind === 'condition' || kind === 'scope');

/** Whether all that might excuse it is told not to have been so. */
const isToldAgainst = (finding: Finding, analysis: Analysis): boolean =>
  finding.excusedBy.length > 0 && finding.excusedBy.every(({ kind, text }) => kind === 'exception' && isToldIn(finding, text, analysis));

/** A reservation in words; whose measure it is, is named. */
function reservationSaid(each: Finding['shortOf'][number], finding: Finding, analysis: Analysis): string {
  const organisation = organisationName(analysis);
  if (each === 'general') return fill(said.reservations.general, { norm: lowered(labelOf(finding.norm, indexOf(analysis))) });
  if (each === 'assisted' && isNamed(finding, analysis))
    return fill(said.reservations.assistedIn[isConcludedPlainly(finding, analysis) ? 'plain' : 'open'], {
      organisation,
      conduct: conductOf(finding, analysis),
    });
  if (each === 'whose-act' && finding.shortOf.includes('assisted')) return fill(said.whoActed, { organisation });
  if (each === 'excused' && isToldAgainst(finding, analysis)) return said.reservations.excusedTold;
  if (each !== 'external-reading') return fill(said.reservations[each], { organisation });
  const standard = standardNamed(finding, analysis);
  if (standard === null) return fill(said.reservations.ours, { organisation });
  return [fill(said.measure, { text: fill(said.reservations[each], { organisation }), standard }), ...laterSaid(finding, analysis)].join(
    '; ',
  );
}

/** That a measure, or a part of it, was written after what it measures. */
function laterSaid(finding: Finding, analysis: Analysis): string[] {
  const came = laterBasis(finding, analysis);
  return came === 'none' ? [] : [came === 'part' ? said.inPartLater : said.later];
}

/** What others did of what a finding rests on, where its reservations do not say that the organisation only helped. */
function actsOfOthers(finding: Finding, analysis: Analysis): string[] {
  if (finding.shortOf.includes('assisted')) return [];
  const against = againstOf(analysis.workspace.vocabulary);
  const byWhom = neededBy(finding)
    .filter(({ fact, negated }) => !negated && against.has(fact))
    .map((held) => claimsOf(held.claims, finding, analysis).flatMap(({ shows }) => shows.filter(({ fact }) => fact === held.fact)))
    .map((shown) => new Set<string>(shown.map(({ by }) => by)))
    .filter((by) => !by.has('organisation'));
  const who = actors.filter((each) => byWhom.some((by) => by.has(each))).map((each) => said.actors[each]);
  if (who.length === 0) return [];
  return [fill(said.byOthers, { who: inSeries([...new Set(who)]), organisation: organisationName(analysis) })];
}

const actors = ['states', 'partners', 'others'] as const;

/** Who denies what a finding rests on, with what is taken to weigh more, and who else disputes it. */
function deniedIn(finding: Finding, analysis: Analysis): string[] {
  const lines = neededBy(finding).flatMap((fact) => {
    const against = claimsOf(fact.disputes, finding, analysis);
    const [denied, disputed] = [true, false].map((isDenial) => against.filter((each) => isDeniedIn(each) === isDenial));
    return [
      ...(denied!.length > 0 ? [denial(denied!, fact, finding, analysis)] : []),
      ...(disputed!.length > 0 ? [fill(said.disputed, { who: speakers(disputed!, analysis) })] : []),
    ];
  });
  return [...new Set(lines)];
}

/** Whether somebody speaks for themselves, and not as who has looked into it. */
export const isDeniedIn = ({ kind, saidBy }: Claim): boolean => kind === 'statement' && saidBy !== undefined;

function denial(denied: readonly Claim[], fact: HeldFact, finding: Finding, analysis: Analysis): string {
  const who = speakers(denied, analysis);
  const entry = indexOf(analysis).entries.get(finding.evidence)!;
  const [first] = best(claimsOf(fact.claims, finding, analysis), entry, analysis);
  const what = first && reaches(fact.level, 'reasonable-grounds') ? speakers([first], analysis) : said.someone;
  return what === said.someone
    ? fill(said.denied, { who })
    : fill(said.weighsMore, { who, what: `${what}${gradesOf(first!, denied.some(isOwnWord), analysis)}` });
}

/** Why it weighs more, as its source is appraised. @param isOwn whether the organisation denies it itself, so that it matters that its source does not depend on it */
function gradesOf({ sources }: Claim, isOwn: boolean, analysis: Analysis): string {
  const known = sources.flatMap(({ id, via }) => analysis.workspace.appraisals[via ?? id] ?? []);
  const grades = [
    ...(known.some(({ firstHand }) => firstHand) ? [said.firstHand] : []),
    ...(isOwn && known.length > 0 && known.every(({ independent }) => independent)
      ? [fill(said.independent, { organisation: organisationName(analysis) })]
      : []),
  ];
  return grades.length === 0 ? '' : fill(said.grades, { grades: grades.join(', ') });
}

const claimsOf = (ids: readonly string[], { evidence }: Finding, analysis: Analysis): Claim[] =>
  indexOf(analysis)
    .entries.get(evidence)!
    .claims.filter(({ id }) => ids.includes(id));

/** Those who say some things, each once, without what they are. */
export const speakers = (claims: readonly Claim[], analysis: Analysis): string =>
  inSeries([...new Set(claims.map((claim) => speaker(claimSaid(claim, analysis))))]);

function speaker(sentence: string): string {
  const [who] = (headOf(sentence) ?? '').split(/,| of the | in (?:\p{L}+ )?\d{4}/u);
  return who === '' || who === undefined ? said.someone : claimWithin(who);
}

/** Why facts that no reservation speaks of are still alleged. */
function lessThanShown(finding: Finding, analysis: Analysis): string[] {
  const weak = neededBy(finding).filter(({ level }) => !reaches(level, 'reasonable-grounds'));
  const time = finding.time === 'undated' ? [said.notDated] : [];
  if (weak.length === 0) return time;
  const isAlone = weak.some(
    (fact) => new Set(claimsOf(fact.claims, finding, analysis).flatMap(({ sources }) => sources.map(({ id }) => id))).size === 1,
  );
  return [...time, isAlone ? said.oneSource : said.lessProof];
}
