import type { Commitment, Instrument, ParsedProvision, ReadingDoubt, Unread } from '../model/records.ts';
import { stemOf, stemsIn } from '../model/stems.ts';
import { labelOf } from './labels.ts';
import { cellIn, isLimit, labelled } from './limiting-cells.ts';
import { inForceFromOn, startIn } from './times.ts';
import { toldExceptionsTo } from './told-exceptions.ts';

/** A sentence as it stands in an instrument, whatever was read in it. */
type Said = Pick<Unread, 'provision' | 'pinpoint' | 'text'> & { readonly isFootnote: boolean };

/**
 * Commitments from which another sentence of their instrument may take a case, put an end to them, or say that they are none: “Paragraph 1 does not
 * apply at sea”, “[Withdrawn in 2021.]”, a heading “Draft, not adopted”. From when they hold is weighed as a date. What else such a sentence says is not weighed, so that the reading is doubtful
 * until a person settles what the commitment is; where a scope is given as data, a sentence on where the whole text applies was weighed in it.
 */
export function underLimits(
  instrument: Instrument,
  provisions: readonly ParsedProvision[],
  commitments: readonly Commitment[],
  unread: readonly Unread[],
): readonly Commitment[] {
  const whole = wholeOf(instrument, provisions, commitments);
  const doubts = new Map<Commitment, ReadingDoubt>();
  const doubt = (those: readonly Commitment[], on: ReadingDoubt) => {
    for (const each of those) if (!each.settled.includes('modality') && !doubts.has(each)) doubts.set(each, on);
  };
  const rows = new Map(provisions.flatMap(({ id, row }) => (row ? [[id, row] as const] : [])));
  for (const each of commitments) {
    const cell = rows.get(each.provision)?.beside.find(isLimit);
    if (cell) doubt([each], { kind: 'limit', words: shortened(`${cell.header}: ${cell.text}`), pinpoint: each.pinpoint });
  }
  for (const { provision, pinpoint, text } of [...unread, ...commitments]) {
    const taken = toldExceptionsTo(text, commitments).filter((each) => each.provision !== provision || each.text !== text);
    if (taken.length > 0) doubt(taken, { kind: 'limit', words: shortened(text), pinpoint });
  }
  const starts = new Map<Commitment, string>();
  for (const said of sentencesOf(whole, unread)) {
    const limited = limitedBy(said, whole);
    const start = startIn(said.text);
    if (start !== null) for (const each of limited) if (!each.settled.includes('from')) starts.set(each, start);
    if (start === null && limited.length > 0) doubt(limited, { kind: 'limit', words: shortened(said.text), pinpoint: said.pinpoint });
  }
  for (const each of commitments) {
    const label = labelOf(each, rows.get(each.provision)?.column ?? '');
    if (label) doubt([each], { kind: 'label', words: shortened(label) });
  }
  if (doubts.size === 0 && starts.size === 0) return commitments;
  return commitments.map((each) => {
    const [on, start] = [doubts.get(each), starts.get(each)];
    const dated = start === undefined ? each : { ...each, inForce: inForceFromOn(start, each.inForce) };
    return on ? doubted(dated, on) : dated;
  });
}

function doubted(commitment: Commitment, on: ReadingDoubt): Commitment {
  const { because, doubts } = commitment.confidence;
  const why =
    on.kind === 'label'
      ? `it stands under “${on.words}”`
      : `“${on.words}”${on.pinpoint ? ` (${on.pinpoint})` : ''} may take something from it`;
  return { ...commitment, confidence: { level: 'doubtful', because: [why, ...because], doubts: [on, ...doubts] } };
}

/** An instrument as its sentences point into it. */
interface Whole {
  readonly instrument: Instrument;
  readonly commitments: readonly Commitment[];
  readonly texts: ReadonlyMap<string, string>;
  /** The provisions by their order, and the order of each. */
  readonly ids: readonly string[];
  readonly order: ReadonlyMap<string, number>;
  readonly sections: ReadonlyMap<string, readonly string[]>;
  /** The headings over a provision without those that are a number alone (“Rule 7”, “§ 4”), as one key. */
  readonly titled: ReadonlyMap<string, string>;
  readonly ofProvision: ReadonlyMap<string, readonly Commitment[]>;
  /** Those that a number names: “3” names 3, 3.1 and 3(a). */
  readonly numbered: ReadonlyMap<string, readonly Commitment[]>;
}

function wholeOf(instrument: Instrument, provisions: readonly ParsedProvision[], commitments: readonly Commitment[]): Whole {
  return {
    instrument,
    commitments,
    texts: new Map(provisions.map(({ id, text }) => [id, text])),
    ids: provisions.map(({ id }) => id),
    order: new Map(provisions.map(({ id }, at) => [id, at])),
    sections: new Map(provisions.map(({ id, section }) => [id, section])),
    titled: new Map(provisions.map(({ id, section }) => [id, section.filter((heading) => !numberAlone.test(heading)).join('\n')])),
    ofProvision: Map.groupBy(commitments, ({ provision }) => provision),
    numbered: byNumber(commitments),
  };
}

const numberAlone =
  /^(?:§+|art(?:icle|\.)?|rule|section|sec\.|clause|para(?:graph|\.)?|regulation|standard|principle|point)?\s*[\dIVXLC]+(?:\.\d+)*\W*$/i;

function byNumber(commitments: readonly Commitment[]): Map<string, Commitment[]> {
  const found = new Map<string, Commitment[]>();
  for (const each of commitments)
    for (const written of `${each.pinpoint} ${headed.exec(each.text)?.[1] ?? ''}`.match(/\d+(?:\.\d+)*(?:\([a-z0-9]+\))*/gi) ?? [])
      for (const number of beginningsOf(written)) {
        const named = found.get(number);
        if (named) named.push(each);
        else found.set(number, [each]);
      }
  return found;
}

/** “Article 8 The Union shall …”: a number that stands in the line itself. */
const headed = /^\W*(?:article|section|rule|principle|standard|commitment|paragraph|point) (\d+(?:\.\d+)*)\b/i;

/** “3.1(a)” is named by 3, 3.1 and 3.1(a). */
const beginningsOf = (written: string): string[] =>
  Array.from({ length: written.length }, (_, at) => written.slice(0, at + 1)).filter((each) =>
    /^(?:[.(]|$)/.test(written.slice(each.length)),
  );

function sentencesOf({ commitments }: Whole, unread: readonly Unread[]): Said[] {
  const all = [...unread, ...commitments].filter(
    (each) => mayLimit.test(each.text) || labelled.test(each.text) || ('because' in each && each.because === 'a footnote'),
  );
  const said = new Map(
    all.map(({ provision, pinpoint, text, ...rest }) => [
      `${provision}\n${text}`,
      { provision, pinpoint, text, isFootnote: 'because' in rest && rest.because === 'a footnote' },
    ]),
  );
  return [...said.values()];
}

/** As few sentences as can be are looked at closely. */
const mayLimit =
  /\b(?:(?:is|are) [a-z]+ (?:only )?(?:if|where|when)|valid for|in force for|appl(?:y|ies|icable)|waive|derogate|dispense|deviate|depart|suspend|disapply|grant|covers|governs|concerns|however|emergenc(?:y|ies)|urgent|urgency|exceptional(?:ly)?|nevertheless|instead|at once|immediately|set\b[^.;]{0,30}\baside|holds?|held|bound|binds?|ceases?|ends?|lapses?|expires?|enters?|comes?|extends?|exempt\w*|except\w*|suspended|waived?|lifted|replaced|superseded|repealed|withdrawn|revoked|rescinded|deleted|no longer|derogat\w+|notwithstanding|reserv\w+|nothing in|not (?:adopted|accepted|agreed|approved|followed|protect|include|includes|cover|covers|to be read)|rejected|declined|prevents?|goals?|targets?|aims|aspirations?|means?|takes? effect|covered|covers?|concerns?|govern(?:ed)?|address|regulated?|dealt with|include|excludes?|leaves?|subject of|under th(?:is|ese)|available only|only (?:to|for|by)|referred to|required|provided for|laid down|set out|prescribed|within|later|closed|private|camera|restricted|further|second|subsequent|repeat(?:ed)?|renewed|identical|late|anonymous|frivolous|vexatious|preclude|prohibit|exclude|confined|limited|restricted|scope|deferred?|postponed?|relax(?:ed)?|dispensed|waived?|used|meant|intended|version|circulated|following|in the sense|within the meaning|runs|valid|wrong|false|untrue|incorrect|not true|are those|is no|are no|is not|are not)\b/i;

/** What a rule is said not to reach, to end, or to be free from. */
const takesOut =
  /\b(?:(?:do|does|shall) not (?:preclude|prevent|prohibit|forbid|exclude|rule out|stand in the way of)\b|ceases? to (?:have (?:any )?effect|apply|be in force|be valid|bind)|(?:do|does|did|shall|will|need) (?:also )?not (?:protect (?:an?|any|those|persons?|people|staff|whoever|anyone)\b|(?:apply|extend|hold)(?= (?:to|in|at|on|where|when|if|for|during|until|before|after|here)\b|[.,;]|$)|bind\b|be applied\b)|(?:is|are) (?:also )?not (?:applied|applicable|held to|bound by|(?:the )?subject (?:to|of))|not (?:held to|bound by|covered by (?:this|paragraph|article|section|rule))|(?:is|are|was|were|be|been|stands?) (?:\w+ly )?(?:suspended|waived|lifted|replaced|superseded|repealed|withdrawn|revoked|rescinded|deleted|exempt(?:ed)?)|(?:ends?|lapses?|expires?) (?:on|in|at)|(?:valid|in force|binding|to be kept) for (?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve) (?:months?|years?)|(?:enters?|comes?) into force (?:when|once|if|after|only)|no longer (?:appl(?:y|ies)|in force|binding|valid|followed)|exempt(?:s|ed|ions?)? from|exceptions? (?:to|from)|derogat\w+ from|depart(?:s|ing)? from|dispens\w+ with|exception from|notwithstanding|reserv(?:es?|ed) (?:its|their|our) position|reservations? (?:to|on|about)|not (?:followed|adopted|accepted|agreed to)|sets?\b[^.;]{0,30}\baside)\b/i;

/** “The Executive Secretary may, in writing, waive any of these Orders.” */
const waives =
  /\bmay\b(?:[^.;]|\.(?=\d)){0,120}\b(?:waived?|dispensed? with|depart(?:ed)? from|derogate(?:d)? from|deviated? from|suspend(?:ed)?|disapply|disapplied|deferred|defer|postponed?|relax(?:ed)?|grant (?:an? )?(?:exceptions?|exemptions?|waivers?|derogations?))\b/i;

/** “This statement applies to operations that the Bank finances from its own resources.” */
const appliesToSome =
  /\b(?:appl(?:y|ies) to|covers?|governs?|concerns?|is (?:for|about)|extends? to)\b(?![^.;]*\b(?:all|any|every|everyone|each|whole|throughout)\b)[^.;]*\b(?:that|which|who|whose|whom|financed|funded|carried out|implemented|managed|run|approved|located|begun|signed)\b/i;

/** “In an emergency, however, works may begin before the screening is completed.” */
const permitsOtherwise =
  /^(?=[^;]*\bmay\b(?! not\b))(?=[^;]*\b(?:however|emergenc(?:y|ies)|urgent|urgency|exceptional(?:ly)?|exceptions?|nevertheless|instead|at once|immediately|provisionally|temporarily)\b)/i;

/** Whether two sentences have two words of some weight in common. */
function shareWords(one: string, other: string): boolean {
  const theirs = stemsIn(other);
  return [...stemsIn(one)].filter((stem) => stem.length >= weighty && theirs.has(stem)).length > 1;
}

const weighty = 4;

/** “Mandates are not the subject of consultation under these Guidelines”: what is said not to be owed by the text, in a word of what it promises. */
const notUnder =
  /\b(?:are|is|shall be|will be|be) (?:not|no)\b[^.;]{3,100}\b(?:under|in|by|for the purposes? of) (?:this|these|the present) (?:policy|guidelines?|rules|regulations?|standards?|charter|code|procedures?|manual|instructions?|principles|directive|framework|agreement|document)\b/i;

function sharesAWord(one: string, other: string): boolean {
  const theirs = stemsIn(other);
  return [...stemsIn(one)].some((stem) => stem.length > weighty && theirs.has(stem));
}

/** “Where a disaster has been declared, the consultation referred to in paragraph 12 shall be held within ninety days after the approval.” */
const otherwiseInCase =
  /^(?=[^;]*\b(?:where|when|if|in the event|in (?:an? )?(?:emergenc(?:y|ies)|cases?)|for (?!the purposes?\b))\b)[^;]*\b(?:referred to in|required (?:by|under|in)|due under|provided for in|laid down in|set out in|prescribed (?:by|in)|called for in|the (?:time|period|deadline)s? (?:in|of|under))\b/i;

/** “At sites opened in response to a sudden influx, the mechanism is put in place within forty-five days.” */
const laterInCase =
  /^\W*(?:\d[\w.)]* )?(?:(?:at|in|for|on) [^,;]*\b(?:opened|set up|created|begun|affected|declared|acquired|in (?:an )?emergenc(?:y|ies))\b|(?:where|when|if|in the event)\b)[^,;]*, (?:the|an?|such|its) (?:\p{L}+ ){0,3}?(\p{L}{5,}) (?:is|are|shall be|will be|may be|must be) [^;.]*\b(?:within|not later than|no later than|up to|after)\b/iu;

/** “A further application is received only where there are new elements”, “repeated complaints are not examined”: some that come again. */
const again =
  /^\W*(?:\d[\w.)]* )?(?:an? |any |the )?(?:further|second|subsequent|repeat(?:ed)?|renewed|identical|late|anonymous|frivolous|vexatious) (\p{L}{5,})\b[^;]*\b(?:only|not|unless|may be (?:refused|rejected|closed)|no longer)\b/iu;

/** “Deliberations on individuals shall be held in closed session”, beside what is to be held in public. */
const closed = /\b(?:in closed sessions?|in camera|in private|behind closed doors|in restricted sessions?)\b/i;
const openly = /\b(?:in public|public(?:ly)?|open to)\b/i;

/** “Information on persons arrested is governed by the Custody Procedure.” */
const governedElsewhere =
  /\b(?:is|are) (?:governed|regulated|dealt with|covered) (?:by|in|under) (?:the |its |our |an? )?(?:\p{Lu}|separate\b|another\b|other\b)/u;

/** Those of the same heading that come before, or beside it in one provision. */
const nearBefore = (said: Said, whole: Whole): readonly Commitment[] =>
  underTitle(said, whole).filter((each) => whole.order.get(each.provision)! <= whole.order.get(said.provision)!);

const underTitle = (said: Said, whole: Whole): readonly Commitment[] =>
  othersThan(said, whole).filter(({ provision }) => whole.titled.get(provision) === whole.titled.get(said.provision));

const sharesNoun = (noun: string, reading: string): boolean => stemsIn(reading).has(stemOf(noun));

/** “Cash grants are available only to persons who agree that their name be passed on.” */
const onlyToWilling =
  /\b(?:only|solely|exclusively) (?:available )?(?:to|for|by) (?:(?:those|persons?|people|applicants?|families|patients|clients|users|customers|migrants|refugees) )+who (?:agree|consent|accept|sign|have (?:agreed|consented|accepted|signed))\b/i;

/** “This notice is for individuals. It does not cover information on directors”: behind a sentence on the whole text, in one provision. */
function isOnWhole({ text, provision }: Said, { texts }: Whole): boolean {
  if (!coversNot.test(text)) return false;
  const all = texts.get(provision) ?? '';
  const at = all.indexOf(text);
  return (
    at > 0 &&
    ofWhole.test(
      all
        .slice(0, at)
        .trimEnd()
        .split(/(?<=[.;:])\s/)
        .at(-1) ?? '',
    )
  );
}

const coversNot =
  /^\W*(?:\d[\w.)]* )?(?:it|they)(?: also)? (?:(?:do|does|shall|will) not (?:cover|concern|govern|address|regulate|include|apply|extend|deal with)|excludes?|leaves? out)\b/i;

/** What is said to hold somewhere, for some or from some time only. */
const narrows =
  /\b(?:(?:appl(?:y|ies)|holds?|extends?)\b[^.;]*\b(?:only|solely|exclusively)|(?:only|solely|exclusively) (?:applies|apply|holds?)|(?:is|are) (?:confined|limited|restricted) to|(?:do|does|shall) not (?:fall|come) within the scope of|outside the scope of|(?:appl(?:y|ies)|holds?|(?:enters?|comes?) into (?:force|effect)|takes? effect) (?:from|as of|as from|until|on|when|if|once)\b|takes? effect\b[^.;]* (?:on|when|once|after)\b|begins? to apply\b|(?:binds?|appl(?:y|ies)|holds?|runs?|is valid|covers?)\b[^.;]*\b(?:19|20)\d\d (?:to|until|till|and|–|-) ?(?:the end of )?(?:19|20)\d\d)/i;

/** What a numbered rule is said to hold for, so that it may not hold for anything else. */
const holdsFor = /\b(?:appl(?:y|ies)|holds?|extends?) (?:to|for|in|at|on|where|when|if)\b/i;

const frees =
  /\bnothing in\b[^.;]*\b(?:prevents?|precludes?|forbids?|stops?|bars?|restricts?|limits?|prohibits?|obliges?|requires?|prevent|preclude|forbid|stop|bar|restrict|limit|prohibit|oblige|require)\b/i;

/** “Nothing in this policy requires …”: what need not be done takes nothing from a ban, and nothing at all where it is others who need not do it. */
const freesFromDuty =
  /\bnothing in\b(?![^.;]*\b(?:prevent|preclude|forbid|stop|bar|restrict|limit|prohibit)s?\b)[^.;]*\b(?:obliges?|requires?)\b/i;
const ofOthersDuty =
  /\b(?:obliges?|requires?) (?:(?:any|an?|the|all|its|our|their|every|each|other|individual|member) )*(?:staff|personnel|employees?|officials?|people|persons?|individuals?|migrants?|refugees?|child(?:ren)?|famil(?:y|ies)|w[oa]m[ae]n|m[ae]n|applicants?|beneficiar(?:y|ies)|participants?|complainants?|victims?|survivors?|witness(?:es)?|workers?|communit(?:y|ies)|residents?|anyone|anybody|someone|them|him|her|you|states?|governments?|authorit(?:y|ies)|ministr(?:y|ies)|partners?|donors?|contractors?|suppliers?|borrowers?|clients?|members?|parties)\b/i;

/** “7.1 and 7.2 are suspended”: numbers by themselves, which no measure follows. */
const bareNumbers =
  /(?<![\d.,])(\d+\.\d+(?:\.\d+)*(?:(?:,| and| or| to) \d+\.\d+(?:\.\d+)*)*) (?:(?:is|are|do|does|shall|will|need|cease)\b)/gi;

const reference =
  /(?:§{1,2}\s*|\b(?:paragraphs?|paras?\.?|articles?|arts?\.?|sections?|clauses?|rules?|points?|principles?|provisions?|items?|objectives?|standards?|commitments?|orders?|instructions?|directives?|regulations?|requirements?)\s+)(\d+(?:\.\d+)*(?:\([a-z0-9]+\))*(?:\s*(?:,|and|or|to|–|-)\s*(?:\d+(?:\.\d+)*(?:\([a-z0-9]+\))*))*)/gi;

const ofWhole =
  /\b(?:this|the present|these) (?:policy|notice|terms|page|declaration|pledge|schedule|document|code|text|framework|charter|declaration|statement|manual|handbook|instructions?|directives?|orders?|protocol|procedures?|regulations?|requirements|strategy|guidelines?|rules?|principles|articles|paragraphs|provisions|commitments|promises|standards|agreement|plan|note|guidance(?: note)?|standard|circular|memorandum|undertaking|by-?laws|statutes?|constitution|terms of reference|rulebook|order|annex|section|chapter|part)\b|\b(?:provisions|commitments|promises|paragraphs|rules|standards|sentences) (?:below|above|of this|in this|set out|that follow|here)\b/i;
const ofPart = /\b(?:this|the present|the) (?:annex|section|chapter|part)\b(?! (?:of|on|[IVX\d]))/i;
/** “The section applies to projects of five million or more”, “These instructions are used where …”: what stands under the same heading. */
const partHoldsFor =
  /\b(?:(?:this|the present|the) (?:annex|section|chapter|part)\b(?! (?:of|on|[IVX\d]))[^.;]{0,20}\b(?:concerns|covers|appl(?:y|ies) (?:to|in|at|where|when|if|for))|(?:the following|these) (?:standards?|rules?|instructions?|provisions?|paragraphs?)\b[^.;]{0,20}\b(?:are|is) (?:used|meant|intended|made|for)\b)(?![^.;]*\b(?:all|every|everyone|any|each)\b)/i;

/** “The provisions below are targets”, “‘shall’ and ‘must’ describe goals”: that what reads as a promise is none. */
const saysOtherwise =
  /(?:['‘’“"](?:shall|must|will|should)['‘’”"]|\b(?:provisions|commitments|promises|paragraphs|standards|sentences|rules) (?:below|above|of this \w+|in this \w+|that follow|here))[^.;]{0,60}\b(?:goals?|targets?|aims|aspirations?|ideals?|ambitions?|intentions?|not (?:to be (?:read|taken|understood) as )?(?:promises?|commitments?|obligations?|duties))\b|\bversion 0\.\d|\bcirculated\b[^.;]{0,60}\bfor comments?\b/i;

const backward =
  /^\W*(?:\d[\w.)]* )?(?:however,? |but |yet |by way of exception,? )?(?:this|that|these|those|it|they|the (?:same|foregoing|above|rule|ban|prohibition|duty|requirement|promise|commitment|obligation)|we have not)\b/i;
/** “In derogation from the first commitment”: by its place among them. */
const ordinal =
  /\bthe (first|second|third|fourth|fifth|sixth) (?:commitment|paragraph|principle|rule|promise|sentence|standard|undertaking|point)\b/i;
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const ofThisRule = /\bthis (?:rule|ban|prohibition|duty|requirement|promise|provision|paragraph|article|clause)\b/i;
const bracketed =
  /^\W*(?:note: )?(?:withdrawn|repealed|deleted|suspended|superseded|revoked|not adopted|not accepted|rejected|no longer|not in force|reserved|expired)\b/i;
const response =
  /\b(?:response|reply|decision|status|adopted|accepted)\b[^.:]{0,30}: ?(?:no\b|not accepted|rejected|not adopted|not agreed|declined|refused)/i;
/** “1 is wrong”, in the key of a quiz. */
const saidWrong =
  /^\W*(?:no\.? |number |statement |item |sentence )?(\d+(?:\.\d+)*)\W{0,2} (?:is|are) (?:wrong|false|untrue|not true|incorrect)\b/i;

const inFootnote =
  /\b(?:save (?:that|where|when|as|in|for|on|by)|except|exceptions?|unless|exempt\w*|not apply|no longer|withdrawn|suspended|superseded|only (?:in|for|to|where|when|if|as))\b/i;

/** “‘In good faith’ requires no more than …”, “‘staff’ includes interns”: more falls under the promise, and not less. */
const widens =
  /^\W*(?:in (?:this|these) \w+,? )?(?:(?:an?|the) )?(?:(?:term|word|expression|phrase) )?['‘’“"][^'‘’“”"]{2,60}['‘’”"] (?:(?:requires?|needs|means?|asks?) (?:no|nothing) more than|(?:also |shall )?includes? |extends? to |also (?:covers?|means?|applies to) )(?!.*\b(?:not|only|except|unless|excluding|other than)\b)/is;

/** “Those who hold a registered title”, “that is, holders of a permit”: whom or what a word means. */
const saysWho =
  /^\W*(?:that is|i\.e\.|meaning|namely|only|those|this means|by (?:this|these|that))\b|\b(?:means?|understood as|defined as|holders? of|(?:who|that|which) (?:hold|have|are)|(?:is|are) (?:only )?those)\b/i;

/** “Channels deeper than six metres.” */
const isMeasure =
  /\b(?:deeper|larger|bigger|smaller|longer|shorter|higher|older|younger|more|less|fewer) than\b|\b(?:over|above|below|under|beyond|up to) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred)\b/i;

function limitedBy(said: Said, whole: Whole): readonly Commitment[] {
  const reached = reachedBy(said, whole);
  if (reached.length === 0 || !freesFromDuty.test(said.text)) return reached;
  return ofOthersDuty.test(said.text) ? [] : reached.filter(({ negated }) => !negated);
}

function reachedBy(said: Said, whole: Whole): readonly Commitment[] {
  const { text } = said;
  if (widens.test(text)) return [];
  if (said.isFootnote)
    return ownOf(said, whole).filter(
      (each) => inFootnote.test(text) || isMeasure.test(text) || saysWho.test(text) || isOnIt(text, each.reading),
    );
  if (bracketed.test(text) || response.test(text) || isLimit(cellIn(text))) return before(said, whole);
  const wrong = saidWrong.exec(text)?.[1];
  if (wrong) return numbered([wrong], said, whole);
  const takes = takesOut.test(text) || waives.test(text);
  const limits = takes || narrows.test(text);
  const isFree = frees.test(text);
  const numbers = limits || isFree || holdsFor.test(text) || otherwiseInCase.test(text) ? numbersIn(text) : [];
  if (numbers.length > 0) return numbered(numbers, said, whole);
  const part = limits || isFree ? partIn(text) : null;
  if (part) return whole.commitments.filter(({ section }) => section.some((heading) => part.test(heading)));
  if (saysOtherwise.test(text)) return othersThan(said, whole);
  if (permitsOtherwise.test(text)) return before(said, whole).filter((each) => shareWords(text, each.reading));
  const term = definedNarrowly(text);
  if (term) return othersThan(said, whole).filter((each) => hasTerm(each.reading, term));
  const meant = meantIn(text) ?? calledSo(text);
  const named = meant && !isNorm(meant, whole) ? othersThan(said, whole).filter((each) => hasTerm(each.reading, meant)) : [];
  if (named.length > 0) return named;
  const left = leftOut(text);
  const without = left ? othersThan(said, whole).filter(({ reading }) => left.every((word) => hasTerm(reading, word))) : [];
  if (without.length > 0) return without;
  if (backward.test(text) && !ofWhole.test(text) && holdsFor.test(text) && !/\b(?:all|every|everyone|any|each)\b/i.test(text))
    return before(said, whole);
  if (isOnWhole(said, whole)) return whole.instrument.scope ? [] : othersThan(said, whole);
  if (notUnder.test(text)) return othersThan(said, whole).filter((each) => sharesAWord(text, each.reading));
  if (laterInCase.test(text))
    return underSame(said, whole).filter((each) => !each.negated && sharesNoun(laterInCase.exec(text)![1]!, each.reading));
  if (again.test(text)) return nearBefore(said, whole).filter((each) => sharesNoun(again.exec(text)![1]!, each.reading));
  if (closed.test(text)) return underTitle(said, whole).filter((each) => openly.test(each.reading));
  if (governedElsewhere.test(text)) return underTitle(said, whole).filter((each) => shareWords(text, each.reading));
  if (onlyToWilling.test(text)) return before(said, whole).filter((each) => shareWords(text, each.reading));
  if (takes && (ofThisRule.test(text) || (backward.test(text) && !ofWhole.test(text)))) return before(said, whole);
  if (partHoldsFor.test(text)) return underSame(said, whole);
  if (!whole.instrument.scope && ofWhole.test(text) && (waives.test(text) || appliesToSome.test(text)))
    return ofPart.test(text) ? underSame(said, whole) : othersThan(said, whole);
  if (whole.instrument.scope || !(isFree ? freesOurs.test(text) : limits && isOfWhole(text))) return [];
  return ofPart.test(text) ? underSame(said, whole) : othersThan(said, whole);
}

const underSame = (said: Said, whole: Whole): readonly Commitment[] =>
  othersThan(said, whole).filter((each) => isWithin(each, whole.sections.get(said.provision)!));

const isSame = ({ provision, text }: Said, each: Commitment): boolean => each.provision === provision && each.text === text;
const othersThan = (said: Said, { commitments }: Whole): readonly Commitment[] => commitments.filter((each) => !isSame(said, each));
const ownOf = ({ provision }: Said, { ofProvision }: Whole): readonly Commitment[] => ofProvision.get(provision) ?? [];

/** “This policy does not apply”: it is the whole text that does not. */
function isOfWhole(text: string): boolean {
  const whole = ofWhole.exec(text);
  const behind = whole ? (text.slice(whole.index + whole[0].length).split(/[.;:]/)[0] ?? '') : '';
  return whole !== null && !/\bnotwithstanding\b/i.test(text) && (takesOut.test(behind) || narrows.test(behind));
}

/** “Nothing in this policy prevents the Organization from …”. */
const freesOurs = new RegExp(
  `${ofWhole.source}[^.;]*\\b(?:prevents?|precludes?|forbids?|stops?|bars?|restricts?|prohibits?|obliges?|requires?)\\b`,
  'i',
);

/** Whether a footnote that is no citation says something that may be otherwise, with words of the sentence that it stands at. */
const isOnIt = (note: string, reading: string): boolean =>
  !/^\W*(?:see|cf|ibid|id\.|op\. cit|as defined|for more|further|resolution|document|doc)\b|https?:/i.test(note) &&
  /\b(?:may|not|no|until|unless|where|if|when|first|afterwards|instead|otherwise)\b/i.test(note) &&
  new Set((note.toLowerCase().match(/[a-z]{6,}/g) ?? []).filter((word) => reading.toLowerCase().includes(word))).size >
    (/\b(?:afterwards|instead|otherwise|in the first)\b/i.test(note) ? 0 : 1);

const isWithin = ({ section }: Commitment, outer: readonly string[]): boolean => outer.every((heading, at) => section[at] === heading);

/** “Part II”, “Annex A”: what stands under a heading of that name. */
function partIn(text: string): RegExp | null {
  const named = /\b(?:Part|Chapter|Section|Annex|Title) (?:[IVXLC]+|[A-Z]|\d+)\b/.exec(text)?.[0];
  return named ? new RegExp(`\\b${named}\\b`, 'i') : null;
}

function numbersIn(text: string): string[] {
  const placed = ordinal.exec(text)?.[1]?.toLowerCase();
  return [
    ...(placed ? [String(ordinals.indexOf(placed) + 1)] : []),
    ...[...text.matchAll(reference), ...text.matchAll(bareNumbers)].flatMap(([, list]) => expanded(list!)),
  ];
}

/** “1 and 2”, “3 to 5”. */
function expanded(list: string): string[] {
  const range = /^(\d+)\s*(?:to|–|-)\s*(\d+)$/.exec(list);
  if (range && Number(range[2]) - Number(range[1]) < longestRange)
    return Array.from({ length: Number(range[2]) - Number(range[1]) + 1 }, (_, step) => String(Number(range[1]) + step));
  return list.split(/\s*(?:,|and|or|to|–|-)\s*/).filter(Boolean);
}

const longestRange = 100;

/** Those whose pinpoint has the number; of several under different headings those under the same. */
function numbered(numbers: readonly string[], said: Said, whole: Whole): readonly Commitment[] {
  const found = numbers.flatMap((number) => whole.numbered.get(number) ?? []).filter((each) => !isSame(said, each));
  const near = found.filter(({ section }) => section === whole.sections.get(said.provision));
  return near.length > 0 ? near : found;
}

/** The commitments of the same provision, else those of the nearest before it under the same heading. */
function before(said: Said, whole: Whole): readonly Commitment[] {
  const own = ownOf(said, whole).filter((each) => !isSame(said, each));
  const at = whole.order.get(said.provision) ?? 0;
  if (own.length > 0) return own;
  const section = whole.titled.get(said.provision);
  const near = [at - 1, at - 2]
    .map((index) => whole.ids[index])
    .find((id) => id !== undefined && whole.ofProvision.has(id) && whole.titled.get(id) === section);
  return near === undefined ? [] : whole.ofProvision.get(near)!;
}

const defines =
  /^\W*(?:in (?:this|these) \w+,? |for the purposes? of [^,]+, )?(?:an? |the (?:term|word|expression) |the )?['‘’“"]([^'‘’“”"]{3,40})['‘’”"] (?:means?|is|are|refers? to|do(?:es)? not (?:include|mean|cover)|excludes?|covers?|shall mean|shall not (?:include|mean|cover)) (.*)$|^\W*(?:in this \w+|for the purposes? of [^,]+),? (?:an? |the )?([a-z -]{3,40}?) (?:means?|is|are|refers? to|shall mean|do(?:es)? not (?:include|mean|cover)) (.*)$/is;
const narrowly =
  /\b(?:not (?:include|mean|cover)|excludes?|excluding|those (?:of|in|on|at|who|that|living)|only|solely|exclusively|other than|except|but not|without|who (?:has|have|holds?)|that (?:has|have)|signed|registered|enrolled|allotted|allocated|assigned|held|stored|issued|(?:electronic|digital|paper|written) form|(?:category|class|tier|type|grade) [A-Z0-9]|at least|more than|less than|fewer than|by a member of (?:the )?staff|of (?:the )?staff|employees?)\b/i;

/** “Good faith means that …”, “to consult the residents means to meet the committee which they elect”. */
const isMeant = /^(?:[\d(][\w.)]* )?(?:for the purposes? of [^,]+, )?((?:to )?[a-z]+(?: [a-z]+){0,3}) means (.*)$/i;
const broadly = /\b(?:any|anything|everything|all|every|each|whatever|whether or not|includ\w+)\b/i;

/** “That is no force in the sense of this code”, “Suppliers are not staff members.” */
const notMeant = /\b(?:is|are) (?:not|no)(?: an?)? ([a-z -]{3,40}?) (?:in the sense|within the meaning|for the purposes?) of\b/i;
const isNone = /^[^,;:]{3,80}(?<!\b(?:that|which|who)) (?:is|are) (?:not|no) (?:an? )?((?:[a-z-]+ )?(?:[a-z-]+s|data|staff|work))\.?$/;

/** The term of a definition that leaves something out. */
function definedNarrowly(text: string): string | null {
  const meant = notMeant.exec(text)?.[1] ?? isNone.exec(text.trim())?.[1];
  if (meant) return meant.toLowerCase();
  const match = defines.exec(text);
  if (match && narrowly.test(text)) return (match[1] ?? match[3]!).toLowerCase();
  return null;
}

/** “A closure is planned if it appears in the annual programme”: what makes a thing what it is called. */
function calledSo(text: string): string | null {
  const [, noun, adjective] =
    /^\W*(?:[\d(][\w.)]* )?(?:an? |the )?([a-z]{4,}) (?:is|are) ([a-z]{4,}) (?:if|where|when|only if) /i.exec(text.trim()) ?? [];
  return noun && adjective ? `${adjective} ${noun}`.toLowerCase() : null;
}

/** “A report that its author knows to be untrue is not made in good faith”: the words of what is left out, and of what it is not. */
function leftOut(text: string): string[] | null {
  const [, noun, what] = isNotSuch.exec(text.trim()) ?? [];
  const words = [noun, ...(what ?? '').split(' ')].flatMap((word) => (word && word.length >= weighty ? [word.toLowerCase()] : []));
  return words.length > 1 ? words : null;
}

const isNotSuch =
  /^\W*(?:[\d(][\w.)]* )?(?:an?|any|the|those)? ?([a-z]{4,}) (?:(?:that|which|who|whose|whom)|(?:from|by|of|on|in|with|without|made|given|sent|lodged)\b)[^.;:]{3,120}? (?:is|are) (?:not|never) (?:(?:regarded|considered|treated|seen|taken|counted|deemed) (?:as |to be )?)?(?:an? )?([a-z][a-z -]{3,50}?)(?:,| and | but | or |[.;]|$)/i;

/** The term of a definition in plain words, which may mean less than one takes it to mean. */
function meantIn(text: string): string | null {
  const quoted = defines.exec(text);
  const [, term, meaning = ''] = quoted ? [text, quoted[1] ?? quoted[3], quoted[2] ?? quoted[4]] : (isMeant.exec(text.trim()) ?? []);
  return term && !broadly.test(meaning) ? term.toLowerCase().replace(/^to /, '') : null;
}

/** “Independent”, “accessible”: what something is to be, which asks more and not less. */
const isQuality = /^\S+(?:ent|ant|able|ible|al|ive|ous|ful|less)$/;

/** What a norm is called is not narrowed by saying what it means, nor what something is to be. */
const isNorm = (term: string, { commitments }: Whole): boolean =>
  isQuality.test(term) || commitments.some(({ norms }) => norms.some(({ id }) => id === term.replaceAll(' ', '-')));

/** Whether the words have the term, in the singular or the plural. */
function hasTerm(reading: string, term: string): boolean {
  const stem = term.replace(/(?:s|es)$/, '');
  return reading.toLowerCase().includes(stem);
}

const longestQuotation = 120;
const shortened = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length <= longestQuotation ? plain : `${plain.slice(0, plain.lastIndexOf(' ', longestQuotation))} …`;
};
