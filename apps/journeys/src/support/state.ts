import type { Pool } from 'pg';
import { expect, type Page } from '@playwright/test';
import { words, type Locale } from './locales.ts';

/** Waits until the screen shows that the server has everything. */
export const expectSaved = (page: Page, locale: Locale): Promise<void> =>
  expect(page.locator('.frame__state .save-state')).toHaveText(words(locale, 'save.saved'), {
    timeout: 60_000,
  });

/** The texts of a worksheet as the database has them. */
export async function worksheet(database: Pool, enrolmentId: string): Promise<Record<string, string>> {
  const { rows } = await database.query<{ field_id: string; value: string }>(
    `select field_id, value from worksheet_value where enrolment_id = $1`,
    [enrolmentId],
  );
  return Object.fromEntries(rows.map(({ field_id, value }) => [field_id, value]));
}

/** The screens of a lesson the database has as seen, by the alphabet. */
export async function screensSeen(
  database: Pool,
  enrolmentId: string,
  activityId: string,
): Promise<string[]> {
  const { rows } = await database.query<{ screens: string[] }>(
    `select screens from activity_progress where enrolment_id = $1 and activity_id = $2`,
    [enrolmentId, activityId],
  );
  return (rows[0]?.screens ?? []).toSorted();
}

/** The responses of an attempt as the database has them, by question. */
export async function responses(database: Pool, attemptId: string): Promise<Record<string, unknown>> {
  const { rows } = await database.query<{ question_id: string; response: unknown }>(
    `select question_id, response from quiz_answer where attempt_id = $1 and response is not null`,
    [attemptId],
  );
  return Object.fromEntries(rows.map(({ question_id, response }) => [question_id, response]));
}

/** How often a kind of work of a person was recorded, and how often refused. */
export async function receipts(
  database: Pool,
  personId: string,
): Promise<{ recorded: number; refused: number }> {
  const { rows } = await database.query<{ recorded: number; refused: number }>(
    `select count(*) filter (where refusal is null)::int as recorded, count(refusal)::int as refused
       from journal_receipt where person_id = $1`,
    [personId],
  );
  return rows[0] ?? { recorded: 0, refused: 0 };
}
