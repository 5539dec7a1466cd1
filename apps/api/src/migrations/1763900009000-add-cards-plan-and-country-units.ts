import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What officers take from a course version: field cards and a plan; and what their own countries add to its lessons. */
export class AddCardsPlanAndCountryUnits1763900009000 implements MigrationInterface {
  name = 'AddCardsPlanAndCountryUnits1763900009000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table course_version add plan jsonb;

      create table field_card (
        version_id uuid not null,
        id uuid not null,
        module_id uuid not null,
        position int not null,
        key text not null,
        guidelines text[] not null default '{}',
        texts jsonb not null,
        constraint field_card_pk primary key (version_id, id),
        constraint field_card_module_fk foreign key (version_id, module_id) references module (version_id, id) on delete cascade,
        constraint field_card_position_once unique (version_id, module_id, position)
      );

      create table country_unit (
        version_id uuid not null,
        id uuid not null,
        activity_id uuid not null,
        country_code char(2) not null constraint country_unit_country_fk references country (code),
        owners jsonb not null,
        reviewed_on date not null,
        valid_until date not null,
        missing int not null constraint country_unit_missing_counted check (missing >= 0),
        texts jsonb not null,
        constraint country_unit_pk primary key (version_id, id),
        constraint country_unit_activity_fk foreign key (version_id, activity_id) references activity (version_id, id) on delete cascade,
        constraint country_unit_once unique (version_id, activity_id, country_code),
        constraint country_unit_dates_in_order check (reviewed_on <= valid_until)
      );

      create trigger field_card_of_published before insert or update or delete on field_card for each row execute function forbid_change_of_published();
      create trigger country_unit_of_published before insert or update or delete on country_unit for each row execute function forbid_change_of_published();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table country_unit, field_card;
      alter table course_version drop column plan;
    `);
  }
}
