import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { FieldCardCache, LessonCache, OutlineCache, type Outline } from '@campus/course';
import { whoseEnquiries } from './enquiries.access.ts';
import { enquiryFor, type PlaceRow } from './enquiries.statements.ts';
import { type QuotedPart, type QuotedText } from './quoted-text.type.ts';

/** The text an enquiry was written from, for those who may answer it: a facilitator has no other way into a lesson. */
@Injectable()
export class QuotedTexts {
  constructor(
    private readonly database: Database,
    private readonly outlines: OutlineCache,
    private readonly lessons: LessonCache,
    private readonly cards: FieldCardCache,
  ) {}

  /** Null: there is no such enquiry for the actor, or it was written from neither a lesson nor a card. */
  async of(actor: Actor, enquiryId: string): Promise<QuotedText | null> {
    const row = isId(enquiryId)
      ? await this.database.row(enquiryFor, { ...whoseEnquiries(actor), enquiryId })
      : null;
    if (!row) return null;
    const outline = await this.outlines.get(row.version_id);
    return row.activity_id === null
      ? this.cardOf(row, outline)
      : this.lessonOf(row, row.activity_id, outline);
  }

  private async lessonOf(row: PlaceRow, activityId: string, outline: Outline): Promise<QuotedText | null> {
    const found = outline.find(activityId);
    if (found?.activity.kind !== 'lesson') return null;
    const locale = outline.localeFor(row.locale);
    const { title, screens } = await this.lessons.of(row.version_id, activityId, locale);
    const parts = screens.map((screen) => ({ ...screen, isQuoted: screen.id === row.screen }));
    return this.textIn(outline, row, { title, moduleId: found.module.id, parts });
  }

  private async cardOf(row: PlaceRow, outline: Outline): Promise<QuotedText | null> {
    const cards = await this.cards.of(row.version_id, outline.localeFor(row.locale));
    const card = cards.find(({ id }) => id === row.card_id);
    if (!card) return null;
    const { title, html } = card.text;
    const parts = [{ id: card.key, title, html, isQuoted: true }];
    return this.textIn(outline, row, { title, moduleId: card.moduleId, parts });
  }

  private textIn(
    outline: Outline,
    row: PlaceRow,
    { title, moduleId, parts }: { title: string; moduleId: string; parts: QuotedPart[] },
  ): QuotedText {
    const locale = outline.localeFor(row.locale);
    const module = outline.modules.find(({ id }) => id === moduleId);
    return {
      title,
      moduleTitle: module?.titles[locale] ?? null,
      locale,
      versionNumber: outline.number,
      parts,
    };
  }
}
