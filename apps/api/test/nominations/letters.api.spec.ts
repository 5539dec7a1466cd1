import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { allSeen, ask, command, nominate, plantCall, sendLetters } from '../support/nominations.ts';

describe('the letter of a decision', () => {
  const campus = testCampus();

  it('tells a nominee what the letter is to say of why, and never the reason', async () => {
    const { link } = await plantCall(campus);
    const told = async (letterReason: string | null) => {
      const address = `carta-${randomUUID().slice(0, 8)}@example.org`;
      const id = await nominate(campus, link.token, { address });
      const reason = 'Interno: su jefa no la deja venir.';
      await command(campus, 'carla', 'DecideNominations', {
        nominations: await allSeen(campus, [id]),
        decision: 'REJECT',
        reason,
        letterReason,
        idempotencyKey: randomUUID(),
      });
      expect(await sendLetters(campus, [id])).toMatchObject({ count: 1 });
      const { rows } = await campus.server.sql.query<{ mail: string }>(
        `select m::text as mail from mail m where to_address = $1`,
        [address],
      );
      const { data } = await ask<{ nomination: Record<string, unknown> }>(campus, 'carla', 'Nomination', {
        id,
        locale: 'es',
      });
      expect(data.nomination).toMatchObject({ reason, letterReason });
      const paper = await campus.as('carla').get(`/nomination-files/paper/${id}`);
      expect(paper.status).toBe(200);
      return rows.map(({ mail }) => mail).join();
    };
    const silent = await told(null);
    expect(silent).toContain('no pudimos aceptarla');
    expect(silent).not.toMatch(/Interno|Motivo/);
    const saying = await told('El cupo de su país está completo.');
    expect(saying).toContain('Motivo: El cupo de su país está completo.');
    expect(saying).not.toContain('Interno');
  });
});
