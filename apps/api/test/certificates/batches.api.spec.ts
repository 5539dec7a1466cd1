import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { act, batchesOf, codeOf, itemsOf, plantThree, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';

const REASON = 'Her plan was approved on paper.';

describe('certificates in batches', () => {
  const campus = testCampus();
  let editionId: string;
  let ana: string;
  let chloe: string;

  beforeEach(async () => {
    ({ editionId, ana, chloe } = await plantThree(campus.server));
  });

  describe('who may', () => {
    const operations = [
      'ProposeCertificates',
      'ApproveCertificates',
      'DropCertificates',
      'RetryCertificates',
      'SendCertificateMails',
      'OrderCeremony',
      'PlaceInCeremony',
      'OverrideOutcome',
      'RemindOfCertificate',
    ] as const;
    const inputOf = (name: string, batchId: string) =>
      ({
        ProposeCertificates: { editionId },
        OrderCeremony: { batchId, order: 'NAME', enrolmentIds: [] },
        PlaceInCeremony: { batchId, enrolmentId: ana, place: 1 },
        OverrideOutcome: { enrolmentId: chloe, kind: 'HOLD', reason: REASON },
        RemindOfCertificate: { enrolmentId: chloe },
      })[name] ?? { batchId };

    it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
      ['ana', 'FORBIDDEN'],
      ['luis', 'FORBIDDEN'],
      ['tomas', 'FORBIDDEN'],
      ['dora', 'FORBIDDEN'],
      ['nobody', 'SIGN_IN_NEEDED'],
    ])('not %s', async (persona, denied) => {
      const batch = await propose(campus.as('lucia'), editionId);
      for (const name of operations)
        expectDenied(await act(campus.as(persona), name, inputOf(name, batch.id)), denied);
    });

    it.each<Persona>(['carla', 'marta'])(
      '%s not for people of other countries, nor a batch about everybody',
      async (persona) => {
        const batch = await propose(campus.as('lucia'), editionId);
        for (const name of operations.filter((one) => one !== 'ProposeCertificates'))
          expect(codeOf(await act(campus.as(persona), name, inputOf(name, batch.id)))).toBe('NOT_FOUND');
        const { items } = await itemsOf(campus.as(persona), batch.id);
        expect(items.map(({ countryCode }) => countryCode)).toEqual([persona === 'carla' ? 'MX' : 'CR']);
        expect(await propose(campus.as(persona), editionId)).toMatchObject({ mayChange: true });
        const [, second] = await batchesOf(campus.as(persona), editionId);
        expect(second?.counts.ready).toBe(persona === 'carla' ? 1 : 0);
      },
    );

    it('sees no batch of other countries', async () => {
      const batch = await propose(campus.as('carla'), editionId);
      expect(await batchesOf(campus.as('marta'), editionId)).toEqual([]);
      expect((await itemsOf(campus.as('marta'), batch.id)).items).toEqual([]);
    });
  });
});
