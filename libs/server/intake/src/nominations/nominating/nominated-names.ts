import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { NamePins } from '@campus/people';

/** By account, by enrolment, or by the address that the person signs in with now. */
const isNominated = statement<{ is_held: boolean }>(
  'nomination-holds-name',
  `select exists (select from nomination n where n.state <> 'draft' and n.person_id = $1)
          or exists (select from nomination n
                       join participant e on e.id = n.enrolment_id
                      where n.state <> 'draft' and e.person_id = $1)
          or exists (select from nomination n
                       join current_address m on m.address_key = n.address_key
                      where n.state <> 'draft' and m.person_id = $1) as is_held`,
);

/** An institution has handed in a name: its holder no longer changes it alone. */
@Injectable()
export class NominatedNames {
  constructor(database: Database, pins: NamePins) {
    pins.add(async (tx, personId) => Boolean((await database.rowIn(tx, isNominated, [personId]))?.is_held));
  }
}
