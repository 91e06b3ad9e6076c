export { type Document } from './document.ts';
export { html } from './html.ts';
export { keptDocument, type KeptRun } from './kept-document.ts';
export { markdown } from './markdown.ts';
export { reviewDocument } from './review-document.ts';
export { reviewJson } from './review-json.ts';
export { type Reviewed } from './reviewed.ts';
export { text } from './text.ts';
