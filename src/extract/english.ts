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

/** Nouns and pronouns for people that are no vocabulary's person but may gain from what others owe them. */
export const people = words(`
  person persons people individual individuals everyone everybody anyone anybody someone nobody human humans being beings man men woman women
  child children girl girls boy boys family families household households victim victims survivor survivors applicant applicants participant
  participants client clients resident residents population populations community communities beneficiary beneficiaries claimant claimants
  complainant complainants witness witnesses patient patients detainee detainees prisoner prisoners minor minors adult adults parent parents
  student students user users customer customers consumer consumers worker workers citizen citizens national nationals passenger passengers
  visitor visitors member members caller callers interviewee interviewees respondent respondents evacuee evacuees guardian guardians those
  foreigner foreigners stranger strangers investor investors whistleblower whistleblowers newcomer newcomers elderly youth youths pupil pupils`);

/** Verbs by which their subject gains rather than acts. */
export const receiving = words(`
  able free safe aware informed entitled protected
  have receive enjoy benefit retain keep access understand know find feel live remain stay return participate take choose decide get obtain
  regain recover give go hear see learn move leave withdraw come start begin be suffer lose face bear complain appeal contact seek`);

/** What happens of itself after "may", "might", "can" or "will": a chance or a forecast, no leave and no promise. */
export const happening = words(`
  arise occur happen lead result cause become vary differ exist seem appear remain mean suffer face fall create harm affect help raise grow rise
  increase decrease decline worsen deteriorate escalate emerge persist prove deter undermine exacerbate trigger prompt compel force endanger
  jeopardise jeopardize threaten expose attract drive push pull cost last reach amount constitute represent reflect indicate suggest imply
  entail reveal stem spread continue drop halt fail struggle experience encounter hesitate fear resent mistrust feel think want wish hope
  expect know need require include involve depend have hold carry bring make contribute come go take offer play generate produce give turn
  look sound show strain complicate delay hinder hamper impede prevent discourage encourage influence shape change shift explain account
  overlap coincide differ conflict sit belong stretch run`);

/** Of those, the ones that an office or State does on purpose as well: with one as subject they are no mere chance. */
export const purposeful = words(`
  help raise create halt continue hold carry bring make contribute take offer play give run show change encourage prevent delay explain
  influence shape shift turn`);

/** Participles after "may be", "can be", "could be" that tell of what befalls. */
export const befalling = words(`
  cut flooded washed caused affected exposed forced separated needed required based linked related compounded driven seen been said expected considered displaced
  explained attributed traced found felt heard lost misled misunderstood tempted inclined overwhelmed stranded trapped deterred discouraged
  frightened reluctant unable unaware surprised worn hidden understood hurt injured killed wounded damaged blocked delayed hindered hampered
  interrupted disrupted perceived mistaken confused worsened aggravated triggered prompted observed reduced increased`);

/** After "cannot": what the subject is unable to do, which forbids nothing. */
export const inability = words(`
  guarantee predict foresee know exclude ignore overstate overestimate underestimate explain solve resolve replace remedy undo cure afford
  cope meet reach see hear say tell understand believe speak read return go find hope expect wait afford escape leave stay function succeed
  claim imagine measure capture`);
export const inabilityParticiples = words(`
  excluded overstated overestimated underestimated guaranteed predicted foreseen known explained ignored understood solved resolved measured
  attributed denied said expected verified found reached met avoided undone repeated separated stressed overemphasised overemphasized captured
  compared explained traced reconciled`);

/** Parts of documents, which announce what they contain. */
export const documents = words(`
  chapter chapters section sections annex annexes appendix appendices paper report reports document figure table box part parts page pages
  manual handbook guide guidance guidelines note footnote paragraph paragraphs strategy brief study volume edition version text policy
  framework instruction constitution convention agreement charter treaty protocol declaration compact principles act statute rules code
  memorandum regulation introduction conclusion glossary preface foreword template checklist form matrix toolkit module publication review`);
export const announcing = words(`
  explain describe describes present outline discuss show examine look deal cover summarise summarize list contain set give provide introduce
  turn return focus address consider analyse analyze explore review trace argue suggest conclude recall illustrate help serve be need require
  complement accompany supplement read`);

/** Verbs that tell what others said, asked or found. */
export const reporting = words(`
  asked asks said says reported reports found finds argued argues claimed claims stated states wrote writes noted observed observes concluded
  concludes described describes judged judges warned warns suggested suggests expressed wondered thinks thought complained complains insisted
  insists told tells questioned questions recommended replied replies remarked remarks answered added adds alleged alleges objected predicted
  predicts urged contended contends criticised criticized quoted quotes read recalled recalls speculated proposed maintained maintains felt
  believed hoped expected feared announced demanded pointed estimated estimates assumed learned heard declared`);

/** Verbs of being, having, thinking and saying: they describe the organisation and promise nothing. */
export const describing = words(`
  is are am was were has have had says say state states notes note describes describe calls call counts count holds hold owes owe finds find
  thinks think believes believe lists list presents present shows show means mean differs differ remains remain becomes become comes come sees
  see regards regard considers consider understands understand wants want began runs run belongs belong depends depend needs need employs
  employ numbers number appears appear seems seem names name reports report estimates estimate defines define knows know operates operate
  hopes hope expects expect feels feel fears fear thanks thank welcomes welcome regrets regret faces face lacks lack relies rely consists
  consist comprises comprise includes include dates date sits sit lies lie stands stand falls fall traces trace enjoys enjoy possesses possess
  spans span grows grow continues continue appreciates appreciate agrees agree argues argue observes observe suggests suggest takes-note
  concludes conclude represents represent receives receive constitutes constitute derives derive owns own ranks rank figures resembles
  resemble draws draw benefits benefit spends spend warrants warrant declares declare hereby employs likes like prefers prefer doubts doubt
  assumes assume tends tend suffers suffer gets get happens happen looks look wonders wonder exists exist maintain-offices`);

/** Participles behind "is" that tell what something is, not what is done ("the centre is run by IOM"). */
export const describingParticiples = words(`
  led headed chaired run managed governed funded financed owned employed represented founded established created called known seen regarded
  considered administered hosted based composed made held described defined named caused affected estimated reported believed understood
  supported implemented operated organized organised coordinated covered signed written published adopted issued guided bound inspired
  required requested invited encouraged expected urged asked authorized authorised allowed permitted entitled committed obliged`);

/** Bodies and people that act for themselves and are no bearer that a vocabulary must know. */
export const bodies = words(`
  committee board commission court tribunal panel bank fund agency bodies body union association company corporation firm authority council
  assembly ministry department office officer bureau institute institution foundation parliament conference congress party parties judge
  judges arbitrator auditor auditors inspector inspectors director chair chairperson president secretary minister expert experts rapporteur
  ombudsman ombudsperson registrar regulator trustee trustees owner owners tenant landlord lessee lessor licensee licensor lender borrower
  guarantor buyer seller vendor purchaser manufacturer importer exporter distributor operator operators employer insurer insurers broker agent
  agents shareholder shareholders consultant consultants architect engineer engineers carrier shipper pilot captain doctor physician lawyer
  lawyers counsel notary applicant claimant respondent complainant grantor grantee donor donors creditor debtor developer developers user
  subscriber client clients customer customers airline airlines school schools hospital hospitals university employer employers issuer issuers
  undertaking undertakings depositor secretariat depositary administrator administrators provider providers organisation organization
  organisations organizations unions agencies courts boards committees companies institutions firms corporations police army military
  media journalists ngos businesses business investor investors implementer implementers server client-side sender receiver parent parents
  guardian migrants migrant refugees refugee traveller travellers passenger passengers worker workers holder holders supervisor manager
  managers controller processor processors chief recipient recipients contractor contractors subcontractor subcontractors supplier suppliers`);

/** Offices and people whose name is made with the name of who they belong to ("IOM missions", "State officials"). */
export const organs = words(`
  office offices mission missions department departments unit units headquarters secretariat bureau bureaux division divisions branch branches
  agency agencies body bodies authority authorities institution institutions ministry ministries delegation delegations operations operation
  management leadership administration section team teams entities entity side`);
export const employees = words(`
  agent agents staff personnel employee employees official officials officer officers worker workers counsellor counsellors counselor counselors
  interviewer interviewers caseworker caseworkers driver drivers guard guards manager managers delegate delegates representative
  representatives volunteer volunteers consultant consultants intern interns investigator investigators interpreter interpreters monitor
  monitors supervisor supervisors trainer trainers focal enumerator enumerators coordinator coordinators member members head heads chief`);

/** Words that stand before "of" and let the name behind it be the subject ("each of the Parties"). */
export const transparent = words('each any all none neither either one both some many most every');

/** Before these the verb's subject stays the one bound, though the form is passive ("shall be guided by"). */
export const boundParticiples = words(`
  empowered authorised authorized permitted allowed guided bound governed committed held responsible accountable prepared able answerable obliged required expected entitled liable ready
  mindful careful willing vigilant transparent open alert aware available present respectful sensitive party inspired`);
