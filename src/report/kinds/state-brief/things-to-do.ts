import { isSameAs } from '../../telling/alike.ts';
import { asksOn, type Ask } from '../../telling/asks.ts';
import type { Analysis, EntryWithFacts } from '../../../model/judgement.ts';
import { periodOf } from '../../../model/dates.ts';
import type { BehestPart } from '../../../model/records.ts';
import { list, strong, title, words } from '../../page-tree.ts';
import { fill, infinitive, lowered, withFullStop, withoutFullStop } from '../../phrases.ts';
import type { ReportContent } from '../../report.ts';
import type { Matter } from '../../telling/matters.ts';
import { isOfStates } from '../../telling/names.ts';
import { partsOf, paymentKnown } from '../../telling/state-part.ts';
import { eachToBeDone, withoutPublishing } from '../shared/without-publishing.ts';
import templates from './templates.json' with { type: 'json' };

/** The things that a State can do. */

/** How much of their words two asks share that come to the same. */
const alike = 0.4;
const most = 3;
/** What a State did on its own territory is its own to mend: more than one thing of that comes before what hangs on an agreement. */
const mostAsHost = 2;

/** One for the body, one for the money or the territory, one for the agreements with the organisation: each with where. @param hasPart whether it is known to have had one; else it is told what it can do if it pays @param isSaidToPay whether somebody says of a State of no known part that it pays */
export function thingsToDo(
  state: string,
  matters: readonly Matter[],
  values: Readonly<Record<string, string>>,
  analysis: Analysis,
  hasPart = true,
  isSaidToPay = false,
): ReportContent[] {
  const { where } = templates;
  const asks = matters.flatMap((matter) => asksOn(matter, analysis).map((ask) => ({ ask, parts: partsOf(state, matter.entry) })));
  const all = (to: Ask['to'], part?: BehestPart) =>
    asks.flatMap(({ ask, parts }) => (ask.to === to && (part === undefined || parts.includes(part)) ? [ask] : []));
  const first = (to: Ask['to'], part?: BehestPart) => all(to, part)[0];
  const body = first('body');
  // Who pays has an agreement on it; of others none is known.
  const isPayer = asks.some(({ parts }) => parts.includes('payer'));
  const money = first('payers', hasPart ? 'payer' : undefined);
  // What is asked on more than the conclusion rests on stands on facts that a brief may not tell.
  const asHost = all('hosts', 'host');
  const onLead = asHost.filter(({ ofLead }) => ofLead);
  const hosted = (onLead.length > 0 ? onLead : asHost.slice(0, 1)).map(({ what }) => ({ at: where.host, what }));
  const ofOrganisation = asks.filter(({ ask }) => ask.to === 'organisation');
  const isOther = ({ ask }: (typeof asks)[number]): boolean => !(money && isSameAs({ text: money.what }, { text: ask.what }, alike));
  const ofLead = ofOrganisation.filter(({ ask }) => ask.ofLead);
  const own = (ofLead.find(isOther) ?? ofLead[0] ?? ofOrganisation.find(isOther))?.ask;
  const donor = hasPart ? moneyAsks(matters, state, analysis) : [];
  const isSeveral = donor.length > 1;
  const ofMoney = isSeveral
    ? asDonor(donor, state, analysis)
    : money && [{ at: hasPart ? where.money : templates.none.ifPays, what: money.what }];
  const things = [
    isSaidToPay && { at: fill(templates.none.asksWhere, values), what: fill(templates.none.asks, values) },
    body && { at: atBody(state, values, analysis), what: body.what },
    ...(ofMoney ?? []),
    ...(money ? [] : hosted.slice(0, mostAsHost)),
    own && {
      at: fill(isPayer ? where.agreement : where.anyAgreement, values),
      what: withFullStop(
        fill(where.agreementAsk, {
          organisation: values['organisation']!,
          what: withoutFullStop(eachToBeDone(infinitive(withoutPublishing(own.what)))),
        }),
      ),
    },
  ].flatMap((each) => each || []);
  // The same may be asked on several cases.
  const told = things.filter(({ what }, at) => things.findIndex((each) => each.what === what) === at).slice(0, most);
  return listed(told, values);
}

/** In the body, where States sit there; whoever has no seat can write to it. */
const atBody = (state: string, values: Readonly<Record<string, string>>, analysis: Analysis): string => {
  const { bodyUnion, body, toBody } = templates.where;
  return fill(!isOfStates(analysis) ? toBody : state === 'EU' ? bodyUnion : body, values);
};

const listed = (
  told: readonly { readonly at: string; readonly what: string }[],
  values: Readonly<Record<string, string>>,
): ReportContent[] =>
  told.length === 0
    ? []
    : [
        title(2, fill(told.length === most ? templates.threeThings : templates.oneThing, values)),
        list(
          told.map(({ at, what }) => [strong(at), words(`: ${what}`)]),
          1,
        ),
      ];

/** Where nothing is concluded: what tells more of the work, by the part that the State had in it. @param parts what its parts were */
export function thingsOnWork(
  state: string,
  parts: readonly BehestPart[],
  values: Readonly<Record<string, string>>,
  analysis: Analysis,
): ReportContent[] {
  const { where, ofWork } = templates;
  const isPayer = parts.includes('payer');
  const clause = fill(where.agreementAsk, { organisation: values['organisation']!, what: ofWork.agreement });
  return listed(
    [
      { at: atBody(state, values, analysis), what: fill(ofWork.body, values) },
      isPayer ? { at: where.money, what: ofWork.payer } : { at: where.atHome, what: fill(ofWork.host, values) },
      { at: fill(isPayer ? where.agreement : where.anyAgreement, values), what: withFullStop(clause) },
    ],
    values,
  );
}

/** What is asked of those who pay, of the weightiest case for which the State paid and of the next on another promise: three things are what anybody does. */
function moneyAsks(matters: readonly Matter[], state: string, analysis: Analysis): { readonly ask: Ask; readonly entry: EntryWithFacts }[] {
  const seen = new Set<string>();
  const paid = matters
    .filter(({ entry }) => partsOf(state, entry).includes('payer'))
    .flatMap((matter) => {
      const { entry, lead } = matter;
      const ask = asksOn(matter, analysis).find(({ to, what }) => to === 'payers' && !seen.has(what));
      if (ask) seen.add(ask.what);
      return ask ? [{ ask, entry, commitment: lead.commitment }] : [];
    });
  const [first, ...others] = paid;
  if (!first) return [];
  const second = others.find(({ commitment }) => commitment !== first.commitment) ?? others[0];
  return second ? [first, second] : [first];
}

/** Each by what it is on; how to pay for work that has ended is asked if it is still paid for. */
const asDonor = (
  asked: ReturnType<typeof moneyAsks>,
  state: string,
  analysis: Analysis,
): { readonly at: string; readonly what: string }[] =>
  asked.map(({ ask, entry }, at) => {
    const { moneyIf, moneyStill, moneyOn } = templates.where;
    const isOver = at > 0 && /^(?:Pay|Demand) /.test(ask.what) && !periodOf(entry.period).openEnd;
    const isOnlyPlanned = paymentKnown(state, entry, analysis) === 'planned';
    return { at: fill(isOnlyPlanned ? moneyIf : isOver ? moneyStill : moneyOn, { title: lowered(entry.title) }), what: ask.what };
  });
