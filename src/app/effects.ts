import type { Analysis } from '../model/judgement.ts';
import { namedOtherwise } from '../review/reviewer-name.ts';
import type { Canvas } from './frame/canvas.ts';
import { keptOf } from './kept.ts';
import type { Effect } from './keys/command.ts';
import { boundsOf } from './lists/here.ts';
import { FileStands, type Outside } from './outside.ts';
import { takenUp } from './screens/compose/kept.ts';
import { revealed } from './screens/review/blind.ts';
import { inPage, type Action, type State } from './state.ts';

/** What an effect may ask of the app and of what is outside it. */
export interface World {
  readonly outside: Outside;
  readonly canvas: Canvas;
  readonly act: (action: Action) => void;
  readonly say: (words: string) => void;
  readonly exit: () => void;
  /** Lends the terminal until the work is done. */
  readonly suspendTerminal: (work: () => void | Promise<void>) => Promise<void>;
  /** As things stand after all that was done before. */
  readonly now: () => { readonly analysis: Analysis; readonly state: State };
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Does what a key asks of the world outside; what goes wrong is said in the last line. */
export function fulfilled(wish: Effect, world: World): void {
  const effect = effects[wish.effect] as (wish: Effect, world: World) => void;
  effect(wish, world);
}

const effects: { readonly [Name in Effect['effect']]: (wish: Extract<Effect, { effect: Name }>, world: World) => void } = {
  quit: (_, { outside, canvas, now, exit }) => {
    try {
      outside.keep(keptOf(now().state, now().analysis), canvas);
    } finally {
      exit();
    }
  },
  suspend: (_, world) => lend(world.outside.suspend, world),
  edit: ({ at }, world) => {
    const edit = world.outside.editor(at);
    if (typeof edit === 'string') world.say(edit);
    else lend(edit, world);
  },
  run: ({ words }, world) => lend(world.outside.run(words), world),
  copy: ({ text, said }, { outside, say }) => {
    say(said.replace(text, outside.copy(text)));
  },
  name: ({ name, pending }, { outside, act, say }) => {
    try {
      const reviewer = outside.reviewer(name);
      act({ type: 'named', reviewer });
      act({ type: 'ask', asking: pending && { question: 'reason', pending, text: '' } });
      if (!pending) say(`From now on decisions are recorded as those of ${reviewer}.`);
      else if (reviewer !== name) say(namedOtherwise(name, reviewer));
    } catch (error) {
      act({ type: 'ask', asking: null });
      say(messageOf(error));
    }
  },
  decide,
  export: ({ file, shown, replace }, world) => writing('shown', file, () => world.outside.export(file, shown, replace), world),
  'keep-report': ({ name, state, replace }, world) =>
    writing(
      'kept',
      name,
      () => {
        const said = world.outside.keepReport(name, state, replace);
        world.act({ type: 'compose', composing: { ...state.composing, since: null } });
        return said;
      },
      world,
    ),
  'offer-kept': (_, { outside, act, say }) => {
    const offered = outside.keptReports();
    const [text] = offered;
    if (text === undefined) say('None is kept in reports/ yet: K keeps this one.');
    else act({ type: 'ask', asking: { question: 'file', what: 'taken', text, proposed: true, offered } });
  },
  'take-up': ({ name }, { outside, act, say, now }) => {
    try {
      const { state, analysis } = now();
      const taken = takenUp(outside.keptReport(name), state.composing, analysis);
      act({ type: 'take-up', ...taken });
      const { since } = taken.composing;
      say(
        since ? `Taken up: ${name}; since it was kept ${since.gone.length} gone, ${since.changed.length} changed.` : `Taken up: ${name}.`,
      );
    } catch (error) {
      say(messageOf(error));
    }
  },
  write: ({ file, state, replace }, world) => {
    // A Word document or a PDF takes a moment, in which nothing else is said.
    world.say(`Writing ${file} …`);
    world.outside.write(file, state, replace).then(world.say, (error: unknown) => notWritten('report', file, error, world));
  },
};

/** Lends the terminal for a while; what goes wrong meanwhile is said once it is back. */
function lend(work: () => void | Promise<void>, { suspendTerminal, say }: World): void {
  void suspendTerminal(work).catch((error: unknown) => say(messageOf(error)));
}

function decide({ reviewer, decision }: Extract<Effect, { effect: 'decide' }>, world: World): void {
  const { analysis, state } = world.now();
  const { on, reason, setStandard, standard = setStandard ?? null, verdict } = decision;
  let said: string;
  try {
    said = world.outside.decide(reviewer, decision);
  } catch (error) {
    const { adjudicates } = decision;
    const pending = {
      on,
      decision: decision.decision,
      standard,
      ...(verdict === undefined ? {} : { verdict }),
      ...(adjudicates ? { adjudicates } : {}),
    };
    world.act({ type: 'ask', asking: { question: 'reason', pending, text: reason } });
    world.say(messageOf(error));
    return;
  }
  if (decision.decision === 'judged') {
    world.act({ type: 'open', id: on });
    world.act({ type: 'ask', asking: { question: 'judged', on, text: `${said} ${revealed(on, analysis)}` } });
    return;
  }
  // On to the next, before what was decided on leaves the queue.
  if (!inPage(state)) world.act({ type: 'move', by: 1, bounds: boundsOf(state, analysis, world.canvas) });
  world.say(said);
}

type Written = 'report' | 'shown' | 'kept';

function writing(what: Written, file: string, write: () => string, world: World): void {
  try {
    world.say(write());
  } catch (error) {
    notWritten(what, file, error, world);
  }
}

/** Where a file of that name is there, it is asked whether to replace it, unless its user has gone on to something else. */
function notWritten(what: Written, file: string, error: unknown, { act, say, now }: World): void {
  const { asking, palette, filtering } = now().state;
  const isBusy = asking !== null || palette !== null || filtering;
  if (!(error instanceof FileStands)) say(messageOf(error));
  else if (isBusy) say(`${file} is there already; nothing was written.`);
  else act({ type: 'ask', asking: { question: 'file', what, text: file, proposed: true, stands: true } });
}
