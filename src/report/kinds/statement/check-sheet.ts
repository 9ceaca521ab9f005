import { neededBy } from '../../../model/needed.ts';
import { recommendedTo } from '../../../model/words.ts';
import type { PhrasingContent } from 'mdast';
import { criticalQuestions } from '../../../explain/critical.ts';
import { citeCommitment, gapName, indexOf, lineOf, type IndexOf } from '../../../explain/index-of.ts';
import { headlineSentence, provenanceLine, proxyNote, standardWords } from '../../../explain/words.ts';
import type { Analysis, Commitment } from '../../../model/records.ts';
import { shortReference } from '../../../model/sources.ts';
import { askedWords, lengthWords, type RaisedPoint, type Statement } from './statement.ts';
import { list, paragraph, strong, table, title, words } from '../../page-tree.ts';
import { lowered, withFullStop } from '../../phrases.ts';
import type { Said } from './points.ts';
import { askedBefore } from '../shared/asked-before.ts';
import { organisationName } from '../../telling/names.ts';
import { cite, type ReportContent } from '../../report.ts';

/**
 * What the speaker of a statement needs beside it: why it raises this and not more, each sentence with the sources to re-read, the texts to hold
 * against the official version, the questions that a defender would ask, the likely answer, and what can be replied on the facts.
 */
export function checkSheetBody(statement: Statement, analysis: Analysis): ReportContent[] {
  const index = indexOf(analysis);
  let number = 1;
  const sentences = statement.raised.flatMap((point) =>
    point.said.map((said): readonly string[] => [
      String(number++),
      said.text,
      said.sources.map((source) => toReread(source.id, source.locator, source.via, analysis, index)).join('; ') || from(said, index),
    ]),
  );
  const asks = recommendedTo.flatMap((to) =>
    statement.asks
      .filter((ask) => ask.to === to)
      .map((ask): readonly string[] => [String(number++), `${askedWords(to, analysis)} ${ask.text}.`, 'the rule of the gap']),
  );
  const texts = statement.raised.filter((point, at, all) => all.findIndex((each) => each.commitment.id === point.commitment.id) === at);
  return [
    title(2, 'Why the statement says this'),
    paragraph(words(lengthWords(statement, analysis))),
    paragraph(words(proxyNote)),
    paragraph(
      words(
        'Gaps are raised in the one order of strength: an own commitment first, then standard of proof, verdict and the rest; each only with all its reasons, and only as far as the words allow.',
      ),
    ),
    table(
      ['gap', 'raised', 'why'],
      statement.choice.map(({ gap, raised, because }) => [gapName(gap, index), raised ? 'yes' : 'no', because]),
    ),
    title(2, 'Each sentence, and what to re-read'),
    sentences.length > 0 ? table(['no.', 'sentence', 'to re-read before it is said'], [...sentences, ...asks]) : paragraph(words('None.')),
    title(2, 'Texts to hold against the official version'),
    list(texts.map((point) => textToVerify(point, index))),
    ...askedBefore(analysis),
    ...statement.raised.flatMap((point) => preparation(point, analysis, index)),
  ];
}

const from = (said: Said, index: IndexOf): string =>
  said.about === 'avowed'
    ? whereOf(index.commitments.get(said.from[0]!)!)
    : said.about === 'verdict'
      ? `the ten answers: avowed explain ${said.from[0]}`
      : said.about === 'answer' || said.about === 'limit'
        ? `the entry ${index.entries.get(said.from[0]!)?.at.file ?? said.from[0]}`
        : 'what is asked rests on the rule';

function toReread(
  id: string,
  locator: string | undefined,
  via: string | undefined,
  { entries, workspace }: Analysis,
  index: IndexOf,
): string {
  const read = entries.flatMap((entry) => entry.claims.flatMap((claim) => claim.sources)).find((source) => source.id === id)?.read;
  const appraisal = workspace.appraisals[id];
  const known = [
    ...(via ? [`read through ${shortReference(index.sources.get(via), via)}`] : read ? [`read: ${read}`] : []),
    ...(appraisal ? [`reliability ${appraisal.reliability}`] : []),
  ];
  return `${shortReference(index.sources.get(id), id)}${locator ? `, ${locator}` : ''}${known.length > 0 ? ` (${known.join(', ')})` : ''}`;
}

function textToVerify({ commitment }: RaisedPoint, index: IndexOf): PhrasingContent[] {
  const instrument = index.instruments.get(commitment.instrument);
  const how =
    commitment.textStatus === 'digest'
      ? 'restated in our own words: do not quote it as the issuer’s'
      : 'official text: compare word by word';
  return [
    strong(citeCommitment(commitment, index)),
    words(`: ${how}; ${provenanceLine(commitment.provenance, instrument)} (${whereOf(commitment)}).`),
  ];
}

function preparation(point: RaisedPoint, analysis: Analysis, index: IndexOf): ReportContent[] {
  const { rule, entry, lead } = point;
  const organisation = organisationName(analysis);
  const denials = [...new Set(neededBy(lead).flatMap((fact) => fact.disputes))];
  const answers = [
    ...(entry.response?.text ? [[words(withFullStop(entry.response.text))]] : []),
    ...denials.map((id) => [words(withFullStop(entry.claims.find((claim) => claim.id === id)!.text))]),
  ];
  const asked = criticalQuestions(rule, entry, index);
  const facts = neededBy(lead).flatMap((fact) => fact.claims);
  const claims = entry.claims.filter((claim) => facts.includes(claim.id));
  return [
    title(2, `If you are asked: ${lowered(point.heading)}`),
    paragraph(strong('It stands at'), words(`: ${headlineSentence(point.gap.headline)}.`)),
    title(3, 'Questions to expect'),
    list(asked.map(({ question, answer }) => [words(question), words(` ${answer}`)])),
    ...(answers.length > 0 ? [title(3, `What ${organisation} has answered`), list(answers)] : []),
    title(3, `What could be said for ${organisation}`),
    paragraph(words('In our words; it was not found to have said so itself.')),
    list(rule.counterarguments.map((argument) => [words(withFullStop(argument))])),
    title(3, 'How to reply on the facts'),
    list([
      ...claims.map((claim) => [words(withFullStop(claim.text)), cite(claim.sources)]),
      [words(`Say no more than: ${standardWords[lead.standard.level]}.`)],
      ...(lead.shortOf.length > 0 ? [[words('Grant every reason why it is no contradiction, before you are told.')]] : []),
    ]),
    ...(entry.notEstablished?.length
      ? [title(3, 'Do not say, for it is not established'), list(entry.notEstablished.map((each) => [words(withFullStop(each))]))]
      : []),
  ];
}

const whereOf = (commitment: Commitment): string => {
  const { file, line } = lineOf(commitment);
  return `${file}:${line}`;
};
