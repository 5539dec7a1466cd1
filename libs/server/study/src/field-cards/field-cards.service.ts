import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { FieldCardCache, OutlineCache, type FieldCardText } from '@campus/course';
import { EnrolmentPins } from '@campus/delivery';
import { type FieldCard, type FieldCards } from './field-card.type.ts';

const cardOf = ({ id, key, guidelines, text }: FieldCardText, moduleTitle: string): FieldCard => ({
  id,
  key,
  title: text.title,
  moduleTitle,
  guidelines,
  html: text.html,
  sourcesHtml: text.sources,
  isStale: text.stale,
});

@Injectable()
export class FieldCardsService {
  constructor(
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly texts: FieldCardCache,
  ) {}

  /** Null when the enrolment is not the actor's. Served from memory. */
  async fieldCards(actor: Actor, enrolmentId: string, asked: Locale): Promise<FieldCards | null> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin) return null;
    const outline = await this.outlines.get(pin.versionId);
    const locale = outline.localeFor(asked);
    const cards = await this.texts.of(pin.versionId, locale);
    const modules = outline.modules.map((module) => {
      const title = module.titles[locale] ?? module.key;
      const own = cards.filter(({ moduleId }) => moduleId === module.id);
      return { id: module.id, key: module.key, title, cards: own.map((card) => cardOf(card, title)) };
    });
    return {
      courseTitle: outline.titles[locale] ?? outline.courseKey,
      versionNumber: outline.number,
      publishedAt: outline.publishedAt,
      locale,
      askedLocale: locale === asked ? null : asked,
      modules: modules.filter((module) => module.cards.length > 0),
    };
  }
}
