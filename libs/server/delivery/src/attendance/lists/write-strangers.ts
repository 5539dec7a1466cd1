import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { AuditService, cleanAddress } from '@campus/people';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId, newId } from '@campus/platform/database/uuid.ts';
import { Refused } from '@campus/platform/graphql/refused.ts';
import { whoseAttendance } from '../attendance.access.ts';
import { said } from '../attendance.rules.ts';
import { placesOfWalkIns, writeWalkIns } from '../recording/record.statements.ts';
import { type ListRow } from './decide-list.ts';
import { type ListRowOf } from './list.statements.ts';

/** People of a list who are not expected become walk-ins. */
@Injectable()
export class WriteStrangers {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  /** At the table of a group. Refuses NOT_FOUND, SESSION_OF_ANOTHER_GROUP. */
  async write(
    tx: EntityManager,
    actor: Actor,
    list: ListRowOf,
    rows: readonly ListRow[],
    groupId: string,
  ): Promise<void> {
    if (!isId(groupId)) throw new Refused('NOT_FOUND');
    const given = [{ id: newId(), groupId, halfDayId: list.half_day_id }];
    const place = await this.database.rowIn(tx, placesOfWalkIns, {
      walkIns: JSON.stringify(given),
      ...whoseAttendance(actor),
    });
    if (!place?.is_visible) throw new Refused('NOT_FOUND');
    if (!place.is_of_group) throw new Refused('SESSION_OF_ANOTHER_GROUP');
    const written = await this.database.rowsIn(tx, writeWalkIns, [
      JSON.stringify(rows.map((row) => this.stranger(list, row, groupId, place.planned_minutes))),
      actor.personId,
    ]);
    await this.audit.recordAll(
      tx,
      written.map(({ id }) => ({
        actorId: actor.personId,
        action: 'walk-in.recorded',
        subjectType: 'walk-in',
        subjectId: id,
        countryCode: place.country,
      })),
    );
  }

  private stranger(list: ListRowOf, row: ListRow, groupId: string, plannedMinutes: number) {
    const what = said(row.presence ?? 'whole', row.minutes, plannedMinutes);
    const isPart = what?.presence === 'part';
    return {
      id: newId(),
      halfDayId: list.half_day_id,
      groupId,
      name: row.name || row.email,
      email: row.email ? cleanAddress(row.email) : null,
      institution: null,
      presence: isPart ? 'part' : 'whole',
      minutes: isPart ? what.minutes : null,
      saidAt: new Date().toISOString(),
      deviceId: null,
      deviceAt: null,
      listId: list.id,
    };
  }
}
