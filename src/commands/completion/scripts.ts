/**
 * The scripts that shells read. Each hands the words of the line, as they are and never run, to `interlock complete`,
 * and takes the lines that it prints as they are: nothing of them is evaluated either.
 */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** How a script is put in place, in a line that can be typed. */
export const PLACING: Readonly<Record<Shell, { readonly where: string; readonly typed: string }>> = {
  bash: { where: 'Put this line into ~/.bashrc', typed: 'eval "$(interlock completion bash)"' },
  zsh: {
    where: 'Put this line into ~/.zshrc, after compinit',
    typed: 'eval "$(interlock completion zsh)"',
  },
  fish: {
    where: 'Put this line into ~/.config/fish/config.fish',
    typed: 'interlock completion fish | source',
  },
};

const HEADING = 'Lets the tab key complete what is typed behind interlock.';

// COMP_TYPE 63 is “?”: bash lists and types nothing, so that a word can stand there with what it means.
const BASH = `# ${HEADING}
_interlock() {
  local line says otherwise=none tab=$'\\t'
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :*) otherwise=\${line#:} ;;
      *)
        says=\${line#*$tab}
        line=\${line%%$tab*}
        if [[ \${COMP_TYPE:-} == 63 && -n $says ]]; then
          line="$line  ($says)"
        fi
        COMPREPLY+=("$line")
        ;;
    esac
  done < <(command interlock complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null </dev/null)
  [[ $(type -t compopt) == builtin ]] || return 0
  compopt -o nosort 2>/dev/null
  case $otherwise in
    files) compopt -o default ;;
    folders) compopt -o dirnames ;;
  esac
}
if [[ $(type -t compopt) == builtin ]]; then
  complete -F _interlock interlock
else
  # An old bash can't be told from case to case where files go.
  complete -o default -F _interlock interlock
fi
`;

const ZSH = `#compdef interlock
# ${HEADING}
_interlock() {
  local line says otherwise=none tab=$'\\t'
  local -a said found
  said=("\${(@f)$(command interlock complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null </dev/null)}")
  for line in "\${said[@]}"; do
    case $line in
      (:*) otherwise=\${line#:} ;;
      (?*) says=\${line#*$tab}; found+=("\${line%%$tab*}\${says:+:$says}") ;;
    esac
  done
  if (( \${#found} )); then
    _describe -V 'interlock' found
    return
  fi
  # Of --out=FILE the file is what has to be found.
  [[ $PREFIX != --*=* ]] || compset -P 1 '*='
  case $otherwise in
    (files) _files ;;
    (folders) _files -/ ;;
  esac
}
# Read by the shell's start, or found in its fpath when it is first needed.
if [[ "\${funcstack[1]}" == _interlock ]]; then
  _interlock "$@"
else
  compdef _interlock interlock
fi
`;

const FISH = `# ${HEADING}
function __interlock_complete
    set -l words (commandline -opc)
    set -e words[1]
    set -l begun (commandline -ct)
    set -l otherwise none
    set -l found
    for line in (command interlock complete -- $words "$begun" 2>/dev/null </dev/null)
        if string match -q -- ':*' $line
            set otherwise (string sub -s 2 -- $line)
        else
            set -a found $line
        end
    end
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        # Of --out=FILE the file is what has to be found.
        set -l before (string match -r -- '^--[^=]*=' "$begun")
        set -l path (string replace -r -- '^--[^=]*=' '' "$begun")
        if test $otherwise = files
            set found (__fish_complete_path "$path")
        else if test $otherwise = folders
            set found (__fish_complete_directories "$path")
        end
        for line in $found
            printf '%s\\n' "$before$line"
        end
    end
end
complete -c interlock -k -f -a '(__interlock_complete)'
`;

/** What a shell has to read. */
export const SCRIPTS: Readonly<Record<Shell, string>> = { bash: BASH, zsh: ZSH, fish: FISH };
