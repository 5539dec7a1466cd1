import { Injectable } from '@nestjs/common';
import { translationStamp } from '@campus/content-format';
import {
  type CutText,
  hasAllLanguages,
  isTitled,
  type LanguageOfFile,
  stampIn,
  textIn,
  WordsBeside,
} from '@campus/content-format/translation';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { canReview, canTranslateFile } from '../course-rights/course-rights.access.ts';
import { type DraftRow } from '../drafts/drafts.statements.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { FileContents } from '../trees/file-contents.ts';
import { hashOf } from '../trees/folder-files.ts';
import { TranslatedTexts } from './translated-texts.ts';
import { type DraftTranslation, type DraftTranslationArgs } from './translation.type.ts';
import { languageOf } from './translation.rules.ts';
import {
  earlierHashes,
  earlierTexts,
  type KnownRow,
  knownTranslations,
  recordOfLanguage,
} from './translations.statements.ts';

/** Words as they are known by. */
export const hashOfWords = (words: string): string => hashOf(Buffer.from(words, 'utf8'));

/** Of a file of YAML: how many of its earlier states are looked at; each takes a moment of the thread the first time. */
const MOST_EARLIER = 20;

/** Translations as they stand: two texts, and what is known of the way from one to the other. */
@Injectable()
export class ReadTranslation {
  constructor(
    private readonly database: Database,
    private readonly reading: DraftReading,
    private readonly contents: FileContents,
    private readonly texts: TranslatedTexts,
  ) {}

  async one(
    actor: Actor,
    { draftId, path, locale: asked }: DraftTranslationArgs,
  ): Promise<DraftTranslation | null> {
    if (!(await this.reading.one(actor, draftId))) return null;
    const { draft, rights } = await this.reading.own(actor, draftId);
    const files = new Map((await this.reading.files(actor, draftId)).map((file) => [file.path, file.hash]));
    const languages = await this.texts.languages(files);
    const locale = languageOf(path, asked);
    const sourcePath = textIn(path, languages.source);
    const sourceHash = files.get(sourcePath);
    const source = sourceHash ? await this.contents.textOf(sourceHash) : null;
    if (!locale || !sourceHash || source === null || locale === languages.source) return null;
    if (!languages.locales.includes(locale)) return null;
    const hash = files.get(path) ?? null;
    const text = hash && (await this.contents.textOf(hash));
    const place = { path, locale, from: languages.source };
    const isYaml = hasAllLanguages(path);
    const beside = isYaml && hash && text ? await this.beside(draft, hash, text, place) : [];
    return {
      path,
      locale,
      sourcePath,
      sourceLocale: languages.source,
      source: { hash: sourceHash, text: source },
      target: hash === null ? null : { hash, text },
      base: text && !isYaml ? await this.base(draft, sourcePath, source, text) : null,
      beside: [...beside].map(([of, words]) => ({ of, words })),
      stamp: isYaml ? '' : (translationStamp(source, isTitled(path)) ?? ''),
      known: hash && text ? await this.known(draft, locale, await this.texts.cut(hash, text, place)) : [],
      languages: languages.locales.map((each) => {
        const there = textIn(path, each);
        return { locale: each, path: there, hash: files.get(there) ?? null };
      }),
      mayWrite: draft.state === 'open' && canTranslateFile(rights, path, locale),
      mayReview: draft.state === 'open' && canReview(rights),
    };
  }

  /** The source that a translation follows, by its stamp; null: it has none, or that text is not kept. */
  async base(
    { id: draftId, course_id: courseId }: Pick<DraftRow, 'id' | 'course_id'>,
    sourcePath: string,
    source: string,
    translation: string,
  ): Promise<string | null> {
    const stamp = stampIn(translation);
    if (stamp === null) return null;
    const isFollowed = (text: string) => translationStamp(text, isTitled(sourcePath)) === stamp;
    if (isFollowed(source)) return source;
    const earlier = await this.database.rows(earlierTexts, { draftId, courseId, path: sourcePath });
    return earlier.find(({ text }) => isFollowed(text))?.text ?? null;
  }

  /** Of a file of YAML: texts that got their words beside another source than today’s, with that source, by name. */
  async beside(
    { id: draftId, course_id: courseId }: Pick<DraftRow, 'id' | 'course_id'>,
    hash: string,
    text: string,
    { path, locale, from }: LanguageOfFile,
  ): Promise<Map<string, string>> {
    const both = async (of: string, words: string) => ({
      source: await this.texts.cut(of, words, { path, locale: from, from }),
      target: await this.texts.cut(of, words, { path, locale, from }),
    });
    const found = new WordsBeside(await both(hash, text));
    const rows = await this.database.rows(earlierHashes, { draftId, courseId, path, most: MOST_EARLIER });
    for (const { hash: earlier } of rows) {
      if (found.isSettled) break;
      const was = earlier === hash ? null : await this.contents.textOf(earlier);
      if (was !== null) found.look(await both(earlier, was));
    }
    return found.found();
  }

  known(
    { course_id: courseId }: Pick<DraftRow, 'course_id'>,
    locale: Locale,
    /** Null: of the whole course. */
    cut: CutText | null,
  ): Promise<KnownRow[]> {
    const hashes = cut && cut.blocks.map(({ text }) => hashOfWords(text));
    return this.database.rows(knownTranslations, [courseId, locale, hashes]);
  }

  /** Another text as soon as anything is put on record in the language, or withdrawn. */
  async recordOf({ course_id: courseId }: Pick<DraftRow, 'course_id'>, locale: Locale): Promise<string> {
    return (await this.database.row(recordOfLanguage, [courseId, locale]))?.record ?? '';
  }
}
