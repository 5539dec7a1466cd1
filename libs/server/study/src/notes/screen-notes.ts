import { Injectable } from '@nestjs/common';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { LessonCache, OutlineCache, type Outline, type OutlineActivity } from '@campus/course';
import { EnrolmentPins } from '@campus/delivery';
import {
  isActivityOpen,
  standingIn,
  standingText,
  type Standing,
} from '../progress/lessons/activity-links.ts';
import { canReadOwnNotes } from '../progress/progress.access.ts';
import { type PlacedNote } from './screen-note.type.ts';

/** Notes and bookmarks of one enrolment. */
export const MOST_NOTES = 1000;

/** Beside a lesson there are notes about each of its screens; beside a simulation they are about its debrief. */
const noted: readonly OutlineActivity['kind'][] = ['lesson', 'scenario'];

/** The screens of an activity that a note can be about; it can be about the whole of it, too. */
export const screensOf = (activity: OutlineActivity): readonly string[] =>
  activity.kind === 'lesson' ? activity.settings.screens : [];

interface NoteRow {
  id: string;
  activity_id: string;
  screen_id: string | null;
  text: string;
  occurred_at: Date;
}

/** $1 enrolment, $2 how many. */
const notesOf = statement<NoteRow>(
  'screen-notes-of-enrolment',
  `select n.id, n.activity_id, n.screen_id, n.text, n.occurred_at
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

/** Notes of an officer, in the order of the course. */
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
    const place = new Place(this.texts, outline, standingIn(row?.standing ?? null), asked);
    const placed = await Promise.all(rows.map((note) => place.of(note)));
    return placed
      .filter((note) => note !== null)
      .sort((a, b) => a.at - b.at || a.screenAt - b.screenAt)
      .map(({ note }) => note);
  }
}

class Place {
  constructor(
    private readonly texts: LessonCache,
    private readonly outline: Outline,
    private readonly standing: Standing,
    private readonly asked: Locale,
  ) {}

  /** Null for what a correction has taken away: what was noted there is in the copy of the person's data. */
  async of(row: NoteRow): Promise<{ note: PlacedNote; at: number; screenAt: number } | null> {
    const { outline } = this;
    const found = outline.find(row.activity_id);
    if (!found || !noted.includes(found.activity.kind)) return null;
    const { activity, module, index } = found;
    const locale = outline.localeFor(this.asked);
    const screens = screensOf(activity);
    const screenAt = row.screen_id === null ? screens.length : screens.indexOf(row.screen_id);
    const isOpen = isActivityOpen(outline, activity.id, this.standing);
    const text =
      row.screen_id !== null && isOpen ? await this.texts.of(outline.versionId, activity.id, locale) : null;
    const note = {
      id: row.id,
      activityId: activity.id,
      activityKind: activity.kind,
      screenId: row.screen_id,
      text: row.text,
      occurredAt: row.occurred_at,
      moduleTitle: module.titles[locale] ?? module.key,
      activityTitle: activity.titles[locale] ?? activity.key,
      screenTitle: text?.screens.find(({ id }) => id === row.screen_id)?.title ?? '',
    };
    return { note, at: index, screenAt };
  }
}
