/** The look of a page: light or dark as the reader's system is, and on paper always light. */
export const STYLE = `:root {
  color-scheme: light dark;
  --page: #ffffff; --panel: #f4f5f7; --ink: #1b1d20; --quiet: #585c63; --rule: #d7dae0; --ground: #e4e6ea;
  --lost: #b3261e; --luck: #0b57a4; --good: #1a6b35; --slip: #7d5500; --mistake: #9c4400; --amount: #5b6472;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #15171a; --panel: #1e2125; --ink: #e9eaec; --quiet: #a8adb5; --rule: #3a3e45; --ground: #2d3137;
    --lost: #ff9a90; --luck: #8fbcff; --good: #7fd39c; --slip: #e3c262; --mistake: #ffb380; --amount: #98a2b1;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.85rem; line-height: 1.2; margin: 0 0 1rem; text-wrap: balance; }
h1 + p { font-size: 1.2rem; line-height: 1.5; }
h2 { font-size: 1.4rem; line-height: 1.3; margin: 3rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.2rem; line-height: 1.3; margin: 3rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
p, ul, ol, dl, blockquote { margin: 0 0 0.8rem; }
li { margin-bottom: 0.4rem; }
figure { margin: 0 0 1.5rem; }
figcaption, caption { color: var(--quiet); font-size: 0.9rem; }
.label { font-weight: 600; margin-bottom: 0.4rem; }

.sum { display: flex; flex-wrap: wrap; gap: 0.75rem 1.6rem; align-items: flex-end; margin: 1.5rem 0; padding: 1rem 1.25rem; border: 1px solid var(--rule); border-radius: 0.5rem; background: var(--panel); }
.sum div { display: flex; flex-direction: column-reverse; }
.sum dt { color: var(--quiet); font-size: 0.9rem; }
.sum dt::first-letter { text-transform: uppercase; }
.sum dd { margin: 0; font-size: 1.5rem; line-height: 1.2; font-variant-numeric: tabular-nums; white-space: nowrap; }
.sum .lead dd, .sum .whole dd { font-weight: 700; }
.sum .lead { padding-right: 1.6rem; border-right: 1px solid var(--rule); }
.sign { color: var(--quiet); font-weight: 400; }

.lessons { list-style: none; padding: 0; }
.lessons li { margin-bottom: 1rem; padding-left: 1rem; border-left: 3px solid var(--luck); }
.lessons p { margin-bottom: 0.2rem; }
.tip em { font-style: normal; font-weight: 600; color: var(--luck); }

table { border-collapse: collapse; width: 100%; margin: 0 0 1.5rem; }
caption { text-align: left; padding-bottom: 0.3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.9rem 0.45rem 0; border-bottom: 1px solid var(--rule); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 0.9rem; }
tbody th { font-weight: normal; }
td > p:last-child { margin-bottom: 0; }
td.number, th.number { padding-right: 1.4rem; }
.number:last-child { padding-right: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }

.mark { border: 1px solid currentColor; border-radius: 0.3rem; padding: 0 0.4rem; font-size: 0.85rem; font-style: normal; white-space: nowrap; }
.verdict .mark { font-size: 1rem; font-weight: 600; margin-right: 0.3rem; }
.mark.key, .mark.best, .mark.good { color: var(--good); }
.mark.slip, .mark.trap { color: var(--slip); }
.mark.yours { color: var(--page); background: var(--ink); border-color: var(--ink); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.mark.mistake { color: var(--mistake); }
.mark.blunder { color: var(--lost); }
.mark.forced { color: var(--quiet); }

.exhibit { margin: 1rem 0; padding: 0.75rem 1rem 0.1rem; border-left: 3px solid var(--rule); background: var(--panel); }
.exhibit .exhibit { margin: 0 0 0.8rem -0.4rem; padding: 0 0 0.1rem 0.7rem; }
.exhibit.evidence { border-left-color: var(--ink); }
.exhibit > .label { color: var(--quiet); font-size: 0.9rem; }
.exhibit.evidence > .label { color: var(--ink); }
.exhibit table, .exhibit figure { margin-bottom: 0.8rem; }

.choices td:first-child { padding-left: 0.6rem; }
.choices td:last-child { padding-right: 0.75rem; }
.choices tr.yours { background: var(--panel); }
.choices td:first-child { border-left: 3px solid transparent; font-weight: 600; }
.choices tr.yours td:first-child { border-left-color: var(--ink); }
.choices p { margin-bottom: 0.35rem; }
.choices .mark { font-weight: 600; }
.less { color: var(--lost); font-weight: 400; font-size: 0.9rem; }

.bars { table-layout: auto; }
.bars th, .bars td { padding-top: 0.2rem; padding-bottom: 0.2rem; border-bottom: 0; }
.bars th { width: 1%; white-space: nowrap; }
.bars .number { width: 1%; }
.bars .bar { width: 100%; vertical-align: middle; }
.bars svg { display: block; height: 0.7rem; }
.note { color: var(--quiet); }

.quote figcaption { color: var(--ink); font-size: 1rem; font-weight: 600; }
blockquote { margin: 0.2rem 0 0; padding: 0.1rem 0 0.1rem 1rem; border-left: 3px solid var(--luck); }
blockquote p { margin: 0; }
.checklist { list-style: none; padding-left: 1.6rem; }
.checklist li::before { content: "☐"; position: absolute; margin-left: -1.5rem; }

svg { width: 100%; height: auto; }
svg text { fill: var(--quiet); font: 13px system-ui, sans-serif; paint-order: stroke; stroke: var(--page); stroke-width: 4px; stroke-linejoin: round; }
.exhibit svg text { stroke: var(--panel); }
.course svg { max-width: 30rem; }
.grid { stroke: var(--rule); }
.ground { fill: var(--ground); }
.amount { fill: var(--amount); }
polyline.score { stroke: var(--ink); stroke-width: 2; fill: none; }
circle.score { fill: var(--ink); }
line.lost { stroke: var(--lost); stroke-width: 4; }
line.luck { stroke: var(--luck); stroke-width: 3; stroke-dasharray: 4 3; }
span.lost { color: var(--lost); }
span.luck { color: var(--luck); }

@media (max-width: 36rem) {
  main { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  h1 + p { font-size: 1.1rem; }
  .sum .lead { padding-right: 0; border-right: 0; flex-basis: 100%; }
  .sum dd { font-size: 1.25rem; }
  th, td, td.number, th.number { padding-right: 0.6rem; }
  .course text { font-size: 18px; }
  .steps { overflow-x: auto; }
  .steps svg { min-width: 36rem; }
  .wide thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .wide, .wide tbody, .wide caption { display: block; }
  .wide tr { display: flex; flex-wrap: wrap; gap: 0.2rem 0.9rem; position: relative; padding: 0.6rem 0; border-bottom: 1px solid var(--rule); }
  .wide tr:has(th.number) { padding-left: 1.75rem; }
  .wide th, .wide td, .wide td.number { border: 0; padding: 0; }
  .wide tbody th { flex-basis: 100%; font-weight: 600; }
  .wide tbody th.number { position: absolute; left: 0; }
  .wide td:nth-child(2):not(.number) { flex-basis: 100%; }
  .wide td.number::before, .wide td:nth-child(n + 3)::before { content: attr(data-title) " "; color: var(--quiet); }
}
@page { margin: 18mm 16mm; }
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --panel: #ffffff; --ink: #000000; --quiet: #444444; --rule: #bbbbbb; --ground: #e6e6e6;
    --lost: #a01810; --luck: #0b4a8c; --good: #155a2c; --slip: #6b4900; --mistake: #873a00; --amount: #555555;
  }
  html { font-size: 9.5pt; }
  body { line-height: 1.45; }
  main { max-width: none; padding: 0; }
  h3 { margin-top: 2rem; }
  table { margin-bottom: 1rem; }
  p { orphans: 3; widows: 3; }
  h1, h2, h3, caption, thead, figcaption, .label, .verdict { break-after: avoid; }
  tr, figure, li, svg, blockquote, .sum, .exhibit .exhibit, .exhibit p, .verdict, .bars { break-inside: avoid; }
  rect, circle, polyline, line { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
