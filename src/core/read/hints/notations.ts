import { isInString, type Explainer } from './break.ts';

/** UTF-16 code units of a text whose notation is looked at. */
const LOOKED_AT = 20_000;

interface Notation {
  readonly name: string;
  /** How that program writes JSON instead. */
  readonly advice: string;
  /** The print-out has no quotes, so that nobody can tell where a string ends. */
  readonly isLossy?: true;
  readonly isMatch: (text: string) => boolean;
}

const SINGLE_QUOTED_KEY = /[{,]\s*'[^'\n]{1,80}'\s*:/;
const BARE_KEY = /[{,]\s*[\p{L}_$][\p{L}\p{N}_$]{0,79}\s*:(?![:/])/gu;
const QUOTED_KEY = /[{,]\s*"[^"\n]{0,80}"\s*:/;

/** The marks that only one program writes; the surest come first. */
const NOTATIONS: readonly Notation[] = [
  {
    name: 'Java',
    advice: 'To log JSON in Java, use a library such as Jackson.',
    isLossy: true,
    isMatch: (text) => /^\s*[{[]+[\w.$-]{1,80}=/.test(text),
  },
  {
    name: 'Go',
    advice: 'To log JSON in Go, use `json.Marshal`.',
    isLossy: true,
    isMatch: (text) =>
      /^\s*(?:map\[\w|&?\{(?:\w{1,80}:[&{]?){1,9}[^\s,"'`{}[\]]{0,80}\s\w{1,80}:)/.test(text),
  },
  {
    name: 'PowerShell',
    advice: 'To log JSON in PowerShell, use `ConvertTo-Json`.',
    isLossy: true,
    isMatch: (text) => /^\s*@\{\s*\w{1,80}\s*=/.test(text),
  },
  {
    name: 'PHP',
    advice: 'To log JSON in PHP, use `json_encode`.',
    isLossy: true,
    isMatch: (text) => /^\s*(?:Array|stdClass Object)\s*\(\s*\[\w*\] =>/.test(text),
  },
  {
    name: 'Go',
    advice: 'To log JSON in Go, use `json.Marshal`.',
    isMatch: (text) => /\bmap\[string\](?:interface|any|string)\b/.test(text),
  },
  {
    name: 'Swift',
    advice: 'To log JSON in Swift, use `JSONEncoder`.',
    isMatch: (text) => /^\s*(?:Optional\()?\[\s*"[^"\n]{1,80}"\s*:/.test(text),
  },
  {
    name: 'Rust',
    advice: 'To log JSON in Rust, use `serde_json`.',
    isMatch: (text) => /[{,]\s*\w{1,80}:\s*Some\(/.test(text),
  },
  {
    name: 'Elixir',
    advice: 'To log JSON in Elixir, use `Jason.encode!`.',
    isMatch: (text) => /^\s*%\{/.test(text),
  },
  {
    name: 'the MongoDB shell',
    advice: 'Log the document as plain JSON instead.',
    isMatch: (text) =>
      /\b(ObjectId|ISODate|NumberInt|NumberLong|NumberDecimal|Timestamp)\(/.test(text),
  },
  {
    name: 'PHP',
    advice: 'To log JSON in PHP, use `json_encode`.',
    isMatch: (text) =>
      /^\s*(\(object\)\s*)?(array\s*\(|array\(\d+\)\s*\{|array:\d+ \[|[aO]:\d+:[{"]|stdClass Object\s*\(|object\([\w\\]+\)#\d+ \(\d+\) \{)/i.test(
        text,
      ) ||
      (/'\s*=>/.test(text) && /^\s*\[/.test(text)),
  },
  {
    name: 'Ruby',
    advice: 'To log JSON in Ruby, use `to_json`.',
    isMatch: (text) => /^\s*[{[]/.test(text) && /("|:[a-z_]\w*)\s*=>|\w:\s*nil\s*[,}]/i.test(text),
  },
  {
    name: 'Python',
    advice: 'To log JSON in Python, use `json.dumps`.',
    isMatch: (text) =>
      /^\s*(?:OrderedDict|defaultdict)\(/.test(text) ||
      (/^\s*[{[(]/.test(text) &&
        SINGLE_QUOTED_KEY.test(text) &&
        /:\s*(None|True|False|Decimal\(|UUID\(|datetime\.|b')/.test(text)),
  },
  {
    name: 'JavaScript',
    advice: 'To log JSON in JavaScript, use `JSON.stringify`.',
    isMatch: (text) =>
      /^\s*[{[]/.test(text) && !QUOTED_KEY.test(text) && (text.match(BARE_KEY)?.length ?? 0) > 1,
  },
];

/** Names the program that printed the text, instead of its mistakes one by one. */
export const notation: Explainer = (at) => {
  if (isInString(at)) return null;
  // A log line before a Python dict often begins with a number, which is JSON.
  const dict = /^\s*[{[(]/.test(at.text) ? -1 : at.text.search(/\{\s*'/);
  if (at.expected === 'end' && dict < 0) return null;
  const from = Math.max(dict, 0);
  const text = at.text.slice(from, from + LOOKED_AT);
  const found = NOTATIONS.find(({ isMatch }) => isMatch(text));
  if (!found) return null;
  const { name, advice, isLossy } = found;
  return isLossy
    ? `This is an object as ${name} prints it, without quotes, so it cannot be repaired. ${advice}`
    : `This is an object as ${name} prints it, not JSON. ${advice}`;
};
