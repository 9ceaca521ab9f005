import { csv } from './formats/csv.ts';
import { docx } from './formats/docx.ts';
import type { Format } from './formats/format.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { md } from './formats/md.ts';
import { pdf } from './formats/pdf.ts';
import { xlsx } from './formats/xlsx.ts';

/** All formats, in the order in which they are named; the first where nothing is said. */
export const formats: readonly [Format, ...Format[]] = [md, html, docx, pdf, csv, xlsx, json];
