/** Longer scripts are ignored: nobody writes them, and parsing stays fast. */
const LONGEST = 4_000;
const MOST_TOKENS = 1_000;

const DONE = ['passed', 'completed'];
/** One letter is enough for a status in AICC. */
const LETTERS: Record<string, string> = {
  p: 'passed',
  c: 'completed',
  f: 'failed',
  i: 'incomplete',
  b: 'browsed',
  n: 'not attempted',
};

const OPERATORS = ['<>', '&', '|', '~', '=', '(', ')', '{', '}', ',', '*'] as const;
type Operator = (typeof OPERATORS)[number];
interface Token {
  /** Null: an identifier or a status, in `text`. */
  operator: Operator | null;
  text: string;
}

class Unreadable extends Error {}

const statusOf = (text: string): string => {
  const small = text.trim().toLowerCase();
  return LETTERS[small] ?? small;
};

/**
 * Identifiers may hold signs of the script (`item-1*`, `A&B`): the longest known identifier at a place wins, quotes
 * enclose what may not be guessed.
 */
function nextWord(script: string, at: number, known: readonly string[]): string {
  const rest = script.slice(at);
  const named = known.find((identifier) => rest.startsWith(identifier) && endsThere(rest, identifier.length));
  if (named !== undefined) return named;
  return /^[^&|~=<>(){},*"]+/u.exec(rest)?.[0] ?? '';
}

const endsThere = (rest: string, length: number): boolean =>
  length >= rest.length || /^[\s&|~=<>(){},*"]/u.test(rest.slice(length));

function tokensOf(script: string, known: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < script.length) {
    if (tokens.length >= MOST_TOKENS) throw new Unreadable();
    const space = /^\s+/u.exec(script.slice(at))?.[0].length ?? 0;
    if (space > 0) {
      at += space;
      continue;
    }
    const quoted = /^"([^"]*)"/u.exec(script.slice(at));
    const operator = OPERATORS.find((sign) => script.startsWith(sign, at));
    const word = quoted ? '' : nextWord(script, at, known);
    if (quoted) {
      tokens.push({ operator: null, text: quoted[1] ?? '' });
      at += quoted[0].length;
    } else if (word !== '' && (!operator || known.includes(word))) {
      tokens.push({ operator: null, text: word.trim() });
      at += word.length;
    } else if (operator) {
      tokens.push({ operator, text: operator });
      at += operator.length;
    } else throw new Unreadable();
  }
  return tokens;
}

/** Reads a script by descent; each rule stops where the next one begins. */
class Reader {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly statuses: ReadonlyMap<string, string>;

  constructor(tokens: readonly Token[], statuses: ReadonlyMap<string, string>) {
    this.tokens = tokens;
    this.statuses = statuses;
  }

  read(): boolean {
    const value = this.either();
    if (this.at < this.tokens.length) throw new Unreadable();
    return value;
  }

  private takes(operator: Operator): boolean {
    if (this.tokens[this.at]?.operator !== operator) return false;
    this.at += 1;
    return true;
  }

  private either(): boolean {
    if (++this.depth > 100) throw new Unreadable();
    let value = this.both();
    // Both sides are always read: what follows must be understood too.
    while (this.takes('|')) value = this.both() || value;
    this.depth -= 1;
    return value;
  }

  private both(): boolean {
    let value = this.one();
    while (this.takes('&')) value = this.one() && value;
    return value;
  }

  private one(): boolean {
    let isTurned = false;
    while (this.takes('~')) isTurned = !isTurned;
    return this.plain() !== isTurned;
  }

  private plain(): boolean {
    if (this.takes('(')) {
      const value = this.either();
      if (!this.takes(')')) throw new Unreadable();
      return value;
    }
    const word = this.tokens[this.at];
    if (word?.operator !== null) throw new Unreadable();
    this.at += 1;
    if (/^\d+$/.test(word.text) && this.takes('*')) return this.atLeast(Number(word.text));
    if (this.takes('=')) return this.statusOfItem(word.text) === this.wanted();
    if (this.takes('<>')) return this.statusOfItem(word.text) !== this.wanted();
    return DONE.includes(this.statusOfItem(word.text));
  }

  /** `2*{A, B, C}`: at least two of the set. */
  private atLeast(count: number): boolean {
    if (!this.takes('{')) throw new Unreadable();
    let met = 0;
    do if (this.either()) met += 1;
    while (this.takes(','));
    if (!this.takes('}')) throw new Unreadable();
    return met >= count;
  }

  private wanted(): string {
    const word = this.tokens[this.at];
    if (word?.operator !== null) throw new Unreadable();
    this.at += 1;
    return statusOf(word.text);
  }

  private statusOfItem(identifier: string): string {
    const status = this.statuses.get(identifier);
    // A script that refers to something missing must not close an item for good.
    if (status === undefined) throw new Unreadable();
    return status;
  }
}

/**
 * Whether an item of 1.2 is open: its `adlcp:prerequisites`, an AICC script (`A & (B | ~C)`, `D="passed"`, `E<>f`,
 * `2*{F, G, H}`), against the status of the items it names. A mere identifier wants passed or completed. A script that
 * cannot be read, or that names an item that is not there, leaves the item open. Never throws.
 *
 * @param statuses identifier → status in 1.2's words, for every item of the organization
 */
export const prerequisitesMet = (script: string | null, statuses: ReadonlyMap<string, string>): boolean => {
  if (script === null || script.trim() === '' || script.length > LONGEST) return true;
  const known = [...statuses.keys()]
    .filter((identifier) => identifier !== '')
    .sort((a, b) => b.length - a.length);
  try {
    return new Reader(tokensOf(script, known), statuses).read();
  } catch (error) {
    if (error instanceof Unreadable) return true;
    throw error;
  }
};
