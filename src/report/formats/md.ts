import { eachBy, type Format } from './format.ts';
import { reportToMarkdown } from './md/markdown.ts';

export const md: Format = { id: 'md', endings: ['md', 'markdown'], binary: false, joins: true, write: eachBy(reportToMarkdown) };
