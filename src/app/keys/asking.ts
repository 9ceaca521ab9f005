import { isDay } from '../../model/dates.ts';
import type { ReportWord } from '../../model/kept-report.ts';
import { hashToDecide, ownWord } from '../../review/queue.ts';
import type { Analysis } from '../../model/judgement.ts';
import type { Canvas } from '../frame/canvas.ts';
import { shownNow } from '../lists/list-screen.ts';
import { screenOf } from '../lists/visible.ts';
import { errorsIn, notWhileErrors } from '../pages/problems.ts';
import { firstQuestion, nextStandard } from '../screens/review/deciding.ts';
import { nextVerdict } from '../screens/review/blind.ts';
import { judgedWishes } from './judged.ts';
import { sampleIn } from '../screens/review/sample.ts';
import { wordsAsked } from '../screens/compose/kinds.ts';
import type { Asking, Composing, Pending, State } from '../state.ts';
import type { Wish } from './command.ts';
import { shortened, typed } from './typing.ts';

type About<Question extends Asking['question']> = Extract<Asking, { question: Question }>;

const close: Wish = { type: 'ask', asking: null };

/** Every answer but a standard of proof is typed; one that is empty is none. */
export function askingWishes(
  name: string,
  input: string,
  asking: Asking,
  state: State,
  analysis: Analysis,
  canvas: Canvas,
): readonly Wish[] {
  if (name === 'esc') return [close];
  if (asking.question === 'judged') return judgedWishes(name, asking.on, state, analysis, canvas);
  if (asking.question === 'standard') return standardWishes(name, asking.pending, state);
  if (asking.question === 'verdict') return verdictWishes(name, asking.pending);
  const offered = offeredNext(name, asking);
  if (offered) return [{ type: 'ask', asking: offered }];
  const shorter = shortened(name, asking.text);
  if (shorter !== null) return [{ type: 'answer', text: shorter }];
  if (name === 'enter') return entered(asking, state, analysis);
  const text = typed(name, input);
  const before = asking.question === 'file' && asking.proposed ? '' : asking.text;
  return text === '' ? [] : [{ type: 'answer', text: before + text }];
}

function entered(asking: Exclude<Asking, About<'judged'>>, state: State, analysis: Analysis): readonly Wish[] {
  if (asking.question === 'option') return optionWishes(asking, state.composing);
  if (asking.question === 'sample') return sampleWishes(asking.text);
  return asking.text.trim() === '' ? [] : answered(asking, asking.text.trim(), state, analysis);
}

/** Which way an arrow goes among what can be chosen; nothing for another key. */
const wayOf = (name: string): 1 | -1 | null => (name === 'right' || name === 'up' ? 1 : name === 'left' || name === 'down' ? -1 : null);

/** The next of the names that are offered; nothing for another key. */
function offeredNext(name: string, asking: Asking): Asking | null {
  const by = name === 'down' ? 1 : name === 'up' ? -1 : 0;
  if (by === 0 || asking.question !== 'file' || !asking.offered) return null;
  const { offered, text } = asking;
  const at = Math.max(0, offered.indexOf(text));
  return { ...asking, text: offered[(at + by + offered.length) % offered.length]!, proposed: true };
}

function verdictWishes(name: string, pending: Pending): readonly Wish[] {
  const by = wayOf(name);
  if (by !== null)
    return [
      { type: 'ask', asking: { question: 'verdict', text: '', pending: { ...pending, verdict: nextVerdict(pending.verdict!, by) } } },
    ];
  return name === 'enter' ? [{ type: 'ask', asking: { question: 'standard', text: '', pending } }] : [];
}

function standardWishes(name: string, pending: Pending, state: State): readonly Wish[] {
  const by = wayOf(name);
  if (by !== null)
    return [
      {
        type: 'ask',
        asking: { question: 'standard', text: '', pending: { ...pending, standard: nextStandard(pending.standard!, by) } },
      },
    ];
  return name === 'enter' ? [{ type: 'ask', asking: firstQuestion(pending, state) }] : [];
}

function answered(
  asking: Exclude<Asking, About<'option' | 'sample' | 'judged'>>,
  answer: string,
  state: State,
  analysis: Analysis,
): readonly Wish[] {
  if (errorsIn(analysis.workspace) > 0 && !isAllowedBehind(asking, state)) return [{ type: 'say', words: notWhileErrors }];
  if (asking.question === 'file') return [close, fileWish(asking, answer, state, analysis)];
  if (asking.question === 'name') return [{ effect: 'name', name: answer, pending: asking.pending }];
  return decisionWishes(asking.pending, answer, state, analysis);
}

/** Files may be taken in and told of while they have errors; nothing may be decided or reported. */
const isAllowedBehind = (asking: Asking, state: State): boolean =>
  asking.question === 'file' &&
  (asking.what === 'import' || asking.what === 'new' || (asking.what === 'shown' && screenOf(state).ofFiles === true));

function sampleWishes(text: string): readonly Wish[] {
  const sample = sampleIn(text);
  if (sample === undefined) return [{ type: 'say', words: `“${text.trim()}” is not how many to draw, such as: 30, or: 30 7` }];
  return [close, { type: 'sample', sample }];
}

const isDayAsked = (name: ReportWord): boolean => name === 'date' || name === 'due';

/** Keeps what was said of the report, and asks for the next that can be said of its kind; nothing said takes back what was. */
function optionWishes({ name, text }: About<'option'>, composing: Composing): readonly Wish[] {
  if (isDayAsked(name) && text.trim() !== '' && !isDay(text.trim()))
    return [{ type: 'say', words: `“${text.trim()}” is no day; give one such as 2027-03-01.` }];
  const { [name]: _, ...others } = composing.said;
  const said: Composing['said'] = text.trim() === '' ? others : { ...others, [name]: text.trim() };
  const asked = wordsAsked(composing);
  const next = asked[asked.indexOf(name) + 1];
  return [
    { type: 'compose', composing: { ...composing, said } },
    next === undefined ? close : { type: 'ask', asking: { question: 'option', name: next, text: said[next] ?? '' } },
  ];
}

function fileWish({ what, stands }: About<'file'>, answer: string, state: State, analysis: Analysis): Wish {
  const replace = stands === true;
  if (what === 'import' || what === 'new') return { effect: 'run', words: [what, ...wordsIn(answer)] };
  if (what === 'kept') return { effect: 'keep-report', name: answer, state, replace };
  if (what === 'taken') return { effect: 'take-up', name: answer };
  if (what === 'report') return { effect: 'write', file: answer, state, replace };
  return { effect: 'export', file: answer, shown: shownNow(state, analysis), replace };
}

/** Words as a shell reads them, so that the name of a file may stand in quotation marks. */
const wordsIn = (line: string): readonly string[] =>
  (line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));

function decisionWishes(
  { on, decision, standard, verdict, adjudicates }: Pending,
  reason: string,
  { reviewer }: State,
  analysis: Analysis,
): readonly Wish[] {
  if (reviewer === null) return [close];
  const hash = decision === 'withdrawn' ? ownWord(on, reviewer, analysis)?.hash : hashToDecide(on, analysis);
  if (!hash) return [close, { type: 'say', words: 'What this was about is no longer there.' }];
  const given = decision === 'judged' ? { verdict: verdict!, standard: standard! } : standard === null ? {} : { setStandard: standard };
  const between = adjudicates ? { adjudicates: [...adjudicates] } : {};
  return [close, { effect: 'decide', reviewer, decision: { on, decision, reason, hash, ...given, ...between } }];
}
