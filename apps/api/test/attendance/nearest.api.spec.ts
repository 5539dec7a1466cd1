import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { ask } from '../support/nominations.ts';
import { plantEdition } from '../support/plant.ts';

const campus = testCampus();

it('sessions by how near they are: what is to come from now on, then what was, the last one first', async () => {
  const { editionId } = await plantEdition(campus.server);
  for (const days of [-10, 30, -1, 2]) {
    const id = randomUUID();
    await campus.server.sql.query(
      `insert into live_session (id, edition_id, titles, mode, place) values ($1, $2, $3, 'room', 'Sala')`,
      [id, editionId, JSON.stringify({ es: `${days}` })],
    );
    await campus.server.sql.query(
      `insert into session_half_day (id, session_id, starts_at, planned_minutes)
       values ($1, $1, now() + make_interval(days => $2), 60)`,
      [id, days],
    );
  }
  const { data } = await ask<{ attendanceSessions: { items: { title: string }[] } }>(
    campus,
    'lucia',
    'AttendanceSessions',
    {
      locale: 'es',
      editionId,
      isComing: null,
      search: '',
      sort: 'NEAREST',
      isDescending: false,
      limit: 10,
      offset: 0,
    },
  );
  expect(data.attendanceSessions.items.map(({ title }) => title)).toEqual(['2', '30', '-1', '-10']);
});
