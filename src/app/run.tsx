import type { Analysis } from '../model/records.ts';
export async function runApp(_options: { analysis: Analysis; title: string }): Promise<void> {}
