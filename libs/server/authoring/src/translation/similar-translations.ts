import { Injectable } from '@nestjs/common';
import {
  alignTexts,
  hasWords,
  SentenceMemory,
  sentencePairs,
  sentencesOf,
} from '@campus/content-format/translation';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { BoundedCache } from '@campus/platform/cache/bounded-cache.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { DraftReading } from '../drafts/reading/draft-reading.ts';
import { type Tree } from '../trees/tree.rules.ts';
import { type CutTexts, TranslatedTexts } from './translated-texts.ts';
import { type SimilarTranslation, type SimilarTranslationsArgs } from './translation.type.ts';
import { languageOf } from './translation.rules.ts';

const LONGEST_WORDS = 4000;
const MOST_SENTENCES = 20;
const MOST_FOUND = 6;
/** Memories of drafts in one language; each some megabytes. */
const KEPT_MEMORIES = 6;
/** Changes of a draft after which its memory is made anew: what was written a moment ago is known to its author. */
const CHANGES_BEHIND = 20;

/** Earlier translations in a course, offered where its sentences come again. */
@Injectable()
export class SimilarTranslations {
  private readonly memories = new BoundedCache<SentenceMemory>(KEPT_MEMORIES);

  constructor(
    private readonly reading: DraftReading,
    private readonly texts: TranslatedTexts,
  ) {}

  async of(actor: Actor, args: SimilarTranslationsArgs): Promise<SimilarTranslation[]> {
    const { draftId, path, words } = args;
    const locale = languageOf(path, args.locale);
    const draft = locale && (await this.reading.one(actor, draftId));
    if (!draft || !words.isWellFormed()) return [];
    const files = await this.reading.files(actor, draftId);
    const tree: Tree = new Map(files.map((file) => [file.path, file.hash]));
    const { source } = await this.texts.languages(tree);
    const age = Math.floor(draft.changes / CHANGES_BEHIND);
    const key = `${draftId} ${locale} ${age}`;
    const memory =
      this.memories.peek(key) ?? (await this.memories.load(key, () => this.remembered(tree, source, locale)));
    const sought = sentencesOf(words.slice(0, LONGEST_WORDS), source).slice(0, MOST_SENTENCES);
    const found = sought.flatMap((each) => memory?.find(each, path) ?? []);
    return found.sort((one, other) => other.likeness - one.likeness).slice(0, MOST_FOUND);
  }

  private async remembered(tree: Tree, from: Locale, to: Locale): Promise<SentenceMemory> {
    const memory = new SentenceMemory();
    await this.texts.each(await this.texts.of(tree, [to]), ({ path }, cuts) => {
      memory.add(sentencesIn(cuts, from, to).map((each) => ({ ...each, path })));
    });
    return memory;
  }
}

function sentencesIn({ source, target }: CutTexts, from: Locale, to: Locale) {
  if (!target) return [];
  return alignTexts(source, target).flatMap((pair) => {
    const [one, other] = [source.blocks[pair.source ?? -1], target.blocks[pair.target ?? -1]];
    if (!one || !other || one.text === other.text || !hasWords(one.text)) return [];
    return sentencePairs({ text: one.text, locale: from }, { text: other.text, locale: to });
  });
}
