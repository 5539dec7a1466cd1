import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import {
  ask,
  command,
  confirmInput,
  confirmTokenOf,
  decide,
  makeLink,
  formOf,
  nominate,
  plantCall,
  saveBy,
  stateOf,
  type MadeLink,
} from '../support/nominations.ts';

interface Answered {
  confirmation: { state: string; address: string };
}

describe('a personal link', () => {
  const campus = testCampus();
  let callId: string;
  let link: MadeLink;
  beforeAll(async () => {
    ({ callId, link } = await plantCall(campus));
  });

  const rows = async <Row>(text: string, values: unknown[]) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const inCourse = async (address: string) =>
    (
      await rows<{ count: number }>(
        `select count(*)::int from enrolment e join person_email m on m.person_id = e.person_id where m.address = $1`,
        [address],
      )
    )[0]?.count;

  describe('of an institution', () => {
    const form = formOf(campus);
    const save = saveBy(campus);

    it('that was changed is void at its old address, and holds at the new one what was sent by the old', async () => {
      const institutionName = `Cambiada ${randomUUID().slice(0, 8)}`;
      const old = await makeLink(campus, callId, { institutionName });
      await nominate(campus, old.token, { givenNames: 'Antes' });
      await command(campus, 'carla', 'ReplaceCallLink', {
        idempotencyKey: randomUUID(),
        linkId: old.id,
        isRenewed: true,
        reason: 'Lo reenviaron a otra oficina',
      });
      const { data } = await ask<{ callLinks: { items: { url: string }[] } }>(campus, 'lucia', 'CallLinks', {
        callId,
        search: institutionName,
        limit: 1,
        offset: 0,
      });
      const token = data.callLinks.items[0]?.url.split('/').at(-1) ?? '';
      expect(token).not.toBe(old.token);
      expect(await form(old.token)).toBeNull();
      expect(await save(old.token)).toMatchObject({ code: 'LINK_INVALID', params: { state: 'unknown' } });
      expect((await form(token))?.nominations).toMatchObject([{ givenNames: 'Antes' }]);
      expect((await save(token)).code).toBeUndefined();
    });

    it('that expires while somebody writes shows nothing of what was sent, and takes nothing more', async () => {
      const late = await makeLink(campus, callId);
      await nominate(campus, late.token, { givenNames: 'Enviada' });
      await rows(`update call_link set expires_at = now() - interval '1 second' where id = $1`, [late.id]);
      expect(await form(late.token)).toMatchObject({ state: 'EXPIRED', nominations: [], text: [] });
      expect(await save(late.token)).toMatchObject({ code: 'LINK_INVALID', params: { state: 'expired' } });
      const sent = await campus.server.app.inject({
        method: 'POST',
        url: `/nomination-files/letter/${late.token}`,
        headers: { ...(await campus.as('nobody').headers()), 'content-type': 'application/pdf' },
        payload: '%PDF-1.7',
      });
      expect(sent.json()).toMatchObject({ refusal: { code: 'LINK_INVALID' } });
    });
  });

  describe('of a nominee', () => {
    const send = (nominationId: string, isReminder = false) =>
      command(campus, 'carla', 'SendNominationLetters', {
        nominationIds: [nominationId],
        isReminder,
        idempotencyKey: randomUUID(),
      });
    const accepted = async () => {
      const givenNames = `Elia ${randomUUID().replaceAll(/[^a-f]/g, '')}`;
      const address = `${randomUUID().slice(0, 8)}@example.org`;
      const id = await nominate(campus, link.token, { givenNames, address });
      await decide(campus, 'carla', [id], 'ACCEPT');
      await send(id);
      return { id, address, givenNames, token: await confirmTokenOf(campus, address) };
    };
    const answer = (token: string, over: Record<string, unknown>) =>
      command<Answered>(campus, 'nobody', 'AnswerConfirmation', confirmInput(token, over));

    it('that was answered says what was answered, and takes no other answer', async () => {
      const [yes, no] = [await accepted(), await accepted()];
      const { givenNames } = yes;
      expect((await answer(yes.token, { givenNames })).confirmation.state).toBe('ENROLLED');
      expect((await answer(yes.token, { isAccepted: false })).confirmation.state).toBe('ENROLLED');
      expect((await answer(no.token, { isAccepted: false })).confirmation.state).toBe('DECLINED');
      expect((await answer(no.token, { givenNames: no.givenNames })).confirmation.state).toBe('DECLINED');
      expect([await stateOf(campus, yes.id), await stateOf(campus, no.id)]).toEqual(['ENROLLED', 'DECLINED']);
      expect([await inCourse(yes.address), await inCourse(no.address)]).toEqual([1, 0]);
    });

    it('is closed when its day is over where the call is, for a yes and for a no', async () => {
      const { id, token, givenNames } = await accepted();
      const zoneOfCall = (zone: string) =>
        rows<{ before: string }>(
          `with place as (select call_id, c.time_zone as before from nomination n join call c on c.id = n.call_id where n.id = $1)
           update call set time_zone = $2 from place where id = place.call_id returning place.before`,
          [id, zone],
        );
      const state = async () =>
        (
          await ask<{ confirmation: { state: string } }>(campus, 'nobody', 'Confirmation', {
            token,
            locale: 'es',
          })
        ).data.confirmation.state;
      // It is never the same day in both: the last day of the one is over in the other.
      await rows(
        `update nomination set confirm_by = (now() at time zone 'Pacific/Pago_Pago')::date where id = $1`,
        [id],
      );
      const [call] = await zoneOfCall('Pacific/Kiritimati');
      expect(await state()).toBe('LATE');
      expect((await answer(token, { givenNames })).confirmation.state).toBe('LATE');
      expect((await answer(token, { isAccepted: false })).confirmation.state).toBe('LATE');
      expect(await stateOf(campus, id)).toBe('ACCEPTED');
      // A letter would only lead there: neither a reminder goes out, nor the decision itself.
      expect(await send(id, true)).toMatchObject({ count: 0 });
      await rows(`update nomination set told_state = null where id = $1`, [id]);
      expect(await send(id)).toMatchObject({ count: 0 });
      await zoneOfCall('Pacific/Pago_Pago');
      expect(await send(id)).toMatchObject({ count: 1 });
      expect(await send(id, true)).toMatchObject({ count: 1 });
      expect(await state()).toBe('OPEN');
      expect((await answer(token, { givenNames })).confirmation.state).toBe('ENROLLED');
      await zoneOfCall(call?.before ?? '');
    });

    it('is the same in the reminder', async () => {
      const { id, address, token } = await accepted();
      await send(id, true);
      expect(await confirmTokenOf(campus, address)).toBe(token);
    });

    it('is void once the seat was taken back, and stays so when it is given again', async () => {
      const { id, address, token, givenNames } = await accepted();
      await decide(campus, 'carla', [id], 'WAITLIST', 'El cupo cambió');
      const find = async () =>
        (
          await ask<{ confirmation: object | null }>(campus, 'nobody', 'Confirmation', {
            token,
            locale: 'es',
          })
        ).data.confirmation;
      expect(await find()).toBeNull();
      expect(await answer(token, { givenNames })).toMatchObject({
        code: 'LINK_INVALID',
        params: { state: 'unknown' },
      });
      await decide(campus, 'carla', [id], 'ACCEPT');
      await send(id);
      const next = await confirmTokenOf(campus, address);
      expect(next).not.toBe(token);
      expect(await find()).toBeNull();
      expect((await answer(next, { givenNames })).confirmation.state).toBe('ENROLLED');
      expect(await inCourse(address)).toBe(1);
    });

    it('forwarded and answered by somebody else enrols the nominee: the account is of the address nominated', async () => {
      const { address, token } = await accepted();
      const stranger = { givenNames: 'Otra Persona', firstSurname: 'Desconocida', secondSurname: null };
      const { confirmation } = await answer(token, stranger);
      expect(confirmation).toMatchObject({ state: 'ENROLLED', address });
      const mails = await rows<{ template: string }>(
        `select template from mail where to_address = $1 order by created_at, id`,
        [address],
      );
      expect(mails.map(({ template }) => template)).toEqual(['nomination-letter', 'welcome']);
      expect(
        await rows(`select from person_email where address = $1 and valid_to is null`, [address]),
      ).toHaveLength(1);
    });
  });
});
