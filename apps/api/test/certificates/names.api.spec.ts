import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, batchesOf, codeOf, itemsOf, plantThree, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { ISSUE, SUPERSEDE } from '../support/certificates.ts';
import { personOf } from '../support/personas.ts';

const ATTACK = 'Ministra Rosa Otra';

describe('the name on a certificate', () => {
  const campus = testCampus();
  let editionId: string;
  let ana: string;
  const rows = async <Row>(text: string, values: unknown[]) =>
    (await campus.server.sql.query(text, values)).rows as Row[];
  const rename = (personId: string, given: string) =>
    rows(`update person set given_names = $2, first_surname = 'Otra', second_surname = null where id = $1`, [
      personId,
      given,
    ]);
  const printed = async (enrolmentId: string) =>
    (
      await rows<{ name: string; signatory: string }>(
        `select snapshot ->> 'name' as name, snapshot -> 'signatory' ->> 'name' as signatory from certificate where enrolment_id = $1`,
        [enrolmentId],
      )
    )[0];
  const anaIn = async (batchId: string) =>
    (await itemsOf(campus.as('lucia'), batchId)).items.find(({ enrolmentId }) => enrolmentId === ana);
  const approve = async (batchId: string) => {
    const answer = await act(campus.as('admin'), 'ApproveCertificates', { batchId });
    await campus.server.app.get(Jobs).drain();
    return answer;
  };
  const choose = (batchId: string, name: string, persona: 'lucia' | 'carla' | 'admin' = 'lucia') =>
    act(campus.as(persona), 'ChooseCertificateName', { batchId, enrolmentId: ana, name });

  let before: { id: string; given_names: string; first_surname: string; second_surname: string | null }[];
  beforeEach(async () => {
    ({ editionId, ana } = await plantThree(campus.server));
    before = await rows(
      `select id, given_names, first_surname, second_surname from person where id = any($1::uuid[])`,
      [[personOf('ana').id, personOf('admin').id]],
    );
  });
  afterEach(async () => {
    for (const { id, ...names } of before)
      await rows(
        `update person set given_names = $2, first_surname = $3, second_surname = $4 where id = $1`,
        [id, ...Object.values(names)],
      );
  });

  it('proposed, renamed, approved: the new name is not printed, and nothing is issued before somebody chooses', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    const proposed = (await anaIn(batch.id))?.proposedName ?? '';
    await rename(personOf('ana').id, 'Ministra Rosa');
    expect(await anaIn(batch.id)).toMatchObject({
      state: 'BLOCKED',
      fullName: ATTACK,
      proposedName: proposed,
      blockers: [{ code: 'NAME_CHANGED', remover: 'COORDINATOR' }],
    });
    const [seen] = (await batchesOf(campus.as('lucia'), editionId)).filter(({ id }) => id === batch.id);
    expect(seen?.counts).toMatchObject({ ready: 1, blocked: 2 });
    expect((await itemsOf(campus.as('lucia'), batch.id, { blocker: 'NAME_CHANGED' })).totalCount).toBe(1);
    await approve(batch.id);
    expect(await printed(ana)).toBeUndefined();
    expect((await anaIn(batch.id))?.certificate).toBeNull();
  });

  it('is the proposed one where a coordinator keeps it, until the account is renamed again', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    const proposed = (await anaIn(batch.id))?.proposedName ?? '';
    await rename(personOf('ana').id, 'Ministra Rosa');
    expect(codeOf(await choose(batch.id, 'Somebody else'))).toBe('NAME_CHANGED');
    // The batch is about every country, and Carla coordinates one.
    expect(codeOf(await choose(batch.id, proposed, 'carla'))).toBe('NOT_FOUND');
    expect(codeOf(await choose(batch.id, proposed))).toBeUndefined();
    expect(await anaIn(batch.id)).toMatchObject({ state: 'READY', blockers: [] });
    await rename(personOf('ana').id, 'Presidenta Rosa');
    expect(await anaIn(batch.id)).toMatchObject({ state: 'BLOCKED' });
    expect(codeOf(await choose(batch.id, proposed))).toBeUndefined();
    await approve(batch.id);
    expect((await printed(ana))?.name).toBe(proposed);
  });

  it('is the new one where a coordinator takes it, or proposes again', async () => {
    const first = await propose(campus.as('lucia'), editionId);
    await rename(personOf('ana').id, 'Ana Rosa');
    await choose(first.id, 'Ana Rosa Otra');
    expect(await anaIn(first.id)).toMatchObject({ state: 'READY', proposedName: 'Ana Rosa Otra' });
    await rename(personOf('ana').id, 'Ana Rosaura');
    expect(await anaIn(first.id)).toMatchObject({ state: 'BLOCKED' });
    await propose(campus.as('lucia'), editionId);
    expect(await anaIn(first.id)).toMatchObject({ state: 'READY', proposedName: 'Ana Rosaura Otra' });
  });

  it('stays the proposed one when a decision has the person looked at again', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    const proposed = (await anaIn(batch.id))?.proposedName;
    await rename(personOf('ana').id, 'Ministra Rosa');
    const { data } = await act(campus.as('lucia'), 'OverrideOutcome', {
      enrolmentId: ana,
      kind: 'HOLD',
      reason: 'Waits for her papers.',
    });
    await act(campus.as('lucia'), 'WithdrawOverride', {
      overrideId: data.overrideOutcome?.overrideId,
      reason: 'The papers are there.',
    });
    expect(await anaIn(batch.id)).toMatchObject({ state: 'BLOCKED', proposedName: proposed });
  });

  it('renamed between the approval and the printing, is still the one approved; so is who approved', async () => {
    const batch = await propose(campus.as('lucia'), editionId);
    const proposed = (await anaIn(batch.id))?.proposedName;
    const [admin] = before.filter(({ id }) => id === personOf('admin').id);
    await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id });
    await rename(personOf('ana').id, 'Ministra Rosa');
    await rename(personOf('admin').id, 'Secretario General');
    await campus.server.app.get(Jobs).drain();
    expect(await printed(ana)).toEqual({
      name: proposed,
      signatory: [admin?.given_names, admin?.first_surname, admin?.second_surname].filter(Boolean).join(' '),
    });
  });

  it('is refused where who issues or corrects has seen another', async () => {
    await rename(personOf('ana').id, 'Ministra Rosa');
    const issue = await campus.as('lucia').query<{ issueCertificate: { code?: string } }>(ISSUE, {
      input: { enrolmentId: ana, name: 'Somebody else', idempotencyKey: randomUUID() },
    });
    expect(issue.data.issueCertificate.code).toBe('NAME_CHANGED');
    const batch = await propose(campus.as('lucia'), editionId);
    await approve(batch.id);
    const serial = (await anaIn(batch.id))?.certificate?.serial;
    await rename(personOf('ana').id, 'Presidenta Rosa');
    const correct = async (name: string) =>
      (
        await campus.as('lucia').query<{ supersedeCertificate: { code?: string } }>(SUPERSEDE, {
          input: { serial, name, reason: 'Her name was wrong.', idempotencyKey: randomUUID() },
        })
      ).data.supersedeCertificate.code;
    expect(await correct(ATTACK)).toBe('NAME_CHANGED');
    expect(await correct('Presidenta Rosa Otra')).toBeUndefined();
  });
});
