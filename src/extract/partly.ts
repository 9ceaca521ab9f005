import { lowerAt, type Token } from './tokens.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const all = words('all every everyone everybody each many much');
const any = words('any anyone anybody anything a one');
const some = words('some few');
const littleOf = words('few fraction minority handful small');
/** "The next few years", "a few people": a number, not a want of it. */
const beforeNumber = words('a the next last past first these those its our their every');
const never = words('rarely seldom hardly scarcely barely occasionally infrequently');
const always = words('always necessarily invariably automatically everywhere');

/** "Not all complaints", "few people", "hardly anyone", "only some": what is said of these is not said of each. */
export function isOfFew(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = Math.max(0, from); at <= to; at++) if (opensFew(tokens, at)) return true;
  return false;
}

function opensFew(tokens: readonly Token[], at: number): boolean {
  const next = lowerAt(tokens, at + 1);
  switch (lowerAt(tokens, at)) {
    case 'not':
      return all.has(next);
    case 'few':
      return !beforeNumber.has(lowerAt(tokens, at - 1));
    case 'hardly':
    case 'scarcely':
    case 'barely':
      return any.has(next);
    case 'only':
      return some.has(next) || (next === 'a' && littleOf.has(lowerAt(tokens, at + 2)));
    case 'rarely':
    case 'seldom':
      return true;
    default:
      return false;
  }
}

/** "Will not always", "does not necessarily", "rarely visit": what is said of some times is neither done nor left undone each time. */
export function isAtTimes(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { lower } = tokens[at]!;
    if (never.has(lower) || (lower === 'not' && always.has(lowerAt(tokens, at + 1)))) return true;
    if (lower === 'almost' && lowerAt(tokens, at + 1) === 'never') return true;
  }
  return false;
}
