import { headlineOf } from '../../model/gaps.ts';
import type { Analysis, Gap } from '../../model/judgement.ts';
import { toneOf } from '../../model/palette.ts';
import { placeName } from '../../model/places.ts';
import type { Entry } from '../../model/records.ts';
import { findingSentence } from '../finding-sentence.ts';
import { hangsOn, hangsOnBlocks, weakestPoint, weightiest } from '../hangs-on.ts';
import { gapName, indexOf, labelOf, type IndexOf } from '../index-of.ts';
import { heading, item, row, text, type Block, type Page } from '../page.ts';
import { unreadFor } from '../to-read.ts';
import { headlineLine, plural, proxyNote, reasonWords, verdictLine, verdictWords } from '../words.ts';
import { behestRows } from './behest.ts';
import { commitmentBlocks, responseBlocks, silenceBlocks } from './blocks.ts';

/** A gap: its one headline, its cases, what speaks for the organisation. */
export function gapPage(gap: Gap, analysis: Analysis): Page {
  const index = indexOf(analysis);
  const lead = headlineOf(gap);
  const points = hangsOn(lead, 'gap', analysis);
  const years = [...new Set([gap.years.from, gap.years.to ?? 'now'])].filter((year) => year !== null).join('–');
  const blocks: Block[] = [
    text(headlineLine(gap.headline), { tone: toneOf(gap.headline.verdict), link: gap.headline.finding }),
    text(findingSentence(lead, analysis)),
    row('weakest point', weakestPoint(lead, points), { tone: 'warning' }),
    ...lead.shortOf.flatMap((reason) => (reason === weightiest(lead) ? [] : [item(`with this reservation: ${reasonWords[reason]}`)])),
    ...(gap.headline.wouldBe ? [text(verdictWords[gap.headline.verdict], { tone: 'quiet' })] : []),
    text(
      `${plural(gap.cases.length, 'case')} · ${gap.places.map(placeName).join(', ') || 'places unknown'} · ${years}. Cases in different places do not add up; the headline is one finding.`,
    ),
    ...behestRows(
      gap.cases.map(({ evidence }) => index.entries.get(evidence)!),
      index,
    ),
    heading('The finding that speaks for the gap'),
    ...commitmentBlocks(lead.commitment, index),
    row('evidence', index.entries.get(lead.evidence)!.title, { link: lead.evidence }),
    row('finding', verdictLine(lead), { link: lead.id, tone: toneOf(lead.verdict) }),
    heading('Cases'),
    ...gap.cases.map((each) => {
      const own = index.findings.get(each.lead)!;
      return item(
        `${index.entries.get(each.evidence)!.title}: ${verdictLine(own)} · ${own.standard.level} · ${plural(each.findings.length, 'finding')}`,
        {
          link: each.id,
          tone: toneOf(own.verdict),
        },
      );
    }),
    heading('What speaks for the organisation'),
    ...gap.mitigating.map((id) => item(index.entries.get(id)!.title, { link: id, tone: 'consistent' as const })),
    ...gap.cases.flatMap((each) => speaksFor(index.entries.get(each.evidence)!, index)),
    ...silenceBlocks(index.silences.get(gap.id), index),
    ...unreadBlocks(gap, analysis),
    ...hangsOnBlocks(points, 'gap', index),
    text(proxyNote, { tone: 'quiet' }),
  ];
  return { id: gap.id, kind: 'gap', title: gapName(gap, index), blocks };
}

/** What a reader needs beside a case before repeating it: the organisation's answer, and what is not established. */
function speaksFor(entry: Entry, index: IndexOf): Block[] {
  return [
    text(entry.title, { link: entry.id, where: entry.at }),
    ...responseBlocks(entry.response, index),
    ...(entry.notEstablished ?? []).map((words) => item(`Not established: ${words}`)),
  ];
}

/** Where no own commitment speaks to the very norm, what was not read whole and could hold one: what was not read is no silence. */
function unreadBlocks(gap: Gap, analysis: Analysis): Block[] {
  const index = indexOf(analysis);
  const toRead = unreadFor(gap, analysis);
  if (toRead.length === 0) return [];
  return [
    heading('Not yet read'),
    text(
      `No commitment of the organisation on ${labelOf(gap.norm, index)} itself was found, only broader ones or standards for others. That is no silence: these instruments were not read whole.`,
    ),
    ...toRead.map((id) => item(`${index.instruments.get(id)!.title} (read: ${index.instruments.get(id)!.read})`, { link: id })),
  ];
}
