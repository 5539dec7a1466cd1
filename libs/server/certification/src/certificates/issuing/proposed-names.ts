import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { NamePins } from '@campus/people';

const isProposed = statement<{ is_held: boolean }>(
  'certificate-holds-name',
  `select exists (select from certificate_batch_item i
                    join participant e on e.id = i.enrolment_id
                   where e.person_id = $1) or exists (select from certificate c
                                                        join participant e on e.id = c.enrolment_id
                                                       where e.person_id = $1) as is_held`,
);

/** A certificate with a name is proposed or was issued: its holder no longer changes it alone. */
@Injectable()
export class ProposedNames {
  constructor(database: Database, pins: NamePins) {
    pins.add(async (tx, personId) => Boolean((await database.rowIn(tx, isProposed, [personId]))?.is_held));
  }
}
