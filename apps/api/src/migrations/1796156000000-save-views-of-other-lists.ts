import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Nominations, batches and the register have saved views as rosters do. */
export class SaveViewsOfOtherLists1796156000000 implements MigrationInterface {
  name = 'SaveViewsOfOtherLists1796156000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table overview.roster_view rename to saved_view;
      alter table overview.saved_view rename constraint roster_view_owner_fk to saved_view_owner_fk;
      alter table overview.saved_view rename constraint roster_view_edition_fk to saved_view_edition_fk;
      alter table overview.saved_view rename constraint roster_view_name_length to saved_view_name_length;
      alter table overview.saved_view rename constraint roster_view_shared_in_edition to saved_view_shared_in_edition;
      alter table overview.saved_view
        rename constraint roster_view_shared_without_search to saved_view_shared_without_search;
      alter table overview.saved_view add column list text not null default 'ROSTER'
        constraint saved_view_list_known check (list in ('ROSTER','NOMINATIONS','BATCH','REGISTER'));
      alter table overview.saved_view alter column list drop default;
      alter table overview.saved_view add constraint saved_view_list_of_edition
        check (list = 'ROSTER' or (list = 'REGISTER') = (edition_id is null));

      drop index overview.roster_view_one_usual, overview.roster_view_owner_idx, overview.roster_view_edition_idx;
      create unique index saved_view_one_usual on overview.saved_view (owner_id, list, edition_id)
        nulls not distinct where is_usual;
      create index saved_view_owner_idx on overview.saved_view (owner_id, list, edition_id);
      create index saved_view_edition_idx on overview.saved_view (edition_id, list) where is_shared;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from overview.saved_view where list <> 'ROSTER';
      drop index overview.saved_view_one_usual, overview.saved_view_owner_idx, overview.saved_view_edition_idx;
      alter table overview.saved_view drop column list;
      alter table overview.saved_view rename to roster_view;
      alter table overview.roster_view rename constraint saved_view_owner_fk to roster_view_owner_fk;
      alter table overview.roster_view rename constraint saved_view_edition_fk to roster_view_edition_fk;
      alter table overview.roster_view rename constraint saved_view_name_length to roster_view_name_length;
      alter table overview.roster_view rename constraint saved_view_shared_in_edition to roster_view_shared_in_edition;
      alter table overview.roster_view
        rename constraint saved_view_shared_without_search to roster_view_shared_without_search;
      create unique index roster_view_one_usual on overview.roster_view (owner_id, edition_id)
        nulls not distinct where is_usual;
      create index roster_view_owner_idx on overview.roster_view (owner_id, edition_id);
      create index roster_view_edition_idx on overview.roster_view (edition_id) where is_shared;`);
  }
}
