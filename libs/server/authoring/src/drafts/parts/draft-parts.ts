import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { limitOf } from '@campus/platform/graphql/page.ts';
import { FileContents } from '../../trees/file-contents.ts';
import { isTextPath } from '../../trees/tree.rules.ts';
import { type DraftFile } from '../draft.type.ts';
import { DraftReading } from '../reading/draft-reading.ts';
import {
  type DraftPart,
  type DraftPartsArgs,
  type DraftPassage,
  type DraftPassagesArgs,
} from './draft-part.type.ts';
import { excerptOf, find, searchedText, type Hit, type SearchedText, wordsOf } from './find-words.rules.ts';
import { headOf, type HeadOfFile, localeOfPath, partsOf } from './part-names.rules.ts';

const LONGEST_WORDS = 1000;
/** Fewer letters stand everywhere. */
const FEWEST_LETTERS = 2;
/** Of words kept in memory: a course in three languages has four million. */
const KEPT_LETTERS = 24_000_000;
/** Files that are read before others get their turn: a whole course takes most of a second. */
const AT_ONCE = 20;

interface ReadFile {
  head: HeadOfFile;
  searched: SearchedText;
}

/** The files of drafts as people call them, and where something stands in them. */
@Injectable()
export class DraftParts {
  private readonly kept = new BoundedCache<ReadFile>(KEPT_LETTERS, ({ searched }) => searched.words.length);

  constructor(
    private readonly reading: DraftReading,
    private readonly contents: FileContents,
  ) {}

  async parts(actor: Actor, { draftId, locale }: DraftPartsArgs): Promise<DraftPart[]> {
    const files = await this.reading.files(actor, draftId);
    return this.named(files, await this.read(files), locale);
  }

  /** Titles first, then the texts in which the words stand as given; those in the language asked for before others. */
  async passages(actor: Actor, args: DraftPassagesArgs): Promise<DraftPassage[]> {
    const { draftId, locale } = args;
    const sought = wordsOf(args.words.slice(0, LONGEST_WORDS));
    if (sought.length < FEWEST_LETTERS) return [];
    const files = await this.reading.files(actor, draftId);
    const read = await this.read(files);
    const parts = this.named(files, read, locale);
    const found = files.flatMap(({ path, hash }, at) => {
      const file = read.get(path);
      const part = parts[at];
      const hit = file && find(file.searched, sought);
      if (!hit || !part) return [];
      const isTitled = part.title !== null && wordsOf(part.title).includes(sought);
      return [{ part, hash, hit, rank: rankOf(hit, isTitled, localeOfPath(path) === locale) }];
    });
    const best = found.sort((one, other) => other.rank - one.rank).slice(0, limitOf(args));
    const texts = await this.contents.textsOf(best.map(({ hash }) => hash));
    return best.map(({ part, hash, hit: { line, share } }) => ({
      ...part,
      line,
      share,
      excerpt: excerptOf(texts.get(hash) ?? '', line),
    }));
  }

  private named(
    files: readonly DraftFile[],
    read: ReadonlyMap<string, ReadFile>,
    locale: DraftPartsArgs['locale'],
  ): DraftPart[] {
    const heads = new Map([...read].map(([path, { head }]) => [path, head]));
    return partsOf(
      files.map(({ path }) => path),
      heads,
      locale,
    );
  }

  /** By path; a text that was read once is kept by its hash, for whoever asks. */
  private async read(files: readonly DraftFile[]): Promise<Map<string, ReadFile>> {
    const texts = files.filter(({ path }) => isTextPath(path));
    const keyOf = ({ path, hash }: DraftFile) => `${path.endsWith('.md') ? 'md' : 'yaml'} ${hash}`;
    const missing = texts.filter((file) => this.kept.peek(keyOf(file)) === undefined);
    const loaded = await this.contents.textsOf(missing.map(({ hash }) => hash));
    const read = new Map<string, ReadFile>();
    for (const file of texts) {
      const text = loaded.get(file.hash);
      const known = this.kept.peek(keyOf(file));
      if (known) read.set(file.path, known);
      if (known || text === undefined) continue;
      const made = { head: headOf(file.path, text), searched: searchedText(text) };
      read.set(file.path, this.kept.put(keyOf(file), made));
      if (read.size % AT_ONCE === 0) await setImmediate();
    }
    return read;
  }
}

const rankOf = ({ share }: Hit, isTitled: boolean, isAsked: boolean): number =>
  share * 4 + (isTitled ? 2 : 0) + (isAsked ? 1 : 0);
