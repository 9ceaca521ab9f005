import { indexOf } from '../../explain/index-of.ts';
import { yearOf, periodOf } from '../../model/dates.ts';
import { wholeText } from '../../model/needed.ts';
import { remember } from '../../model/remember.ts';
import { issuedSpan } from '../../model/sources.ts';
import { organisationOf } from '../../model/organisation.ts';
import type { Analysis, Finding } from '../../model/judgement.ts';
import type { Commitment, Instrument } from '../../model/records.ts';
import { fill, upperFirst, withFullStop } from '../phrases.ts';
import type { CitedSource } from '../report.ts';
import { organisationName, thisBody } from './names.ts';
import { restatedWithin } from './restated.ts';
import { claimWithin } from './said-by.ts';
import { sourceOf } from './source-of.ts';
import templates from './templates.json' with { type: 'json' };

export interface Promised {
  readonly text: string;
  readonly sources: readonly CitedSource[];
  readonly commitment: Commitment;
}

/**
 * What was promised, as a sentence: the issuer's own words in quotation marks, a restatement never; what is only known by a description says
 * whose it is, and a standard for others that it is one.
 * @param to whom it is told: the body itself is told what it did with it
 */
export function promised(
  finding: Pick<Finding, 'commitment' | 'standing'>,
  analysis: Analysis,
  to: 'reader' | 'to-body' = 'reader',
): Promised {
  const { commitments, instruments } = indexOf(analysis);
  const commitment = commitments.get(finding.commitment)!;
  const instrument = instruments.get(commitment.instrument)!;
  const organisation = organisationName(analysis);
  const document = `${documentName(instrument, analysis)}${to === 'to-body' ? actOfBody(instrument, analysis) : ''}`;
  const official = commitment.textStatus === 'official';
  const whole = wholeText(commitment);
  const year = yearOfDescription(commitment, instrument, analysis);
  const way = official ? 'official' : wayOf(commitment, year);
  const isSaidOfAnother = way !== 'official' && way !== 'digest';
  const said = upperFirst(
    fill(templates.promise[way], {
      document: isSaidOfAnother ? document : ofOrganisation(document, organisation),
      organisation,
      year: String(year),
      text: official ? whole : withFullStop(restatedWithin(whole, commitment, analysis)),
      says: isPlural(documentName(instrument, analysis)) ? 'say' : 'says',
    }),
  );
  const own = upperFirst(`${organisation}'s `);
  const promoted = said.startsWith(own) ? `its ${said.slice(own.length)}` : said;
  const text =
    finding.standing === 'promoted-standard'
      ? upperFirst(fill(templates.promise.promoted, { organisation, said: claimWithin(promoted) }))
      : said;
  return { text, sources: sourceOf(commitment, instrument, documentNameInFull(instrument, analysis)), commitment };
}

/** A restated sentence of a text of which another has just been told, which has been named; nothing where it has not. */
export function promisedAfter(before: Commitment | undefined, commitment: Commitment, analysis: Analysis): string | null {
  if (before?.instrument !== commitment.instrument || commitment.textStatus === 'official') return null;
  const whose = fill(templates.promise.whoseOf, { organisation: organisationName(analysis) });
  return fill(templates.promise.sameText, { text: withFullStop(restatedWithin(wholeText(commitment), commitment, analysis, whose)) });
}

const ofOrganisation = (document: string, organisation: string): string => document.replace(/^its /, `${organisation}'s `);

/** The year in which its issuer described it, where that is not the year of the text itself. */
function yearOfDescription({ source: id }: Commitment, { adopted }: Instrument, analysis: Analysis): number | null {
  const source = id === null ? undefined : indexOf(analysis).sources.get(id);
  const issued = source && issuedSpan(source);
  const year = issued ? yearOf(issued.from) : null;
  return year !== null && yearOf(issued!.to) === year && yearWords(adopted) !== String(year) ? year : null;
}

function wayOf(
  { provenance }: Commitment,
  year: number | null,
): 'digest' | 'describedByIssuer' | 'describedByIssuerIn' | 'describedByOthers' | 'unverified' {
  if (provenance === 'described-by-issuer') return year === null ? 'describedByIssuer' : 'describedByIssuerIn';
  if (provenance === 'described-by-others') return 'describedByOthers';
  return provenance === 'unverified' ? 'unverified' : 'digest';
}

/** “, which this Council welcomed,” where it did. */
function actOfBody({ authority, act }: Instrument, analysis: Analysis): string {
  if (authority !== 'body-decision' || act === undefined || act === 'issued' || act === 'unknown') return '';
  return fill(templates.promise.actOfBody, { body: thisBody(analysis), act });
}

/** “Its web pages on protection” say; “its Principles of 2009” do too. */
export const isPlural = (document: string): boolean => /(?<!s)s$/.test(document.split(/ (?:of|on|for|in|to) /)[0]!);

/** What a document is called within a sentence: “its Humanitarian Policy of 2015”, “its Agreement with the UN of 2016”. */
export const documentName = (instrument: Instrument, analysis: Analysis): string => namesOfDocuments(analysis)(instrument);

const namesOfDocuments = remember((analysis: Analysis) => {
  const known = new Set(analysis.workspace.vocabulary.actors.flatMap(({ prefLabel, altLabel = [] }) => [prefLabel, ...altLabel]));
  return remember((instrument: Instrument) => nameOfDocument(instrument, known, analysis));
});

function nameOfDocument(instrument: Instrument, known: ReadonlySet<string>, analysis: Analysis): string {
  const own = organisationOf(analysis.workspace);
  const plain = (isSpeakable(instrument.short, known) ? instrument.short : instrument.title).replace(/ \([^)]*\)$/, '').replace(/:.*$/, '');
  const organisation = organisationName(analysis);
  const name = plain.startsWith(`${organisation}'s `) ? plain.slice(organisation.length + 3) : plain.replace(/^(?:An?|The) /, '');
  const year = instrument.authority === 'constitution' ? '' : yearWords(instrument.adopted);
  const dated = year && !name.includes(year) ? `${name} of ${year}` : name;
  if (/^\S+['’]s /.test(name)) return dated;
  const isAgreed = instrument.authority === 'treaty' || instrument.authority === 'constitution';
  if (instrument.issuer !== own?.id || isAgreed) return `the ${dated}`;
  return `its ${dated.startsWith(`${organisation} `) ? dated.slice(organisation.length + 1) : dated}`;
}

/** The same where “its” could be anybody's: “the Bank's Humanitarian Policy of 2015”. */
export const documentNameInFull = (instrument: Instrument, analysis: Analysis): string =>
  ofOrganisation(documentName(instrument, analysis), organisationName(analysis));

/** An abbreviation that only insiders know is written out. */
const isSpeakable = (short: string, known: ReadonlySet<string>): boolean =>
  short.split(/[\s-]/).every((word) => !/[A-Z].*[A-Z]/.test(word) || known.has(word));

function yearWords(adopted: string): string {
  const { possible, doubtful } = periodOf(adopted);
  const [from, to] = [yearOf(possible.from), yearOf(possible.to)];
  return !doubtful && from !== null && from === to ? String(from) : '';
}
