import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { FacilitatorKits, LessonCache, OutlineCache } from '@campus/course';
import { deckOf, picturesOf, type Deck } from './deck.ts';

/** A deck with the drawings it shows. */
export interface DeckWithPictures {
  deck: Deck;
  pictures: [string, Uint8Array][];
}

/** Makes slides of what the modules of a published version say. */
@Injectable()
export class Decks {
  constructor(
    private readonly outlines: OutlineCache,
    private readonly lessons: LessonCache,
    private readonly kits: FacilitatorKits,
    private readonly storage: Storage,
  ) {}

  /** Null: there is no such module, or it has no lessons. */
  async ofModule(versionId: string, moduleId: string, asked: Locale): Promise<DeckWithPictures | null> {
    if (!isId(versionId) || !isId(moduleId)) return null;
    const outline = await this.outlines.of(versionId);
    const module = outline?.modules.find(({ id }) => id === moduleId);
    const lessons = module?.activities.filter(({ kind }) => kind === 'lesson') ?? [];
    if (!outline || !module || lessons.length === 0) return null;
    const locale = outline.localeFor(asked);
    const deck = deckOf({
      locale,
      courseTitle: outline.titles[locale] ?? outline.courseKey,
      module: {
        title: module.titles[locale] ?? module.key,
        summary: module.summaries[locale] ?? '',
        outcomes: module.outcomes.map(({ key, text }) => text[locale] ?? key),
      },
      guideHtml: (await this.kits.guideOf(versionId, module.key, locale)) ?? '',
      lessons: await Promise.all(lessons.map(({ id }) => this.lessons.of(versionId, id, locale))),
    });
    return { deck, pictures: await Promise.all(picturesOf(deck).map((hash) => this.picture(hash))) };
  }

  private async picture(hash: string): Promise<[string, Uint8Array]> {
    return [hash, await buffer(await this.storage.read(hash))];
  }
}
