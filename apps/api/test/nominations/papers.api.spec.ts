import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { command, decide, makeLink, nominate, openCall } from '../support/nominations.ts';
import { plantEdition } from '../support/plant.ts';

describe('papers of a call', () => {
  const campus = testCampus();

  it('prints letters and the call, and mails links', async () => {
    const { editionId } = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false });
    const callId = await openCall(campus, editionId);
    const mexico = await makeLink(campus, callId);
    const id = await nominate(campus, mexico.token);
    await decide(campus, 'carla', [id], 'ACCEPT');
    for (const path of [`paper/${id}`, `papers/${mexico.id}`, `call/${callId}/es`]) {
      const answer = await campus.as('carla').get(`/nomination-files/${path}`);
      expect([path, answer.status, answer.body.slice(0, 5)]).toEqual([path, 200, '%PDF-']);
    }
    const send = { linkIds: [mexico.id], idempotencyKey: randomUUID() };
    for (const _time of ['once', 'again'])
      expect(await command(campus, 'carla', 'SendCallLinks', send)).toMatchObject({ count: 1 });
    const { rows } = await campus.server.sql.query<{ text_body: string }>(
      `select text_body from mail where template = 'nomination-link'`,
    );
    expect(rows.map(({ text_body }) => text_body)).toEqual([
      expect.stringContaining(`/nominate/${mexico.token}`),
    ]);
  });
});
