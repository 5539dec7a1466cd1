import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What editions cost, as coordinators enter it. */
export class CreateEditionCosts1764280000000 implements MigrationInterface {
  name = 'CreateEditionCosts1764280000000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table edition_cost (
        edition_id uuid not null constraint edition_cost_edition_fk references edition (id),
        amount numeric(12,2) not null constraint edition_cost_amount_range check (amount >= 0),
        currency text not null constraint edition_cost_currency_shape check (currency ~ '^[A-Z]{3}$'),
        note text not null constraint edition_cost_note_says check (length(btrim(note)) between 1 and 500),
        entered_by uuid not null constraint edition_cost_entered_by_fk references person (id),
        entered_at timestamptz not null default now(),
        constraint edition_cost_pk primary key (edition_id)
      );
      create index edition_cost_entered_by_idx on edition_cost (entered_by);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table edition_cost');
  }
}
