import { describe, expect, it } from '@jest/globals';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { carlaImports } from '../support/people-imports.ts';

describe('an import that is undone', () => {
  const campus = testCampus();
  const { carla, edition, rows, count } = carlaImports(campus);
  it('takes back what nobody has used since, and says what stays and why', async () => {
    const known = await carla.checked([['Vera', 'Paz', 'vera@undo.example', 'México', '', '', '']]);
    await carla.act('apply', { importId: known, mode: 'ALL' });
    const id = await carla.checked(
      [
        ['Uno', 'Paz', 'uno@undo.example', 'México', 'SRE', 'Cónsul', ''],
        ['Dos', 'Paz', 'dos@undo.example', 'México', '', '', ''],
        ['Tres', 'Paz', 'tres@undo.example', 'México', '', '', ''],
        ['Cuatro', 'Paz', 'cuatro@undo.example', 'México', '', '', ''],
        ['Vera', 'Paz Gil', 'vera@undo.example', 'México', 'SRE', 'Cónsul', 'Mujer'],
      ],
      { editionId: edition.id, sendWelcome: true },
    );
    await carla.act('apply', { importId: id, mode: 'ALL' });
    await carla.drain();
    const idOf = async (name: string) =>
      (
        await rows<{ person_id: string }>(`select person_id from person_email where address = $1`, [
          `${name}@undo.example`,
        ])
      )[0]?.person_id;
    await rows(
      `insert into session (token_hash, person_id, expires_at) values ('x', $1, now() + interval '1 hour')`,
      [await idOf('dos')],
    );
    await rows(
      `insert into activity_progress (enrolment_id, version_id, activity_id, status)
       select e.id, e.version_id, a.id, 'started' from enrolment e join activity a on a.version_id = e.version_id
        where e.person_id = $1 limit 1`,
      [await idOf('tres')],
    );
    await rows(`update person set given_names = 'Otro' where id = $1`, [await idOf('cuatro')]);
    const preview = await carla.wouldUndo(id);
    expect(preview).toMatchObject({ removedCount: 1, restoredCount: 1, keptCount: 3, totalCount: 5 });
    expect(preview?.items.map(({ name, undo }) => [name, undo])).toEqual([
      ['Dos Paz', 'SIGNED_IN'],
      ['Tres Paz', 'WORK_DONE'],
      ['Cuatro Paz', 'CHANGED_SINCE'],
      ['Uno Paz', 'UNDONE'],
    ]);
    expectRefusal(await carla.ask('undo', { importId: id, expectedCount: 3 }), 'UNDO_DIFFERS', { count: 2 });
    expect((await carla.detail(id)).list.status).toBe('APPLIED');
    const { list } = await carla.act('undo', { importId: id, expectedCount: 2 });
    expect(list.status).toBe('UNDONE');
    expect((await carla.rows(id)).map(({ undo }) => undo)).toEqual([
      'UNDONE',
      'SIGNED_IN',
      'WORK_DONE',
      'CHANGED_SINCE',
      'UNDONE',
    ]);
    expect(await idOf('uno')).toBeUndefined();
    expect(await count(`select count(*) from mail where to_address = 'uno@undo.example'`)).toBe(0);
    expect(
      await rows(
        `select p.second_surname, p.sex, (select count(*)::int from assignment a where a.person_id = p.id) as places,
                (select count(*)::int from enrolment e where e.person_id = p.id) as enrolments from person p where p.id = $1`,
        [await idOf('vera')],
      ),
    ).toEqual([{ second_surname: null, sex: null, places: 0, enrolments: 0 }]);
    expect(await carla.wouldUndo(id)).toBeNull();
    expectRefusal(await carla.ask('undo', { importId: id, expectedCount: 2 }), 'IMPORT_MOVED_ON');
  });
});
