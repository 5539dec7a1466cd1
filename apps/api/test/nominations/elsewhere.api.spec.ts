import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_DOMAIN } from '@campus/people/people/campus/demo-people.ts';
import { testCampus } from '../support/campus.ts';
import {
  ask,
  command,
  decide,
  makeLink,
  nominate,
  nominationsOf,
  openCall,
  seen,
  type MadeLink,
} from '../support/nominations.ts';
import { type Persona } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';

/** Carla coordinates Mexico, Marta Costa Rica, Lucía every country. */
describe('what a nomination tells of other countries', () => {
  const campus = testCampus();
  let callId: string;
  let mexico: MadeLink;
  let costaRica: MadeLink;

  const list = async (persona: Persona, check: string | null = null) =>
    (await nominationsOf(campus, persona, { callId, check })).items;

  beforeAll(async () => {
    const { editionId } = await plantEdition(campus.server, { endsOn: '2099-12-31', isOpen: false });
    callId = await openCall(campus, editionId);
    mexico = await makeLink(campus, callId);
    costaRica = await makeLink(campus, callId, { country: 'CR' });
  });

  it('does not name a substitute of another country', async () => {
    const [first, second] = [await nominate(campus, mexico.token), await nominate(campus, costaRica.token)];
    await decide(campus, 'lucia', [first], 'ACCEPT');
    const input = {
      nomination: await seen(campus, first),
      replacement: await seen(campus, second),
      reason: 'Traslado a otra sede.',
      idempotencyKey: randomUUID(),
    };
    await command(campus, 'lucia', 'SubstituteNomination', input);
    const readBy = async (persona: Persona, id: string) => {
      const { data } = await ask<{ nomination: object }>(campus, persona, 'Nomination', {
        id,
        locale: 'es',
      });
      return data.nomination;
    };
    expect(await readBy('lucia', first)).toMatchObject({ replacedBy: { id: second } });
    expect(await readBy('carla', first)).toMatchObject({ replacedBy: null });
    expect(await readBy('lucia', second)).toMatchObject({ replaces: { id: first } });
    expect(await readBy('marta', second)).toMatchObject({ replaces: null });
  });

  it('tells whether an address is known only to who coordinates the person it belongs to', async () => {
    const nominated = (key: 'ana' | 'luis') =>
      nominate(campus, mexico.token, { address: `${key}@${DEMO_DOMAIN}` });
    const [ana, luis] = [await nominated('ana'), await nominated('luis')];
    const known = async (persona: Persona) => {
      const items = (await list(persona, 'ADDRESS_OF_OTHER')).map(({ id }) => id);
      return [ana, luis].filter((id) => items.includes(id));
    };
    const marked = async (persona: Persona, id: string) =>
      (await list(persona)).find((line) => line.id === id)?.checks.includes('ADDRESS_OF_OTHER');
    expect(await known('lucia')).toEqual([ana, luis]);
    expect(await known('carla')).toEqual([ana]);
    expect([await marked('lucia', luis), await marked('carla', luis)]).toEqual([true, false]);
  });
});
