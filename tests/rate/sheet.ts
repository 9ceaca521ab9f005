import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair, PairClaim } from './pair.ts';
import type { PairSet } from './set.ts';

/** Each pair as a page for those who label it: what a reader would have, no kind and no word of what avowed makes of it. */

const named = ({ places }: PairSet, codes: readonly string[]) => codes.map((code) => places[code] ?? code).join(', ');
const plain = (words: readonly string[]) => words.join(', ').replaceAll('-', ' ');
const who: Readonly<Record<string, string>> = {
  organisation: 'the organisation',
  states: 'a State or its authorities',
  partners: 'partners of the organisation',
  others: 'others',
  unknown: 'nobody knows who',
  staff: 'staff',
};

const roles: Readonly<Record<string, string>> = {
  none: 'none',
  implemented: 'carried it out itself',
  managed: 'managed it itself',
  funded: 'paid for it, others carried it out',
  supported: 'supported others who carried it out',
  advised: 'advised others who carried it out',
  coordinated: 'coordinated it',
  refused: 'refused to take part',
  withdrew: 'withdrew',
};

const kinds: Readonly<Record<string, string>> = {
  fact: 'Reported as a fact',
  statement: 'A statement (that somebody said so)',
  assessment: 'Somebody’s judgement',
};

function scopeWords(set: PairSet, { persons = [], places = [], practices = [] }: Pair['policy']['scope']): string {
  const parts = [
    ...(persons.length ? [`for ${plain(persons)} only`] : []),
    ...(places.length ? [`in ${named(set, places)} only`] : []),
    ...(practices.length ? [`for ${plain(practices)} only`] : []),
  ];
  return parts.length ? parts.join(', ') : 'not limited';
}

function inForceWords(inForce: Pair['policy']['inForce']): string {
  if (typeof inForce !== 'string')
    return `the day is not known: not before ${inForce.notBefore}, and it was in force when read on ${inForce.seen}`;
  const [from, to] = inForce.split('/');
  const uncertain = from!.endsWith('?') ? ' (this date is uncertain)' : '';
  return `from ${from!.replace('?', '')}${uncertain}${to === '..' ? ', without end' : ` to ${to}`}`;
}

const originsOf = (derivedFrom: unknown): readonly string[] => (derivedFrom ? ([derivedFrom].flat() as string[]) : []);

function claimWords({ sources }: Pair, claim: PairClaim, at: number, all: readonly PairClaim[]): string {
  const number = (id: string) => all.findIndex((each) => each.id === id) + 1;
  const said = claim.saidBy ? `, said by ${who[claim.saidBy] ?? claim.saidBy}` : '';
  const lines = [
    `${at + 1}. ${claim.text}`,
    `   - ${kinds[claim.kind]}${said}${claim.admission ? ', against its own interest' : ''}; whose act: ${who[claim.by]}${claim.period ? `; when: ${claim.period}` : ''}`,
    ...(claim.disputes.length ? ['   - It speaks against the opposite account, where there is one.'] : []),
    ...(claim.answers.length ? [`   - It answers ${claim.answers.map(number).join(', ')}.`] : []),
    `   - Sources: ${claim.sources.map(({ id, via }) => `${sources[id]!.title}${via ? ` (not read; cited through ${sources[via]!.title})` : ''}`).join('; ')}. Credibility of this item: ${claim.credibility} of 6 (1 best)`,
  ];
  return lines.join('\n');
}

function sourceWords({ sources }: Pair, id: string): string {
  const { title, issued, appraisal } = sources[id]!;
  const { reliability, because, firstHand, independent, derivedFrom, withdrawn } = appraisal as Readonly<Record<string, unknown>>;
  const parts = [
    `reliability ${String(reliability)}, ${String(because)}`,
    firstHand ? 'first-hand' : 'not first-hand',
    independent ? 'independent of the organisation' : 'not independent of the organisation or the State concerned',
    ...(derivedFrom
      ? [
          `derived from: ${originsOf(derivedFrom)
            .map((of) => sources[of]!.title)
            .join(', ')}`,
        ]
      : []),
    ...(withdrawn ? ['withdrawn'] : []),
  ];
  return `- ${title} (${issued[0] ?? 'no date'}): ${parts.join('; ')}`;
}

function sheet(set: PairSet, pair: Pair): string {
  const { policy, entry, claims } = pair;
  const called = (id: string) => set.actors.find((actor) => actor.id === id)?.prefLabel ?? id;
  const used = [...new Set(claims.flatMap(({ sources }) => sources.flatMap(({ id, via }) => (via ? [id, via] : [id]))))];
  return `# Pair ${pair.id}

The organisation: ${called(pair.organisation)}.

## The policy

${policy.title}. Issued by ${called(policy.issuer)} as: ${policy.authority.replaceAll('-', ' ')}; ${policy.act}. Adopted ${policy.adopted}. In force ${inForceWords(policy.inForce)}.
A sentence that names nobody is addressed to: ${who[policy.addressee] ?? policy.addressee}. Scope: ${scopeWords(set, policy.scope)}.
This is the whole text that matters, in its official words:

${policy.text
  .split('\n')
  .map((line) => `> ${line}`.trimEnd())
  .join('\n')}

## The practice

Kind of activity: ${plain(entry.practices)}. Place: ${named(set, entry.places)}. When: ${entry.period}. People concerned: ${plain(entry.persons)}.
Its part: ${roles[entry.role]}.${entry.behest.map((each) => ` ${named(set, [each.who])}: ${each.as.join(', ')}.`).join('')}

${claims.map((claim, at) => claimWords(pair, claim, at, claims)).join('\n')}

## The sources

${used.map((id) => sourceWords(pair, id)).join('\n')}
`;
}

export function writeSheets(set: PairSet, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const pair of set.pairs) writeFileSync(join(folder, `${pair.id}.md`), sheet(set, pair));
}
