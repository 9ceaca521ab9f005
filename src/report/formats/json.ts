import type { Report } from '../report.ts';
import type { Format } from './format.ts';
import { toJson } from './shared/json-text.ts';

/** The trees of all documents, for programs. */
export const json: Format = {
  id: 'json',
  endings: ['json'],
  binary: false,
  write: async (documents) => [
    {
      suffix: '',
      content: [...toJson('report', { documents: documents.map(({ report }) => written(report)) })].join(''),
    },
  ],
};

const written = ({ kind, title, author, date, language, included, body }: Report) => ({
  kind,
  title,
  author,
  date,
  language,
  included,
  body,
});
