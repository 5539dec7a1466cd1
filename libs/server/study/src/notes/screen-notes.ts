import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { LessonCache, OutlineCache, type Outline } from '@campus/course';
import { EnrolmentPins } from '@campus/delivery';
import {
  isActivityOpen,
  standingIn,
  standingText,
  type Standing,
} from '../progress/lessons/activity-links.ts';
import { canReadOwnNotes } from '../progress/progress.access.ts';
import { cardIn, isNoted, screensOf } from './note-place.rules.ts';
import { type PlacedNote } from './screen-note.type.ts';

/** Notes and bookmarks of one enrolment. */
export const MOST_NOTES = 1000;

interface NoteRow {
  id: string;
  activity_id: string | null;
  card_id: string | null;
  term_key: string | null;
  screen_id: string | null;
  text: string;
  occurred_at: Date;
}

/** $1 enrolment, $2 how many. */
const notesOf = statement<NoteRow>(
  'screen-notes-of-enrolment',
  `select n.id, n.activity_id, n.card_id, n.term_key, n.screen_id, n.text, n.occurred_at
     from screen_note n
    where n.enrolment_id = $1 and n.text is not null
    order by n.begun_at, n.id
    limit $2`,
);

/** $1 enrolment. */
const standingOf = statement<{ standing: string | null }>(
  'screen-notes-standing',
  `select ${standingText} as standing from (values ($1::uuid)) as e (id)`,
);

/** Notes of an officer: in the order of the course, then those beside cards, then those beside terms by the alphabet. */
@Injectable()
export class ScreenNotes {
  constructor(
    private readonly database: Database,
    private readonly pins: EnrolmentPins,
    private readonly outlines: OutlineCache,
    private readonly texts: LessonCache,
  ) {}

  /** None when the enrolment is not the actor's. */
  async notesOf(actor: Actor, enrolmentId: string, asked: Locale): Promise<PlacedNote[]> {
    const pin = await this.pins.mine(actor, enrolmentId);
    if (!pin || !canReadOwnNotes(actor)) return [];
    const [outline, rows, row] = await Promise.all([
      this.outlines.get(pin.versionId),
      this.database.rows(notesOf, [pin.id, MOST_NOTES]),
      this.database.row(standingOf, [pin.id]),
    ]);
    const places = new Places(this.texts, outline, standingIn(row?.standing ?? null), asked);
    const placed = (await Promise.all(rows.map((note) => places.of(note)))).filter((one) => one !== null);
    const alphabet = new Intl.Collator(outline.localeFor(asked));
    const isTerm = ({ note }: Placed) => Number(note.termKey !== null);
    return placed
      .sort(
        (a, b) =>
          isTerm(a) - isTerm(b) ||
          a.at - b.at ||
          a.screenAt - b.screenAt ||
          isTerm(a) * alphabet.compare(a.note.title, b.note.title),
      )
      .map(({ note }) => note);
  }
}

/** A note with its place in the order of the course. */
interface Placed {
  note: PlacedNote;
  at: number;
  screenAt: number;
}

class Places {
  private readonly locale: Locale;

  constructor(
    private readonly texts: LessonCache,
    private readonly outline: Outline,
    private readonly standing: Standing,
    asked: Locale,
  ) {
    this.locale = outline.localeFor(asked);
  }

  /** Null for what a correction has taken away: what was noted there is in the copy of the person's data. */
  async of(row: NoteRow): Promise<Placed | null> {
    if (row.activity_id !== null) return this.#besideActivity(row, row.activity_id);
    if (row.card_id !== null) return this.#besideCard(row, row.card_id);
    return row.term_key === null ? null : this.#besideTerm(row, row.term_key);
  }

  async #besideActivity(row: NoteRow, activityId: string): Promise<Placed | null> {
    const { outline, locale } = this;
    const found = outline.find(activityId);
    if (!found || !isNoted(found.activity)) return null;
    const { activity, module, index } = found;
    const screens = screensOf(activity);
    const isOpen = isActivityOpen(outline, activity.id, this.standing);
    const text =
      row.screen_id !== null && isOpen ? await this.texts.of(outline.versionId, activity.id, locale) : null;
    const note = {
      ...noteOf(row),
      activityKind: activity.kind,
      moduleTitle: module.titles[locale] ?? module.key,
      title: activity.titles[locale] ?? activity.key,
      screenTitle: text?.screens.find(({ id }) => id === row.screen_id)?.title ?? '',
    };
    const screenAt = row.screen_id === null ? screens.length : screens.indexOf(row.screen_id);
    return { note, at: index, screenAt };
  }

  #besideCard(row: NoteRow, cardId: string): Placed | null {
    const { outline, locale } = this;
    const found = cardIn(outline, cardId);
    if (!found) return null;
    const { card, module, index } = found;
    const moduleTitle = module.titles[locale] ?? module.key;
    const note = { ...noteOf(row), moduleTitle, title: card.titles[locale] ?? card.key };
    return { note, at: outline.activities.length + index, screenAt: 0 };
  }

  #besideTerm(row: NoteRow, termKey: string): Placed | null {
    const term = this.outline.glossary.find(({ key }) => key === termKey);
    return term
      ? { note: { ...noteOf(row), title: term.term[this.locale] ?? term.key }, at: 0, screenAt: 0 }
      : null;
  }
}

const noteOf = (row: NoteRow): PlacedNote => ({
  id: row.id,
  activityId: row.activity_id,
  activityKind: null,
  cardId: row.card_id,
  termKey: row.term_key,
  screenId: row.screen_id,
  text: row.text,
  occurredAt: row.occurred_at,
  moduleTitle: '',
  title: '',
  screenTitle: '',
});
