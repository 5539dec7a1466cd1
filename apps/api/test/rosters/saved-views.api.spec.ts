import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectDenied } from '../support/assertions.ts';
import { mutate } from '../support/mutations.ts';
import { testCampus } from '../support/campus.ts';
import { type Persona } from '../support/personas.ts';
import { plantEdition } from '../support/plant.ts';

const VIEWS = `query ($list: ViewedList!, $editionId: ID) { savedViews(list: $list, editionId: $editionId) { id name filter isMine isShared isUsual owner } }`;

interface View {
  id: string;
  name: string;
  filter: string;
  isMine: boolean;
  isUsual: boolean;
  owner: string | null;
}

describe('saved views of a list', () => {
  const campus = testCampus();
  let editionId: string;
  const list = async (persona: Persona, of: string | null = editionId, which = 'ROSTER') =>
    (await campus.as(persona).query<{ savedViews: View[] }>(VIEWS, { list: which, editionId: of })).data
      .savedViews;
  const save = (over: object = {}, persona: Persona = 'carla') =>
    mutate(
      campus.as(persona),
      'saveView',
      {
        list: 'ROSTER',
        editionId,
        name: 'Mujeres',
        filter: 'sex=FEMALE',
        isShared: false,
        isUsual: false,
        ...over,
      },
      '... on ViewSaved { viewId }',
    );

  beforeEach(async () => {
    ({ editionId } = await plantEdition(campus.server));
  });

  it.each<[Persona, 'FORBIDDEN' | 'SIGN_IN_NEEDED']>([
    ['ana', 'FORBIDDEN'],
    ['tomas', 'FORBIDDEN'],
    ['dora', 'FORBIDDEN'],
    ['nobody', 'SIGN_IN_NEEDED'],
  ])('are not for %s', async (persona, code) => {
    expectDenied(await campus.as(persona).query(VIEWS, { list: 'ROSTER', editionId }), code);
  });

  it('keep filters, order and columns, and nothing else of an address', async () => {
    await save({ filter: 'sex=FEMALE&page=3&sort=progress&token=secret&status=' });
    expect(await list('carla')).toMatchObject([
      { name: 'Mujeres', filter: 'sex=FEMALE&sort=progress', isMine: true, owner: null },
    ]);
  });

  it('are their owner’s, until they are shared with those who coordinate the edition', async () => {
    const { viewId } = await save();
    expect(await list('marta')).toEqual([]);
    await save({ viewId, name: 'Todas', isShared: true });
    expect(await list('marta')).toMatchObject([{ id: viewId, name: 'Todas', isMine: false, owner: /Carla/ }]);
    expect(await list('marta', null)).toEqual([]);
    expect(await save({ viewId, name: 'Mía' }, 'marta')).toMatchObject({ code: 'NOT_FOUND' });
    const remove = (persona: Persona) => mutate(campus.as(persona), 'removeView', { viewId }, '');
    expect(await remove('marta')).toMatchObject({ code: 'NOT_FOUND' });
    await remove('carla');
    expect(await list('carla')).toEqual([]);
  });

  it('that are shared keep nothing of what was searched for, which is often a name', async () => {
    const filter = 'sex=FEMALE&search=Ibarra';
    const { viewId } = await save({ filter });
    expect(await list('carla')).toMatchObject([{ filter }]);
    await save({ viewId, filter, isShared: true });
    expect(await list('marta')).toMatchObject([{ id: viewId, filter: 'sex=FEMALE' }]);
  });

  it('one of them is the usual one, for its owner alone', async () => {
    await save({ isUsual: true, isShared: true });
    await save({ name: 'Hombres', filter: 'sex=MALE', isUsual: true });
    const usual = (views: View[]) => views.filter(({ isUsual }) => isUsual).map(({ name }) => name);
    expect(usual(await list('carla'))).toEqual(['Hombres']);
    expect(usual(await list('marta'))).toEqual([]);
  });

  it.each([
    ['NOMINATIONS', 'state=WAITLISTED&country=MX&columns=name', 'state=WAITLISTED&country=MX'],
    ['BATCH', 'blocker=NOT_ATTENDED&differs=yes&page=2', 'blocker=NOT_ATTENDED&differs=yes'],
    ['REGISTER', 'state=REVOKED&way=down&group=1', 'state=REVOKED&way=down'],
  ])('are of one list: %s', async (which, filter, kept) => {
    const of = which === 'REGISTER' ? null : editionId;
    await save({ isUsual: true });
    const { viewId } = await save({ list: which, editionId: of, filter, isUsual: true });
    const [view] = await list('carla', of, which);
    expect(view).toMatchObject({ id: viewId, isUsual: true });
    expect(Object.fromEntries(new URLSearchParams(view?.filter))).toEqual(
      Object.fromEntries(new URLSearchParams(kept)),
    );
    // The usual view of one list is not that of another.
    expect(await list('carla')).toMatchObject([{ name: 'Mujeres', isUsual: true }]);
    // What is of one list never becomes a view of another.
    expect(await save({ viewId, list: 'ROSTER', editionId: of })).toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = of === null ? editionId : null;
    expect(await save({ list: which, editionId: elsewhere })).toMatchObject({
      code: 'INPUT_INVALID',
      params: { field: 'editionId' },
    });
  });

  it.each([
    ['without a name', { name: ' ' }, 'INPUT_INVALID'],
    ['with a name too long', { name: 'x'.repeat(81) }, 'INPUT_INVALID'],
    ['with too many words', { filter: `search=${'x'.repeat(2000)}` }, 'INPUT_INVALID'],
    ['of all editions that is shared', { editionId: null, isShared: true }, 'INPUT_INVALID'],
    ['of no edition', { editionId: randomUUID() }, 'NOT_FOUND'],
  ])('are not kept %s', async (_about, over, code) => {
    expect(await save(over)).toMatchObject({ code });
  });
});
