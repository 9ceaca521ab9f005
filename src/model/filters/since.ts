import { byWindow } from './window.ts';

export const since = byWindow(
  { name: 'since', option: '--since <date>', help: 'only what may have been so at or after this EDTF date' },
  ({ from }) => ({ from, to: Infinity }),
  (date) => `evidence that reaches to or after ${date}`,
);
