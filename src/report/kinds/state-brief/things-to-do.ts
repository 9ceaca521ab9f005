import { isSameAs } from '../../telling/claims.ts';
import { asksOn, type Ask } from '../../telling/asks.ts';
import type { Analysis } from '../../../model/judgement.ts';
import type { BehestPart } from '../../../model/records.ts';
import { list, strong, title, words } from '../../page-tree.ts';
import { fill, infinitive, lowered, withFullStop, withoutFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import type { Matter } from '../../telling/matters.ts';
import { partsOf } from '../../telling/state-part.ts';
import templates from './templates.json' with { type: 'json' };

/** The things that a State can do. */

/** How much of their words two asks share that come to the same. */
const alike = 0.4;
const most = 3;

/** One for the body, one for the money or the territory, one for the agreements with the organisation: each with where. @param hasPart whether it is known to have had one; else it is told what it can do if it pays */
export function thingsToDo(
  state: string,
  matters: readonly Matter[],
  values: Readonly<Record<string, string>>,
  analysis: Analysis,
  hasPart = true,
): ReportContent[] {
  const { where } = templates;
  const asks = matters.flatMap((matter) => asksOn(matter, analysis).map((ask) => ({ ask, parts: partsOf(state, matter.entry) })));
  const first = (to: Ask['to'], part?: BehestPart) =>
    asks.find(({ ask, parts }) => ask.to === to && (part === undefined || parts.includes(part)))?.ask;
  const body = first('body');
  // Who pays has an agreement on it; of others none is known.
  const isPayer = asks.some(({ parts }) => parts.includes('payer'));
  const money = first('payers', hasPart ? 'payer' : undefined);
  const host = first('hosts', 'host');
  const ofOrganisation = asks.filter(({ ask }) => ask.to === 'organisation');
  const isOther = ({ ask }: (typeof asks)[number]): boolean => !(money && isSameAs({ text: money.what }, { text: ask.what }, alike));
  const ofLead = ofOrganisation.filter(({ ask }) => ask.ofLead);
  const own = (ofLead.find(isOther) ?? ofLead[0] ?? ofOrganisation.find(isOther))?.ask;
  const donor = hasPart ? moneyAsks(matters, state, analysis) : [];
  const isSeveral = donor.length > 1;
  const ofMoney = isSeveral ? asDonor(donor) : money && [{ at: hasPart ? where.money : templates.none.ifPays, what: money.what }];
  const known = hasPart ? [] : [{ at: fill(templates.none.asksWhere, values), what: fill(templates.none.asks, values) }];
  const things = [
    ...known,
    body && { at: fill(state === 'EU' ? where.bodyUnion : where.body, values), what: body.what },
    ...(ofMoney ?? []),
    !money && host && { at: where.host, what: host.what },
    own && {
      at: fill(isPayer ? where.agreement : where.anyAgreement, values),
      what: withFullStop(fill(where.agreementAsk, { organisation: values['organisation']!, what: withoutFullStop(infinitive(own.what)) })),
    },
  ].flatMap((each) => each || []);
  const all = things.slice(0, most);
  if (all.length === 0) return [];
  return [
    title(2, fill(all.length === most ? templates.threeThings : templates.oneThing, values)),
    list(
      all.map(({ at, what }) => [strong(at), words(`: ${what}`)]),
      1,
    ),
  ];
}

/** What is asked of those who pay, of each case for which the State paid: no sum goes without something to do about it. */
function moneyAsks(matters: readonly Matter[], state: string, analysis: Analysis): { readonly ask: Ask; readonly title: string }[] {
  const seen = new Set<string>();
  return matters
    .filter(({ entry }) => partsOf(state, entry).includes('payer'))
    .flatMap((matter) => {
      const ask = asksOn(matter, analysis).find(({ to, what }) => to === 'payers' && !seen.has(what));
      if (ask) seen.add(ask.what);
      return ask ? [{ ask, title: matter.entry.title }] : [];
    })
    .slice(0, most);
}

/** Of the first case by itself, and of all others together: three things are what anybody does. */
function asDonor([first, ...others]: ReturnType<typeof moneyAsks>): { readonly at: string; readonly what: string }[] {
  const { moneyOn, moneyOnOthers, onCase } = templates.where;
  const on = ({ ask, title: name }: (typeof others)[number]): string => fill(onCase, { title: name, what: lowered(ask.what) });
  const [second, ...further] = others;
  return [
    { at: fill(moneyOn, { title: first!.title }), what: first!.ask.what },
    further.length === 0
      ? { at: fill(moneyOn, { title: second!.title }), what: second!.ask.what }
      : { at: moneyOnOthers, what: others.map(on).join(' ') },
  ];
}
