import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { courseLanguages, type CourseLanguages } from '@campus/content-format/editing';
import {
  type CutText,
  cutFile,
  hasAllLanguages,
  type LanguageOfFile,
  textIn,
} from '@campus/content-format/translation';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Locale, locales } from '@campus/platform/graphql/locale.ts';
import { FileContents } from '../trees/file-contents.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { localeOfText } from './translation.rules.ts';

/** A text of a course that has to be there in another language. */
export interface TranslatedText {
  path: string;
  /** Of a file of YAML the same as `path`. */
  sourcePath: string;
  locale: Locale;
  sourceLocale: Locale;
  sourceHash: string;
  /** Null: there is no file. */
  targetHash: string | null;
}

/** Both languages of a text, cut into blocks. */
export interface CutTexts {
  source: CutText;
  target: CutText | null;
}

/** Of letters of texts that were cut; a course in three languages has ten million, each file of YAML counted thrice. */
const KEPT_LETTERS = 24_000_000;
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
    const sources = [...tree].filter(([path]) => hasAllLanguages(path) || localeOfText(path) === source);
    return sources.flatMap(([sourcePath, sourceHash]) =>
      wanted.map((locale) => {
        const path = textIn(sourcePath, locale);
        const targetHash = tree.get(path) ?? null;
        return { path, sourcePath, locale, sourceLocale: source, sourceHash, targetHash };
      }),
    );
  }

  /** A language of a file, cut once for whoever asks, by the hash of its bytes. */
  cut(hash: string, text: string, place: LanguageOfFile): CutText {
    const key = keyOf(hash, place);
    return this.cuts.peek(key) ?? this.cuts.put(key, cutFile(text, place));
  }

  /** A language of a file that was cut before; null: nobody asked for it lately. */
  known(hash: string, place: LanguageOfFile): CutText | null {
    return this.cuts.peek(keyOf(hash, place)) ?? null;
  }

  /** Each of these texts in turn, while `read` looks at it; what is no text is left out. */
  async each<Text extends TranslatedText>(
    texts: readonly Text[],
    read: (text: Text, cuts: CutTexts) => void | Promise<void>,
  ): Promise<void> {
    for (let at = 0; at < texts.length; at += AT_ONCE) {
      const some = texts.slice(at, at + AT_ONCE);
      const wanted = some.flatMap((text) => [sourceOf(text), targetOf(text) ?? []].flat());
      const loaded = await this.contents.textsOf(
        wanted.flatMap(({ hash, place }) => (this.known(hash, place) ? [] : [hash])),
      );
      const cutOf = ({ hash, place }: HashedText): CutText | null => {
        const text = loaded.get(hash);
        return this.known(hash, place) ?? (text === undefined ? null : this.cut(hash, text, place));
      };
      for (const text of some) {
        const there = targetOf(text);
        const source = cutOf(sourceOf(text));
        if (source) await read(text, { source, target: there ? cutOf(there) : null });
      }
      await setImmediate();
    }
  }
}

interface HashedText {
  hash: string;
  place: LanguageOfFile;
}

const sourceOf = ({ sourcePath, sourceLocale, sourceHash }: TranslatedText): HashedText => ({
  hash: sourceHash,
  place: { path: sourcePath, locale: sourceLocale, from: sourceLocale },
});

const targetOf = ({ path, locale, sourceLocale, targetHash }: TranslatedText): HashedText | null =>
  targetHash === null ? null : { hash: targetHash, place: { path, locale, from: sourceLocale } };

/** A text of Markdown is cut alike, whatever its language. */
const keyOf = (hash: string, { path, locale, from }: LanguageOfFile): string =>
  hasAllLanguages(path) ? `${hash} ${locale} ${from}` : hash;
