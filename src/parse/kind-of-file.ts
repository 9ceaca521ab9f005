/** What a file of a workspace is by its content, wherever it lies and however it is called. */
export interface KindOfFile {
  /** With its article. */
  readonly called: string;
  /** Where such files belong, and how their names end. */
  readonly folder: string;
  readonly ending: string;
  /** Where there is one of the kind, its name. */
  readonly name?: string;
}

const entry: KindOfFile = { called: 'an entry', folder: 'evidence', ending: '.md' };
const policy: KindOfFile = { called: 'a policy', folder: 'policies', ending: '.md' };
const rule: KindOfFile = { called: 'a rule', folder: 'rules', ending: '.yaml' };
const appraisals: KindOfFile = { called: 'a list of appraisals', folder: 'evidence', ending: '.yaml', name: 'appraisals.yaml' };
const sources: KindOfFile = { called: 'a list of sources', folder: 'evidence', ending: '.json', name: 'sources.json' };
const words: KindOfFile = { called: 'words of a vocabulary', folder: 'rules/vocabulary', ending: '.yaml' };

const ofPolicies = ['issuer', 'authority', 'textStatus', 'inForce', 'addressee', 'adopted'];
const ofEntries = ['practices', 'role', 'period', 'places', 'persons'];
const ofRules = ['norms', 'roles', 'effect', 'examples', 'criticalQuestions', 'severity'];
const ofAppraisals = ['reliability', 'firstHand', 'independent', 'because'];
const ofWords = ['prefLabel', 'definition', 'broader', 'cues'];

/** What a text is, where it has keys that only files of one kind have; nothing for any other text. */
export function kindOfFile(text: string): KindOfFile | null {
  const head = /^\s*---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text)?.[1] ?? text;
  const outer = new Set([...head.matchAll(/^([A-Za-z]+)[ \t]*:(?=\s|$)/gm)].map(([, key]) => key!));
  const inner = new Set([...head.matchAll(/^[ \t]+(?:- )?([A-Za-z]+)[ \t]*:(?=\s|$)/gm)].map(([, key]) => key!));
  const has = (keys: ReadonlySet<string>, some: readonly string[]) => some.filter((key) => keys.has(key)).length;
  if (has(outer, ofPolicies) >= 3) return policy;
  if (outer.has('when') && has(outer, ofRules) >= 2) return rule;
  if ((outer.has('claims') && has(outer, ofEntries) >= 2) || has(outer, ofEntries) >= 4) return entry;
  if (/^\s*\[\s*\{/.test(text) && /"type"\s*:/.test(text) && /"(?:issued|title|author)"\s*:/.test(text)) return sources;
  if (has(inner, ofAppraisals) >= 3 && outer.size === 0) return appraisals;
  return /^- id\s*:/m.test(head) && has(inner, ofWords) >= 2 ? words : null;
}
