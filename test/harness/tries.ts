/** How often a law is tried: a few times with all tests, and many times with those that take long. */
export const tries = (few: number, many: number): number => (process.env['TRIES'] === 'many' ? many : few);
