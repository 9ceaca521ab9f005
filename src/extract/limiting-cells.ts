import type { Cell } from '../model/records.ts';

/** A cell of its row that says for whom, where or from when it holds, or what became of it: “Applies to: staff on contract”, “Status: rejected”. */
export const isLimit = ({ header, text }: Cell): boolean =>
  isFalse.test(text) ||
  (limitingColumn.test(header) && !limitsNothing.test(text) && !(dayOfRecord.test(header) && isDate.test(text))) ||
  (responsibleColumn.test(header) && ofOthers.test(text));

/** “Applies to: Kenya.” behind a sentence says as much as a cell beside it. */
export const labelled = /^([\p{L} ]{3,30}): (\S.{0,80}?)[.;]?$/u;

export function cellIn(text: string): Cell {
  const [, header = '', said = ''] = labelled.exec(text) ?? [];
  return { header, text: said };
}

/** Beside what people believe, or what they are asked. */
const isFalse = /^(?:false|wrong|myth|untrue|incorrect|not true)\b/i;

const limitingColumn =
  /^(?:appl(?:ies|icable|ication|icability)\b|scope|coverage|covers|for whom|whom|where|target (?:group|date|year)|beneficiar|(?:project |pilot )?sites?\b|locations?|countr|places?|regions?|offices?\b|phase|stage|category|tier|class\b|conditions?\b|limits?\b|limitations?|exceptions?|exemptions?|exclusions?|remarks?|comments?|reservations?|status|state\b|decision|(?:management )?response|adopted|accepted|agreed|in force|from\b|until\b|valid|effective|since|starts?\b|ends?\b|due\b|deadline|by when|when\b|date|time(?:line|frame)|year)/i;
const limitsNothing =
  /^(?:all|every|any|each|everyone|everywhere|global|world-?wide|organi[sz]ation-?wide|universal|general|adopted|approved|accepted|agreed|fully accepted|in force|active|yes|none|nil|no (?:exceptions?|limits?|limitations?|remarks?|comments?|reservations?)|n\/?a|not applicable|[-–—✓✔x•.]+|ongoing|on-going|continuous|continuing|permanent|always|current|valid|immediate(?:ly)?|implemented|completed?|done|in place)\W*$|^(?:all|every|any|each) \p{L}+\W*$/iu;
/** A date tells when it was agreed to; behind “from” or “by when” it tells more. */
const dayOfRecord = /^(?:adopted|accepted|agreed|status|decision|since|date\b)/i;
const isDate = /^(?:(?:in|on|since) )?(?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?(?:19|20)\d\d(?:-\d\d)*$/u;
const responsibleColumn = /^(?:responsib|lead\b|owner|actors?\b|who\b|by whom|implement|accountable)/i;
const ofOthers =
  /\b(?:partners?|states?|governments?|ministr\w+|authorit\w+|donors?|contractors?|borrowers?|clients?|suppliers?|members?|municipalit\w+|compan(?:y|ies)|operators?|contractor|agenc(?:y|ies) of|host (?:state|country))\b/i;
