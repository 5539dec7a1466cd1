import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '../../platform/database/database.ts';
import { endOf } from '../editions/index.ts';
import { STATES_WITHOUT_SEAT } from './enrolments.rules.ts';

export interface GroupSeats {
  id: string;
  name: string;
  country: string | null;
  time_zone: string;
  seats: number | null;
  taken: number;
  has_ended: boolean;
}

export interface BulkEnrolment {
  enrolmentId: string;
  personId: string;
  groupId: string;
}

/** In the order of their ids, so that two lists at once wait for each other and never in a ring. */
const lockGroups = statement(
  'groups-lock',
  `select id from edition_group where edition_id = $1 order by id for update`,
);

/** $1 edition, $2 states without a seat. */
const groupSeats = statement<GroupSeats>(
  'groups-with-seats',
  `select g.id, g.name, g.country_code as country, g.time_zone, g.seats, coalesce(${endOf('ed', 'g')} <= now(), false) as has_ended,
          (select count(*)::int from enrolment e where e.group_id = g.id and e.status <> all($2)) as taken
     from edition_group g join edition ed on ed.id = g.edition_id where g.edition_id = $1 order by g.name, g.id`,
);

/** Seats for a country, a kind of institution, or both; null: of any. */
export interface QuotaSeats {
  country: string | null;
  kind: string | null;
  seats: number;
  taken: number;
}

/** $1 edition, $2 states without a seat. The institution is where the person serves today. */
const quotaSeats = statement<QuotaSeats>(
  'quotas-with-seats',
  `select q.country_code as country, q.institution_kind as kind, q.seats,
          (select count(*)::int from enrolment e join person p on p.id = e.person_id
            where e.edition_id = q.edition_id and e.status <> all($2)
              and (q.country_code is null or p.country_code = q.country_code)
              and (q.institution_kind is null or exists (
                select from assignment a join institution o on o.id = a.institution_id
                 where a.person_id = p.id and o.kind = q.institution_kind
                   and a.from_date <= current_date and (a.to_date is null or a.to_date > current_date)))) as taken
     from edition_quota q where q.edition_id = $1 order by q.id`,
);

/** $1 edition, $2 rows. The version is the edition's. */
const enrolPeople = statement(
  'enrol-many',
  `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source)
   select "enrolmentId", "personId", ed.id, "groupId", ed.version_id, 'active', 'imported'
     from edition ed, jsonb_to_recordset($2) as given ("enrolmentId" uuid, "personId" uuid, "groupId" uuid)
    where ed.id = $1`,
);

/** Enrols thousands at a time. The caller decides by the seats it was given, and records. */
@Injectable()
export class EnrolMany {
  constructor(private readonly database: Database) {}

  /** Until the end of the transaction nobody else takes a seat in any group of the edition. */
  async holdSeats(tx: EntityManager, editionId: string): Promise<void> {
    await this.database.rowsIn(tx, lockGroups, [editionId]);
  }

  async seatsOf(editionId: string, tx?: EntityManager): Promise<GroupSeats[]> {
    const values = [editionId, STATES_WITHOUT_SEAT];
    return tx ? this.database.rowsIn(tx, groupSeats, values) : this.database.rows(groupSeats, values);
  }

  async quotasOf(editionId: string, tx?: EntityManager): Promise<QuotaSeats[]> {
    const values = [editionId, STATES_WITHOUT_SEAT];
    return tx ? this.database.rowsIn(tx, quotaSeats, values) : this.database.rows(quotaSeats, values);
  }

  /** Somebody enrolled already violates a constraint: the caller looks before. */
  async enrol(tx: EntityManager, editionId: string, people: readonly BulkEnrolment[]): Promise<void> {
    await this.database.rowsIn(tx, enrolPeople, [editionId, JSON.stringify(people)]);
  }
}
