/**
 * With these words a further thing to be done begins after a comma (“Ask for release, ask again outside, and publish …”), or goes on what stands
 * before it (“…, without holding them first”). Any other word may open either.
 */
const things = '(?:ask|follow|get|have|help (?:also|them)|let|pass|protect|require|tell|tie|trace) ';
const furtherThing = new RegExp(`^${things}`);
const sameThing = /^(?:and|at|before|by|for|from|if|in|into|on|or|that|through|to|under|what|whether|which|who|with|within|without) /;

/**
 * An ask without what is to be published besides, which takes nothing back of what is asked; cut anywhere else an ask says more or less than it
 * does. Of several things the one that is last then stands after “and”. As it is where it cannot be told what is left.
 */
export function withoutPublishing(what: string): string {
  const [, left] = /^(.*), and (?:publish|report) (?!.*\b(?:if|unless|where|when)\b)[^,]*\.$/.exec(what) ?? [];
  if (left === undefined) return what;
  const [first, ...further] = left.split(', ');
  const last = further.at(-1);
  if (further.every((each) => sameThing.test(each))) return `${left}.`;
  const isSeries = last !== undefined && furtherThing.test(last) && further.slice(0, -1).every((each) => sameThing.test(each));
  return isSeries ? `${[first, ...further.slice(0, -1)].join(', ')}, and ${last}.` : what;
}

/** Of two things that somebody is to do each as that: “to offer no return before advice, and to ask again”. */
export const eachToBeDone = (infinitive: string): string => infinitive.replace(new RegExp(`, and (?=${things})`), ', and to ');
