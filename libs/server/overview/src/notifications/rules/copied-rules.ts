import { Injectable } from '@nestjs/common';
import { Database, statement } from '@campus/platform/database/database.ts';
import { EditionCopies, MESSAGE_RULES } from '@campus/delivery';

const rulesToCopy = statement<{ count: number }>(
  'message-rules-to-copy',
  `select count(*)::int as count from message_rule where edition_id = $1`,
);

/** Days are relative to dates of the edition, so they are copied unchanged, as are the texts. $1 from, $2 to. */
const copyRules = statement(
  'message-rules-copy',
  `insert into message_rule (id, edition_id, kind, is_on, days, texts)
   select gen_random_uuid(), $2, kind, is_on, days, texts from message_rule where edition_id = $1`,
);

/** The copy of an edition writes what the edition wrote. */
@Injectable()
export class CopiedRules {
  constructor(database: Database, copies: EditionCopies) {
    copies.join(MESSAGE_RULES, {
      count: async (editionId) => (await database.row(rulesToCopy, [editionId]))?.count ?? 0,
      copy: async (tx, from, to) => void (await database.rowsIn(tx, copyRules, [from, to])),
    });
  }
}
