import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Database, statement } from '@campus/platform/database/database.ts';
import { countsInQuota, seatHolders } from '../seats/seats.sql.ts';
import { lockEditions } from '../seats/seats.statements.ts';

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

const groupSeats = statement<GroupSeats, { editionId: string }>(
  'groups-with-seats',
  `with holder as (${seatHolders})
   select g.id, g.name, g.country_code as country, g.time_zone, g.seats,
          coalesce(g.ends_at <= now(), false) as has_ended,
          (select count(*)::int from holder h where h.group_id = g.id) as taken
     from cohort g
    where g.edition_id = :editionId
    order by g.name, g.id`,
);

/** Seats for a country, a kind of institution, or both; null: of any. */
export interface QuotaSeats {
  country: string | null;
  kind: string | null;
  seats: number;
  taken: number;
}

const quotaSeats = statement<QuotaSeats, { editionId: string }>(
  'quotas-with-seats',
  `with holder as (${seatHolders})
   select q.country_code as country, q.institution_kind as kind, q.seats,
          (select count(*)::int from holder h where ${countsInQuota}) as taken
     from edition_quota q where q.edition_id = :editionId order by q.id`,
);

/** $1 edition, $2 rows. The version is the edition's. */
const enrolPeople = statement(
  'enrol-many',
  `insert into enrolment (id, person_id, edition_id, group_id, version_id, status, source)
   select "enrolmentId", "personId", ed.id, "groupId", ed.version_id, 'active', 'imported'
     from edition ed, jsonb_to_recordset($2) as given ("enrolmentId" uuid, "personId" uuid, "groupId" uuid)
    where ed.id = $1`,
);

const removeEnrolments = statement('enrolments-remove', `delete from enrolment where id = any($1)`);

/** Enrols thousands at a time. The caller decides by the seats it was given, and records. */
@Injectable()
export class EnrolMany {
  constructor(private readonly database: Database) {}

  /** Until the end of the transaction nobody else can take a seat of the edition, in any way. */
  async holdSeats(tx: EntityManager, editionId: string): Promise<void> {
    await this.database.rowsIn(tx, lockEditions, [[editionId]]);
  }

  async seatsOf(editionId: string, tx?: EntityManager): Promise<GroupSeats[]> {
    const values = { editionId };
    return tx ? this.database.rowsIn(tx, groupSeats, values) : this.database.rows(groupSeats, values);
  }

  async quotasOf(editionId: string, tx?: EntityManager): Promise<QuotaSeats[]> {
    const values = { editionId };
    return tx ? this.database.rowsIn(tx, quotaSeats, values) : this.database.rows(quotaSeats, values);
  }

  /** The caller checks who is already enrolled: a duplicate would violate a constraint. */
  async enrol(tx: EntityManager, editionId: string, people: readonly BulkEnrolment[]): Promise<void> {
    await this.database.rowsIn(tx, enrolPeople, [editionId, JSON.stringify(people)]);
  }

  /** As if they had never been. The database refuses it of an enrolment that something else refers to. */
  async remove(tx: EntityManager, enrolments: readonly string[]): Promise<void> {
    await this.database.rowsIn(tx, removeEnrolments, [enrolments]);
  }
}
