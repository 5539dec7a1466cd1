import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { isId } from '@campus/platform/database/uuid.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { Storage } from '@campus/platform/storage/storage.ts';
import { FacilitatorKits, LessonCache, OutlineCache } from '@campus/course';
import { deckOf, picturesOf, sessionDeckOf, type Deck } from './deck.ts';
import { sectionsIn } from './lesson-html.ts';

/** A deck with the drawings it shows. */
export interface DeckWithPictures {
  deck: Deck;
  pictures: [string, Uint8Array][];
}

/** Makes the slides of a published version's modules and of the sessions of its routes. */
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
    return this.illustrated(deck);
  }

  /** The slides of the session in that place of a session plan; null: there is none, or it lists no lessons. */
  async ofSession(
    versionId: string,
    { paperId, place }: { paperId: string; place: number },
    asked: Locale,
  ): Promise<DeckWithPictures | null> {
    const paper = await this.kits.paper(versionId, paperId, asked);
    const lessonIds = paper?.sessions[place - 1] ?? [];
    const section = sectionsIn(paper?.html ?? '').filter(({ html }) => html.includes('<table'))[place - 1];
    if (!paper || !section || lessonIds.length === 0) return null;
    const { locale, courseTitle, title } = paper;
    const lessons = await Promise.all(lessonIds.map((id) => this.lessons.of(versionId, id, locale)));
    return this.illustrated(sessionDeckOf({ locale, courseTitle, planTitle: title, ...section, lessons }));
  }

  private async illustrated(deck: Deck): Promise<DeckWithPictures> {
    return { deck, pictures: await Promise.all(picturesOf(deck).map((hash) => this.picture(hash))) };
  }

  private async picture(hash: string): Promise<[string, Uint8Array]> {
    return [hash, await buffer(await this.storage.read(hash))];
  }
}
