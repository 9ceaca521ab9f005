import type { Analysis } from '../../../model/judgement.ts';
import { list, paragraph, title, words } from '../../page-tree.ts';
import { fill, withoutFullStop } from '../../phrases.ts';
import { cite, type ReportContent } from '../../report.ts';
import { concluded, concludedInARow, conclusionWithin } from '../../telling/conclusion.ts';
import { isPast, type Matter } from '../../telling/matters.ts';
import { whereAndWhenTold } from '../../telling/where-and-when.ts';
import { nearerPromise } from '../../telling/nearer-promise.ts';
import { holdsHere } from '../shared/holds-here.ts';
import { isOfSamePair, partOf } from '../shared/part-of.ts';
import type { Annexed } from './annex.ts';
import { itemsSaid } from './question.ts';
import { itemsOfFurther, itemsOfLead } from './second-annex.ts';
import { plainBeside } from '../../telling/plain-beside.ts';
import { concludedSaid, inCitedParts } from '../../telling/with-measure.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * What a report would conclude of each case, so that it can be answered before it is published: all that it prints as a conclusion, what holds on no
 * condition first.
 */
export function minded(annex: readonly Annexed[], hasFurther: boolean, analysis: Analysis): ReportContent[] {
  const raised = annex.flatMap((each) =>
    each.subject.matter && !isPast(each.subject.matter) ? [{ each, matter: each.subject.matter }] : [],
  );
  if (raised.length === 0) return [];
  const leads = concludedInARow(
    raised.map(({ matter }) => matter.lead),
    analysis,
    'alone',
  );
  const plains = raised.map(({ matter }) => plainBeside(matter, analysis)?.finding);
  const items = raised.map(({ each, matter }, at) => {
    const plain = plains[at];
    const isKnown = plain !== undefined && plains.slice(0, at).some((other) => other !== undefined && isOfSamePair(other, plain));
    const isLeadKnown = isKnown && raised.slice(0, at).some(({ matter: other }) => isOfSamePair(other.lead, matter.lead));
    const nearer = nearerPromise(matter, analysis);
    const isPart = partOf(matter.lead, analysis) !== null;
    const sentences = [
      ...(isPart
        ? [
            holdsHere(
              matter.leads.filter((each) => partOf(each, analysis)),
              analysis,
            ),
          ]
        : []),
      ...(plain && !isPart
        ? [
            ...(isLeadKnown ? [withItems(holdsHere([matter.lead], analysis), itemsOfLead(each, annex, analysis))] : []),
            withItems(isKnown ? holdsHere([plain], analysis) : concluded(plain, analysis, 'alone'), itemsOfFurther(plain, annex, analysis)),
          ]
        : []),
      ...(isLeadKnown || isPart ? [] : [withItems(leads[at]!, itemsOfLead(each, annex, analysis))]),
      ...(nearer ? [withItems(nearer.conclusion.text, itemsOfFurther(nearer.finding, annex, analysis))] : []),
    ];
    const [first, ...others] = sentences as [string, ...string[]];
    const { entry } = matter;
    const against = saidAgainst(each, matter);
    const said = [
      `${entry.title} (${whereAndWhenTold(entry)}): ${conclusionWithin(first)}`,
      ...others,
      ...(against.length > 0 ? [fill(templates.mindedAgainst, itemsSaid(against))] : []),
    ].join(' ');
    if (isLeadKnown || isPart) return [words(said)];
    return inCitedParts(concludedSaid(said, matter.lead, analysis)).flatMap(({ text, sources }, at) => [
      words(at === 0 ? text : ` ${text}`),
      ...(sources.length > 0 ? [cite(sources)] : []),
    ]);
  });
  const about = hasFurther ? `${templates.mindedAbout} ${templates.mindedFurther}` : templates.mindedAbout;
  return [title(2, templates.minded), paragraph(words(about)), list(items)];
}

/** The items of what is said against what is held, and of the answer. */
function saidAgainst({ claims, answer }: Annexed, { leads }: Matter): number[] {
  const held = new Set(leads.flatMap((lead) => lead.held.map(({ fact }) => fact)));
  const denials = claims.filter(({ claim }) => claim.disputes.some(({ fact }) => held.has(fact))).map(({ number }) => number);
  return [...new Set([...denials, ...(answer === null ? [] : [answer])])].toSorted((a, b) => a - b);
}

const withItems = (said: string, items: readonly number[]): string => `${withoutFullStop(said)} (${itemsSaid(items).items}).`;
