import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { testCampus } from '../support/campus.ts';
import { decide } from '../support/nominations.ts';
import { freshCall, ListBringer, nomineeRow, sentIn } from '../support/nominee-lists.ts';

describe('lists of nominees are undone', () => {
  const campus = testCampus();
  const carla = new ListBringer(campus, 'carla');
  const lucia = new ListBringer(campus, 'lucia');
  const marta = new ListBringer(campus, 'marta');
  const taken = async (rows: string[][]) => {
    const call = await freshCall(campus);
    const id = await carla.bring(call, rows);
    await carla.check(id);
    await carla.apply(id, 'ALL');
    return { call, id };
  };
  const audited = async (action: string, listId: string) =>
    (
      await campus.server.sql.query<{ detail: Record<string, unknown> }>(
        `select detail from audit_event where action = $1 and (subject_id = $2 or detail ->> 'listId' = $2) order by at, id`,
        [action, listId],
      )
    ).rows.map(({ detail }) => detail);

  it('whole while nobody went on with them, once, and the audit says so', async () => {
    const { call, id } = await taken([nomineeRow('Uno'), nomineeRow('Dos')]);
    expect(await carla.preview(id)).toMatchObject({ removedCount: 2, restoredCount: 0, keptCount: 0 });
    const key = randomUUID();
    const both = await Promise.all([carla.undo(id, 2, key), carla.undo(id, 2, key)]);
    expect(both.map(({ detail }) => detail.list.status)).toEqual(['UNDONE', 'UNDONE']);
    expect(await sentIn(campus, call)).toEqual([]);
    expect((await carla.rows(id)).map(({ undo }) => undo)).toEqual(['UNDONE', 'UNDONE']);
    expect(await carla.undo(id, 2)).toMatchObject({ code: 'IMPORT_MOVED_ON' });
    expect(await carla.preview(id)).toBeNull();
    expect(await audited('nominee-list.undone', id)).toMatchObject([{ undone: 2, kept: 0 }]);
    expect(await audited('nomination.unlisted', id)).toHaveLength(2);
    expect((await carla.result(id, 'result.csv?lang=es')).text).toContain('Deshecho');
  });

  it('but for nominations that moved on, which stay with why; a stale preview is refused', async () => {
    const { call, id } = await taken(['Ana', 'Eva', 'Iris', 'Olga'].map((name) => nomineeRow(name)));
    const idOf = async (name: string) =>
      (await sentIn(campus, call)).find((row) => row.name.startsWith(name))?.id ?? '';
    await decide(campus, 'carla', [await idOf('Ana')], 'ACCEPT');
    await campus.server.sql.query(`update nomination set post = 'Tapachula' where id = $1`, [
      await idOf('Eva'),
    ]);
    const shown = await carla.preview(id);
    expect(shown).toMatchObject({ removedCount: 2, keptCount: 2 });
    expect(shown?.items.map(({ name, undo }) => [name.split(' ')[0], undo])).toEqual([
      ['Ana', 'DECIDED'],
      ['Eva', 'CHANGED_SINCE'],
      ['Iris', 'UNDONE'],
      ['Olga', 'UNDONE'],
    ]);
    await decide(campus, 'carla', [await idOf('Iris')], 'REVIEW');
    expect(await carla.undo(id, 2)).toMatchObject({ code: 'UNDO_DIFFERS', params: { count: 1 } });
    expect(await sentIn(campus, call)).toHaveLength(4);
    await carla.undo(id, 1);
    expect((await sentIn(campus, call)).map(({ name }) => name.split(' ')[0]).sort()).toEqual([
      'Ana',
      'Eva',
      'Iris',
    ]);
  });

  it('by giving back what they corrected', async () => {
    const row = nomineeRow('Rita');
    const { call, id: first } = await taken([row]);
    const second = await carla.bring(call, [[...row.slice(0, 4), 'Jefa', ...row.slice(5)]]);
    await carla.check(second);
    await carla.apply(second, 'ALL');
    const position = async () =>
      (
        await campus.server.sql.query<{ position: string }>(
          `select position from nomination where call_id = $1`,
          [call],
        )
      ).rows.map((found) => found.position);
    expect(await position()).toEqual(['Jefa']);
    expect(await carla.preview(first)).toMatchObject({ removedCount: 0, keptCount: 1 });
    expect(await carla.undo(first, 0)).toMatchObject({ code: 'UNDO_DIFFERS', params: { count: 0 } });
    expect(await carla.preview(second)).toMatchObject({ removedCount: 0, restoredCount: 1 });
    await carla.undo(second, 1);
    expect(await position()).toEqual(['Analista']);
    await carla.undo(first, 1);
    expect(await position()).toEqual([]);
  });

  it('by their owner or who coordinates everywhere, within thirty days, in an open edition', async () => {
    const { call, id } = await taken([nomineeRow('Uno')]);
    expect(await marta.preview(id)).toBeNull();
    expect(await marta.undo(id, 1)).toMatchObject({ code: 'NOT_FOUND' });
    await campus.server.sql.query(
      `update edition set closed_at = now() where id = (select edition_id from call where id = $1)`,
      [call],
    );
    expect(await lucia.undo(id, 1)).toMatchObject({ code: 'EDITION_CLOSED' });
    await campus.server.sql.query(
      `update nominee_list set expired_at = now(), written = null, results = null where id = $1`,
      [id],
    );
    expect(await carla.preview(id)).toBeNull();
    expect(await carla.undo(id, 1)).toMatchObject({ code: 'IMPORT_EXPIRED' });
  });
});
