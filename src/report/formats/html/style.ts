/**
 * The style of a report as a page: system fonts, lines of about seventy characters, light and dark as the reader has it, and A4 in print. Colours
 * reach a contrast of 4.5 to 1 in both schemes.
 */
export const htmlStyle = `
:root {
  color-scheme: light dark;
  --ground: #fdfdfb; --panel: #f2f3f0; --text: #1c1d20; --quiet: #50545c; --line: #c9ccc6; --link: #0a4d8c; --mark: #8a1010;
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ground: #15171b; --panel: #20242a; --text: #e7e8ea; --quiet: #b4b9c2; --line: #454b55; --link: #8fc1ff; --mark: #9c1c1c; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; background: var(--ground); color: var(--text);
  font: 1.0625rem/1.6 "Charter", "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif; overflow-wrap: break-word;
}
h1, h2, h3, h4, nav, table, figcaption, .byline, .mark, .skip { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; overflow-wrap: anywhere; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.skip { position: absolute; left: -100rem; top: 0; z-index: 2; padding: 0.75rem 1rem; background: var(--ground); }
.skip:focus { left: 0; }
.mark { margin: 0; padding: 0.6rem 1.25rem; background: var(--mark); color: #fff; font-weight: 600; text-align: center; }
.title { padding: 2.5rem 1.25rem 1.5rem; border-bottom: 1px solid var(--line); }
h1 { max-width: 28em; margin: 0; font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); line-height: 1.2; text-wrap: balance; }
.byline { margin: 0.75rem 0 0; color: var(--quiet); }
h2, h3, h4 { line-height: 1.3; text-wrap: balance; }
h2 { margin: 3rem 0 1rem; padding-top: 0.75rem; border-top: 1px solid var(--line); font-size: 1.5rem; }
h3 { margin: 2.25rem 0 0.75rem; font-size: 1.2rem; }
h4 { margin: 1.75rem 0 0.5rem; font-size: 1rem; }
nav { padding: 1rem 1.25rem; border-bottom: 1px solid var(--line); font-size: 0.9rem; line-height: 1.4; }
nav h2 { margin: 0 0 0.5rem; padding: 0; border: 0; font-size: 1rem; }
nav ol { margin: 0; padding: 0; list-style: none; }
nav ol ol { padding-left: 1rem; }
nav a { display: block; padding: 0.3rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
main { min-width: 0; padding: 0.5rem 1.25rem 4rem; }
main > :not(.table, figure) { max-width: 62ch; }
main > :first-child { margin-top: 1.5rem; }
main > h2:first-child { border-top: 0; padding-top: 0; }
p, ul, ol, blockquote { margin: 0.75em 0; }
ul, ol { padding-left: 1.4em; }
li { margin: 0.25em 0; }
blockquote { margin-inline: 0; padding: 0.1rem 0 0.1rem 1rem; border-left: 4px solid var(--line); }
code { font: 0.88em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { overflow-x: auto; }
hr { border: 0; border-top: 1px solid var(--line); }
sup { line-height: 0; }
sup a { padding: 0.3em 0.2em; }
.table, .drawing { overflow-x: auto; margin: 1.25rem 0; }
table { border-collapse: collapse; font-size: 0.875rem; line-height: 1.4; }
caption { padding: 0.35rem 0; color: var(--quiet); text-align: left; }
th, td { padding: 0.45rem 0.7rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th, thead td { border-bottom-width: 2px; background: var(--panel); vertical-align: bottom; }
tbody th { font-weight: 500; }
tbody th, tbody td { min-width: 4.5rem; max-width: 26rem; }
.centre { text-align: center; }
.right { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 2rem 0; }
.drawing { margin: 0; padding: 0.75rem; border: 1px solid var(--line); background: #fff; max-width: max-content; }
.drawing svg { display: block; max-width: none; }
figcaption { max-width: 62ch; margin-top: 0.5rem; color: var(--quiet); font-size: 0.9rem; }
.footnotes { font-size: 0.9rem; }
.footnotes li:target, sup a:target { background: var(--panel); }
@media (min-width: 70rem) {
  .page { display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
  .title { padding-inline: 3rem; }
  nav { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; border-bottom: 0; border-right: 1px solid var(--line); }
  main { padding-inline: 3rem; }
}
@page { size: A4; margin: 10mm 18mm 16mm; }
@page wide { size: A4 landscape; }
@media print {
  :root { color-scheme: light; }
  /* Room at the head of each page for the mark, which cannot stand in the margin: there it would slip to the page before. */
  body { background: none; font-size: 10.5pt; line-height: 1.45; padding-top: 10mm; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
  .skip { display: none; }
  .mark { position: fixed; top: 0; left: 0; right: 0; padding: 0; background: none; color: var(--mark); font-size: 9pt; }
  .title, nav, main { padding-inline: 0; }
  .title { padding-top: 0; }
  nav { break-after: page; border: 0; }
  nav a { padding: 0.1rem 0; color: inherit; }
  main > :not(.table, figure) { max-width: none; }
  h2, h3, h4 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .table, .drawing { overflow: visible; }
  .wide { page: wide; }
  table { width: 100%; font-size: 8.5pt; }
  th, td { padding: 0.25rem 0.4rem; hyphens: auto; }
  tbody th, tbody td { min-width: 8em; max-width: none; overflow-wrap: anywhere; }
  .wide tbody :is(th, td) { min-width: 3.5em; }
  thead { display: table-header-group; }
  caption, thead { break-after: avoid; }
  tr, figure, blockquote { break-inside: avoid; }
  .drawing { padding: 0; border: 0; max-width: none; }
  .drawing svg { max-width: 100%; height: auto; max-height: 220mm; }
  .named::after { content: " (" attr(href) ")"; font-size: 0.85em; }
  .back { display: none; }
}
`;
