import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import {
  callFields,
  allSeen,
  ask,
  command,
  decide,
  linkFields,
  makeLink,
  nominate,
  nominationsOf,
  openCall,
  type MadeLink,
} from '../support/nominations.ts';
import { type Persona } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';

describe('selecting nominees of a country', () => {
  const campus = testCampus();
  let editionId: string;
  let callId: string;
  let mexico: MadeLink;
  let costaRica: MadeLink;

  beforeAll(async () => {
    ({ editionId } = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false }));
    callId = await openCall(campus, editionId);
    mexico = await makeLink(campus, callId);
    costaRica = await makeLink(campus, callId, { country: 'CR' });
  });

  describe('by country', () => {
    let mexican: string;
    let costaRican: string;
    beforeAll(async () => {
      mexican = await nominate(campus, mexico.token, { givenNames: 'Xóchitl' });
      costaRican = await nominate(campus, costaRica.token, { givenNames: 'Priscila' });
    });

    it.each<[Persona, boolean, boolean]>([
      ['lucia', true, true],
      ['admin', true, true],
      ['carla', true, false],
      ['marta', false, true],
    ])(
      '%s sees Mexico: %p, Costa Rica: %p, by list, id, preview, paper and decision',
      async (persona, seesMexico, seesCostaRica) => {
        const names = (await nominationsOf(campus, persona, { callId })).items.map(({ id }) => id);
        for (const [id, sees] of [
          [mexican, seesMexico],
          [costaRican, seesCostaRica],
        ] as const) {
          expect(names.includes(id)).toBe(sees);
          const { data } = await ask<{ nomination: object | null }>(campus, persona, 'Nomination', {
            id,
            locale: 'es',
          });
          expect(data.nomination !== null).toBe(sees);
          const preview = await ask<{ selectionPreview: { items: object[] } }>(
            campus,
            persona,
            'SelectionPreview',
            { nominationIds: [id], decision: 'REVIEW', locale: 'es' },
          );
          expect(preview.data.selectionPreview.items).toHaveLength(sees ? 1 : 0);
          if (!sees) {
            expect(await decide(campus, persona, [id], 'REVIEW')).toMatchObject({ code: 'NOT_FOUND' });
            expect(
              await command(campus, persona, 'SendNominationLetters', {
                nominationIds: [id],
                isReminder: false,
                idempotencyKey: randomUUID(),
              }),
            ).toMatchObject({ code: 'NOT_FOUND' });
            expect((await campus.as(persona).get(`/nomination-files/paper/${id}`)).status).toBe(404);
          }
        }
        const { data } = await ask<{ callLinks: { items: { country: string }[] } }>(
          campus,
          persona,
          'CallLinks',
          { callId, limit: 100, offset: 0 },
        );
        expect(new Set(data.callLinks.items.map(({ country }) => country))).toEqual(
          new Set([...(seesMexico ? ['MX'] : []), ...(seesCostaRica ? ['CR'] : [])]),
        );
      },
    );

    it.each<Persona>(['ana', 'luis', 'tomas', 'dora', 'nobody'])(
      '%s sees and decides nothing',
      async (persona) => {
        const code = persona === 'nobody' ? 'SIGN_IN_NEEDED' : 'FORBIDDEN';
        const page = { limit: 10, offset: 0, locale: 'es' };
        expectDenied(await ask(campus, persona, 'Nominations', { ...page, sort: 'NAME' }), code);
        expectDenied(await ask(campus, persona, 'Nomination', { id: mexican, locale: 'es' }), code);
        expectDenied(await ask(campus, persona, 'NominationCalls', page), code);
        expectDenied(await ask(campus, persona, 'SeatQuotas', { editionId, locale: 'es' }), code);
        const nominations = await allSeen(campus, [mexican]);
        const input = { nominations, decision: 'ACCEPT', idempotencyKey: randomUUID() };
        expectDenied(await ask(campus, persona, 'DecideNominations', { input }), code);
      },
    );

    it('only who coordinates every country writes calls; links are made for the own country', async () => {
      const create = { editionId, fields: callFields(), idempotencyKey: randomUUID() };
      expectDenied(await ask(campus, 'carla', 'CreateCall', { input: create }), 'FORBIDDEN');
      const links = (country: string | null) => ({
        callId,
        links: [linkFields({ country })],
        isSent: false,
        idempotencyKey: randomUUID(),
      });
      expect(await command(campus, 'carla', 'CreateCallLinks', links('MX'))).toMatchObject({ count: 1 });
      for (const country of ['CR', null])
        expect(await command(campus, 'carla', 'CreateCallLinks', links(country))).toMatchObject({
          code: 'NOT_FOUND',
        });
      expect(
        await command(campus, 'carla', 'ReplaceCallLink', {
          idempotencyKey: randomUUID(),
          linkId: costaRica.id,
          isRenewed: false,
          reason: 'Se perdió el enlace.',
        }),
      ).toMatchObject({ code: 'NOT_FOUND' });
    });
  });

  it('refuses to overwrite what somebody else has saved, and letters with unknown placeholders', async () => {
    const update = { callId, revision: 1, fields: callFields(), locale: 'es' };
    expect(await command(campus, 'lucia', 'UpdateCall', update)).toMatchObject({
      code: 'CALL_CHANGED',
      params: { revision: 2 },
    });
    const letters = [{ kind: 'ACCEPTED', locale: 'es', subject: 'Hola', body: '{nombre}' }];
    expect(
      await command(campus, 'lucia', 'UpdateCall', {
        ...update,
        revision: 2,
        fields: callFields({ letters }),
      }),
    ).toMatchObject({
      code: 'INPUT_INVALID',
      params: { field: 'letters', reason: 'PLACEHOLDER', placeholder: 'nombre' },
    });
  });
});
