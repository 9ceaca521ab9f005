import { anyMonth } from '../model/months.ts';
import type { NormCue } from '../model/records.ts';
import type { DoubtKind } from '../model/words.ts';
import type { Words } from './lexicon.ts';
import { isMain } from './clauses/clause.ts';
import { determiners } from './english.ts';
import { lowerAt, type Token } from './tokens.ts';
import { isBase, isThirdPerson } from './word-forms.ts';
import { isNarrowed, type Promised } from './narrowed.ts';

/** What a promise says that is not weighed against the evidence: a reader has to say whether the case is one of those of which it speaks. */

const number =
  '(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred|one hundred|a thousand|half|a third|a quarter|two thirds|three quarters)';
const ofTime =
  '(?:[- ](?:calendar |working |business |full )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|per cent of the time))';
const threshold = new RegExp(
  `\\b(?:more than|less than|fewer than|at least|at most|over|above|below|under|exceeding|exceeds?|up to|no more than) (?:an? |the )?(?:sum|value|amount|total)?(?: of )?(?:USD |EUR |CHF |[$€£] ?)?${number}\\b(?!${ofTime}|['’] )`,
  'iu',
);
const orMore = new RegExp(`\\b${number}(?!${ofTime})(?: [\\p{L}]+)? or (?:more|fewer|less|above|over)\\b(?!${ofTime})`, 'iu');
const share = new RegExp(
  `\\b(?:most|a sample|a selection|a majority|the majority|several|some) of (?:its|the|our|their|all)\\b|\\b${number} (?:per cent|percent|%)|\\b\\d[\\d.,]* ?%|\\b(?:half|a third|a quarter|two thirds|three quarters|one in (?:two|three|four|five|ten)) of\\b`,
  'iu',
);
const age = /\b(?:under|below|over|above|at least|age of|aged) (?:the age of )?(?:\d\d?|twelve|fourteen|fifteen|sixteen|eighteen)\b/i;
const season = new RegExp(
  `\\b(?:in|during|throughout) (?:the )?(?:winter|summer|spring|autumn|rainy season|dry season|cold season|monsoon)\\b|\\bat night\\b|\\bby night\\b|\\bat weekends?\\b|\\bbetween (?:sunset|dusk|nightfall) and (?:sunrise|dawn|daybreak)\\b|\\bfrom (?:${anyMonth}) to (?:${anyMonth})\\b(?! (?:19|20)\\d\\d)`,
  'iu',
);
/** “From 1 November to 31 March”, “between June and August”: each year anew, where no year is named. */
const partOfYear = new RegExp(
  `\\b(?:from|between) (?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${anyMonth})(?: \\d{1,2}(?:st|nd|rd|th)?)? (?:to|until|till|and|through) (?:\\d{1,2}(?:st|nd|rd|th)? )?(?:${anyMonth})\\b(?!,? (?:\\d{1,2},? )?(?:19|20)\\d\\d)`,
  'iu',
);
/** “From the signature of the loan until its completion”, “during the construction of the road”. */
const stage =
  /\bfrom the (?:\w+ )?(?:signature|signing|start|beginning|date|day|moment|arrival|approval|opening|award|launch|commencement)\b[^.;]*\b(?:to|until|till)\b|\b(?:during|throughout) (?:the |its |their |each |every )?(?:\w+ )?(?:construction|implementation|execution|installation|transition|pilot|trial|decommissioning|bidding|procurement|selection)\b/i;
/** “A site that has been open for more than ninety days.” */
const longEnough = new RegExp(
  `\\b(?:that|which|who)\\b[^,.;]*\\b(?:more than|less than|fewer than|at least|over|under) ${number}${ofTime}`,
  'iu',
);
const phase = /^\W*during (?!(?:(?:the|its|their|his|her|all) )?(?:course|whole|entire|implementation|work|operations|activities)\b)\w/i;
const listed =
  /\b(?:named|listed|set out|specified|described|laid down|defined) in (?:the |this |an? )?(?:annex|appendix|schedule|list|table|register)\b|\b(?:the|this|following|below) table\b|\b(?:beyond|above|within|exceed\w*) the (?:limits?|thresholds?|values?|levels?)\b/;
/** “Mines commissioned after 1 January 2018”, “projects rated high-risk”: which of them, by their date or by what somebody made of them. */
const whichOfThem =
  /\b(?:commissioned|built|opened|approved|financed|funded|begun|started|registered|acquired|established|concluded|signed|employed|hired|recruited|planted|licensed) (?:on or )?(?:after|before|since|prior to) (?:the |an? )?(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|adoption|entry)|\b(?:rated|classified|classed|categori[sz]ed|graded|designated) (?:as |in )?(?:an? |the )?[\p{L}-]+|\b(?:high|medium|low|moderate|substantial)(?:er)?[- ]risk\b/iu;
/** “In the Northern Region, the Organization shall”, “At the Riverside shelter, …”. */
const place =
  /^\W*(?:In|At|On|Within) (?:the |our )?(?:\p{Lu}[\p{L}'’-]+ )+(?:[Rr]egions?|[Ss]helters?|[Cc]ent(?:re|er)s?|[Cc]amps?|[Ss]ites?|[Dd]istricts?|[Pp]rovinces?|[Oo]ffices?|[Ii]slands?|[Cc]orridor|[Bb]asin|[Vv]alley|[Cc]ity|[Hh]ospitals?|[Ss]tation)\b/u;

/** “Available to the contributors”, “in Spanish”: for whom or how, which may have been so. */
const toSome =
  /\b(?:available|accessible|known|open|disclosed|shown) to (?!(?:the )?(?:general )?(?:public|world)\b|(?:all|any|anyone|anybody|every|everyone|everybody|each|people|persons|individuals|those|them|him|her|you)\b|(?:the |our |its )?(?:affected|local|residents?|migrants?|refugees?|beneficiar|persons?|people|communit|populations?|survivors?|victims?|complainants?|women|children|interested)\w*)/i;
const inLanguage =
  /\bin (?:(?:plain |clear |simple )?(?:English|French|Spanish|Arabic|Russian|Chinese|Portuguese|German|Italian|Turkish|Persian|Urdu|Swahili|Ukrainian|Greek|Hindi|Bengali|Burmese|Tigrinya|Amharic|Somali|Pashto|Dari|Kurdish)|(?:an?|the|its|their) (?:official|working|national|local) languages?)\b/;
/** “…, by the accredited entity that submits it.” */
const byOthers = /, by (?:the|an?|its|their) (?!Organi[sz]ation\b)[\p{L} ]{3,40}(?: that\b| which\b| who\b|[.;]?$)/u;
/** “Accept from a government data that …”: to take is not to give. */
const taking = /^accept\b[^.;]*\b(?:from|data|information|gifts?|money|funds|donations?|contributions?|files?|lists?)\b/i;

/** “Publishes a summary of the assessment”: that, and not the whole. */
const ofParts =
  /\b(?:an?|the) (?:summar(?:y|ies)|abstracts?|extracts?|excerpts?|overviews?|titles?|tables? of contents) of (?:the |its |each |every |all |any |an? )/i;

/** “To the authorities of their country of origin”, “to the government of Samaria”: to these, and not to others. */
const toThese =
  /\b(?:to|with) (?:the |any )?(?:authorit(?:y|ies)|governments?|embass(?:y|ies)|consulates?|police|ministr(?:y|ies)|courts?) (?:of|in) (?:their|his|her|the person's|the countr(?:y|ies) of (?:origin|nationality)|\p{Lu}\p{Ll}+(?! States?\b))/u;
/** “Until the Board decides otherwise, the Organization shall …”, “Under Article 9 of the Compact, the Organization shall …”. */
const untilThen = /^\W*(?:[\d(][\w.)]* )?until (?:the|a|an|this|such|it|its)\b[^,]*,/i;
const underOthersText =
  /^\W*(?:[\d(][\w.)]* )?(?:under|pursuant to|according to|by) (?:article|section|paragraph|rule|clause|chapter|part) [^,]*\bof the (?!present)(?:\p{L}+ ){0,4}(?:convention|compact|treaty|covenant|protocol|agreement|act|regulation|charter)\b[^,]*,/iu;

/** “Answer every complaint of a bidder”, “mislead donors”: people for whom no policy on people in need is made. */
const counterparts =
  /\b(?:bidders?|tenderers?|vendors?|shareholders?|creditors?|job applicants?|applicants? for (?:a|the) posts?|(?:from|by|to|mislead\w*) (?:its |the |our |their )?(?:donors|suppliers|auditors))\b/i;

const othersActs =
  /^(?:ensure|verify|see to it|make sure|check|confirm|satisfy itself|call (?:up)?on|urge|encourage|ask|invite|remind)\b(?: that)? (?:its |all |the |any |each |every |our |their )*(?:implementing |other )?(?:partners?|contractors?|suppliers?|subcontractors?|states?|member states|governments?|authorities|landlords?|employers?|recruiters?|borrowers?|clients?|third parties|service providers?|members?|donors?)\b/i;

/** “Not refuse to share data”, “not wait for consent”, “not obstruct the police”: bans that may ask for what the norm forbids. */
const standsAgainst =
  /^(?:(?:refuse|decline|hesitate) to (?:share|hand|pass|transfer|disclose|release|return|deport|remove|detain|evict|close|collect|record|register|use|expel|search|cooperate|assist|support|fund)\b|wait\b|(?:delay|postpone|defer)\b.*\b(?:in order to|so as to|until|because|on the ground|for (?:the |lack of |want of )?(?:consent|consultation|assessment))\b|withhold (?:the |any |its )?(?:\w+ )?(?:data|information|files?|lists?|records?)\b|(?:obstruct|hinder|impede|block|resist|oppose) (?:the )?(?:police|authorit|government|State|military|army|law enforcement|officials|investigator))/i;

/** “It shall supervise such projects”, “They shall not be evicted”: of whom or what, the sentence before tells. */
const such =
  /\bsuch (?!as\b|that\b|an?\b|(?:person|persons|people|individuals?|data|information|consent|return|returns|assistance|staff|conduct|acts?|practices?|abuses?)\b)[a-z]+/i;
const they = /^\W*(?:they|these|those) (?:shall|must|may|will|are|can)(?: not| never)?(?: \w+ly)? be /i;

/** “For having spoken to a journalist”, not what one has to report. */
const reason =
  /\b(?:on account of|by reason of|on (?:the )?grounds? of) (?!(?:(?:their|his|her|its|a person's|actual or perceived) )*(?:race|colou?r|sex|gender|age|disabilit|religio|belief|nationalit|citizenship|ethnic|origin|national|language|political|opinion|status|migration|immigration|sexual|birth|health|poverty|having))|\bfor (?:the )?(?:non-payment|late payment|arrears)\b|\b(?:for having|because|for the reason|as a punishment for|as a penalty for|in punishment for)\b(?![^.;]*\b(?:report|complain|testif|cooperat|rais|disclos|refus|done so))/i;

interface Unweighed {
  readonly kind: DoubtKind;
  readonly because: string;
  readonly isIn: (reading: string) => boolean;
}

const unweighed: readonly Unweighed[] = [
  {
    kind: 'number',
    because: 'it names a number or a share, which is not weighed',
    isIn: (reading) => ((threshold.test(reading) || orMore.test(reading)) && !age.test(reading)) || share.test(reading),
  },
  {
    kind: 'season',
    because: 'it speaks of a season, a time of day or a phase, which is not weighed',
    isIn: (reading) => [season, partOfYear, stage, longEnough, phase].some((each) => each.test(reading)),
  },
  {
    kind: 'counterparts',
    because: 'it speaks of those with whom the organisation does business, which is not weighed',
    isIn: (reading) => counterparts.test(reading),
  },
  {
    kind: 'place',
    because: 'it names a place that the vocabulary does not know, which is not weighed',
    isIn: (reading) => place.test(reading),
  },
  {
    kind: 'category',
    because: 'it speaks of a category or a list, which is not weighed',
    isIn: (reading) => listed.test(reading) || whichOfThem.test(reading),
  },
];

/** Why a promise on a norm is doubtful: what it asks for may be another thing, or it says what is not weighed. */
export function unweighedIn(
  promised: Promised & { readonly reading: string; readonly action: string; readonly negated: boolean },
  norms: readonly NormCue[],
  words: Words,
): { readonly kind: DoubtKind; readonly because: string }[] {
  const { reading, action, negated } = promised;
  return [
    ...(negated && standsAgainst.test(action)
      ? [
          {
            kind: 'reading' as const,
            because: 'what it forbids is to refuse, to wait or to stand in the way, which may be what the norm asks',
          },
        ]
      : []),
    ...(taking.test(action) ? [{ kind: 'reading' as const, because: 'what it speaks of is to take something, not to give or do it' }] : []),
    ...(untilThen.test(reading) ? [{ kind: 'season' as const, because: 'it holds until something else is so, which is not weighed' }] : []),
    ...(underOthersText.test(reading) ? [{ kind: 'reading' as const, because: 'it tells what another text lays down' }] : []),
    ...(toThese.test(reading) ? [{ kind: 'group' as const, because: 'it names to whom, which is not weighed' }] : []),
    ...(!negated && ofParts.test(action) ? [{ kind: 'reading' as const, because: 'it speaks of a part or a summary of something' }] : []),
    ...(byOthers.test(reading) ? [{ kind: 'reading' as const, because: 'it names who is to do it' }] : []),
    ...(othersActs.test(action) ? [{ kind: 'reading' as const, because: 'what it is to see to, or asks for, is what others do' }] : []),
    ...unweighed.filter(({ isIn }) => isIn(reading)),
    ...(such.test(action) || they.test(reading)
      ? [{ kind: 'group' as const, because: 'it speaks of those of whom the sentence before tells' }]
      : []),
    ...(negated && reason.test(action)
      ? [{ kind: 'reason' as const, because: 'it names the reason for which it is not to be done, which is not weighed' }]
      : []),
    ...(!negated && hasAlternative(promised)
      ? [{ kind: 'alternative' as const, because: 'it lets something else be done instead, which is not weighed' }]
      : []),
    ...(!negated && (toSome.test(action) || inLanguage.test(action))
      ? [{ kind: 'group' as const, because: 'it says for whom or in which language, which is not weighed' }]
      : []),
    ...(isNarrowed(promised, norms, words)
      ? [{ kind: 'group' as const, because: 'it says which people or which work it means, which is not weighed' }]
      : []),
  ];
}

/**
 * “Shall publish the assessment or say in public why it does not”, “shall consult either the villages or their council”; not “shall consult them
 * before it raises, extends or closes a dam”, where the verb has another form.
 */
function hasAlternative({ tokens, parsed, actionStart, last }: Promised): boolean {
  if (tokens.some(({ lower, start }, at) => lower === 'either' && start >= actionStart && at <= last)) return true;
  const isPresent = !isBase(tokens.find(({ word, start }) => word && start >= actionStart));
  return tokens.some(
    ({ lower, start }, at) =>
      lower === 'or' &&
      start > actionStart &&
      at < last &&
      isMain(parsed, at) &&
      (isBase(tokens[at + 1]) || (isThirdPerson(tokens[at + 1]!) && isPresent)) &&
      (determiners.has(lowerAt(tokens, at + 2)) ||
        /^(?:why|whether|how|that|it|them|in public|publicly)$/.test(lowerAt(tokens, at + 2)) ||
        sayingWhy(tokens, at)),
  );
}

const sayingWhy = (tokens: readonly Token[], at: number): boolean =>
  /^(?:say|explain|state|give|publish)(?:e?s)?$/.test(lowerAt(tokens, at + 1)) &&
  tokens.slice(at + 2, at + 7).some(({ lower }) => lower === 'why' || lower === 'reasons');
