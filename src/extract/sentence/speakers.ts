import type { Modality } from '../../model/words.ts';
import { subjectKind } from '../bearers/heads.ts';
import type { Hit } from '../cue-search.ts';
import type { Subject } from '../subjects.ts';
import { textIn } from '../own-documents.ts';
import type { Token } from '../tokens.ts';
import { predicationOf, type Sentence } from './sentence.ts';

const others = 'what others say';

/**
 * Verbs of saying bind or recognise only in the mouth of the organisation, its governing bodies and its own documents: what others stress,
 * ask or recommend is reported speech.
 */
export function outsideSpeaker(sentence: Sentence, hit: Hit<Modality>, subject: Subject): string | null {
  const { tokens } = sentence;
  const opens = tokens[hit.from]!.lower;
  const asks = hit.bearer !== undefined && !/^(?:it|is|are|would|rests?|lies?|be)$/.test(opens);
  const says = hit.means === 'recognition' && !/^(?:has|have|is|are|enjoys?|it)$/.test(opens);
  if ((!asks && !says) || subject.length === 0) return null;
  if (says && tokens[hit.to + 1]?.lower !== 'that' && tokens[hit.to]!.lower !== 'that') return null;
  return isOwnVoice(sentence, hit, subject) ? null : others;
}

/** "Environmental and Social Standard 5", "ESS 5": a text by its number. */
const isNumberedStandard = (tokens: readonly Token[], subject: Subject): boolean =>
  /^\d+$/.test(tokens[subject.at(-1)!]!.lower) &&
  /^(?:Standard|Directive|Rule|Principle|Requirement|\p{Lu}{2,5})$/u.test(tokens[subject.at(-2) ?? 0]!.text);

const namesDocument = ({ tokens, lexicon }: Sentence, subject: Subject): boolean =>
  subject.some((at) => lexicon.words.documents.has(tokens[at]!.lower)) &&
  !/^(?:report|reports|study|review|publication|paper)$/.test(tokens[subject.at(-1)!]!.lower);

function isOwnVoice(sentence: Sentence, hit: Hit<Modality>, subject: Subject): boolean {
  const { tokens, lexicon } = sentence;
  const kind = subjectKind(predicationOf(sentence, { subject, after: [hit.to + 1, tokens.length - 1], passive: false }));
  switch (kind) {
    case 'organisation':
    case 'it':
    case 'we':
      return true;
    case 'none':
    case 'stranger':
      return subject.some((at) => /^(?:council|assembly|conference|board|committee)$/.test(tokens[at]!.lower));
    case 'thing':
      if (isNumberedStandard(tokens, subject)) return true;
      // "The Constitution recognizes that": what a text recognises binds nobody, whosever it is.
      return hit.bearer ? textIn(tokens, subject, lexicon.words) === 'own' : namesDocument(sentence, subject);
    case 'person':
      return false;
    default:
      return hit.bearer === undefined;
  }
}
