import { Option } from 'commander';

/** `--json`, which prints something as one document. */
export const json = (what: string): Option => new Option('--json', `print ${what} as JSON`);
