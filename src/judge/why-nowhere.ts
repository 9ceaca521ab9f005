import { inSeries } from '../model/series.ts';
import { intersection, union } from '../model/spans.ts';
import type { Entry, Rule } from '../model/records.ts';
import { isRole } from '../model/words.ts';
import type { Context } from './context.ts';
import { conditionsOf, type Condition, type Resting } from './hold.ts';

/** Why a rule that applies holds on no claims of an entry, and what would have to be different. */
export interface Nowhere {
  readonly why: string;
  readonly instead: string;
  /** What it comes down to, where that is not whose act it was. */
  readonly asks?: string;
  /** Where nothing but a date keeps the rule from holding: sources that are older than what they are cited for, or facts that share no day. */
  readonly date?: 'older-source' | 'no-common-day';
}

/** Of the lines of the rule the one that is nearest to holding is told of. */
export function whyNowhere(rule: Rule, entry: Entry, context: Context): Nowhere | null {
  const lines = rule.when.map((_, index) => conditionsOf(index, rule, entry, context).map((each) => standingOf(each, entry)));
  const [nearest] = lines.toSorted((a, b) => missingIn(a) - missingIn(b));
  if (!nearest) return null;
  return ofAuthors(nearest) ?? ofOldSources(nearest) ?? ofDays(nearest);
}

/** A condition with the claims that the rule may count for it, and when they say it was. */
interface Standing {
  readonly condition: Condition;
  readonly shown: readonly Resting[];
  /** By whom the rule may count it; a claim whose source is older than its time counts for nothing. */
  readonly byRight: readonly Resting[];
  readonly used: readonly Resting[];
  readonly when: string;
}

function standingOf(condition: Condition, entry: Entry): Standing {
  const shown = condition.rests;
  const byRight = shown.filter(({ by }) => condition.anyone || by === 'organisation' || by === 'unknown');
  const used = byRight.filter(({ time }) => !time.never);
  const periods = [...new Set(used.map(({ claim }) => claim.period ?? entry.period))];
  return { condition, shown, byRight, used, when: inSeries(periods) };
}

const missingIn = (line: readonly Standing[]): number => line.filter(({ used }) => used.length === 0).length;

const called = (words: readonly Resting[]): string => {
  const ids = [...new Set(words.map(({ claim }) => `“${claim.id}”`))];
  return `${ids.length === 1 ? 'claim' : 'claims'} ${inSeries(ids)}`;
};

function ofAuthors(line: readonly Standing[]): Nowhere | null {
  const lacking = line.find(({ byRight }) => byRight.length === 0);
  if (!lacking) return null;
  const { condition, shown } = lacking;
  const name = `“${condition.word}”`;
  const own = `a claim that shows ${name} as the organisation’s own act`;
  if (shown.length === 0) return { why: `no claim that counts shows ${name}`, instead: `${own}, from a source that stands.` };
  const authors = inSeries([...new Set(shown.map(({ by }) => by))]);
  return {
    why: `${name} is shown as the act of ${authors} only (${called(shown)}), and ${
      isRole(condition.word) ? 'a role must be the organisation’s own' : 'this rule counts it only where it is the organisation’s own'
    }`,
    instead: isRole(condition.word)
      ? `${own}, or “role: none” where it had no part.`
      : `${own}, or a rule that counts it whoever did it (“anyone: [${condition.word}]”).`,
  };
}

function ofOldSources(line: readonly Standing[]): Nowhere | null {
  const lacking = line.find(({ used }) => used.length === 0);
  if (!lacking) return null;
  return {
    asks: 'Can the sources know of it?',
    date: 'older-source',
    why: `“${lacking.condition.word}” is shown only by sources older than the time that they are cited for (${called(lacking.byRight)})`,
    instead: 'the right period of these claims, or a source that could know of it.',
  };
}

/** Each is shown by somebody who counts, but never all of them for one and the same day. */
function ofDays(line: readonly Standing[]): Nowhere | null {
  const days = ({ used }: Standing) => union(used.map(({ time }) => time.possible));
  const pairs = line.flatMap((one, at) => line.slice(at + 1).map((other) => [one, other] as const));
  const apart = pairs.find(([one, other]) => intersection(days(one), days(other)).length === 0) ?? line;
  if (apart.length < 2) return null;
  const told = apart.map(({ condition, used, when }) => `“${condition.word}” is shown for ${when} (${called(used)})`);
  return {
    asks: 'Was all of it so on one and the same day?',
    date: 'no-common-day',
    why: `${inSeries(told)}, and so for no day that they share`,
    instead: `a claim that shows ${inSeries(
      apart.map((each) => `“${each.condition.word}” also for ${whenOthers(each, apart)}`),
      'or',
    )}, or a period that reaches so far, if a source bears it out.`,
  };
}

const whenOthers = (one: Standing, all: readonly Standing[]): string =>
  inSeries([...new Set(all.filter((each) => each !== one).map(({ when }) => when))]);
