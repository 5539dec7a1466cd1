import { plainLetters } from '@campus/content-format/fold';
import { knownWords, SHORTEST_WORD } from './known-words.ts';

export const PASSWORD_MINIMUM = 12;
/** Nobody types more, and hashing a megabyte is wasted work. */
export const PASSWORD_MAXIMUM = 200;

/** Refused before any work is done: no password is that long. */
export const isPasswordLength = (text: string) => text.length > 0 && text.length <= 4 * PASSWORD_MAXIMUM;

export type PasswordIssue = 'SHORT' | 'LONG' | 'COMMON' | 'OWN_NAME' | 'SAME';

/** The person the password is for: what others know about them must not be in it. */
export interface PasswordOwner {
  names: readonly string[];
  address: string;
}

/** What people here put where a password should be, and what no list of the world knows. */
const OURS = new Set(
  `micic miciccampus consulado consulate consulat embajada embassy ambassade cancilleria contrasena micontrasena
   contrasenasegura claveacceso motdepasse monmotdepasse cambiame bienvenido bienvenida bienvenue`.split(
    /\s+/,
  ),
);

/** Signs used in place of letters. */
const LOOK_ALIKE: Record<string, string> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const withLetters = (text: string) => text.replaceAll(/[0134578@$!]/g, (sign) => LOOK_ALIKE[sign] ?? sign);

/** Digits and signs around it do not help. */
const coreOf = (text: string) => text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
const lettersOf = (text: string) => text.replaceAll(/[^\p{L}]/gu, '');
const tokensOf = (text: string) => text.split(/[^\p{L}]+/u).filter(Boolean);

/** `trustno1trustno1` is `trustno1`. */
const unitOf = (text: string): string => /^(.+?)\1+$/u.exec(text)?.[1] ?? text;

const isWord = (word: string) => OURS.has(word) || knownWords('words').has(word);
const isLeaked = (word: string) => OURS.has(word) || knownWords('passwords').has(word);

/** Two leaked words put together without anything between. */
const isTwoLeaked = (word: string): boolean => {
  for (let at = SHORTEST_WORD; at <= word.length - SHORTEST_WORD; at++)
    if (isLeaked(word.slice(0, at)) && isLeaked(word.slice(at))) return true;
  return false;
};

/** Letters beside known words that make no difference. */
const FEW = 3;
/** With this many words, guessing all combinations is no longer practical. */
const WORDS_ENOUGH = 3;

/** Only one or two known words, whatever signs are between and around them. */
function isMadeOfKnownWords(text: string): boolean {
  const tokens = tokensOf(text).map(unitOf);
  const words = tokens.filter((token) => token.length >= SHORTEST_WORD);
  const rest = tokens.filter((token) => token.length < SHORTEST_WORD).join('').length;
  if (words.length === 0 || words.length >= WORDS_ENOUGH || rest > FEW) return false;
  return words.every((word) => isWord(word) || isTwoLeaked(word));
}

/** Without `abcd` and `4321`: signs that follow each other say nothing. */
function withoutRuns(text: string): string {
  const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
  const follows = (at: number, step: number) => codes[at + 1] === (codes[at] ?? 0) + step;
  const inRun = codes.map((_, at) =>
    [1, -1].some((step) =>
      [at - 2, at - 1, at].some((first) => follows(first, step) && follows(first + 1, step)),
    ),
  );
  return Array.from(text)
    .filter((_, at) => !inRun[at])
    .join('');
}

function isCommon(text: string): boolean {
  const plain = plainLetters(text);
  if (new Set(plain).size < 5 || lettersOf(withoutRuns(plain)).length < SHORTEST_WORD) return true;
  const core = coreOf(plain);
  const whole = [plain, core, withLetters(core), withLetters(plain), lettersOf(plain)];
  return whole.some((form) => {
    const unit = unitOf(form);
    return isLeaked(unit) || isWord(unit) || isTwoLeaked(unit) || isMadeOfKnownWords(unit);
  });
}

/** Parts of the names and of the address, long enough to be recognised. */
function ownWords({ names, address }: PasswordOwner): string[] {
  const [local = '', domain = ''] = address.split('@');
  const parts = [...names.flatMap(tokensOf), local, ...local.split(/[._+-]/), domain];
  return parts.map((part) => plainLetters(part)).filter((part) => part.length >= SHORTEST_WORD);
}

/** What is wrong with a new password; null: nothing. The length counts what a person counts, one per character. */
export function passwordIssue(password: string, owner: PasswordOwner): Exclude<PasswordIssue, 'SAME'> | null {
  const text = password.normalize('NFKC');
  const length = [...text].length;
  if (length < PASSWORD_MINIMUM) return 'SHORT';
  if (length > PASSWORD_MAXIMUM) return 'LONG';
  const plain = plainLetters(text);
  const forms = [plain, withLetters(plain), lettersOf(plain)];
  if (ownWords(owner).some((word) => forms.some((form) => form.includes(word)))) return 'OWN_NAME';
  return isCommon(text) ? 'COMMON' : null;
}
