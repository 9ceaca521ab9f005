import type { At } from '../model/records.ts';
import type { Modality } from '../model/words.ts';
import { findCues, withoutOverlaps, type Hit } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

/** A modality found in a sentence. */
export interface FoundModality {
  readonly modality: Modality;
  readonly cue: string;
  readonly at: At;
  readonly negated: boolean;
  /** Subject and verb stand the other way round ("In no case shall staff …"). */
  readonly inverted: boolean;
  /** The verb form that follows is passive ("shall be collected"). */
  readonly passive: boolean;
  readonly doubts: readonly string[];
  /** Where its clause ends and the next one of the sentence begins. */
  readonly end: number;
}

const negation = /\b(?:not|never|nor|neither|cannot|no longer)\b(?!\s+only\b)/i;
const negativeInversion = /^\W*(?:nor|neither|(?:in|under|at|on|by|to) no \p{L}+(?:\s+\p{L}+)?|on no account|never)\s*$/iu;
const negativeSubject =
  /^\W*(?:no(?!\s+(?:later|more|less|fewer)\b)|nor\b|neither|nobody|no one|none|nothing|(?:in|under|at|on|by|to) no \p{L}+|never)\b/iu;
const negativeModality: Partial<Record<Modality, Modality>> = { obligation: 'prohibition', undertaking: 'prohibition' };
const passiveAfter =
  /^\W*(?:(?:not|never|also|always|only|then|thus|\p{L}+ly)\s+)*(?:be|been|being)\s+(?:(?:not|also|always|only|fully|\p{L}+ly)\s+)*(\p{L}+(?:ed|en|wn|ne|pt|ld|ft|nt|ght|un|ut|de|id|ed|ound|ept|aken))\b/iu;
const subordinators =
  /(?:^|[\s,(])(?:who|whom|whose|which|that|where|when|whenever|if|unless|while|whilst|because|since|although|though|whether|how|what|as|so that|in order that|provided that)\s/gi;

/** Words that begin a clause of its own. */
const recognitionThat: ReadonlySet<Modality> = new Set(['recognition', 'definition']);

/**
 * The modalities of a sentence's main clauses, in their order: the first that stands in no subordinate clause, then those that a
 * coordination adds ("and may …", "; IOM will …"). Sentences that report, ask or guess give none.
 */
export function findModalities(text: string, lexicon: Lexicon): FoundModality[] {
  if (isNoRecord(text)) return [];
  const hits = withoutOverlaps(findCues(lexicon.modalities, text)).filter((hit) => !isOrdinaryWord(text, hit));
  const main = hits.filter((hit) => !isSubordinate(text, hit, hits));
  const first = main[0];
  if (!first) return [];
  const found: (FoundModality | null)[] = [describe(text, first, 0)];
  if (recognitionThat.has(first.means)) return found.filter((each) => each !== null);
  let last = first;
  for (const hit of main.slice(1)) {
    const between = text.slice(last.at[1], hit.at[0]);
    const joint = /(?:;|,?\s+(?:and|but|or|nor)\b|,\s+(?:and|but))(?!.*(?:;|\b(?:and|but)\b).*\bthat\b)/i.exec(between);
    if (!joint || /\b(?:who|whom|whose|which|that)\b/i.test(between)) continue;
    const since = between.slice(between.lastIndexOf(joint[0]) + joint[0].length).trim();
    if (since.split(/\s+/).filter(Boolean).length > 4) continue;
    const end = last.at[1] + between.lastIndexOf(joint[0]);
    const before = found.at(-1);
    if (before) found[found.length - 1] = { ...before, end };
    found.push(describe(text, hit, last.at[1]));
    last = hit;
  }
  return found.filter((each) => each !== null);
}

function describe(text: string, hit: Hit<Modality>, clauseStart: number): FoundModality | null {
  const doubts: string[] = [];
  const after = text.slice(hit.at[1]);
  const subject = text.slice(clauseStart, hit.at[0]);
  const passive = passiveAfter.test(after) || (/\bbe$/i.test(hit.cue) && passiveAfter.test(` be${after}`));
  const ownNegation = negation.test(hit.cue) || /^\W*(?:not|never)\b(?!\s+only\b)/i.test(after);
  const negated =
    ownNegation ||
    negativeSubject.test(lastClause(subject)) ||
    /^under no|^in no case|^at no time/i.test(hit.cue) ||
    /^refrain/i.test(hit.cue);
  if (hit.means === 'permission' && isLikelihood(subject, after)) return null;
  if (hit.means === 'undertaking' && /^will\b/i.test(hit.cue) && isForecast(subject, after)) return null;
  if (
    /^(?:should|must|may|might|could|can)$/i.test(hit.cue) &&
    /^\s+(?:not\s+)?have\s+(?:been|had|become|gone|made|lost|led|given|taken|done|seen|\p{L}+ed)\b/iu.test(after)
  )
    return null;
  let modality = hit.means;
  if (negated) modality = negativeModality[modality] ?? modality;
  if (negated && hit.means === 'permission' && /^(?:may|can|could)\b/i.test(hit.cue) && !/not (?:required|obliged|bound)/i.test(hit.cue))
    modality = 'prohibition';
  if (/^is to$|^are to$/i.test(hit.cue.replace(/\s+\p{L}+ly\s+/u, ' '))) doubts.push('“is to” can be a plan as well as a duty');
  const inverted = negativeInversion.test(lastClause(subject)) || /^(?:under no|in no case|at no time)/i.test(hit.cue);
  return { modality, cue: hit.cue, at: hit.at, negated, inverted, passive, doubts, end: text.length };
}

const lastClause = (subject: string): string =>
  subject.slice(Math.max(subject.lastIndexOf(',') + 1, subject.lastIndexOf(';') + 1, subject.lastIndexOf(':') + 1));

/** "by means of", "in need to", "the will of", "in May": words that look like cues. */
function isOrdinaryWord(text: string, { cue, at }: Hit<Modality>): boolean {
  const before = text.slice(0, at[0]);
  const after = text.slice(at[1]);
  if (/^means/i.test(cue) && /\b(?:by|the|all|any|other|such|its|their|legal|lawful|financial|sufficient|main|available)\s+$/i.test(before))
    return true;
  if (/^will$/i.test(cue) && /\b(?:the|a|free|own|good|political|of|their|his|her|its|against)\s+$/i.test(before)) return true;
  if (/^May$/.test(cue) && /(?:\b(?:in|of|since|until|from|to|by|\d{1,2})\s+$)|^\s*\d/.test(`${before.slice(-12)}`)) return true;
  if (/^May$/.test(cue) && /^\s+\d{4}/.test(after)) return true;
  if (/^can$/i.test(cue) && /\b(?:a|the)\s+$/i.test(before)) return true;
  if (/^needs? to$/i.test(cue) && /\b(?:the|their|his|her|a|any|no|this|of|in)\s+$/i.test(before)) return true;
  if (
    /^(?:works?|aims?|objectives?|purposes?|goals?|functions?) (?:to|at|towards)$/i.test(cue) &&
    /\b(?:the|its|their|our|whose|this|of)\s+$/i.test(before)
  )
    return true;
  return false;
}

function isSubordinate(text: string, hit: Hit<Modality>, all: readonly Hit<Modality>[]): boolean {
  const before = text.slice(0, hit.at[0]);
  const boundary = Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'));
  const clause = before.slice(boundary + 1);
  const opened = [...clause.matchAll(subordinators)];
  const last = opened.at(-1);
  if (!last) return false;
  const word = last[0]
    .trim()
    .replace(/^[,(]\s*/, '')
    .toLowerCase();
  const since = clause.slice(last.index + last[0].length);
  const openedAt = boundary + 1 + last.index;
  const other = all.some((each) => each.at[0] > openedAt && each.at[0] < hit.at[0]);
  if (word === 'as' && !/^\s*(?:a|the|an)?\s*\p{L}+\s*$/u.test(since)) return false;
  if (/^(?:who|whom|whose|which|that)$/.test(word)) {
    if (other || since.includes(',')) return false;
    if (since.trim() === '' || word === 'whom' || word === 'whose') return true;
    if (word === 'that') return !/^\s*(?:is|are|was|were|has|have|had|do|does|did)\b/i.test(since);
    if (/\b(?:in|within|on|to|by|for|from|with|through|under|of|at)\s*$/i.test(clause.slice(0, last.index))) return true;
    return (
      word === 'which' && /^\s*(?:the|an?|its|their|his|her|our|it|they|we|he|she|each|all|any|no|some|states?|member|\p{Lu})/u.test(since)
    );
  }
  return !since.includes(',');
}

/** Likelihood ("may arise", "can be caused by"), which permits nothing. */
function isLikelihood(subject: string, after: string): boolean {
  const verb = /^\W*(?:not\s+|also\s+|then\s+|well\s+|\p{L}+ly\s+)*(\p{L}+)(?:\s+(\p{L}+))?/iu.exec(after);
  const [, first = '', second = ''] = verb ?? [];
  if (
    /^(?:arise|occur|happen|lead|result|cause|become|vary|differ|exist|seem|appear|remain|mean|suffer|face|need|require|include|involve|depend|have|fall|create|harm|affect|help|raise|take)$/i.test(
      first,
    )
  ) {
    return !namesActor(subject);
  }
  if (/^be$/i.test(first)) {
    return (
      !/(?:ed|en|wn|ept|ade|eld|ept|ent|ven|ut)$/i.test(second) ||
      /^(?:caused|affected|exposed|forced|separated|needed|required|based|linked|related|compounded|driven|seen|been|said|expected|considered|displaced|sudden|often|even|different|present|absent|apparent)$/i.test(
        second,
      )
    );
  }
  return false;
}

/** What will happen of itself, or what a document will say. */
function isForecast(subject: string, after: string): boolean {
  const noun = lastClause(subject).trim();
  if (
    /\b(?:chapter|section|annex|report|paper|document|appendix|part|table|figure|manual|page)s?\s*(?:[\divx]+)?\s*$/i.test(noun) &&
    /^\s+(?:then\s+|also\s+)?(?:explain|describe|present|outline|discuss|show|set out|give|examine|look|deal|cover|summari[sz]e)/i.test(
      after,
    )
  )
    return true;
  return (
    !namesActor(noun) &&
    /^\s+(?:not\s+|also\s+)?(?:continue|increase|decrease|rise|fall|grow|become|remain|enter|need|depend|occur|happen|take place|lead|result|have|come into|mean)\b/i.test(
      after,
    )
  );
}

const namesActor = (text: string): boolean =>
  /\b(?:iom|organi[sz]ation|states?|government|governments|staff|personnel|missions?|partners|authorities|controllers?|director|secretariat|council|we|it|they)\b/i.test(
    text,
  );

const reporting = String.raw`(?:asked|asks|said|says|reported|reports|found|finds|argued|argues|claimed|claims|stated|wrote|writes|noted|observed|observes|concluded|concludes|described|describes|judged|judges|held|warned|warns|suggested|suggests|expressed|wondered|thinks|counts|sees|compares|credits|reads|was read|were read|was not read|was not found)`;

/** Questions, history, reported speech of others, what the document says of itself, final clauses. */
export function isNoRecord(text: string): boolean {
  const trimmed = text.trim();
  if (/\?["'”’)\]]*$/.test(trimmed)) return true;
  if (/^(?:figure|table|box|source|photo|map|note)\s*\d*\s*[:.]/i.test(trimmed)) return true;
  if (/\bshall enter into force\b|\bshall be open for signature\b|\bdone at\b.*\bin (?:duplicate|two originals)\b/i.test(trimmed))
    return true;
  if (/\bit is (?:un)?likely\b/i.test(trimmed)) return true;
  if (/\bshall (?:not )?(?:be (?:construed|interpreted)|affect the)\b/i.test(trimmed)) return true;
  if (/\b(?:silence|absence)\b.*\bbe (?:assumed|inferred|presumed|taken|read)\b/i.test(trimmed)) return true;
  if (
    /^it (?:should|must|may|can) (?:also )?be (?:noted|recalled|stressed|emphasi[sz]ed|observed|added|said|borne in mind)\b/i.test(trimmed)
  )
    return true;
  if (
    /\b(?:policy|document|chapter|section|annex|paper|report|instruction|text|framework|manual|guidance|note)\s+(?:should|must|is to|may|can) (?:also )?be (?:read|understood|seen|used|cited|quoted|consulted)\b/i.test(
      trimmed,
    )
  )
    return true;
  if (/^(?:according to|in the view of|in the words of)\b/i.test(trimmed)) return true;
  const report = new RegExp(String.raw`^([^,;:]{0,90}?)\b${reporting}\s+(?:that|whether|if|how|why|,|:)`, 'iu').exec(trimmed);
  return (
    report !== null &&
    !/\b(?:iom|the organi[sz]ation|we)\b/i.test(report[1] ?? '') &&
    !/\b(?:must|shall|should|will)\b/i.test(report[1] ?? '')
  );
}
