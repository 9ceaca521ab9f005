import { indexOf } from '../../explain/index-of.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import type { Commitment } from '../../model/records.ts';
import { wholeText } from '../../model/needed.ts';
import { isAlleged } from '../../model/strength.ts';
import { onOrIn } from '../period-words.ts';
import { fill, upperFirst, withoutFullStop } from '../phrases.ts';
import { conclusionOf } from './conclusion.ts';
import { organisationName } from './names.ts';
import { documentName, documentNameInFull } from './promise.ts';
import { restatedWithin } from './restated.ts';
import templates from './templates.json' with { type: 'json' };

const { today: said } = templates;

/** What an organisation says in a text of which only the day is known on which it was read, and what follows if it said so at the time. */
export interface SaidToday {
  readonly text: string;
  readonly conclusion: string;
}

/** A web page or other public word of which only the day of reading is known is no promise of the time: it is told as what the organisation says today. Nothing of any other text: a rule is in force though its day is not known. */
export function saidToday(finding: Finding, analysis: Analysis): SaidToday | null {
  const { commitments, instruments } = indexOf(analysis);
  const commitment = commitments.get(finding.commitment)!;
  const { inForce } = commitment;
  if (finding.time !== 'undated' || finding.standing !== 'own-commitment' || typeof inForce === 'string') return null;
  const instrument = instruments.get(commitment.instrument)!;
  if (instrument.authority !== 'statement') return null;
  const isQuoted = commitment.textStatus === 'official';
  const document = documentName(instrument, analysis);
  const isPage = /\bpages?\b/.test(document);
  const whole = withoutFullStop(wholeText(commitment));
  const organisation = organisationName(analysis);
  return {
    text: upperFirst(
      fill(isQuoted ? said.quoted : said.promise, {
        in: isPage ? 'on' : 'in',
        document,
        seen: onOrIn(inForce.seen),
        organisation,
        text: isQuoted ? whole : saidByIt(whole, commitment, organisation, analysis),
      }),
    ),
    conclusion: upperFirst(
      fill(said.conclusion, {
        it: documentNameInFull(instrument, analysis),
        covers: finding.shortOf.includes('scope-open') ? said.covers : '',
        borneOut: isAlleged(finding) ? said.borneOut : '',
        said: withoutFullStop(followsFrom(finding, analysis)),
      }),
    ),
  };
}

/** What follows from it, in the words of any finding: whose measure it is, is said beside it. */
const followsFrom = (finding: Finding, analysis: Analysis): string =>
  conclusionOf({ ...finding, shortOf: finding.shortOf.filter((each) => each !== 'external-reading') }, analysis).said;

/** “The Bank says that it arranges …”: whose text it is has just been said. */
const saidByIt = (whole: string, commitment: Commitment, organisation: string, analysis: Analysis): string =>
  whole.startsWith(`${organisation} `) ? `it ${whole.slice(organisation.length + 1)}` : restatedWithin(whole, commitment, analysis);
