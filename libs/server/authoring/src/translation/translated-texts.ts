import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { courseLanguages, type CourseLanguages } from '@campus/content-format/editing';
import {
  type CutText,
  cutText,
  hasAllLanguages,
  type LanguageOfFile,
  textIn,
  yamlText,
} from '@campus/content-format/translation';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { Locale, locales } from '@campus/platform/graphql/locale.ts';
import { FileContents } from '../trees/file-contents.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { TextCutter } from './cutting/text-cutter.ts';
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

/** Of letters of texts that were cut; a course in three languages has four million in Markdown. */
const KEPT_LETTERS = 12_000_000;
/** The same of files of YAML, each counted once for every language: a course has eight million. */
const KEPT_LETTERS_OF_YAML = 16_000_000;
/** Texts that are cut before others get their turn: a whole course takes some seconds. */
const AT_ONCE = 4;

/** The texts of a tree beside their translations. */
@Injectable()
export class TranslatedTexts {
  private readonly cuts = new BoundedCache<CutText>(KEPT_LETTERS, ({ text }) => text.length);
  /** Files of YAML by hash and source: each is read once for all its languages. */
  private readonly files = new BoundedCache<ReadonlyMap<string, CutText>>(KEPT_LETTERS_OF_YAML, (cuts) =>
    [...cuts.values()].reduce((sum, { text }) => sum + text.length, 0),
  );

  constructor(
    private readonly contents: FileContents,
    private readonly cutter: TextCutter,
  ) {}

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
  async cut(hash: string, text: string, place: LanguageOfFile): Promise<CutText> {
    const there = this.known(hash, place);
    if (there) return there;
    if (!hasAllLanguages(place.path)) return this.cuts.put(hash, cutText(text));
    const { from } = place;
    const cuts = await this.files.load(`${hash} ${from}`, async () => {
      const all = await this.cutter.cut({ text, from, locales });
      return new Map(all.map((cut, at) => [locales[at] ?? '', cut]));
    });
    return cuts?.get(place.locale) ?? yamlText(text, []);
  }

  /** A language of a file that was cut before; null: nobody asked for it lately. A Markdown file has one language. */
  known(hash: string, { path, from, locale }: LanguageOfFile): CutText | null {
    if (!hasAllLanguages(path)) return this.cuts.peek(hash) ?? null;
    return this.files.peek(`${hash} ${from}`)?.get(locale) ?? null;
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
      const cutOf = async ({ hash, place }: HashedText): Promise<CutText | null> => {
        const text = loaded.get(hash);
        return this.known(hash, place) ?? (text === undefined ? null : this.cut(hash, text, place));
      };
      for (const text of some) {
        const there = targetOf(text);
        const source = await cutOf(sourceOf(text));
        if (source) await read(text, { source, target: there ? await cutOf(there) : null });
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
