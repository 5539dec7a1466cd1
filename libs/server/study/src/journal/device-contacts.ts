import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';

/** No device needs longer than this to send what it has gathered, and none longer than it was silent before. */
const LONGEST_RUN = `interval '15 minutes'`;
const SHORTEST_RUN = `interval '1 minute'`;
/** Silent for so long, a device begins again: a page that was closed in the middle is opened again. */
const SILENCE = `interval '10 minutes'`;

const isNewRun = `(d.run_since is null or :at > d.last_at + ${SILENCE})`;
const isTooLong = `(:at > d.run_since + least(${LONGEST_RUN}, greatest(${SHORTEST_RUN}, d.run_since - d.heard_at)))`;

/**
 * What a device had before its last such contact would have come with it. While it still sends, the contact before
 * stays, for so long as sending takes.
 */
const noteContact = statement<object, { personId: string; deviceId: string; at: Date; isAll: boolean }>(
  'journal-device-contact',
  `insert into journal_device as d (person_id, device_id, last_at, heard_at, run_since)
   values (:personId, :deviceId, :at::timestamptz, case when :isAll::boolean then :at::timestamptz end,
           case when not :isAll::boolean then :at::timestamptz end)
   on conflict (person_id, device_id)
     do update set last_at = greatest(d.last_at, :at),
                   heard_at = case when :isAll or (not ${isNewRun} and ${isTooLong})
                                     then greatest(d.heard_at, :at)
                                   else d.heard_at end,
                   run_since = case when :isAll then null when ${isNewRun} then :at else d.run_since end`,
);

/** When each device of a person was last in contact: kept for all servers alike. */
@Injectable()
export class DeviceContacts {
  constructor(private readonly database: Database) {}

  async note(personId: string, deviceId: string, at: Date, isAll: boolean): Promise<void> {
    await this.database.rows(noteContact, { personId, deviceId, at, isAll });
  }
}
