/** Looks until the text is there, and gives the screen that shows it; fails with the screen at the deadline. */
export async function poll(
  screen: () => string,
  text: string | RegExp | ((screen: string) => boolean),
  milliseconds = 12000,
): Promise<string> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const now = screen();
    if (isThere(text, now)) return now;
    if (Date.now() > deadline) throw new Error(`${String(text)} did not appear. The screen:\n${now}`);
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  }
}

function isThere(text: string | RegExp | ((screen: string) => boolean), screen: string): boolean {
  if (typeof text === 'function') return text(screen);
  return typeof text === 'string' ? screen.includes(text) : text.test(screen);
}

/** Looks until the screen has been the same for so long, and gives it: on a busy machine a frame comes in parts. */
export async function still(screen: () => string, milliseconds = 50): Promise<string> {
  let [last, since] = [screen(), Date.now()];
  return poll(screen, (now) => {
    if (now !== last) [last, since] = [now, Date.now()];
    return Date.now() - since >= milliseconds;
  });
}
