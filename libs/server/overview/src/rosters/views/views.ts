import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { RosterViewEntity } from './roster-view.entity.ts';
import {
  type RemoveRosterViewInput,
  type RosterView,
  type RosterViewRemoved,
  type RosterViewSaved,
  type SaveRosterViewInput,
} from './views.type.ts';

/** What a view may keep of an address: words of the roster's own, and no page. */
const KEYS = [
  'search',
  'country',
  'group',
  'status',
  'kind',
  'band',
  'sex',
  'stuck',
  'sort',
  'down',
  'columns',
];
const MOST = 50;

/** A search text is often somebody's name or address, so it is not shared. */
const OWN_KEYS = ['search'];

const viewsFor = statement<Omit<RosterView, 'filter'> & { filter: Record<string, string> }>(
  'roster-views',
  `select v.id, v.name, v.wish as filter, v.owner_id = $1 as "isMine", v.is_shared as "isShared",
          v.is_usual and v.owner_id = $1 as "isUsual",
          case when v.owner_id <> $1 then concat_ws(' ', p.given_names, p.first_surname) end as owner
     from roster_view v
     join account p on p.id = v.owner_id
    where v.edition_id is not distinct from $2::uuid and (v.owner_id = $1 or v.is_shared)
    order by v.owner_id <> $1, lower(v.name), v.id limit 100`,
);
const editionKnown = statement<{ id: string }>(
  'roster-view-edition',
  `select id from offering where id = $1`,
);

function filterIn(text: string, isShared: boolean): Record<string, string> {
  if (text.length > 2000) throw new Refused('INPUT_INVALID', { field: 'filter' });
  const words = [...new URLSearchParams(text)].filter(([key, value]) => KEYS.includes(key) && value !== '');
  if (words.some(([, value]) => value.includes('\0') || !value.isWellFormed()))
    throw new Refused('INPUT_INVALID', { field: 'filter' });
  return Object.fromEntries(words.filter(([key]) => !isShared || !OWN_KEYS.includes(key)));
}

/** What coordinators come back to. Nothing of a person is in a view: it shows each reader their own people. */
@Injectable()
export class RosterViews {
  constructor(private readonly database: Database) {}

  /** One's own first, then those that others share in the edition. */
  async list(actor: Actor, editionId: string | null): Promise<RosterView[]> {
    if (editionId !== null && !isId(editionId)) return [];
    const rows = await this.database.rows(viewsFor, [actor.personId, editionId]);
    return rows.map((row) => ({ ...row, filter: new URLSearchParams(row.filter).toString() }));
  }

  /** Refuses NOT_FOUND, INPUT_INVALID {field}. A view of all editions is private. */
  async save(actor: Actor, input: SaveRosterViewInput): Promise<RosterViewSaved> {
    const name = lineIn(input.name, 'name', 80);
    const filter = filterIn(input.filter, input.isShared);
    const viewId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'saveRosterView', async () => {
        const view = await this.viewFor(tx, actor, input);
        if (input.isShared && view.editionId === null)
          throw new Refused('INPUT_INVALID', { field: 'isShared' });
        if (input.isUsual) {
          const usual = { ownerId: actor.personId, editionId: view.editionId ?? IsNull(), isUsual: true };
          await tx.update(RosterViewEntity, usual, { isUsual: false });
        }
        await tx.save(RosterViewEntity, {
          ...view,
          name,
          filter,
          isShared: input.isShared,
          isUsual: input.isUsual,
        });
        return view.id;
      }),
    );
    return { viewId };
  }

  async remove(actor: Actor, input: RemoveRosterViewInput): Promise<RosterViewRemoved> {
    if (!isId(input.viewId)) throw new Refused('NOT_FOUND');
    const viewId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'removeRosterView', async () => {
        const own = { id: input.viewId, ownerId: actor.personId };
        if (!(await tx.delete(RosterViewEntity, own)).affected) throw new Refused('NOT_FOUND');
        return input.viewId;
      }),
    );
    return { viewId };
  }

  private async viewFor(
    tx: EntityManager,
    actor: Actor,
    { viewId, editionId }: SaveRosterViewInput,
  ): Promise<Pick<RosterViewEntity, 'id' | 'ownerId' | 'editionId'>> {
    if (viewId) {
      const view = isId(viewId)
        ? await tx.findOneBy(RosterViewEntity, { id: viewId, ownerId: actor.personId })
        : null;
      if (!view) throw new Refused('NOT_FOUND');
      return view;
    }
    if (editionId && !(isId(editionId) && (await this.database.rowIn(tx, editionKnown, [editionId]))))
      throw new Refused('NOT_FOUND');
    if ((await tx.countBy(RosterViewEntity, { ownerId: actor.personId })) >= MOST) refuseInput('name');
    return { id: newId(), ownerId: actor.personId, editionId: editionId ?? null };
  }
}
