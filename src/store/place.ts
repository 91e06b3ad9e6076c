import path from 'node:path';

/** Where the learner's record lies, or why there is no such place. */
export type Place =
  { readonly kind: 'folder'; readonly root: string } | { readonly kind: 'nowhere'; readonly why: string };

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** `--data-dir`. */
  readonly dataDir?: string | undefined;
}

/**
 * The folder for everything the learner keeps: `--data-dir`, else `INTERLOCK_HOME`, else where programs of the
 * platform keep their data (the places of `env-paths`, without its suffix). Looks at nothing on the disk.
 */
export function placeOf({ env, platform, dataDir }: Surroundings): Place {
  const root = dataDir || env['INTERLOCK_HOME'] || usual(env, platform);
  if (root !== undefined) return { kind: 'folder', root };
  const home = platform === 'win32' ? 'LOCALAPPDATA or USERPROFILE' : 'HOME';
  return {
    kind: 'nowhere',
    why: `there is no home folder to keep it in. Set ${home}, or name a folder with INTERLOCK_HOME or --data-dir`,
  };
}

function usual(env: Surroundings['env'], platform: NodeJS.Platform): string | undefined {
  const home = env['HOME'];
  switch (platform) {
    case 'win32': {
      const local = env['LOCALAPPDATA'] || under(env['USERPROFILE'], 'AppData\\Local');
      return local && path.win32.join(local, 'interlock', 'Data');
    }
    case 'darwin':
      return under(home, 'Library/Application Support/interlock');
    default: {
      // A relative path here is to be ignored: XDG Base Directory Specification 0.8.
      const xdg = env['XDG_DATA_HOME'];
      if (xdg !== undefined && path.posix.isAbsolute(xdg)) return path.posix.join(xdg, 'interlock');
      return under(home, '.local/share/interlock');
    }
  }
}

function under(folder: string | undefined, rest: string): string | undefined {
  if (!folder) return undefined;
  return rest.includes('\\') ? path.win32.join(folder, rest) : path.posix.join(folder, rest);
}
