import { fill, lowered, lowerFirst, withFullStop, withoutFullStop } from '../phrases.ts';
import templates from './templates.json' with { type: 'json' };

/** A line on what is not established as a sentence: “that …” and “whether …” are not established; of a thing, none is. @param written as its entry has it */
export function notEstablishedSaid(written: string): string {
  const { notEstablished } = templates;
  const line = withoutFullStop(written);
  const none = /^(?:Any|An?) (?<what>.+)$/u.exec(line)?.groups?.['what'];
  const anything = /^Anything (?<what>.+)$/u.exec(line)?.groups?.['what'];
  if (anything !== undefined) return fill(notEstablished.nothing, { what: anything });
  if (none !== undefined) return fill(notEstablished.none, { what: none });
  if (/^(?:The|Such) /u.test(line)) return fill(notEstablished.notKnown, { what: lowerFirst(line) });
  if (!isClause.test(line)) return fill(notEstablished.none, { what: lowered(line) });
  return withFullStop(fill(notEstablished.clause, { what: lowerFirst(line) }));
}

/** “That …”, “Until when …”: what begins so is a clause. */
const isClause = /^(?:That|Whether|Wh\p{Ll}+|How|(?:In|On|By|For|From|To|At|Until|Since|Of) (?:wh\p{Ll}+|how))\b/u;
