import nlp from 'compromise/three';
import type { At } from '../model/records.ts';
import type { Bearer } from '../model/words.ts';
import { isNoRecord } from './modality.ts';
import { findCues, withoutOverlaps } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

export interface FoundAssurance {
  readonly cue: string;
  readonly at: At;
  readonly negated: boolean;
  readonly subjectStart: number;
}

/** Verbs of being, having and saying describe; they promise nothing. */
const describing =
  /^(?:is|are|am|was|were|has|have|had|does|do|says|say|states|notes|note|describes|describe|calls|call|counts|count|holds|hold|owes|owe|finds|find|thinks|think|believes|believe|lists|list|presents|present|shows|show|means|mean|differs|differ|remains|remain|becomes|become|comes|come|sees|see|regards|regard|considers|consider|understands|understand|wants|want|began|runs|run|belongs|belong|depends|depend|needs|need|employs|employ|counts|numbers|appears|appear|seems|seem|names|name|reports|report|estimates|estimate|defines|define|knows|know)$/i;

/**
 * The present tense of an organisation's self-description ("IOM does not engage in …"): an assurance. The subject must be the organisation
 * or its staff, named or "it", or a negated subject ("no … of IOM goes ahead"); the verb must say what it does, not what it is or has.
 */
export function findAssurance(text: string, before: readonly Bearer[], lexicon: Lexicon): FoundAssurance | null {
  if (isNoRecord(text)) return null;
  const own = withoutOverlaps(findCues(lexicon.bearers, text)).filter((hit) => hit.means === 'organisation' || hit.means === 'staff');
  const subjects = own.map((hit) => hit.at);
  const pronoun = /(?:^|[,;]\s+)(it|we)\b/i.exec(text);
  if (pronoun && before.includes('organisation')) {
    const start = pronoun.index + pronoun[0].length - pronoun[1]!.length;
    subjects.push([start, start + pronoun[1]!.length]);
  }
  for (const at of subjects.toSorted((a, b) => a[0] - b[0])) {
    const lead = text.slice(0, at[0]);
    const negatedSubject = /\b(?:no|neither)\s+(?:[\p{L}-]+\s+){1,4}(?:of|by)\s+(?:the\s+)?$/iu.exec(lead);
    const position = negatedSubject ? lead.slice(0, negatedSubject.index) : lead;
    if (
      !/(?:^|[,;:]\s*|\b(?:and|that|but)\s+)(?:the\s+|all\s+|its\s+)?$/i.test(position) &&
      !/^(?:in|on|at|for|with|without|from|when|whenever|where|as|through|throughout|during|under|within|by)\b[^,;]*\s(?:the\s+)?$/i.test(
        position,
      )
    )
      continue;
    if (/\b(?:that|whether|if|unless|because|while|although|which)\s+(?:the\s+)?$/i.test(position)) continue;
    const rest = text.slice(at[1]);
    const verb = verbAfter(rest);
    if (!verb) continue;
    const from = at[1] + verb.start;
    return {
      cue: verb.text,
      at: [from, from + verb.text.length],
      negated: verb.negated || negatedSubject !== null,
      subjectStart: negatedSubject ? negatedSubject.index : at[0],
    };
  }
  return null;
}

function verbAfter(rest: string): { text: string; start: number; negated: boolean } | null {
  const opening =
    /^(?:\s*\([^)]*\))?(?:,?\s+(?:and|together with|as well as)\s+(?:its|their|all|the)?\s*\p{L}+(?:\s+\p{L}+)?)?(?:,[^,]{1,60},)?\s+((?:not only|also|therefore|thus|always|never|further|in turn|only|then|\p{L}+ly)\s+)*/iu.exec(
      rest,
    );
  const start = opening?.[0].length ?? 0;
  const adverb = opening?.[0] ?? '';
  const words = rest.slice(start);
  const auxiliary = /^(does|do)\s+(not|never)\s+(\p{L}+)/iu.exec(words) ?? /^(neither)\s+(\p{L}+)/iu.exec(words);
  if (auxiliary) return { text: auxiliary[0], start, negated: true };
  const word = /^\p{L}+/u.exec(words)?.[0];
  if (!word || describing.test(word)) return null;
  if (!/\s/.test(rest[0] ?? '') && !/^[,(]/.test(rest)) return null;
  const tagged = nlp(`They ${words}`).terms().json() as { terms: { text: string; tags: string[] }[] }[];
  const tags = tagged.flatMap((each) => each.terms)[1]?.tags ?? [];
  const present = tags.includes('PresentTense') || tags.includes('Infinitive');
  const past = tags.includes('PastTense') || tags.includes('Gerund') || tags.includes('Participle') || /(?:ed|ing)$/i.test(word);
  if (past) return null;
  if (!present && !/[^s]s$/.test(word)) return null;
  return { text: word, start, negated: /\bnever\b/i.test(adverb) };
}
