/** What may be said of some kinds of report and not of others. */
export interface KindOption {
  /** As the command line takes it. */
  readonly flag: string;
  readonly about: string;
  readonly takes: 'text' | 'ids' | 'day' | 'number' | 'nothing';
}

export const onBehalfOf: KindOption = { flag: '--on-behalf-of <name>', about: 'who speaks or asks', takes: 'text' };

export const speaker: KindOption = { flag: '--speaker <name>', about: 'the person who reads it out', takes: 'text' };

export const session: KindOption = {
  flag: '--session <name>',
  about: 'at which session of the body, such as “118th session”',
  takes: 'text',
};

export const item: KindOption = { flag: '--item <number>', about: 'under which item of its agenda', takes: 'text' };

export const minutes: KindOption = {
  flag: '--minutes <number>',
  about: 'speaking time, at the speed of the body that is spoken to (3 if nothing is said)',
  takes: 'number',
};

export const words: KindOption = { flag: '--words <number>', about: 'the most words, instead of minutes', takes: 'number' };

export const chosen: KindOption = {
  flag: '--gaps <id>',
  about: 'the gaps to report on, or single cases of them, in a statement in this order; for questions also entries (may be repeated)',
  takes: 'ids',
};

export const leaveOut: KindOption = {
  flag: '--leave-out <claim>',
  about: 'a claim that is not to be told, as entry#claim (may be repeated)',
  takes: 'ids',
};

export const putIn: KindOption = {
  flag: '--put-in <claim>',
  about: 'a claim that is to be told first, as entry#claim (may be repeated)',
  takes: 'ids',
};

export const due: KindOption = { flag: '--due <day>', about: 'by when questions are to be answered', takes: 'day' };

export const untested: KindOption = { flag: '--untested', about: 'also what was promised and nobody has looked at', takes: 'nothing' };
