import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database, statement } from '@campus/platform/database/database.ts';
import { once } from '@campus/platform/database/idempotent.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { lineIn, refuseInput } from '@campus/platform/graphql/written.ts';
import { SavedViewEntity } from './saved-view.entity.ts';
import {
  type RemoveViewInput,
  type SavedView,
  type ViewRemoved,
  type ViewSaved,
  type SaveViewInput,
} from './saved-view.type.ts';
import { isListOf, keysOf, type ViewedList } from './viewed-list.ts';

const MOST = 50;

/** A search text is often somebody's name or address, so it is not shared. */
const OWN_KEYS = ['search'];

const viewsFor = statement<Omit<SavedView, 'filter'> & { filter: Record<string, string> }>(
  'saved-views',
  `select v.id, v.name, v.wish as filter, v.owner_id = $1 as "isMine", v.is_shared as "isShared",
          v.is_usual and v.owner_id = $1 as "isUsual",
          case when v.owner_id <> $1 then concat_ws(' ', p.given_names, p.first_surname) end as owner
     from saved_view v
     join account p on p.id = v.owner_id
    where v.list = $3 and v.edition_id is not distinct from $2::uuid and (v.owner_id = $1 or v.is_shared)
    order by v.owner_id <> $1, lower(v.name), v.id limit 100`,
);
const editionKnown = statement<{ id: string }>('saved-view-edition', `select id from offering where id = $1`);

function filterIn({ filter: text, list, isShared }: SaveViewInput): Record<string, string> {
  if (text.length > 2000) throw new Refused('INPUT_INVALID', { field: 'filter' });
  const keys = keysOf(list);
  const words = [...new URLSearchParams(text)].filter(([key, value]) => keys.includes(key) && value !== '');
  if (words.some(([, value]) => value.includes('\0') || !value.isWellFormed()))
    throw new Refused('INPUT_INVALID', { field: 'filter' });
  return Object.fromEntries(words.filter(([key]) => !isShared || !OWN_KEYS.includes(key)));
}

/** What coordinators come back to. Nothing of a person is in a view: it shows each reader their own people. */
@Injectable()
export class SavedViews {
  constructor(private readonly database: Database) {}

  /** One's own first, then those that others share in the edition. */
  async list(actor: Actor, list: ViewedList, editionId: string | null): Promise<SavedView[]> {
    if (editionId !== null && !isId(editionId)) return [];
    const rows = await this.database.rows(viewsFor, [actor.personId, editionId, list]);
    return rows.map((row) => ({ ...row, filter: new URLSearchParams(row.filter).toString() }));
  }

  /** Refuses NOT_FOUND, INPUT_INVALID {field}. A view of all editions is private. */
  async save(actor: Actor, input: SaveViewInput): Promise<ViewSaved> {
    const name = lineIn(input.name, 'name', 80);
    const filter = filterIn(input);
    const viewId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'saveView', async () => {
        const view = await this.viewFor(tx, actor, input);
        if (input.isShared && view.editionId === null)
          throw new Refused('INPUT_INVALID', { field: 'isShared' });
        if (input.isUsual) {
          const place = { list: view.list, editionId: view.editionId ?? IsNull() };
          const usual = { ...place, ownerId: actor.personId, isUsual: true };
          await tx.update(SavedViewEntity, usual, { isUsual: false });
        }
        await tx.save(SavedViewEntity, {
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

  async remove(actor: Actor, input: RemoveViewInput): Promise<ViewRemoved> {
    if (!isId(input.viewId)) throw new Refused('NOT_FOUND');
    const viewId = await this.database.transaction((tx) =>
      once(tx, actor.personId, input.idempotencyKey, 'removeView', async () => {
        const own = { id: input.viewId, ownerId: actor.personId };
        if (!(await tx.delete(SavedViewEntity, own)).affected) throw new Refused('NOT_FOUND');
        return input.viewId;
      }),
    );
    return { viewId };
  }

  private async viewFor(
    tx: EntityManager,
    actor: Actor,
    { viewId, list, editionId = null }: SaveViewInput,
  ): Promise<Pick<SavedViewEntity, 'id' | 'ownerId' | 'list' | 'editionId'>> {
    if (viewId) {
      const view = isId(viewId)
        ? await tx.findOneBy(SavedViewEntity, { id: viewId, ownerId: actor.personId, list })
        : null;
      if (!view) throw new Refused('NOT_FOUND');
      return view;
    }
    if (!isListOf(list, editionId)) refuseInput('editionId');
    if (editionId && !(isId(editionId) && (await this.database.rowIn(tx, editionKnown, [editionId]))))
      throw new Refused('NOT_FOUND');
    if ((await tx.countBy(SavedViewEntity, { ownerId: actor.personId })) >= MOST) refuseInput('name');
    return { id: newId(), ownerId: actor.personId, list, editionId };
  }
}
