import { literal } from '../model/literal.ts';
import type { Entry, Qualifier, Vocabulary } from '../model/records.ts';
import type { WordKind } from '../model/words.ts';

/** Per circumstance, whether it settles the words of an exception or a condition: where it is shown, they do not excuse. */
export type Settling = ReadonlyMap<string, (words: string) => boolean>;

/** What may be had instead (“a court order or the consent”) never stands in a gap, as it would lift the ban all the same. */
const gap = '(?:(?!(?:or|nor|either|unless) )\\S+ ){0,6}';
const fewWords = '(?:(?!(?:or|nor|either|unless) )\\S+ ){0,2}?';

/** What a word in capitals stands for, with a blank behind it. */
type Shorthands = ReadonlyMap<string, string>;

function shorthandsOf({ bearers }: Pick<Vocabulary, 'bearers'>): Shorthands {
  const listed = (kinds: readonly WordKind[]) => bearers.flatMap(({ words }) => kinds.flatMap((kind) => words?.[kind] ?? []));
  const called = (nouns: readonly string[]) =>
    `(?:(?:the|an?|that|this|these|those|each|every|any|all|its|their|his|her|our) )*${fewWords}(?:${nouns.map(literal).join('|') || '[]'})`;
  const some = (nouns: readonly string[]) =>
    [
      '(?:they|he|she|you|he or she|those|all|everyone|everybody) (?:concerned |affected )?',
      '(?:each|all|every|every one|everyone|both) of (?:them|those|these|you) ',
      `(?:those|people|all|everyone) who ${gap}`,
      `${called(nouns)} (?:concerned |affected |${fewWords}(?:in|on|about) (?:it|them) |(?:whom |that )?(?:it|they) (?:is|are) about |of (?:the|an?|that|this|its) (?:\\S+ ){1,3}|who ${gap})?`,
    ].join('|');
  const asked = listed(['asked']);
  return new Map([
    ['ONCE', '(?:unless|until|before|only (?:if|when|where|once|after)) '],
    [
      'FREE',
      '(?:(?:freely given|prior|explicit|express|expressed|written|informed|free|clear|voluntary|full|specific|unambiguous|valid|own),? (?:and )?)*',
    ],
    ['PEOPLE', some(asked)],
    ["PEOPLE's", `(?:their|his or her|his|her|your|${called(asked)}'s?) `],
    ['NEIGHBOURS', some([...asked, ...listed(['touched'])])],
  ]);
}

/**
 * "without … consent": the words one behind the other, "a/b" for either, "[a/b]" for what may stand there, “…” for up to six more; nothing before or
 * behind them.
 */
function wholly(cue: string, shorthands: Shorthands): RegExp {
  const parts = cue.split(/\s+/).map((word) => {
    if (word === '…') return gap;
    const [, optional] = /^\[(.+)\]$/.exec(word) ?? [];
    const ways = (optional ?? word).split('/').map((way) => shorthands.get(way) ?? `${literal(way.toLowerCase())} `);
    return `(?:${ways.join('|')})${optional ? '?' : ''}`;
  });
  return new RegExp(`^${parts.join('')}$`);
}

/** The same words are asked about for every line of every entry. */
function rememberingText(settles: (words: string) => boolean): (words: string) => boolean {
  const known = new Map<string, boolean>();
  return (words) => {
    const found = known.get(words) ?? settles(words);
    known.set(words, found);
    return found;
  };
}

const plain = (words: string): string => `${words.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim()} `;

export function settlingOf(vocabulary: Pick<Vocabulary, 'circumstances' | 'bearers'>): Settling {
  const shorthands = shorthandsOf(vocabulary);
  return new Map(
    vocabulary.circumstances.flatMap(({ id, settles }) => {
      if (!settles) return [];
      const cues = settles.map((cue) => wholly(cue, shorthands));
      return [[id, rememberingText((words) => cues.some((cue) => cue.test(plain(words))))] as const];
    }),
  );
}

/** Whether what a line shows settles an exception or a condition against those whom it would excuse. */
export const isSettled = ({ kind, text }: Qualifier, line: readonly string[], settling: Settling): boolean =>
  (kind === 'exception' || kind === 'condition') && line.some((circumstance) => settling.get(circumstance)?.(text));

/** “Upon request”: a condition that is met where a claim tells that somebody asked and did not get it. */
export const isAsked = ({ kind, text }: Qualifier, { claims }: Entry): boolean =>
  kind === 'condition' && onRequest.test(text.trim()) && claims.some((claim) => asked.test(claim.text) && refused.test(claim.text));

const onRequest =
  /^(?:up)?on (?:(?:their|his or her|written|reasonable) )?request$|^at (?:their|his or her) request$|^if (?:they )?so request(?:ed)?$|^when (?:they )?ask(?:ed)?$/i;
const asked = /\b(?:asked|requested|demanded|requests?|petitions?|applied)\b/i;
const refused =
  /\b(?:refus\w+|declined|denied|ignored|unanswered|(?:turned|turning) (?:it |them |that |this )?down|turned down|rejected|(?:not|never|neither) (?:answered|replied|given|handed|received|shown|got)|no (?:answer|reply)|without (?:an )?(?:answer|reply)|withh(?:eld|olds?))\b/i;
