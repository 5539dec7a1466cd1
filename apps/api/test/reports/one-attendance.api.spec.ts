import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { board } from '../support/attendance.ts';
import { testCampus } from '../support/campus.ts';
import { figuresAsker, valueOf } from '../support/figures-questions.ts';
import { personOf } from '../support/personas.ts';
import { plantEdition, plantInto, plantPeople } from '../support/plant.ts';

const BEHIND = `query ($scope: FiguresScope!, $subjectId: ID!) {
  figureEvidence(locale: es, scope: $scope, subjectId: $subjectId, indicator: HOURS_ATTENDED, limit: 100) {
    items { minutes } } }`;

describe('attendance counts by one rule', () => {
  const campus = testCampus();
  const { figures } = figuresAsker(campus);
  const run = (text: string, values: unknown[]) => campus.server.sql.query(text, values);

  /** One was there for the whole hour, the other missed it and made it up by a written task. */
  const plant = async () => {
    const place = await plantEdition(campus.server, { isOpen: false });
    const [there, absent] = await Promise.all(
      (await plantPeople(campus.server, 2, 'MX')).map((id) => plantInto(campus.server, place, id)),
    );
    const [sessionId, entryId, decider] = [randomUUID(), randomUUID(), personOf('lucia').id];
    await run(
      `insert into live_session (id, edition_id, group_id, titles, mode, place)
       values ($1, $2, $3, '{"es": "Taller"}', 'room', 'Sala')`,
      [sessionId, place.editionId, place.groupId],
    );
    await run(
      `insert into session_half_day (id, session_id, starts_at, planned_minutes)
       values ($1, $1, now() - interval '2 days', 60)`,
      [sessionId],
    );
    await run(
      `insert into attendance_entry (id, enrolment_id, half_day_id, presence, minutes, evidence, recorded_by, said_at)
       values ($1, $2, $3, 'whole', null, 'manual', $4, now())`,
      [entryId, there, sessionId, decider],
    );
    await run(
      `insert into attendance (enrolment_id, half_day_id, entry_id, presence, minutes, evidence, is_corrected, said_at)
       values ($1, $2, $3, 'whole', null, 'manual', false, now())`,
      [there, sessionId, entryId],
    );
    const makeUp = () =>
      run(
        `insert into made_up_session (id, enrolment_id, session_id, reason, decided_by)
         values ($1, $2, $3, 'task', $4)`,
        [randomUUID(), absent, sessionId, decider],
      );
    return { ...place, makeUp };
  };

  it('in figures, behind them and on the board: a session made up counts whole, as for the certificate', async () => {
    const { editionId, makeUp } = await plant();
    const subject = { scope: 'EDITION', subjectId: editionId };
    const counted = async () => {
      const found = await figures('lucia', subject);
      const { data } = await campus.as('lucia').query<{
        figureEvidence: { items: { minutes: number | null }[] };
      }>(BEHIND, subject);
      const people = (await board(campus.as('lucia'), editionId))?.people ?? [];
      const sum = (minutes: (number | null)[]) => minutes.reduce<number>((all, each) => all + (each ?? 0), 0);
      return {
        hours: valueOf(found, 'HOURS_ATTENDED'),
        rate: valueOf(found, 'ATTENDANCE_RATE'),
        behind: sum(data.figureEvidence.items.map(({ minutes }) => minutes)),
        onBoard: sum(people.map(({ presentMinutes }) => presentMinutes)),
      };
    };
    expect(await counted()).toEqual({ hours: 1, rate: 50, behind: 60, onBoard: 60 });
    await makeUp();
    expect(await counted()).toEqual({ hours: 2, rate: 100, behind: 120, onBoard: 120 });
  });
});
