const MOST_DIGITS = 6;

/** A figure with one decimal; with more where it would look like the limit that it misses. */
export function figureWords(figure: number, limit?: number): string {
  const digits = Array.from({ length: MOST_DIGITS }, (_, nth) => nth + 1);
  const told = digits.map((count) => figure.toFixed(count));
  const text = told.find((each) => Number(each) !== limit) ?? figure.toFixed(1);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A share of 0..1 in percent, told in the same way. */
export function percentWords(share: number, limit?: number): string {
  return `${figureWords(100 * share, limit === undefined ? undefined : 100 * limit)} %`;
}

/** “1 point”, “6 points”. */
export const pointsWords = (figure: number, limit?: number): string => {
  const text = figureWords(figure, limit);
  return `${text} ${text === '1.0' ? 'point' : 'points'}`;
};
