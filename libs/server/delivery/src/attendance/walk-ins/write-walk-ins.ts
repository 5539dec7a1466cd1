import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Database } from '@campus/platform/database/database.ts';
import { isId } from '@campus/platform/database/uuid.ts';
import { lineOf } from '@campus/platform/graphql/written.ts';
import { AuditService } from '@campus/people';
import { cleanAddress } from '@campus/people';
import { whoseAttendance } from '../attendance.access.ts';
import { isBeforeItsTime, said } from '../attendance.rules.ts';
import * as sql from '../recording/record.statements.ts';
import {
  type AttendanceReceipt,
  type RecordAttendanceInput,
  type WalkInInput,
} from '../recording/record.type.ts';

/** When something was reported, by the server's clock, as an ISO text. */
export type SaidAt = (what: { timeToken: string | null; elapsedMs: number }) => string;

const LONGEST = 200;

const cleanLine = (text: string | null | undefined): string | null => lineOf(text ?? '', LONGEST) || null;

function refusalOf(walkIn: WalkInInput, place: sql.WalkInPlaceRow | undefined, saidAt: Date): string | null {
  if (!place?.is_visible) return 'NOT_FOUND';
  if (place.is_recorded) return null;
  if (place.is_closed) return 'EDITION_CLOSED';
  if (!place.is_of_group) return 'SESSION_OF_ANOTHER_GROUP';
  if (place.is_cancelled) return 'SESSION_CANCELLED';
  if (isBeforeItsTime(place.starts_at, saidAt)) return 'SESSION_NOT_BEGUN';
  const isThere = walkIn.presence === 'whole' || walkIn.presence === 'part';
  return isThere && cleanLine(walkIn.name) ? null : 'INPUT_INVALID';
}

/** People who were not on the list, as the door wrote them down. An address that is none is left out: a name is enough. */
@Injectable()
export class WriteWalkIns {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
  ) {}

  async write(
    tx: EntityManager,
    actor: Actor,
    { walkIns, deviceId }: RecordAttendanceInput,
    at: SaidAt,
  ): Promise<AttendanceReceipt[]> {
    const known = walkIns.filter(({ id, groupId, halfDayId }) => [id, groupId, halfDayId].every(isId));
    if (walkIns.length === 0) return [];
    const given = known.map(({ id, groupId, halfDayId }) => ({ id, groupId, halfDayId }));
    const rows = await this.database.rowsIn(tx, sql.placesOfWalkIns, {
      walkIns: JSON.stringify(given),
      ...whoseAttendance(actor),
    });
    const places = new Map(rows.map((row) => [row.id, row]));
    const refusals = new Map(
      walkIns.map((one) => [one.id, refusalOf(one, places.get(one.id), new Date(at(one)))]),
    );
    const good = walkIns.filter(({ id }) => refusals.get(id) === null);
    if (good.length > 0) {
      const rowsToWrite = good.map((one) => this.row(one, places.get(one.id), deviceId, at));
      const written = await this.database.rowsIn(tx, sql.writeWalkIns, [
        JSON.stringify(rowsToWrite),
        actor.personId,
      ]);
      await this.audit.recordAll(
        tx,
        written.map(({ id }) => ({
          actorId: actor.personId,
          action: 'walk-in.recorded',
          subjectType: 'walk-in',
          subjectId: id,
          countryCode: places.get(id)?.country ?? null,
        })),
      );
    }
    return walkIns.map(({ id }) => {
      const refusal = refusals.get(id) ?? null;
      return { id, isRecorded: refusal === null, isCurrent: refusal === null, refusal };
    });
  }

  private row(walkIn: WalkInInput, place: sql.WalkInPlaceRow | undefined, deviceId: string, at: SaidAt) {
    const what = said(walkIn.presence, walkIn.minutes ?? null, place?.planned_minutes ?? 0);
    const isPart = what?.presence === 'part';
    return {
      id: walkIn.id,
      halfDayId: walkIn.halfDayId,
      groupId: walkIn.groupId,
      name: cleanLine(walkIn.name),
      email: walkIn.email ? cleanAddress(walkIn.email) : null,
      institution: cleanLine(walkIn.institution),
      presence: isPart ? 'part' : 'whole',
      minutes: isPart ? what.minutes : null,
      saidAt: at(walkIn),
      deviceId,
      deviceAt: walkIn.deviceAt?.toISOString() ?? null,
    };
  }
}
