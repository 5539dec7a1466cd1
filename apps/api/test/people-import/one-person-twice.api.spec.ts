import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { carlaImports } from '../support/people-imports.ts';

const fields = ['GIVEN_NAMES', 'SURNAMES', 'EMAIL', 'COUNTRY', 'INSTITUTION', 'POSITION', 'SINCE'];

describe('two rows of a list that are one person', () => {
  const campus = testCampus();
  const { carla, edition, rows } = carlaImports(campus);
  const applied = async (list: string[][], decided: number[] = []) => {
    const id = await carla.checked(list, { fields });
    if (decided.length) await carla.act('decide', { importId: id, lines: decided, decision: 'SAME' });
    await carla.act('apply', { importId: id, mode: 'ALL' });
    return id;
  };
  const row = (address: string, position: string, since: string, name = 'Olga') => [
    name,
    'Ríos',
    address,
    'México',
    'SRE',
    position,
    since,
  ];
  const duties = (address: string) =>
    rows(
      `select a.position, a.from_date::text as from, a.to_date::text as to from assignment a
         join person_email m on m.person_id = a.person_id where m.address = $1 order by a.from_date, a.id`,
      [address],
    );
  it('are decided once: the second is left out, and says which row it repeats', async () => {
    await applied([row('olga@twice.example', 'Cónsul', '01/02/2024')]);
    const id = await carla.checked(
      [
        row('olga.oficina@twice.example', 'Jefa', '01/05/2025'),
        row('olga.casa@twice.example', 'Jefa', '01/06/2025'),
      ],
      { fields, editionId: edition.id },
    );
    await carla.act('decide', { importId: id, lines: null, decision: 'SAME' });
    expect(await carla.rows(id)).toMatchObject([
      { line: 2, result: 'UPDATE', enrol: 'ENROL' },
      { line: 3, result: 'SKIP', reason: { code: 'PERSON_REPEATED', params: { line: 2 } }, enrol: 'NONE' },
    ]);
    const { list } = await carla.act('apply', { importId: id, mode: 'GOOD_ROWS' });
    expect(list.status).toBe('APPLIED');
    expect(await carla.wouldUndo(id)).toMatchObject({ restoredCount: 1, keptCount: 0 });
    await carla.act('undo', { importId: id, expectedCount: 1 });
    expect(await duties('olga@twice.example')).toMatchObject([{ position: 'Cónsul', to: null }]);
  });

  /** As lists were imported when both rows wrote: each is decided by what was there before either. */
  const writtenByBoth = async (name: string) => {
    const address = `${name.toLowerCase()}@both.example`;
    await applied([row(address, 'Cónsul', '01/02/2024', name)]);
    const id = await applied([row(address, 'Jefa', '01/05/2025', name)]);
    const other = await applied([row(address, 'Directora', '01/06/2025', name)]);
    const [before] = await rows<{ ended: unknown }>(
      `select before -> 'ended' as ended from people_import_row where import_id = $1`,
      [id],
    );
    await rows(
      `update people_import_row set import_id = $1, line = 3, before = before || jsonb_build_object('ended', $3::jsonb)
        where import_id = $2`,
      [id, other, JSON.stringify(before?.ended)],
    );
    await rows(
      `update assignment set to_date = null where position = 'Jefa' and person_id =
         (select person_id from person_email where address = $1)`,
      [address],
    );
    return { id, address };
  };

  it('are undone together, where an older list wrote both', async () => {
    const { id, address } = await writtenByBoth('Vera');
    expect(await duties(address)).toHaveLength(3);
    expect(await carla.wouldUndo(id)).toMatchObject({
      restoredCount: 2,
      keptCount: 0,
      items: [{ undo: 'UNDONE' }, { undo: 'UNDONE' }],
    });
    await carla.act('undo', { importId: id, expectedCount: 2 });
    expect(await duties(address)).toEqual([{ position: 'Cónsul', from: '2024-02-01', to: null }]);
  });

  it('stay together when somebody has gone on with what one of them wrote', async () => {
    const { id, address } = await writtenByBoth('Zoe');
    await rows(
      `update assignment set to_date = '2025-09-01' where position = 'Directora' and person_id =
         (select person_id from person_email where address = $1)`,
      [address],
    );
    expect(await carla.wouldUndo(id)).toMatchObject({
      restoredCount: 0,
      keptCount: 2,
      items: [{ undo: 'CHANGED_SINCE' }, { undo: 'CHANGED_SINCE' }],
    });
  });
});
