import { fill, lowerFirst, withoutFullStop } from '../../phrases.ts';
import type { Annexed } from './annex.ts';
import { isOnSources } from './of-rules.ts';
import { alone, mostOfAKind, type Question } from './question.ts';
import { isAskedBy } from './same-question.ts';
import { hasNewShortName } from '../shared/limits.ts';
import { pointsToUntold } from '../shared/untold.ts';
import templates from './templates.json' with { type: 'json' };

/** What is not established and only the organisation can tell. @param ofRules what rules ask @param onItems what is asked on items */
export function onlyTheyCanTell(
  { subject: { entry }, items }: Annexed,
  ofRules: readonly string[],
  onItems: readonly Question[],
  organisation: string,
): Question[] {
  const isAskedOfSums = onItems.some(({ common }) => common === 'sums');
  const isAskedOnItem = (line: string): boolean => onItems.some(({ text }) => isAskedBy([text], line.split('; ')[0]!));
  const told = items.map(({ text }) => text).join('\n');
  return (entry.notEstablished ?? [])
    .filter(
      (each) =>
        (asks(each) || isAnsweredInPart(each, organisation) || isCountOfTold(each, told)) &&
        !isOnSources(each) &&
        !isOfReader(each) &&
        !namesThePersons(each) &&
        !isOwnOpinion(each, organisation) &&
        !pointsToUntold(each, told) &&
        !hasNewShortName(each, told) &&
        !(isOnShare(each) && isAskedOfSums) &&
        !(isOnItsWord(each, organisation) && isAskedOnItem(each)) &&
        !isAskedBy(ofRules, each),
    )
    .slice(0, mostOfAKind)
    .map((each) => alone(couldYouTell(each)));
}

/** Clauses that ask; “That …” and “How many …” would assert what nobody alleged, and “Whether …” offers the answer. */
const asks = (text: string): boolean => /^(?:Who|What|When|Which|Where|On what|By wh\w+)\b/.test(text);

/** What the organisation has spoken to, it can tell whole: “How many were paid; the Bank says that …”. */
const isAnsweredInPart = (text: string, organisation: string): boolean =>
  /^How many\b/.test(text) && text.toLowerCase().includes(`; ${organisation.toLowerCase()} says`);

/** “How many people were referred” asserts nothing where an item tells that people are referred. */
function isCountOfTold(text: string, told: string): boolean {
  const verb = /^How many (?:\p{L}+ ){0,3}?(?:were|was|are|have been) (?<verb>\p{L}+ed)\b/u.exec(text)?.groups?.['verb'];
  return verb !== undefined && new RegExp(`\\b(?:are|were|is|was|been) (?:\\p{L}+ )?${verb}\\b`, 'u').test(told);
}

/** What a text found that anybody can read is for whoever asks to look up. */
const isOfReader = (text: string): boolean =>
  /^What (?:the|its|their) [^;]*\b(?:evaluations?|study|studies|report|reports|survey|audit)\b[^;]* found\b/u.test(text);

/** “Which office failed which person” asks for a person whom nobody has told of. */
const namesThePersons = (text: string): boolean => /^[^;]*\bwhich (?:person|people|man|woman|child)\b/iu.test(text);

/** What it says of itself invites praise. */
const isOwnOpinion = (text: string, organisation: string): boolean => text.startsWith(`What ${organisation} says `);

/** What it said to something is asked with what it did about it. */
const isOnItsWord = (text: string, organisation: string): boolean =>
  ['said', 'wrote', 'answered', 'told'].some((verb) => text.startsWith(`What ${organisation} ${verb} `));

/** What was paid with sums is asked with the sums. */
const isOnShare = (text: string): boolean => /^(?:What|Which) (?:part|share)(?:, if any,)? of the (?:sums?|money)\b/.test(text);

/** “Who …” asks by itself; what a text says is asked for as the text. */
function couldYouTell(text: string): string {
  const what = withoutFullStop(text.split(/[;:] /)[0]!);
  if (/^(?:Who|How many) /.test(what) && !/, (?:and )?what /.test(what)) return fill(templates.who, { what });
  const document = /^What (the text of .+) says$/.exec(what)?.[1];
  return document ? fill(templates.text, { what: document }) : fill(templates.couldYouTell, { what: lowerFirst(what) });
}
