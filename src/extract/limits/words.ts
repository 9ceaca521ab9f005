/** As few sentences as can be are looked at closely. */
export const mayLimit =
  /\b(?:(?:is|are) [a-z]+ (?:only )?(?:if|where|when)|valid for|in force for|appl(?:y|ies|icable)|waive|derogate|dispense|deviate|depart|suspend|disapply|grant|covers|governs|concerns|however|emergenc(?:y|ies)|urgent|urgency|exceptional(?:ly)?|nevertheless|instead|at once|immediately|set\b[^.;]{0,30}\baside|holds?|held|bound|binds?|ceases?|ends?|lapses?|expires?|enters?|comes?|extends?|exempt\w*|except\w*|suspended|waived?|lifted|replaced|superseded|repealed|withdrawn|revoked|rescinded|deleted|no longer|derogat\w+|notwithstanding|reserv\w+|nothing in|not (?:adopted|accepted|agreed|approved|followed|protect|include|includes|cover|covers|to be read)|rejected|declined|prevents?|goals?|targets?|aims|aspirations?|means?|takes? effect|covered|covers?|concerns?|govern(?:ed)?|address|regulated?|dealt with|include|excludes?|leaves?|subject of|under th(?:is|ese)|available only|only (?:to|for|by)|referred to|required|provided for|laid down|set out|prescribed|within|later|closed|private|camera|restricted|further|second|subsequent|repeat(?:ed)?|renewed|identical|late|anonymous|frivolous|vexatious|preclude|prohibit|exclude|confined|limited|restricted|scope|deferred?|postponed?|relax(?:ed)?|dispensed|waived?|used|meant|intended|version|circulated|following|in the sense|within the meaning|runs|valid|wrong|false|untrue|incorrect|not true|are those|is no|are no|is not|are not)\b/i;

/** What a rule is said not to reach, to end, or to be free from. */
export const takesOut =
  /\b(?:(?:do|does|shall) not (?:preclude|prevent|prohibit|forbid|exclude|rule out|stand in the way of)\b|ceases? to (?:have (?:any )?effect|apply|be in force|be valid|bind)|(?:do|does|did|shall|will|need) (?:also )?not (?:protect (?:an?|any|those|persons?|people|staff|whoever|anyone)\b|(?:apply|extend|hold)(?= (?:to|in|at|on|where|when|if|for|during|until|before|after|here)\b|[.,;]|$)|bind\b|be applied\b)|(?:is|are) (?:also )?not (?:applied|applicable|held to|bound by|(?:the )?subject (?:to|of))|not (?:held to|bound by|covered by (?:this|paragraph|article|section|rule))|(?:is|are|was|were|be|been|stands?) (?:\w+ly )?(?:suspended|waived|lifted|replaced|superseded|repealed|withdrawn|revoked|rescinded|deleted|exempt(?:ed)?)|(?:ends?|lapses?|expires?) (?:on|in|at)|(?:valid|in force|binding|to be kept) for (?:\d+|one|two|three|four|five|six|seven|eight|ten|twelve) (?:months?|years?)|(?:enters?|comes?) into force (?:when|once|if|after|only)|no longer (?:appl(?:y|ies)|in force|binding|valid|followed)|exempt(?:s|ed|ions?)? from|exceptions? (?:to|from)|derogat\w+ from|depart(?:s|ing)? from|dispens\w+ with|exception from|notwithstanding|reserv(?:es?|ed) (?:its|their|our) position|reservations? (?:to|on|about)|not (?:followed|adopted|accepted|agreed to)|sets?\b[^.;]{0,30}\baside)\b/i;

/** “The Executive Secretary may, in writing, waive any of these Orders.” */
export const waives =
  /\bmay\b(?:[^.;]|\.(?=\d)){0,120}\b(?:waived?|dispensed? with|depart(?:ed)? from|derogate(?:d)? from|deviated? from|suspend(?:ed)?|disapply|disapplied|deferred|defer|postponed?|relax(?:ed)?|grant (?:an? )?(?:exceptions?|exemptions?|waivers?|derogations?))\b/i;

/** “This statement applies to operations that the Bank finances from its own resources.” */
export const appliesToSome =
  /\b(?:appl(?:y|ies) to|covers?|governs?|concerns?|is (?:for|about)|extends? to)\b(?![^.;]*\b(?:all|any|every|everyone|each|whole|throughout)\b)[^.;]*\b(?:that|which|who|whose|whom|financed|funded|carried out|implemented|managed|run|approved|located|begun|signed)\b/i;

/** What is said to hold somewhere, for some or from some time only. */
export const narrows =
  /\b(?:(?:appl(?:y|ies)|holds?|extends?)\b[^.;]*\b(?:only|solely|exclusively)|(?:only|solely|exclusively) (?:applies|apply|holds?)|(?:is|are) (?:confined|limited|restricted) to|(?:do|does|shall) not (?:fall|come) within the scope of|outside the scope of|(?:appl(?:y|ies)|holds?|(?:enters?|comes?) into (?:force|effect)|takes? effect) (?:from|as of|as from|until|on|when|if|once)\b|takes? effect\b[^.;]* (?:on|when|once|after)\b|begins? to apply\b|(?:binds?|appl(?:y|ies)|holds?|runs?|is valid|covers?)\b[^.;]*\b(?:19|20)\d\d (?:to|until|till|and|–|-) ?(?:the end of )?(?:19|20)\d\d)/i;

/** What a numbered rule is said to hold for, so that it may not hold for anything else. */
export const holdsFor = /\b(?:appl(?:y|ies)|holds?|extends?) (?:to|for|in|at|on|where|when|if)\b/i;

export const frees =
  /\bnothing in\b[^.;]*\b(?:prevents?|precludes?|forbids?|stops?|bars?|restricts?|limits?|prohibits?|obliges?|requires?|prevent|preclude|forbid|stop|bar|restrict|limit|prohibit|oblige|require)\b/i;

/** “Nothing in this policy requires …”: what need not be done takes nothing from a ban, and nothing at all where it is others who need not do it. */
export const freesFromDuty =
  /\bnothing in\b(?![^.;]*\b(?:prevent|preclude|forbid|stop|bar|restrict|limit|prohibit)s?\b)[^.;]*\b(?:obliges?|requires?)\b/i;

export const ofOthersDuty =
  /\b(?:obliges?|requires?) (?:(?:any|an?|the|all|its|our|their|every|each|other|individual|member) )*(?:staff|personnel|employees?|officials?|people|persons?|individuals?|migrants?|refugees?|child(?:ren)?|famil(?:y|ies)|w[oa]m[ae]n|m[ae]n|applicants?|beneficiar(?:y|ies)|participants?|complainants?|victims?|survivors?|witness(?:es)?|workers?|communit(?:y|ies)|residents?|anyone|anybody|someone|them|him|her|you|states?|governments?|authorit(?:y|ies)|ministr(?:y|ies)|partners?|donors?|contractors?|suppliers?|borrowers?|clients?|members?|parties)\b/i;

export const ofWhole =
  /\b(?:this|the present|these) (?:policy|notice|terms|page|declaration|pledge|schedule|document|code|text|framework|charter|declaration|statement|manual|handbook|instructions?|directives?|orders?|protocol|procedures?|regulations?|requirements|strategy|guidelines?|rules?|principles|articles|paragraphs|provisions|commitments|promises|standards|agreement|plan|note|guidance(?: note)?|standard|circular|memorandum|undertaking|by-?laws|statutes?|constitution|terms of reference|rulebook|order|annex|section|chapter|part)\b|\b(?:provisions|commitments|promises|paragraphs|rules|standards|sentences) (?:below|above|of this|in this|set out|that follow|here)\b/i;

export const ofPart = /\b(?:this|the present|the) (?:annex|section|chapter|part)\b(?! (?:of|on|[IVX\d]))/i;

/** “The section applies to projects of five million or more”, “These instructions are used where …”: what stands under the same heading. */
export const partHoldsFor =
  /\b(?:(?:this|the present|the) (?:annex|section|chapter|part)\b(?! (?:of|on|[IVX\d]))[^.;]{0,20}\b(?:concerns|covers|appl(?:y|ies) (?:to|in|at|where|when|if|for))|(?:the following|these) (?:standards?|rules?|instructions?|provisions?|paragraphs?)\b[^.;]{0,20}\b(?:are|is) (?:used|meant|intended|made|for)\b)(?![^.;]*\b(?:all|every|everyone|any|each)\b)/i;

/** “The provisions below are targets”, “‘shall’ and ‘must’ describe goals”: that what reads as a promise is none. */
export const saysOtherwise =
  /(?:['‘’“"](?:shall|must|will|should)['‘’”"]|\b(?:provisions|commitments|promises|paragraphs|standards|sentences|rules) (?:below|above|of this \w+|in this \w+|that follow|here))[^.;]{0,60}\b(?:goals?|targets?|aims|aspirations?|ideals?|ambitions?|intentions?|not (?:to be (?:read|taken|understood) as )?(?:promises?|commitments?|obligations?|duties))\b|\bversion 0\.\d|\bcirculated\b[^.;]{0,60}\bfor comments?\b/i;

export const backward =
  /^\W*(?:\d[\w.)]* )?(?:however,? |but |yet |by way of exception,? )?(?:this|that|these|those|it|they|the (?:same|foregoing|above|rule|ban|prohibition|duty|requirement|promise|commitment|obligation)|we have not)\b/i;

export const ofThisRule = /\bthis (?:rule|ban|prohibition|duty|requirement|promise|provision|paragraph|article|clause)\b/i;

export const bracketed =
  /^\W*(?:note: )?(?:withdrawn|repealed|deleted|suspended|superseded|revoked|not adopted|not accepted|rejected|no longer|not in force|reserved|expired)\b/i;

export const response =
  /\b(?:response|reply|decision|status|adopted|accepted)\b[^.:]{0,30}: ?(?:no\b|not accepted|rejected|not adopted|not agreed|declined|refused)/i;

/** “1 is wrong”, in the key of a quiz. */
export const saidWrong =
  /^\W*(?:no\.? |number |statement |item |sentence )?(\d+(?:\.\d+)*)\W{0,2} (?:is|are) (?:wrong|false|untrue|not true|incorrect)\b/i;

export const inFootnote =
  /\b(?:save (?:that|where|when|as|in|for|on|by)|except|exceptions?|unless|exempt\w*|not apply|no longer|withdrawn|suspended|superseded|only (?:in|for|to|where|when|if|as))\b/i;

/** “‘In good faith’ requires no more than …”, “‘staff’ includes interns”: more falls under the promise, and not less. */
export const widens =
  /^\W*(?:in (?:this|these) \w+,? )?(?:(?:an?|the) )?(?:(?:term|word|expression|phrase) )?['‘’“"][^'‘’“”"]{2,60}['‘’”"] (?:(?:requires?|needs|means?|asks?) (?:no|nothing) more than|(?:also |shall )?includes? |extends? to |also (?:covers?|means?|applies to) )(?!.*\b(?:not|only|except|unless|excluding|other than)\b)/is;

/** “Those who hold a registered title”, “that is, holders of a permit”: whom or what a word means. */
export const saysWho =
  /^\W*(?:that is|i\.e\.|meaning|namely|only|those|this means|by (?:this|these|that))\b|\b(?:means?|understood as|defined as|holders? of|(?:who|that|which) (?:hold|have|are)|(?:is|are) (?:only )?those)\b/i;

/** “Channels deeper than six metres.” */
export const isMeasure =
  /\b(?:deeper|larger|bigger|smaller|longer|shorter|higher|older|younger|more|less|fewer) than\b|\b(?:over|above|below|under|beyond|up to) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred)\b/i;

/** “This policy does not apply”: it is the whole text that does not. */
export function isOfWhole(text: string): boolean {
  const whole = ofWhole.exec(text);
  const behind = whole ? (text.slice(whole.index + whole[0].length).split(/[.;:]/)[0] ?? '') : '';
  return whole !== null && !/\bnotwithstanding\b/i.test(text) && (takesOut.test(behind) || narrows.test(behind));
}

/** “Nothing in this policy prevents the Organization from …”. */
export const freesOurs = new RegExp(
  `${ofWhole.source}[^.;]*\\b(?:prevents?|precludes?|forbids?|stops?|bars?|restricts?|prohibits?|obliges?|requires?)\\b`,
  'i',
);

/** Whether a footnote that is no citation says something that may be otherwise, with words of the sentence that it stands at. */
export const isOnIt = (note: string, reading: string): boolean =>
  !/^\W*(?:see|cf|ibid|id\.|op\. cit|as defined|for more|further|resolution|document|doc)\b|https?:/i.test(note) &&
  /\b(?:may|not|no|until|unless|where|if|when|first|afterwards|instead|otherwise)\b/i.test(note) &&
  new Set((note.toLowerCase().match(/[a-z]{6,}/g) ?? []).filter((word) => reading.toLowerCase().includes(word))).size >
    (/\b(?:afterwards|instead|otherwise|in the first)\b/i.test(note) ? 0 : 1);
