import { againstOf } from '../../../model/circumstances.ts';
import { verbsOf } from '../../../explain/finding-sentence.ts';
import { indexOf, labelOf } from '../../../explain/index-of.ts';
import type { Analysis, Finding } from '../../../model/judgement.ts';
import { isAlleged } from '../../../model/strength.ts';
import { inSeries } from '../../../model/series.ts';
import { saidInForce } from '../../../model/words.ts';
import { fill, lowered, upperFirst, withFullStop } from '../../phrases.ts';
import type { CitedSource } from '../../report.ts';
import { conclusionOf } from '../../telling/conclusion.ts';
import { answersOf } from '../../telling/own-words.ts';
import { conductIn, conductOf, isNamed } from '../../telling/conduct.ts';
import { actOf, isActNamed, isConcludedPlainly } from '../../telling/conditions.ts';
import { bearerWithin, organisationName } from '../../telling/names.ts';
import { documentNameInFull } from '../../telling/promise.ts';
import type { Said } from '../../telling/said.ts';
import { readingOf, sourcesOfReading, standardNamed } from '../../telling/standard.ts';
import telling from '../../telling/templates.json' with { type: 'json' };
import { itemsSaid } from './question.ts';
import templates from './templates.json' with { type: 'json' };

/** What a report would say of one case besides what leads: a line for each norm, as a person would write it. */

const { following: said } = templates;

/** A finding by the numbers of its promise and of the items on which it rests. */
export interface ToPut {
  readonly finding: Finding;
  readonly promise: number;
  readonly facts: readonly number[];
  /** Those of them that show what was done to people. */
  readonly acts: readonly number[];
  /** Those that tell only of the part that the organisation had. */
  readonly role: readonly number[];
  /** Items that alone show what it rests on, and are known only from the account of others. */
  readonly unread: readonly number[];
}

/** One line a norm, in as many sentences as there are conditions or verbs. @param told measures that the letter has named before */
export function followingOf(put: readonly ToPut[], told: ReadonlySet<string>, analysis: Analysis): Said[] {
  const measures = new Set(told);
  const byNorm = Map.groupBy(put, ({ finding }) => finding.norm);
  return [...byNorm].map(([norm, own]) => {
    const alike = [...Map.groupBy(own, ({ finding, unread, facts }) => kindOf(finding, unread, facts, analysis)).values()];
    const sentences = alike.map((same, at) =>
      sentenceOf(same, at > 0 && isOfOneSubject(alike[at - 1]!, same, analysis), measures, analysis),
    );
    const name = upperFirst(lowered(labelOf(norm, indexOf(analysis))));
    return {
      text: fill(said.line, { norm: name, said: sentences.map(({ text }) => text).join(' ') }),
      sources: sentences.flatMap(({ sources }) => sources),
      from: own.map(({ finding }) => finding.id),
    };
  });
}

/** What is said of a finding, whatever its promise. */
function kindOf(finding: Finding, unread: readonly number[], facts: readonly number[], analysis: Analysis): string {
  if (unread.length > 0) return `unread ${unread.join()}`;
  return [
    saidInForce(finding),
    verbOf(finding, analysis),
    conditionOf(finding, 1, analysis),
    readingOf(finding, analysis) ?? (finding.shortOf.includes('external-reading') ? finding.rule : ''),
    answersIn(finding, analysis),
    finding.general ? 'general' : '',
    subjectOf(finding, analysis),
    facts.join(),
  ].join('\n');
}

/** Whose the verb is: what the organisation did, as its rule names it, or itself. */
function subjectOf(finding: Finding, analysis: Analysis): string {
  const verdict = saidInForce(finding);
  const isItself = verdict === 'assistance' || verdict === 'double-standard';
  if (isItself) return organisationName(analysis);
  return isNamed(finding, analysis) ? conductIn(finding, analysis) : said.subject;
}

/** Whether a sentence may go on from the one before. */
const isOfOneSubject = ([one]: readonly ToPut[], [other]: readonly ToPut[], analysis: Analysis): boolean =>
  one!.unread.length === 0 && other!.unread.length === 0 && subjectOf(one!.finding, analysis) === subjectOf(other!.finding, analysis);

/** @param isAgain whether the sentence before has the same subject */
function sentenceOf(
  same: readonly ToPut[],
  isAgain: boolean,
  measures: Set<string>,
  analysis: Analysis,
): { readonly text: string; readonly sources: readonly CitedSource[] } {
  const [{ finding, unread }] = same as [ToPut];
  const numbers = new Set(same.map(({ promise }) => promise)).size;
  const promised = promisesNamed(same, analysis);
  if (unread.length > 0) return { text: fill(said.unread, { promises: promised, ...itemsSaid(unread) }), sources: [] };
  const charging = same.flatMap(({ facts }) => facts);
  const items = charging.length > 0 ? charging : same.flatMap(({ role }) => role);
  const on = items.length === 0 ? '' : ` (${itemsSaid(items).items})`;
  if (saidInForce(finding) === 'double-standard') return askedOfOthers(same, measures, analysis);
  const subject = isAgain ? said.again : subjectOf(finding, analysis);
  const verb = verbOf(finding, analysis);
  const verbAgain = verb.startsWith('would ') ? verb.replace('would ', 'would also ') : `also ${verb}`;
  const condition = conditionOf(finding, numbers, analysis);
  const whole = `${subject} ${isAgain ? verbAgain : verb} ${promised}${answersIn(finding, analysis)}`;
  const { text, sources, after } = measured(finding, whole, isAgain, measures, analysis);
  // Behind one condition another is one more of it: “if that was done in winter, and if what is reported is borne out”.
  const joined = /, if\b/.test(text) ? said.andIf : said.if;
  return { text: `${upperFirst(text)}${condition === '' ? '' : fill(joined, { condition })}${on}.${after}`, sources };
}

/** Promises by the numbers of their items; what is an aim or advice, or a public statement and no rule, is called so, and what is asked of others is no promise. What is read into a general one comes last. */
function promisesNamed(all: readonly ToPut[], analysis: Analysis): string {
  const [{ finding: first }] = all as [ToPut];
  const norm = lowered(labelOf(first.norm, indexOf(analysis)));
  const kindNamed = ({ finding }: ToPut): 'others' | 'aim' | 'statement' | 'promise' => {
    const { shortOf } = finding;
    if (saidInForce(finding) === 'double-standard') return 'others';
    return shortOf.includes('weak-verb') ? 'aim' : shortOf.includes('statement-only') ? 'statement' : 'promise';
  };
  const named = [...Map.groupBy(all, kindNamed)].map(([kind, own]) => {
    const isSeveral = new Set(own.map(({ promise }) => promise)).size > 1;
    const template = kind === 'promise' && isSeveral ? said.promises : said[kind];
    const isGeneral = kind !== 'others' && own.every(({ finding }) => finding.general);
    const text = fill(template, { organisation: organisationName(analysis), ...itemsSaid(own.map(({ promise }) => promise)) });
    return { isGeneral, text: isGeneral ? `${text}${fill(telling.conclusion.included, { norm })}` : text };
  });
  return inSeries(named.toSorted((a, b) => Number(a.isGeneral) - Number(b.isGeneral)).map(({ text }) => text));
}

/** That it asks something of others is certain, what its own work showed is not; where the act was that of others alone nothing is concluded. */
function askedOfOthers(
  same: readonly ToPut[],
  measures: Set<string>,
  analysis: Analysis,
): { readonly text: string; readonly sources: readonly CitedSource[] } {
  const [{ finding }] = same as [ToPut];
  const { asks, reported, own, on, byOthers, plain, open, onCondition } = said.ofOthers;
  const organisation = organisationName(analysis);
  const asking = upperFirst(
    fill(asks, { organisation, whom: whomAsked(same, analysis), ...itemsSaid(same.map(({ promise }) => promise)) }),
  );
  const [facts, acts, role] = (['facts', 'acts', 'role'] as const).map((of) => same.flatMap((each) => each[of])) as [
    number[],
    number[],
    number[],
  ];
  if (acts.length > 0 && isActOfOthers(finding, analysis)) {
    const hangsOn = conditionOf(finding, 1, analysis);
    const values = {
      ...itemsSaid(acts),
      organisation,
      conduct: ownConduct(finding, analysis),
      shows: hangsOn === '' ? plain : open,
      condition: hangsOn === '' ? '' : fill(onCondition, { condition: hangsOn }),
    };
    return { text: `${asking} ${fill(byOthers, values)}`, sources: [] };
  }
  const condition = conditionOf(finding, 1, analysis) || reported;
  const told = [...facts, ...role];
  const { text, sources, after } = measured(finding, fill(own, { conduct: ownConduct(finding, analysis) }), false, measures, analysis);
  const items = told.length === 0 ? '' : fill(on, itemsSaid(told));
  return { text: `${asking} ${upperFirst(text)}${fill(onCondition, { condition })}${items}.${after}`, sources };
}

/** Of whom something is asked: of States, or of those whom its own words name; of others where these are several, or nobody is named. */
function whomAsked(same: readonly ToPut[], analysis: Analysis): string {
  const { states, others } = said.ofOthers;
  const asked = same.map(({ finding }) => indexOf(analysis).commitments.get(finding.commitment)!);
  if (asked.every(({ bearers }) => bearers.includes('states'))) return states;
  const [named, ...further] = new Set(asked.map(({ bearerText }) => bearerText && bearerWithin(bearerText, analysis)));
  return named && further.length === 0 ? named : others;
}

/** That it was its own act, where that is open: as a conclusion says it alone and with what has to be borne out, and as it is said behind other conditions, of which “made it so” would be. */
function whoseActIn(finding: Finding, analysis: Analysis) {
  if (!finding.shortOf.includes('whose-act')) return null;
  const name = finding.shortOf.includes('assisted') ? 'whose-act-helped' : 'whose-act';
  const values = { organisation: organisationName(analysis), act: actOf(finding, analysis) };
  const { conditions } = telling.conclusion;
  const alone = fill(conditions[name], values);
  const borneOut = fill(conditions.borneOut[name], values);
  return { alone, borneOut, said: isActNamed(finding, analysis) ? alone : fill(said.itsDoing, values) };
}

/** What its own work was, where the rule names it. */
const ownConduct = (finding: Finding, analysis: Analysis): string =>
  isNamed(finding, analysis) ? fill(said.ofOthers.conduct, { conduct: conductOf(finding, analysis) }) : '';

/** Whether all that a finding holds against anybody others did. */
function isActOfOthers({ evidence, held }: Finding, analysis: Analysis): boolean {
  const ids = new Set(held.flatMap(({ claims }) => claims));
  const claims = indexOf(analysis)
    .entries.get(evidence)!
    .claims.filter(({ id }) => ids.has(id));
  const against = againstOf(analysis.workspace.vocabulary);
  return claims.flatMap(({ shows }) => shows.filter(({ fact }) => against.has(fact))).every(({ by }) => by === 'states' || by === 'others');
}

/** By whose reading, where it is not the organisation's own: named once in a letter, and by its source where nobody's words are. */
function measured(
  finding: Finding,
  whole: string,
  isAgain: boolean,
  measures: Set<string>,
  analysis: Analysis,
): { readonly text: string; readonly sources: readonly CitedSource[]; readonly after: string } {
  if (!finding.shortOf.includes('external-reading')) return { text: whole, sources: [], after: '' };
  const index = indexOf(analysis);
  const reading = readingOf(finding, analysis);
  const organisation = organisationName(analysis);
  const norm = lowered(labelOf(finding.norm, index));
  if (reading === undefined) {
    const standard = standardNamed(finding, analysis);
    const text =
      standard === null
        ? fill(said.ourReading, { norm, organisation, said: whole })
        : fill(said.external, { standard, organisation, said: whole });
    return { text, sources: [], after: '' };
  }
  const sources = sourcesOfReading(finding, analysis);
  if (measures.has(reading)) {
    const standard = standardNamed(finding, analysis);
    const which = standard === null ? '' : fill(said.which, { standard });
    return { text: isAgain ? whole : fill(said.alike, { which, said: whole }), sources: [], after: '' };
  }
  measures.add(reading);
  return { text: whole, sources, after: ` ${measureTold(reading)}` };
}

/** Whose measure it is, in a sentence of its own. */
export const measureTold = (readingOf: string): string => withFullStop(fill(said.measure, { readingOf }));

/** Plainly only what the annex of a gap report says plainly: nobody's word stands beside it here. */
const isPlain = (finding: Finding, analysis: Analysis): boolean =>
  finding.time !== 'undated' && isConcludedPlainly(finding, analysis) && !isAlleged(finding);

function verbOf(finding: Finding, analysis: Analysis): string {
  const { plain, open } = verbsOf(finding, analysis);
  return isPlain(finding, analysis) ? plain : open;
}

/** On what conditions it is said: that its text reaches the work, what weighs most besides, and whose act it was; of what is alleged at least that it is borne out. @param count of how many promises */
function conditionOf(finding: Finding, count: number, analysis: Analysis): string {
  const { conditions: texts } = telling.conclusion;
  const { conditions } = conclusionOf(finding, analysis, 'alone');
  const isOpenWhether = finding.shortOf.includes('scope-open');
  const whose = whoseActIn(finding, analysis);
  const others = conditions
    .flatMap(apart)
    .filter(
      (each) => each !== texts['scope-open'] && each !== telling.conclusion.soHere && each !== coveringInWords && each !== whose?.alone,
    );
  const all = [
    ...(isOpenWhether ? [fill(said.covers, { document: documentOf(finding, analysis) })] : []),
    ...(conditions.length === 0 && isAlleged(finding) ? [texts.alleged] : others),
    ...(whose && !conditions.includes(whose.borneOut) ? [whose.said] : []),
  ];
  const isBorneOut = all.some((each) => each.includes(texts.alleged) || each.includes('borne out'));
  const isUnchecked = finding.shortOf.includes('text-unchecked') && !all.includes(texts['text-unchecked']);
  const condition = inSeries([
    ...(isAlleged(finding) && !isBorneOut ? [texts.alleged] : []),
    ...all,
    ...(isUnchecked ? [texts['text-unchecked']] : []),
  ]);
  return count < 2 ? condition : ofSeveral(condition);
}

/** The same of several promises; what is quoted stays as it is. */
const ofSeveral = (condition: string): string =>
  condition
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? part : said.plurals.reduce((text, [one, many]) => text.replace(one!, many!), part)))
    .join('');

/** That what is reported is borne out is one condition, and what else must be so another. */
const apart = (condition: string): string[] => {
  const { alleged } = telling.conclusion.conditions;
  const other = condition.startsWith(`${alleged} and `) ? condition.slice(`${alleged} and `.length) : '';
  return /^(?:that|the) /.test(other) ? [alleged, other] : [condition];
};

const coveringInWords = apart(telling.conclusion.conditions.borneOut['scope-open'])[1]!;

function documentOf({ commitment }: Finding, analysis: Analysis): string {
  const index = indexOf(analysis);
  return documentNameInFull(index.instruments.get(index.commitments.get(commitment)!.instrument)!, analysis);
}

/** What the text itself answers, with its words. */
const answersIn = (finding: Finding, analysis: Analysis): string =>
  answersOf(finding, indexOf(analysis).commitments.get(finding.commitment)!, analysis, 'alone');
