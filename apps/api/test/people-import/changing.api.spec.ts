import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from '@campus/tabular';
import { Lists } from '@campus/people';
import { ImportJob } from '@campus/intake/people-import/steps/import.job.ts';
import { expectRefusal } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { carlaImports, HEADINGS, PLAN } from '../support/people-imports.ts';

describe('lists that change what is known', () => {
  const campus = testCampus();
  const { carla, edition, rows, count } = carlaImports(campus);
  describe('an older day', () => {
    const fields = ['GIVEN_NAMES', 'SURNAMES', 'EMAIL', 'COUNTRY', 'INSTITUTION', 'POSITION', 'SINCE'];
    const addressOf = (name: string) => `${name.toLowerCase()}@past.example`;
    const list = (name: string, position: string, since: string) => [
      [name, 'Ríos', addressOf(name), 'México', 'SRE', position, since],
    ];
    const duties = (name: string) =>
      rows(
        `select a.position, a.from_date::text as from, a.to_date::text as to from assignment a
           join person_email m on m.person_id = a.person_id where m.address = $1 order by a.from_date`,
        [addressOf(name)],
      );
    const current = { position: 'Cónsul', from: '2024-02-01', to: null };
    /** Somebody who serves since 1 February 2024. */
    const known = async (name: string) => {
      const id = await carla.checked(list(name, 'Cónsul', '01/02/2024'), { fields });
      await carla.act('apply', { importId: id, mode: 'ALL' });
    };

    it('adds to the past, shows it before, and goes away as it came', async () => {
      await known('Olga');
      const id = await carla.checked(list('Olga', 'Vicecónsul', '01/05/2020'), { fields });
      const past = [
        { field: 'INSTITUTION', before: null, after: 'SRE' },
        { field: 'POSITION', before: null, after: 'Vicecónsul' },
        { field: 'SINCE', before: null, after: '2020-05-01' },
      ];
      expect(await carla.rows(id)).toMatchObject([
        { result: 'UPDATE', remarks: [{ code: 'PLACE_IN_THE_PAST' }], changes: past },
      ]);
      await carla.act('apply', { importId: id, mode: 'ALL' });
      expect(await duties('Olga')).toEqual([
        { position: 'Vicecónsul', from: '2020-05-01', to: '2024-02-01' },
        current,
      ]);
      const again = await carla.checked(list('Olga', 'Vicecónsul', '01/05/2020'), { fields });
      expect(await carla.rows(again)).toMatchObject([{ result: 'KEEP', changes: [] }]);
      await carla.act('discard', { importId: again });
      const undo = await carla.wouldUndo(id);
      expect(undo).toMatchObject({
        restoredCount: 1,
        keptCount: 0,
        items: [
          {
            undo: 'UNDONE',
            changes: past.map(({ field, after }) => ({ field, before: after, after: null })),
          },
        ],
      });
      await carla.act('undo', { importId: id, expectedCount: 1 });
      expect(await duties('Olga')).toEqual([current]);
    });

    it('and a later one give the last day back that there was', async () => {
      await known('Delia');
      await rows(
        `update assignment set to_date = '2099-12-31' where position = 'Cónsul' and person_id =
           (select person_id from person_email where address = $1)`,
        [addressOf('Delia')],
      );
      const id = await carla.checked(list('Delia', 'Vicecónsul', '01/05/2025'), { fields });
      await carla.act('apply', { importId: id, mode: 'ALL' });
      expect(await duties('Delia')).toMatchObject([{ to: '2025-05-01' }, { from: '2025-05-01', to: null }]);
      await carla.act('undo', { importId: id, expectedCount: 1 });
      expect(await duties('Delia')).toEqual([{ ...current, to: '2099-12-31' }]);
    });

    it('that somebody moved after stays', async () => {
      await known('Nora');
      const id = await carla.checked(list('Nora', 'Vicecónsul', '01/06/2025'), { fields });
      await carla.act('apply', { importId: id, mode: 'ALL' });
      const later = await carla.checked(list('Nora', 'Jefa', '01/09/2025'), { fields });
      await carla.act('apply', { importId: later, mode: 'ALL' });
      expect((await carla.wouldUndo(id))?.items).toMatchObject([{ undo: 'CHANGED_SINCE', changes: [] }]);
    });
  });

  it('takes an office’s address for nobody’s: it asks, one row at a time, and needs another address', async () => {
    const made = await carla.checked([['Ana', 'Ruiz', 'oficina@shared.example', 'México', '', '', '']]);
    await carla.act('apply', { importId: made, mode: 'ALL' });
    const id = await carla.checked([
      ['Ana', 'Torres', 'oficina@shared.example', 'México', 'SRE', 'Cónsul', 'F'],
    ]);
    const asked = { result: 'DECIDE', reason: { code: 'ADDRESS_OTHER_NAME', params: { name: 'Ana Ruiz' } } };
    expect(await carla.rows(id)).toMatchObject([asked]);
    await carla.act('decide', { importId: id, lines: null, decision: 'SAME' });
    expect(await carla.rows(id)).toMatchObject([asked]);
    await carla.act('apply', { importId: id, mode: 'GOOD_ROWS' });
    expect(
      await count(
        `select count(*) from assignment a join person_email m on m.person_id = a.person_id where m.address = 'oficina@shared.example'`,
      ),
    ).toBe(0);
    const other = await carla.checked([['Ana', 'Torres', 'oficina@shared.example', 'México', '', '', '']]);
    await carla.act('decide', { importId: other, lines: [2], decision: 'NEW' });
    expect(await carla.rows(other)).toMatchObject([
      { result: 'SKIP', reason: { code: 'NEEDS_OWN_ADDRESS', params: { name: 'Ana Ruiz' } } },
    ]);
    await carla.act('decide', { importId: other, lines: [2], decision: 'SAME' });
    expect(await carla.rows(other)).toMatchObject([{ result: 'KEEP', remarks: [{ code: 'NAME_DIFFERS' }] }]);
    await carla.act('discard', { importId: other });
  });

  it('asks once what an unknown institution means, for all its rows', async () => {
    const list = Array.from({ length: 12 }, (_none, at) => [
      'Zoila',
      'Marte',
      `p${at}@unknown.example`,
      'México',
      at % 2 ? 'Consulado de Marte' : 'CONSULADO DE MARTE',
      'Cónsul',
      '',
    ]);
    const id = await carla.checked(list);
    const { unknown } = await carla.detail(id);
    expect(unknown).toMatchObject([{ field: 'INSTITUTION', country: 'MX', rows: 12 }]);
    const map = (placeId: string | null, text = unknown[0]?.text) =>
      carla.ask('mapValues', {
        importId: id,
        answers: [{ field: 'INSTITUTION', country: 'MX', text, placeId, isLeftOut: false, isKept: false }],
      });
    const [theirs] = await rows<{ id: string }>(
      `select id from institution where country_code = 'CR' limit 1`,
    );
    const [sre] = await rows<{ id: string }>(`select id from institution where acronym = 'SRE'`);
    expectRefusal(await map(theirs?.id ?? ''), 'NOT_FOUND');
    expectRefusal(await map(randomUUID()), 'NOT_FOUND');
    expect((await map(sre?.id ?? '')).codes).toEqual([]);
    await carla.drain();
    expect(await carla.detail(id)).toMatchObject({
      unknown: [],
      meanings: [{ rows: 12, name: 'SRE', isEarlier: false, isLeftOut: false }],
    });
    const [row] = await carla.rows(id);
    expect(row?.remarks).toMatchObject([{ code: 'PLACE_MEANT' }]);
    expect(row?.changes).toContainEqual({ field: 'INSTITUTION', before: null, after: 'SRE' });
    await map(null);
    await carla.drain();
    expect((await carla.rows(id))[0]?.remarks).toMatchObject([
      { code: 'PLACE_SET_ASIDE' },
      { code: 'POSITION_WITHOUT_PLACE' },
    ]);
    await map(sre?.id ?? '');
    await carla.drain();
    await carla.check(id, { editionId: null });
    expect(await carla.detail(id)).toMatchObject({ unknown: [], meanings: [{ name: 'SRE' }] });
    await carla.act('apply', { importId: id, mode: 'ALL' });
    expect(
      await count(
        `select count(*) from assignment a join institution o on o.id = a.institution_id join person_email m on m.person_id = a.person_id
          where m.address like '%@unknown.example' and o.acronym = 'SRE'`,
      ),
    ).toBe(12);
  });

  it('takes as many statements for a long list as for a short one', async () => {
    const job = campus.server.app.get(ImportJob);
    const dryRun = async (length: number) => {
      const list = Array.from({ length }, (_none, at) => [
        'Eva',
        'Paz',
        `p${at}@many.example`,
        'México',
        '',
        '',
        '',
      ]);
      const importId = await carla.bringRows(list);
      await carla.ask('check', { importId, plan: { ...PLAN, editionId: edition.id } });
      return importId;
    };
    for (const length of [2, 500]) {
      const importId = await dryRun(length);
      await campus.expectQueries(15, () => job.run(importId));
      expect((await carla.detail(importId)).list.status).toBe('CHECKED');
    }
  });

  it('forgets file and rows after thirty days', async () => {
    const id = await carla.checked([['Eva', 'Paz', 'eva@old.example', 'México', '', '', '']]);
    await rows(`update people_import set created_at = now() - interval '31 days' where id = $1`, [id]);
    await campus.server.app.get(Lists).expire();
    const { list, columns, counts } = await carla.detail(id);
    expect(list.expiredAt).not.toBeNull();
    expect([columns, counts]).toEqual([[], []]);
    expectRefusal(await carla.ask('apply', { importId: id, mode: 'ALL' }), 'IMPORT_EXPIRED');
  });

  it('reads another sheet of a workbook when asked', async () => {
    const sheet = (name: string) => [HEADINGS, [name, 'Paz', `${name}@sheets.example`, 'México', '', '', '']];
    const id = await carla.bring(
      await writeXlsx([
        { name: 'Uno', rows: sheet('uno') },
        { name: 'Dos', rows: sheet('dos') },
      ]),
    );
    expect((await carla.detail(id)).list.facts).toMatchObject({ sheet: 'Uno', otherSheets: ['Dos'] });
    const { list } = await carla.act('sheet', { importId: id, sheet: 'Dos' });
    expect(list).toMatchObject({ status: 'MAPPING', facts: { sheet: 'Dos', otherSheets: ['Uno'] } });
  });
});
