/**
 * The English that sentences are read with: closed classes of words, and verbs and nouns by what they do in a sentence. What a policy's words
 * mean (how strongly they bind, whom, under which qualifiers, to which norm) stands in rules/vocabulary/, not here.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const determiners = words(`
  the a an this that these those its their his her our my your each every any no all some both either neither such another other many few most
  several whatever whichever`);

/** Of those, the ones that also stand before a verb ("neither facilitates nor", "we all share"). */
export const floating = words('neither both either each all');

export const subjectPronouns = words('i you he she it we they one everyone everybody anyone anybody someone somebody nobody');

/** Prepositions that open a phrase; what stands in such a phrase is no subject. */
export const prepositions = words(`
  of in on at by for with without within from to into onto upon about above across after against along alongside amid among amongst around
  before behind below beneath beside besides between beyond concerning despite down during except following given including inside like near
  off out outside over past pending per regarding respecting since through throughout toward towards under until unlike up via whereas as
  notwithstanding subject pursuant according prior owing due contrary irrespective regardless consistent together jointly because based
  instead where wherever when whenever if once unless while failing barring save than recognising recognizing in-line`);

export const adverbs = words(`
  also further then thus therefore always never often not only now hereby herewith still already again too just even soon later likewise
  moreover furthermore however accordingly consequently otherwise hence instead nevertheless nonetheless meanwhile ever jointly both once
  first second third finally lastly rather indeed fully in-turn thereby thereafter together either each all itself themselves ourselves
  himself herself so alone anyway hereinafter hereunder herein hereto thereof therein thereto thereunder elsewhere forthwith hereafter today sometimes seldom well best`);

/** Words in -ly that are no adverbs. */
export const notAdverbs = words(
  'family supply reply apply comply rely only early assembly anomaly ally italy multiply imply likely friendly elderly timely',
);

export const be = words('is are was were am');
export const auxiliaries = words('is are was were am has have had do does did');
export const modals = words('shall must will may can should could would might ought cannot need');
export const negations = words('not never neither nor no none nobody nothing cannot');

/** Open a clause that is no main clause. */
export const conjunctions = words('if when whenever where wherever unless while whilst because although though whereas whether lest');
/** Open a clause or only a phrase: a clause where a verb follows before the next comma. */
export const eitherConjunctions = words('as since before after until till than once');
export const relatives = words('who whom whose which whoever whomever what whatever whichever how why whereby');

/** Nouns after which "where" tells of a place; after others it says in which case something holds. */
export const placeNouns = words(`
  place places area areas location locations site sites setting settings country countries state states territory territories region regions
  province provinces district districts town towns city cities village villages camp camps centre centres center centers facility facilities
  office offices school schools hospital hospitals home homes house houses shelter shelters airport airports port ports point points border
  borders zone zones community communities somewhere anywhere nowhere everywhere premises court courts land lands island islands`);

/** Words that stand before "of" and let the name behind it be the subject ("each of the Parties"). */
export const transparent = words('each any all none neither either one both some many most every');

/** Nouns with a clause of what they say ("the condition that"). */
export const contentNouns =
  /(?:fact|principle|view|condition|understanding|agreement|guarantee|assurance|risk|belief|idea|conviction|requirement|proviso|premise|doubt|evidence|sign|recognition|commitment|position|duty|need|hope)$/;

/** Verbs in -s that a clause with "that" follows, not nouns in the plural. */
export const contentVerbs = words(`
  shows ensures requires provides means indicates implies confirms recognizes recognises acknowledges affirms reaffirms stresses emphasizes
  emphasises underlines believes guarantees agrees decides resolves recommends requests hopes expects considers understands knows sees follows
  prescribes stipulates specifies states says lays sets insists demands asks`);
