/** The look of a page: light or dark as the reader's system is, and on paper always light. */
export const STYLE = `:root {
  color-scheme: light dark;
  --page: #ffffff; --ink: #1c1b1a; --quiet: #5c5955; --rule: #d8d4cd; --lost: #b3261e; --luck: #0b57a4;
}
@media (prefers-color-scheme: dark) {
  :root { --page: #161719; --ink: #eceae6; --quiet: #aeaaa3; --rule: #3b3d41; --lost: #ff9a90; --luck: #8fbcff; }
}
@media print {
  :root {
    color-scheme: light;
    --page: #ffffff; --ink: #000000; --quiet: #444444; --rule: #bbbbbb; --lost: #a01810; --luck: #0b4a8c;
  }
  tr, figure, li { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.75rem; line-height: 1.25; margin: 0 0 1rem; }
h1 + p { font-size: 1.2rem; }
h2 { font-size: 1.3rem; margin: 2.5rem 0 0.75rem; }
h3 { font-size: 1.1rem; margin: 2rem 0 0.5rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
p, ul { margin: 0 0 0.8rem; }
li { margin-bottom: 0.5rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1.25rem; }
caption { text-align: left; color: var(--quiet); padding-bottom: 0.3rem; }
th, td { text-align: left; vertical-align: top; padding: 0.4rem 0.6rem 0.4rem 0; border-bottom: 1px solid var(--rule); }
tbody th { font-weight: normal; }
td > p:last-child { margin-bottom: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; padding-right: 1rem; }
.mark { color: var(--quiet); border: 1px solid currentColor; border-radius: 0.3rem; padding: 0 0.35rem; font-size: 0.85rem; font-style: normal; white-space: nowrap; }
figure { margin: 0 0 1.5rem; }
figcaption { color: var(--quiet); font-size: 0.9rem; }
svg { width: 100%; height: auto; }
svg text { fill: var(--quiet); font: 13px system-ui, sans-serif; }
.grid { stroke: var(--rule); }
polyline.score { stroke: var(--ink); stroke-width: 2; fill: none; }
circle.score { fill: var(--ink); }
line.lost { stroke: var(--lost); stroke-width: 4; }
line.luck { stroke: var(--luck); stroke-width: 3; stroke-dasharray: 4 3; }
span.lost { color: var(--lost); }
span.luck { color: var(--luck); }
`;
