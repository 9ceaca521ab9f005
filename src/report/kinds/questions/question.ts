import type { Claim } from '../../../model/records.ts';
import { inSeries } from '../../../model/series.ts';
import { fill, upperFirst } from '../../phrases.ts';
import type { CitedSource } from '../../report.ts';
import templates from './templates.json' with { type: 'json' };

/** One question, before it is known of how many works it is asked. */
export interface Question {
  /** The template of what is asked of several works in the same words; nothing where a question is of one work alone. */
  readonly common: keyof typeof commonTemplates | null;
  /** In which way it is asked on items, where it is. */
  readonly way?: string;
  /** The items of the annex that it is about. */
  readonly items: readonly number[];
  /** Those of them that are the addressee's own account. */
  readonly ownItems?: readonly number[];
  /** What it tells in words, where it is on items. */
  readonly told?: Claim | undefined;
  /** As it is asked of one work. */
  readonly text: string;
  /** What it names and the annex does not have. */
  readonly sources: readonly CitedSource[];
}

/** A question as it stands in a letter. */
export interface Put extends Pick<Question, 'text' | 'sources'> {
  /** Whether it puts what the annex tells, and not only what nobody has told yet. */
  readonly isOnItems: boolean;
}

const { did, didThen, texts, textsThen, payer, requester, host, held, director, safeguards } = templates;
const commonTemplates = {
  did,
  didThen,
  texts,
  textsThen,
  payer,
  requester,
  host,
  held,
  director,
  safeguards,
  sums: templates.ways.sums,
};

/** Of one kind no more questions than these are put on one work. */
export const mostOfAKind = 3;

/** More items than these are not listed one by one. */
export const mostListed = 3;

/** @param items what it names of the annex; many payments are not listed @param ownItems those of them that are the addressee's own account */
export const common = (
  template: keyof typeof commonTemplates,
  organisation: string,
  items: readonly number[] = [],
  ownItems: readonly number[] = [],
): Question => ({
  common: template,
  items,
  ownItems,
  text: fill(withItems(template, items.length), {
    organisation,
    accounts: accountsOf(items, ownItems, organisation),
    ...(items.length > 0 ? itemsSaid(items) : {}),
  }),
  sources: [],
});

/** Of what others tell is asked if it is right, of its own account if it still stands. */
function accountsOf(items: readonly number[], ownItems: readonly number[], organisation: string): string {
  const others = items.filter((item) => !ownItems.includes(item));
  const said = (template: string, numbers: readonly number[]): string =>
    numbers.length === 0 ? '' : fill(template, { organisation, ...itemsSaid(numbers) });
  return `${said(templates.accounts.others, others)}${said(templates.accounts.own, ownItems)}`;
}

function withItems(template: keyof typeof commonTemplates, count: number): string {
  if (count === 0) return commonTemplates[template];
  if (template === 'payer') return count > mostListed ? templates.paymentsOfAnnex : templates.payments;
  return commonTemplates[template];
}

export const alone = (text: string, sources: readonly CitedSource[] = []): Question => ({ common: null, items: [], text, sources });

/** What is asked of one work, by its title. */
export interface AskedOfOne {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** What is asked of some works in the same words. */
export interface Group {
  /** The works; all of them stand first. */
  readonly titles: readonly string[];
  readonly questions: readonly Put[];
}

/** Each question once: what is asked of all works, then of several, then of one alone, each in the order in which it was first asked. */
export function gathered(asked: readonly AskedOfOne[], organisation: string): Group[] {
  const put = asked.flatMap(({ title, questions }) => questions.map((question) => ({ title, question })));
  const templatesPut = new Set(put.map(({ question }) => question.common));
  // What is asked of ended work and of work that may go on is one question where both are asked.
  const all = put.map(({ title, question }) => {
    const wider = widerOf(question.common);
    return wider !== null && templatesPut.has(wider) ? { title, question: { ...question, common: wider } } : { title, question };
  });
  const groups = new Map<string, { titles: readonly string[]; questions: Put[] }>();
  for (const same of Map.groupBy(all, ({ question: { common: template, text } }) => template ?? text).values()) {
    const titles = [...new Set(same.map(({ title }) => title))];
    const { common: template, text, sources, told } = same[0]!.question;
    const items = same.flatMap(({ question }) => question.items);
    const own = same.flatMap(({ question }) => question.ownItems ?? []);
    // What names items says by them of which works it is asked.
    const of = titles.length > 1 && items.length > 0 ? asked.map(({ title }) => title) : titles;
    const group = groups.get(of.join('\n')) ?? { titles: of, questions: [] };
    groups.set(of.join('\n'), group);
    const said = template && titles.length > 1 ? common(template, organisation, items, own).text : text;
    group.questions.push({ text: said, sources, isOnItems: told !== undefined });
  }
  return [...groups.values()].toSorted((a, b) => b.titles.length - a.titles.length || placeOf(a, asked) - placeOf(b, asked));
}

const widerOf = (template: Question['common']): Question['common'] =>
  template === 'didThen' ? 'did' : template === 'textsThen' ? 'texts' : null;

const placeOf = ({ titles: [first] }: Group, asked: readonly AskedOfOne[]): number => asked.findIndex(({ title }) => title === first);

/** “item 2”, “items 2, 3 and 9 to 13”, with the verbs that follow. */
export function itemsSaid(numbers: readonly number[]): Readonly<Record<'items' | 'Items' | keyof typeof templates.verbs.one, string>> {
  const ordered = [...new Set(numbers)].toSorted((a, b) => a - b);
  const runs: number[][] = [];
  for (const each of ordered) {
    const run = runs.at(-1);
    if (run && each === run.at(-1)! + 1) run.push(each);
    else runs.push([each]);
  }
  const said = runs.flatMap((run) =>
    run.length > 2 ? [fill(templates.range, { from: String(run[0]), to: String(run.at(-1)) })] : run.map(String),
  );
  const isOne = ordered.length === 1;
  const items = isOne ? fill(templates.item, { item: String(ordered[0]) }) : fill(templates.items, { items: inSeries(said) });
  const verbs = templates.verbs[isOne ? 'one' : 'several'];
  return { items, Items: upperFirst(items), ...verbs };
}
