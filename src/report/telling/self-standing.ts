import type { Analysis, EntryWithFacts } from '../../model/judgement.ts';
import { anyMonth } from '../../model/months.ts';
import type { Claim } from '../../model/records.ts';
import { remember } from '../../model/remember.ts';
import templates from './templates.json' with { type: 'json' };

/**
 * A claim that leans on the one before it in its file, “The study found that …”, “X reported also that …”, names its source as that does wherever it is
 * told: what is told of a case has an order of its own, and often one claim alone.
 */

const { saying, leaning } = templates;
const when = `(?<when>,? (?:in|on) (?:early |late |about )?(?:\\d{1,2} )?(?:(?:${anyMonth}) )?\\d{4})`;
const opening = new RegExp(`^(?<who>[^.;:]{1,120}?)(?<first> also)? (?<verb>${saying})(?<second> also)?${when}?(?<rest>,? .+)$`, 'su');
const pointing = new RegExp(`^(?:${leaning.pronouns}|The (?:same )?(?:${leaning.works}))$`, 'u');

interface Opening {
  readonly who: string;
  readonly verb: string;
  readonly when: string;
  readonly rest: string;
  readonly leans: 'by-its-name' | 'on-the-name' | 'on-nothing';
}

const openingOf = (text: string): Opening | null => {
  const found = opening.exec(text.trim())?.groups;
  if (!found) return null;
  const { who = '', verb = '', rest = '', when: dated = '' } = found;
  const isAlso = found['first'] !== undefined || found['second'] !== undefined;
  const leans = pointing.test(who) ? 'by-its-name' : isAlso && dated === '' ? 'on-the-name' : 'on-nothing';
  return { who, verb, when: dated, rest, leans };
};

/** Its text, with the name and the date of its source where it has these from a claim before it. */
export function selfStanding(claim: Claim, analysis: Analysis): string {
  const own = openingOf(claim.text);
  if (own === null || own.leans === 'on-nothing') return claim.text;
  const before = leantOn(claim, analysis);
  const isOfOneName = own.leans === 'by-its-name' || before?.who === own.who;
  if (own.leans === 'by-its-name' && before === undefined) return claim.text;
  const dated = own.when !== '' || !isOfOneName || !/^,? that\b/.test(own.rest) ? own.when : before!.when;
  return `${own.leans === 'by-its-name' ? before!.who : own.who} ${own.verb}${dated}${own.rest}`;
}

/** How the last claim before it of a same source names that. */
function leantOn(claim: Claim, analysis: Analysis): Opening | undefined {
  const claims = entryOf(analysis).get(claim)?.claims ?? [];
  const isOfSource = (each: Claim): boolean => each.sources.some(({ id }) => claim.sources.some((one) => one.id === id));
  return claims
    .slice(0, Math.max(0, claims.indexOf(claim)))
    .filter(isOfSource)
    .flatMap(({ text }) => openingOf(text) ?? [])
    .findLast(({ leans }) => leans === 'on-nothing');
}

const entryOf = remember(
  ({ entries }: Analysis): ReadonlyMap<Claim, EntryWithFacts> =>
    new Map(entries.flatMap((entry) => entry.claims.map((claim) => [claim, entry] as const))),
);
