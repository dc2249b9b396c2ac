import { split } from 'shlex';
import { mayHoldPayload } from './payload.ts';
import { peel, type Peel } from './peel.ts';

/** A command at the beginning of a line, behind the prompt that may have been copied with it. */
const COMMAND =
  /^[^\S\n]*(?:[\w~@:/.\\-]*[$#>%][^\S\n]*)?(curl|curl\.exe|wget|https?|xh|xhs|echo|printf)\s/m;

/**
 * UTF-16 code units of a command that is read word by word. No shell takes a longer one: Linux
 * allows 128 KiB for an argument, Windows 32,767 characters for a command.
 */
const MAX_COMMAND_UNITS = 1_000_000;

/** The programs that make a JSON body of words such as `status=PAID` and `order:={…}`. */
const HTTPIE = /^(?:https?|xhs?)$/;
const MEMBER = /^([\w-]+)(:?)=(?!=)(.*)$/s;

/** An option that is written together with its value: `-d…`, `--data-raw=…`. */
const OPTION = /^(?:-d|--[\w-]+=)/;

/**
 * The words of a command that sends a request, in the quoting of sh: `curl`, `wget`, HTTPie, and
 * `echo` where it feeds one. The content of an option shows whether it holds the body.
 */
export function peelShellCommand(text: string): Peel[] {
  return peelWords(text, shellWords);
}

/** The same in the quoting of Windows. */
export function peelWindowsCommand(text: string): Peel[] {
  return /""|\^["\r\n]/.test(text) ? peelWords(text, windowsWords) : [];
}

function peelWords(text: string, wordsOf: (command: string) => string[]): Peel[] {
  const command = COMMAND.exec(text);
  if (!command || text.length - command.index > MAX_COMMAND_UNITS) return [];
  const start = command.index;
  const program = command[1]!;
  const kind = program.startsWith('curl') ? 'curl' : 'command';
  const label = `${program === 'echo' ? 'an' : 'a'} \`${program}\` command`;
  const words = wordsOf(text.slice(start));
  const made = HTTPIE.test(program) ? bodyOf(words) : null;
  return (made === null ? words : [made])
    .map((word) => word.replace(OPTION, ''))
    .filter(mayHoldPayload)
    .map((word) => peel(kind, label, start, text.length, word));
}

/**
 * The body that HTTPie makes of its request items: `=` gives a string, and `:=` gives JSON.
 * @returns `null` when the words have no such item.
 */
function bodyOf(words: readonly string[]): string | null {
  const members = words.flatMap((word) => {
    const [, key, isJson, value = ''] = MEMBER.exec(word) ?? [];
    return key ? [`${JSON.stringify(key)}:${isJson ? value : JSON.stringify(value)}`] : [];
  });
  return members.length === 0 ? null : `{${members.join(',')}}`;
}

function shellWords(command: string): string[] {
  try {
    return split(command);
  } catch {
    // A quote is not closed: the command was cut off, or is none of sh.
    return [];
  }
}

/**
 * The words of a command for `cmd.exe`, by the rules of Microsoft's C runtime ("Parsing C
 * command-line arguments"): in double quotes `\"` and `""` are a quote, and backslashes are escapes
 * only before a quote.
 */
function windowsWords(command: string): string[] {
  // Browsers write a caret before every character that means something to cmd.exe, and at the ends
  // of lines.
  const line = command.includes('^"')
    ? command.replace(/\^(\r?\n|[^])/g, (_, escaped: string) =>
        escaped.endsWith('\n') ? '' : escaped,
      )
    : command;
  const words: string[] = [];
  let word = '';
  let isQuoted = false;
  // Pieces are what needs no look at every character.
  for (const [piece, slashes, quotes] of line.matchAll(/(\\*)(""?)|\s+|[^\\"\s]+|\\+/g)) {
    if (slashes !== undefined && quotes !== undefined) {
      word += '\\'.repeat(slashes.length >> 1);
      // An escaped quote, or a doubled one inside quotes, is itself; any other opens or closes.
      const isEscaped = slashes.length % 2 === 1;
      const isDoubled = quotes.length === 2;
      if (isEscaped || (isQuoted && isDoubled)) word += '"';
      if (isEscaped === isDoubled) isQuoted = !isQuoted;
    } else if (piece.startsWith('\\') && piece.length % 2 === 0) {
      // The runtime would keep both, but browsers double every backslash.
      word += piece.slice(piece.length >> 1);
    } else if (isQuoted || piece.trim() !== '') word += piece;
    else {
      words.push(word);
      word = '';
    }
  }
  return [...words, word];
}
