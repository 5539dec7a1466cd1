import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { courseLanguages, type CourseLanguages } from '@campus/content-format/editing';
import { type CutText, cutText, textIn } from '@campus/content-format/translation';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Locale, locales } from '@campus/platform/graphql/locale.ts';
import { FileContents } from '../trees/file-contents.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { localeOfText } from './translation.rules.ts';

/** A text of a course that has to be there in another language. */
export interface TranslatedText {
  path: string;
  sourcePath: string;
  locale: Locale;
  sourceHash: string;
  /** Null: there is no file. */
  targetHash: string | null;
}

/** Both languages of a text, cut into blocks. */
export interface CutTexts {
  source: CutText;
  target: CutText | null;
}

/** Of letters of texts that were cut; a course in three languages has four million. */
const KEPT_LETTERS = 12_000_000;
/** Texts that are cut before others get their turn: a whole course takes some seconds. */
const AT_ONCE = 4;

/** The texts of a tree beside their translations. */
@Injectable()
export class TranslatedTexts {
  private readonly cuts = new BoundedCache<CutText>(KEPT_LETTERS, ({ text }) => text.length);

  constructor(private readonly contents: FileContents) {}

  async languages(tree: Tree): Promise<CourseLanguages<Locale>> {
    const hash = tree.get('course.yaml');
    return courseLanguages(hash ? await this.contents.textOf(hash) : null, locales, Locale.es);
  }

  /** By path of the source; only into languages of `only`, if it is given. */
  async of(tree: Tree, only: readonly Locale[] | null = null): Promise<TranslatedText[]> {
    const { source, locales } = await this.languages(tree);
    const wanted = locales.filter((each) => each !== source && (only?.includes(each) ?? true));
    const sources = [...tree].filter(([path]) => localeOfText(path) === source);
    return sources.flatMap(([sourcePath, sourceHash]) =>
      wanted.map((locale) => {
        const path = textIn(sourcePath, locale);
        return { path, sourcePath, locale, sourceHash, targetHash: tree.get(path) ?? null };
      }),
    );
  }

  /** Cut once for whoever asks, by the hash of its bytes. */
  cut(hash: string, text: string): CutText {
    return this.cuts.peek(hash) ?? this.cuts.put(hash, cutText(text));
  }

  /** Each of these texts in turn, while `read` looks at it; what is no text is left out. */
  async each<Text extends TranslatedText>(
    texts: readonly Text[],
    read: (text: Text, cuts: CutTexts) => void | Promise<void>,
  ): Promise<void> {
    for (let at = 0; at < texts.length; at += AT_ONCE) {
      const some = texts.slice(at, at + AT_ONCE);
      const hashes = some.flatMap(({ sourceHash, targetHash }) => [sourceHash, targetHash ?? []].flat());
      const loaded = await this.contents.textsOf(hashes.filter((hash) => this.cuts.peek(hash) === undefined));
      for (const text of some) {
        const source = this.known(text.sourceHash, loaded);
        const target = text.targetHash === null ? null : this.known(text.targetHash, loaded);
        if (source) await read(text, { source, target });
      }
      await setImmediate();
    }
  }

  private known(hash: string, loaded: ReadonlyMap<string, string>): CutText | null {
    const text = loaded.get(hash);
    return this.cuts.peek(hash) ?? (text === undefined ? null : this.cut(hash, text));
  }
}
