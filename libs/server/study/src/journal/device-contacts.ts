import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';

/** No device needs longer than this to send what it has gathered, and none longer than it was silent before. */
const LONGEST_RUN = `interval '15 minutes'`;
const SHORTEST_RUN = `interval '1 minute'`;
/** Silent for so long, a device begins again: a page that was closed in the middle is opened again. */
const SILENCE = `interval '10 minutes'`;

const isNewRun = `(d.run_since is null or $3 > d.last_at + ${SILENCE})`;
const isTooLong = `($3 > d.run_since + least(${LONGEST_RUN}, greatest(${SHORTEST_RUN}, d.run_since - d.heard_at)))`;

/**
 * $1 person, $2 device, $3 when the batch came, $4 whether nothing is left. What a device had before its last such
 * contact would have come with it. While it still sends, the contact before stays, for so long as sending takes.
 */
const noteContact = statement(
  'journal-device-contact',
  `insert into journal_device as d (person_id, device_id, last_at, heard_at, run_since)
   values ($1, $2, $3::timestamptz, case when $4::boolean then $3::timestamptz end, case when not $4::boolean then $3::timestamptz end)
   on conflict (person_id, device_id) do update set
     last_at = greatest(d.last_at, $3),
     heard_at = case when $4 or (not ${isNewRun} and ${isTooLong}) then greatest(d.heard_at, $3) else d.heard_at end,
     run_since = case when $4 then null when ${isNewRun} then $3 else d.run_since end`,
);

/** When each device of a person was last in contact: kept for all servers alike. */
@Injectable()
export class DeviceContacts {
  constructor(private readonly database: Database) {}

  async note(personId: string, deviceId: string, at: Date, isAll: boolean): Promise<void> {
    await this.database.rows(noteContact, [personId, deviceId, at, isAll]);
  }
}
