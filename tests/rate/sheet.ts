import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairs, pairSources, placeNames, type Pair, type PairClaim } from './pairs.ts';

/** Each pair as a page for those who label it: what a reader would have, no kind and no word of what avowed makes of it. */

const named = (places: readonly string[]) => places.map((code) => placeNames[code] ?? code).join(', ');
const plain = (words: readonly string[]) => words.join(', ').replaceAll('-', ' ');
const who: Readonly<Record<string, string>> = {
  organisation: 'the Agency',
  states: 'a State or its authorities',
  partners: 'partners of the Agency',
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

function scopeWords({ persons = [], places = [], practices = [] }: Pair['policy']['scope']): string {
  const parts = [
    ...(persons.length ? [`for ${plain(persons)} only`] : []),
    ...(places.length ? [`in ${named(places)} only`] : []),
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

function claimWords(claim: PairClaim, at: number, all: readonly PairClaim[]): string {
  const number = (id: string) => all.findIndex((each) => each.id === id) + 1;
  const said = claim.saidBy ? `, said by ${who[claim.saidBy] ?? claim.saidBy}` : '';
  const lines = [
    `${at + 1}. ${claim.text}`,
    `   - ${kinds[claim.kind]}${said}${claim.admission ? ', against its own interest' : ''}; whose act: ${who[claim.by]}${claim.period ? `; when: ${claim.period}` : ''}`,
    ...(claim.disputes.length ? ['   - It speaks against the opposite account, where there is one.'] : []),
    ...(claim.answers.length ? [`   - It answers ${claim.answers.map(number).join(', ')}.`] : []),
    `   - Sources: ${claim.sources.map((id) => pairSources[id]!.title).join('; ')}. Credibility of this item: ${claim.credibility} of 6 (1 best)`,
  ];
  return lines.join('\n');
}

function sheet(pair: Pair): string {
  const { policy, entry, claims } = pair;
  const used = [...new Set(claims.flatMap(({ sources }) => sources))];
  const sources = used.map((id) => {
    const source = pairSources[id]!;
    const origin = source.derivedFrom ? `; derived from: ${source.derivedFrom.map((of) => pairSources[of]!.title).join(', ')}` : '';
    return `- ${source.title} (${pair.issued}): reliability ${source.reliability}, ${source.because}; ${source.firstHand ? 'first-hand' : 'not first-hand'}; ${source.independent ? 'independent of the Agency' : 'not independent of the Agency or the State concerned'}${origin}`;
  });
  return `# Pair ${pair.id}

## The policy

${policy.title}. Issued by the Agency as: ${policy.authority.replaceAll('-', ' ')}; ${policy.act}. Adopted ${policy.adopted}. In force ${inForceWords(policy.inForce)}.
A sentence that names nobody is addressed to: ${policy.addressee === 'states' ? 'States' : who[policy.addressee]}. Scope: ${scopeWords(policy.scope)}.
This is the whole text that matters, in its official words:

${policy.text
  .split('\n')
  .map((line) => `> ${line}`.trimEnd())
  .join('\n')}

## The practice

Kind of activity: ${plain(entry.practices)}. Place: ${named(entry.places)}. When: ${entry.period}. People concerned: ${plain(entry.persons)}.
The Agency’s part: ${roles[entry.role]}.${entry.behest.map((each) => ` ${named([each.who])}: ${each.as.join(', ')}.`).join('')}

${claims.map(claimWords).join('\n')}

## The sources

${sources.join('\n')}
`;
}

export function writeSheets(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const pair of pairs) writeFileSync(join(folder, `${pair.id}.md`), sheet(pair));
}
