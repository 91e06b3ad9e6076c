/** Below this a share of 0..1 would be told as nothing, and above the other as all of it. */
const LITTLE = 0.0005;
/** What sums of chances may miss of all. */
const ROUNDING = 1e-9;

/** A share of 0..1 in percent, one decimal. Only what can't happen is “never”, only what always does “always”. */
export function often(share: number): string {
  if (share === 0) return 'never';
  if (share >= 1 - ROUNDING) return 'always';
  if (share < LITTLE) return '<0.1 %';
  return share > 1 - LITTLE ? '>99.9 %' : percent(share);
}

/** The most columns that `often` takes. */
export const OFTEN = 7;

/** A share of 0..1 in percent, one decimal. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** “43.1–53.2”; the one figure where both look the same. */
export function range(least: number, most: number): string {
  const [from, to] = [least.toFixed(1), most.toFixed(1)];
  return from === to ? from : `${from}–${to}`;
}
