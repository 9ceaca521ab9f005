import { byWindow } from './window.ts';

export const until = byWindow(
  { name: 'until', option: '--until <date>', help: 'only what may have been so by this EDTF date' },
  ({ to }) => ({ from: -Infinity, to }),
  (date) => `evidence that begins by ${date}`,
);
