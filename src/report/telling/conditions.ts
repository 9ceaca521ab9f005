import { isPlain } from '../../explain/finding-sentence.ts';
import { indexOf, labelOf } from '../../explain/index-of.ts';
import { inForcePeriod, overlaps, periodOf, within, type Period, type Span } from '../../model/dates.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import { neededBy } from '../../model/needed.ts';
import type { Claim } from '../../model/records.ts';
import { openDoubts } from '../../model/open-doubts.ts';
import { inSeries } from '../../model/series.ts';
import { authorsOf } from '../../model/sources.ts';
import { isAlleged } from '../../model/strength.ts';
import { footingOf, reaches, reservationGroups } from '../../model/words.ts';
import { periodWords } from '../period-words.ts';
import { fill, lowered, withoutFullStop } from '../phrases.ts';
import { namesOfOrganisation, organisationName } from './names.ts';
import { readingOf } from './standard.ts';
import templates from './templates.json' with { type: 'json' };

const { conditions: said } = templates.conclusion;

/**
 * What must be so for a finding to stand: none or one, the weightiest; that something has to be borne out is said with what has to be. Where it is
 * open both whether the promise reaches the work and whose act it was, both are said: the first has a sentence of its own before it. That those of
 * whom something is told came into this work is said beside.
 */
export const conditionsOf = (finding: Finding, analysis: Analysis): string[] => [
  ...doubtsOf(finding, analysis),
  ...(isOfOthersPerhaps(finding, analysis) ? [fill(said.ofThisWork, { organisation: organisationName(analysis) })] : []),
];

/** Whether of a fact that it rests on it is not known whether those of whom it is told came into this work. */
export function isOfOthersPerhaps(finding: Finding, analysis: Analysis): boolean {
  const { claims } = indexOf(analysis).entries.get(finding.evidence)!;
  return neededBy(finding).some(
    (fact) => fact.claims.length > 0 && fact.claims.every((id) => claims.find((each) => each.id === id)?.ofThisWork === 'unknown'),
  );
}

function doubtsOf(finding: Finding, analysis: Analysis): string[] {
  const doubts = reservationGroups.doubt
    .toReversed()
    .flatMap((each) => (each !== 'only-a-lead' && finding.shortOf.includes(each) ? [each] : []));
  const when = whenDecided(finding, analysis);
  const undated =
    when === null ? ('text-undated' as const) : isDatedInParts(finding, analysis) ? ('together' as const) : ('undated' as const);
  const time = finding.time === 'undated' ? [undated] : [];
  const [first] = [...time, ...doubts];
  const needsBearingOut = hangsOnBearingOut(finding, analysis);
  if (first === undefined) return needsBearingOut ? [said.alleged] : [];
  const scope = first === 'whose-act' && !needsBearingOut && doubts.includes('scope-open') ? [said['scope-open']] : [];
  // Who only helped others is not asked for its own doing.
  const name = first === 'whose-act' && finding.shortOf.includes('assisted') ? 'whose-act-helped' : first;
  return [
    ...scope,
    fill(needsBearingOut ? said.borneOut[name] : said[name], {
      doubts: name === 'doubtful' ? doubtsOfReading(finding, analysis) : '',
      organisation: organisationName(analysis),
      when: when ?? '',
      act: actOf(finding, analysis),
    }),
  ];
}

/** On what it hangs that the reading of its sentence holds for the case, in the words of what may take it out. */
export function doubtsOfReading({ commitment: id, evidence }: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  const commitment = index.commitments.get(id)!;
  const { textStatus } = commitment;
  const doubts = openDoubts(commitment, index.entries.get(evidence)!, index.people);
  const named = doubts.map(({ kind, words: written = '', pinpoint, persons = [] }) => {
    const words =
      persons.length > 0
        ? inSeries(
            persons.map((each) => lowered(labelOf(each, index))),
            'or',
          )
        : written;
    // A quotation that is cut off says less than where it stands.
    const isQuoted = kind !== 'limit' || (textStatus === 'official' && !words.endsWith('…'));
    return fill(isQuoted ? said.doubts[kind] : said.doubts.limitInOurWords, {
      words: withinQuotation(withoutFullStop(words)),
      where: pinpoint ? fill(said.doubts.where, { pinpoint }) : '',
    });
  });
  return inSeries([...new Set(named)]);
}

/** Marks within a quotation are single ones. */
const withinQuotation = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** What somebody did to make it so, as the rule names it; in no words where it does not. */
export const actOf = ({ rule }: Finding, analysis: Analysis): string =>
  indexOf(analysis).rules.get(rule)!.whoseAct ?? templates.conclusion.act;

/** Whether it is open whose act it was, and the rule names that act: what the organisation did is then told by it. */
export const isActNamed = (finding: Finding, analysis: Analysis): boolean =>
  finding.shortOf.includes('whose-act') && indexOf(analysis).rules.get(finding.rule)!.whoseAct !== undefined;

/** Within which days what is not dated would have to lie, in words; nothing where it is the text that has no date. */
function whenDecided(finding: Finding, analysis: Analysis): string | null {
  const dates = finding.standard.next.filter((each) => each.kind === 'date');
  const [first, last] = dates.find(({ of }) => of === 'claim')?.within[0]?.split('/') ?? [];
  if (first === undefined || last === undefined || first === last || dates.some(({ of }) => of === 'commitment')) return null;
  const since = sinceOfReported(finding, first, analysis);
  if (since !== null) return fill(templates.conclusion.when.after, { from: since });
  // Of what is known by its year alone no month is known.
  const [from, to] = [
    first.endsWith('-12-31') ? fill(templates.conclusion.when.endOf, { year: first.slice(0, 'YYYY'.length) }) : monthOf(first),
    last.endsWith('-01-01') ? fill(templates.conclusion.when.beginningOf, { year: last.slice(0, 'YYYY'.length) }) : monthOf(last),
  ];
  return last === '..' ? fill(templates.conclusion.when.after, { from }) : fill(templates.conclusion.when.between, { from, to });
}

/** From when on the text was in force, where days are known by the year alone in which somebody reported it: that is no year of what was done. */
function sinceOfReported(finding: Finding, first: string, analysis: Analysis): string | null {
  const { commitments, entries } = indexOf(analysis);
  const { inForce } = commitments.get(finding.commitment)!;
  const [start = ''] = typeof inForce === 'string' ? inForce.split('/') : [];
  const year = first.slice(0, 'YYYY'.length);
  if (!/^\d{4}/.test(start) || start.slice(0, 'YYYY'.length) >= year) return null;
  const ids = new Set(neededBy(finding).flatMap((fact) => fact.claims));
  const told = entries.get(finding.evidence)!.claims.filter(({ id, period }) => ids.has(id) && period?.startsWith(year));
  const isOfReport = ({ text }: Claim): boolean => reportedIn.test(text) && !text.replace(reportedIn, '').includes(year);
  return told.length > 0 && told.every(isOfReport) ? monthOf(start) : null;
}

/** “The Union reported in about 2010 that”. */
const reportedIn = /^[^.;:]{1,140}? (?:reported|wrote|said|stated|found|told) in (?:about )?(?:\p{L}+ )?\d{4} that /u;

const monthOf = (day: string): string => periodWords(day.slice(0, 'YYYY-MM'.length));

/** Plain, or less only for want of a second source where the organisation says it of itself. */
export const isSaidPlainly = (finding: Finding, analysis: Analysis): boolean =>
  isPlain(finding) || (finding.footing === 'plain' && finding.time === 'in-force' && isOwnWord(finding, analysis));

/** Whether one of its conditions is that what is told be borne out. */
export const hangsOnBearingOut = (finding: Finding, analysis: Analysis): boolean => isUnproven(finding) && !isOwnWord(finding, analysis);

const isUnproven = (finding: Finding): boolean => isAlleged(finding) || finding.shortOf.includes('only-a-lead');

/** Whether all that a finding rests on and that is not proven is the organisation's own word about itself. */
function isOwnWord(finding: Finding, analysis: Analysis): boolean {
  const entry = indexOf(analysis).entries.get(finding.evidence)!;
  const weak = neededBy(finding).filter(({ level }) => !reaches(level, 'reasonable-grounds'));
  const claims = new Set(weak.flatMap((fact) => fact.claims));
  return (
    claims.size > 0 &&
    weak.every((fact) => fact.claims.length > 0) &&
    entry.claims.filter(({ id }) => claims.has(id)).every((claim) => isByOrganisation(claim, analysis))
  );
}

/** Whether the organisation itself wrote all that a claim rests on. */
export function isByOrganisation({ sources, by }: Claim, analysis: Analysis): boolean {
  const names = [organisationName(analysis), ...namesOfOrganisation(analysis)];
  const written = sources.map(({ id }) => indexOf(analysis).sources.get(id));
  return (
    by === 'organisation' && written.length > 0 && written.every((source) => source !== undefined && names.includes(authorsOf(source)))
  );
}

/** Whether each fact is by itself dated within the time of the commitment, so that only their going together is not. */
function isDatedInParts(finding: Finding, analysis: Analysis): boolean {
  const { entries, commitments } = indexOf(analysis);
  const { certain } = inForcePeriod(commitments.get(finding.commitment)!.inForce);
  const claims = entries.get(finding.evidence)!.claims.filter(({ periodMeans }) => periodMeans !== 'some-time');
  const isDated = (fact: string): boolean =>
    claims.some(
      ({ period, shows }) => period !== undefined && liesIn(periodOf(period), certain) && shows.some((each) => each.fact === fact),
    );
  return neededBy(finding).every(({ fact, negated }) => !negated && isDated(fact));
}

/** A day or year lies whole within it; what went on throughout an interval needs only to have gone on then. */
const liesIn = ({ kind, possible, certain }: Period, time: Span | null): boolean =>
  time !== null && (within(possible, time) || (kind === 'interval' && certain !== null && overlaps(certain, time)));

/** Whether what follows from a finding is said without “would”: plain and on no condition, or by a reading that is named. */
export function isConcludedPlainly(finding: Finding, analysis: Analysis): boolean {
  const isNamed = readingOf(finding, analysis) !== undefined;
  return conditionsOf(finding, analysis).length === 0 && isSaidPlainly(isNamed ? withoutReading(finding) : finding, analysis);
}

/** What a finding stands on where the sentence itself names whose reading it is. */
const withoutReading = (finding: Finding): Finding => ({
  ...finding,
  footing: footingOf(finding.shortOf.filter((each) => each !== 'external-reading')),
});

/** Whether it hangs on it that the promise reaches the work. */
export const isScopeOpen = (conditions: readonly string[]): boolean => conditions.includes(said['scope-open']);
