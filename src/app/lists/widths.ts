import type { Canvas } from '../frame/canvas.ts';

/** Cells of a list that stands beside its page. */
export const listWidth = ({ columns }: Canvas): number => Math.floor(columns * 0.42);
