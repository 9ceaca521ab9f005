import type { At } from '../model/records.ts';
import type { Bearer } from '../model/words.ts';
import { bearers as order } from '../model/words.ts';
import { findCues, withoutOverlaps } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

export interface FoundBearers {
  readonly bearers: readonly Bearer[];
  readonly how: 'named' | 'pronoun' | 'agent' | 'addressee' | 'none';
  /** Where the names stand that were taken, so that they are not taken for beneficiaries. */
  readonly taken: readonly At[];
}

const determiner = String.raw`(?:the|all|only|every|each|any|no|both|neither|either|its|their|our|a|an|those|these|other|of|member|relevant|national|local|competent|concerned|host|donor|therefore|also|and|or|nor|as well as|together with|,|including)`;
const keepsSubject =
  /^\W*(?:\p{L}+ly\s+)*(?:be|been)\s+(?:\p{L}+ly\s+)*(?:guided|bound|governed|committed|held|responsible|accountable|prepared|able|answerable|obliged|required)\b/iu;

/**
 * Who a clause binds. A name at the head of the subject, with those joined to it; a pronoun for the one named before; in the passive the
 * agent named with "by"; else the instrument's addressee. A person who benefits is never the bearer.
 * @param subject the words before the modal verb; @param after the words behind it
 */
export function findBearers(
  subject: string,
  subjectStart: number,
  after: string,
  passive: boolean,
  before: readonly Bearer[],
  addressee: Bearer,
  lexicon: Lexicon,
): FoundBearers {
  const head = headOf(subject);
  const headStart = subjectStart + head.start;
  if (passive && !keepsSubject.test(after)) {
    const agent = /\bby\s+((?:the\s+|its\s+|their\s+)?[^,;.]{1,60})/i.exec(after);
    if (agent) {
      const named = leading(agent[1] ?? '', lexicon);
      if (named.bearers.length > 0) return { bearers: sorted(named.bearers), how: 'agent', taken: [] };
    }
    return { bearers: [addressee], how: 'addressee', taken: [] };
  }
  const named = leading(head.text, lexicon);
  if (named.stranger) return { bearers: [], how: 'none', taken: [] };
  if (named.bearers.length > 0) {
    return {
      bearers: sorted(named.bearers),
      how: 'named',
      taken: named.at.map(([from, to]): At => [headStart + from, headStart + to]),
    };
  }
  if (/^\W*(?:it|they|its (?:staff|offices?|missions?))\b/i.test(head.text)) {
    return before.length > 0 ? { bearers: before, how: 'pronoun', taken: [] } : { bearers: [addressee], how: 'addressee', taken: [] };
  }
  return { bearers: [addressee], how: 'addressee', taken: [] };
}

/** The subject itself: what stands after leading adverbials ("In all its work, …") and opening conditions. */
function headOf(subject: string): { text: string; start: number } {
  const label = Math.max(subject.lastIndexOf(':'), subject.lastIndexOf(' — '), subject.lastIndexOf(' – '));
  if (label >= 0 && subject.slice(label + 2).trim() !== '') {
    const inner = headOf(subject.slice(label + 2));
    return { text: inner.text, start: inner.start + label + 2 };
  }
  const parts = [...subject.matchAll(/[^,;:]+/g)];
  const names = /^\s*(?:the\s+|all\s+|its\s+|each\s+|every\s+|no\s+)?\p{L}/iu;
  for (let index = 0; index < parts.length; index++) {
    const piece = parts[index]!;
    const adverbial =
      /^\s*(?:in|on|at|by|for|when|whenever|where|wherever|if|as|under|with|without|within|through|during|before|after|upon|to|from|since|while|until|once|following|throughout|because|although|unless|given|subject|from then on|therefore|furthermore|moreover|accordingly|consequently|no later than|not later than|finally|recalling|guided|mindful|having|considering|recogni[sz]ing)\b/i;
    const last = index === parts.length - 1;
    if (!last && (adverbial.test(piece[0]) || !names.test(piece[0]))) continue;
    if (last && adverbial.test(piece[0])) {
      const inner = /^\s*(?:\S+\s+){1,12}?(?=(?:iom|the organi[sz]ation|states?|member states|staff|governments|it|they|we)\b)/i.exec(
        piece[0],
      );
      if (inner) return { text: subject.slice(piece.index + inner[0].length), start: piece.index + inner[0].length };
    }
    return { text: subject.slice(piece.index), start: piece.index };
  }
  return { text: subject, start: 0 };
}

/** Names at the head of a phrase, and those that are joined to them. */
function leading(text: string, lexicon: Lexicon): { bearers: Bearer[]; at: At[]; stranger: boolean } {
  const hits = withoutOverlaps(findCues(lexicon.bearers, text));
  const found: Bearer[] = [];
  const at: At[] = [];
  let reached = 0;
  let stranger = false;
  for (const hit of hits) {
    const between = text.slice(reached, hit.at[0]);
    if (!new RegExp(String.raw`^\W*(?:${determiner}\s*|\W)*$`, 'iu').test(between)) break;
    if (found.length > 0 && !/\b(?:and|or|nor|as well as|together with)\b|[,/]/i.test(between)) {
      const modifies = /^\s*$/.test(between);
      if (!modifies) break;
      found.pop();
      at.pop();
    }
    if (hit.means === 'none') {
      stranger = true;
    } else if (!stranger || hit.means === 'organisation' || hit.means === 'states') {
      found.push(hit.means);
      at.push(hit.at);
    }
    reached = hit.at[1];
  }
  return { bearers: found, at, stranger: stranger && found.length === 0 };
}

const sorted = (found: readonly Bearer[]): Bearer[] => order.filter((bearer) => found.includes(bearer));
