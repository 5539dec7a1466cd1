import { beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '@campus/platform/jobs/jobs.ts';
import { act, plantThree, propose } from '../support/batches.ts';
import { testCampus } from '../support/campus.ts';
import { personOf } from '../support/personas.ts';

const ROSTER = `query ($editionId: ID!) {
  roster(locale: es, editionId: $editionId) { items { personId status basis } } }`;
const GRID = `query ($editionId: ID!) { progressGrid(locale: es, editionId: $editionId) { rows { personId basis } } }`;
const GROUP = `query ($groupId: ID!) { groupRoster(locale: es, groupId: $groupId) { items { fullName basis } } }`;
const PERSON = `query ($id: ID!) { personDossier(id: $id, locale: es) { enrolments { editionId basis } } }`;
const HOME = `query ($enrolmentId: ID!) { courseHome(enrolmentId: $enrolmentId, locale: es) { reached reachedBasis minutesLeft } }`;

interface Marked {
  personId: string;
  basis: string | null;
}

describe('what was granted and not earned is marked', () => {
  const campus = testCampus();
  let editionId: string;
  let luis: string;
  const person = personOf('luis').id;
  beforeEach(async () => {
    ({ editionId, luis } = await plantThree(campus.server));
  });

  /** By marta, confirmed by lucia. */
  async function grant(): Promise<void> {
    const input = { enrolmentId: luis, outcome: 'COMPLETION', reason: 'He taught this course twice.' };
    const overrideId = (await act(campus.as('marta'), 'ProposeGrant', input)).data.proposeGrant?.overrideId;
    expect(await bases()).not.toContain('GRANTED');
    await act(campus.as('lucia'), 'ConfirmGrant', { overrideId, reason: 'I have seen his lists.' });
  }
  async function certify(): Promise<void> {
    const batch = await propose(campus.as('lucia'), editionId);
    await act(campus.as('admin'), 'ApproveCertificates', { batchId: batch.id });
    await campus.server.app.get(Jobs).drain();
  }
  const roster = async () =>
    (await campus.as('lucia').query<{ roster: { items: Marked[] } }>(ROSTER, { editionId })).data.roster
      .items;
  const bases = async () => (await roster()).map(({ basis }) => basis);
  const inFile = async (columns: string) => {
    const { body } = await campus.as('lucia').get(`/rosters/${editionId}.csv?lang=es&columns=${columns}`);
    return body;
  };

  it('in the roster and its file, once it holds and once it is certified', async () => {
    expect(await bases()).toEqual([null, null, null]);
    await grant();
    const found = await roster();
    expect(found.filter(({ basis }) => basis === 'GRANTED').map(({ personId }) => personId)).toEqual([
      person,
    ]);
    expect(await inFile('country,progress')).toMatch(/;Otorgado por decisión/);
    expect(await inFile('country')).not.toMatch(/Otorgado/);
    await certify();
    expect((await bases()).sort()).toEqual(['EARNED', 'EARNED', 'GRANTED']);
    const file = await inFile('status');
    expect(file).toMatch(/Completada;Otorgado por decisión/);
    expect(file.match(/Completada;Cumplido/g)).toHaveLength(2);
  });

  it('in the grid of progress, on the page of a group and on that of the person', async () => {
    await grant();
    const grid = await campus.as('lucia').query<{ progressGrid: { rows: Marked[] } }>(GRID, { editionId });
    expect(grid.data.progressGrid.rows.filter(({ basis }) => basis === 'GRANTED')).toMatchObject([
      { personId: person },
    ]);
    const dossier = await campus
      .as('marta')
      .query<{ personDossier: { enrolments: { editionId: string; basis: string | null }[] } }>(PERSON, {
        id: person,
      });
    expect(dossier.data.personDossier.enrolments).toContainEqual({ editionId, basis: 'GRANTED' });
    const { rows: groups } = await campus.server.sql.query<{ group_id: string }>(
      `insert into group_facilitator (id, group_id, person_id)
       select gen_random_uuid(), group_id, $2 from enrolment where id = $1 returning group_id`,
      [luis, personOf('tomas').id],
    );
    const group = await campus
      .as('tomas')
      .query<{ groupRoster: { items: { basis: string | null }[] } }>(GROUP, { groupId: groups[0]?.group_id });
    expect(group.data.groupRoster.items.filter(({ basis }) => basis === 'GRANTED')).toHaveLength(1);
  });

  it('to the person it was granted to, from the day it holds', async () => {
    const home = async () =>
      (await campus.as('luis').query<{ courseHome: Record<string, unknown> }>(HOME, { enrolmentId: luis }))
        .data.courseHome;
    // A lesson, a package and the final test.
    expect(await home()).toEqual({ reached: null, reachedBasis: null, minutesLeft: 15 });
    await grant();
    expect(await home()).toEqual({ reached: 'COMPLETION', reachedBasis: 'GRANTED', minutesLeft: 0 });
  });
});
