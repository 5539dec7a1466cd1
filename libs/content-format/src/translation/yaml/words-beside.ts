import type { CutText } from '../cut-text.ts';

/** Both languages of a file of YAML, as it is or once was. */
export interface BothLanguages {
  source: CutText;
  target: CutText;
}

const byName = ({ blocks }: CutText): Map<string, string> =>
  new Map(blocks.map(({ of, text }) => [of, text]));

/**
 * Beside which words of the source each text of a file of YAML got its own: a file that has both is written by people
 * who see both. What it once was is given from the newest on; a text is followed until it had other words.
 */
export class WordsBeside {
  readonly #now: ReadonlyMap<string, string>;
  /** Texts whose words were the same so far. */
  readonly #open: Map<string, string>;
  readonly #beside = new Map<string, string>();

  constructor({ source, target }: BothLanguages) {
    this.#now = byName(source);
    this.#open = new Map(
      [...byName(target)].filter(([name, words]) => {
        const there = this.#now.get(name);
        return words !== '' && there !== undefined && there !== words;
      }),
    );
  }

  /** Nothing older can say more. */
  get isSettled(): boolean {
    return this.#open.size === 0;
  }

  /** What the file was before. */
  look({ source, target }: BothLanguages): void {
    const [here, there] = [byName(source), byName(target)];
    for (const [name, words] of this.#open) {
      const was = there.get(name) === words ? here.get(name) : undefined;
      if (was === undefined) this.#open.delete(name);
      else this.#beside.set(name, was);
    }
  }

  /** Where the source is another now: its words of then, by the name of the text. */
  found(): Map<string, string> {
    return new Map([...this.#beside].filter(([name, words]) => this.#now.get(name) !== words));
  }
}
