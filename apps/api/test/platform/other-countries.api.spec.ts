import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { askedQueries } from '../support/asked-queries.ts';
import { propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { earn, issue } from '../support/certificates.ts';
import { makeLink, nominate, openCall } from '../support/nominations.ts';
import { personOf, type Persona } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { idsAround } from '../support/rows-of.ts';

const luis = personOf('luis');

/** In demo mode the sign-in screen names the demo people to everybody; a preview says back what was asked. */
const passedOver = ['Campus', 'CallTextPreview'];

/** What tells of Luis, who serves Costa Rica; on a screen, in a file or in an address. */
const traces = [luis.firstSurname, luis.givenNames, 'luis@', luis.id];

describe('people of another country are seen by no route', () => {
  const campus = testCampus();
  let ids: string[];

  beforeAll(async () => {
    const { server } = campus;
    const planted = await plantEnrolment(server, 'luis');
    await earn(server, planted.enrolmentId);
    await propose(campus.as('lucia'), planted.editionId);
    await issue(campus.as('lucia'), planted.enrolmentId);
    const link = await makeLink(campus, await openCall(campus, planted.editionId), { country: 'CR' });
    const named = { givenNames: luis.givenNames, firstSurname: luis.firstSurname };
    const nominationId = await nominate(campus, link.token, { ...named, address: 'luis@example.org' });
    ids = [...(await idsAround(server, luis.id)), planted.editionId, planted.groupId, nominationId, link.id];
  });

  async function seenBy(persona: Persona): Promise<string[]> {
    const { schema } = campus.server.app.get(GraphQLSchemaHost);
    const words = { search: luis.firstSurname, day: '2026-01-01', locale: 'es' };
    const speaker = campus.as(persona);
    const seen: string[] = [];
    for (const { name, text, variables } of askedQueries(schema)) {
      if (passedOver.includes(name)) continue;
      for (const values of variables(ids, words)) {
        const { data, body, status } = await speaker.query(text, values);
        expect({ name, values, body, isAnswered: [200, 401, 403].includes(status) }).toMatchObject({
          isAnswered: true,
        });
        const [said, asked] = [JSON.stringify(data), JSON.stringify(values)];
        // The preview of an act on many says of each id that was asked for that there is nobody.
        const isSaidBack = (trace: string) => trace === luis.id && asked.includes(luis.id);
        if (traces.some((trace) => said.includes(trace) && !isSaidBack(trace))) seen.push(`${name} ${asked}`);
      }
    }
    return seen;
  }

  it('the test itself sees: Lucía, who coordinates all countries, finds Luis', async () => {
    expect(await seenBy('lucia')).not.toEqual([]);
  });

  it.each<Persona>(['carla', 'tomas', 'dora', 'ana', 'nobody'])('by %s', async (persona) => {
    expect(await seenBy(persona)).toEqual([]);
  });
});
