import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { personOf } from '../support/personas.ts';
import { testCampus } from '../support/campus.ts';
import { ReceiptRetention } from '@campus/study/progress/receipts/receipt-retention.ts';

describe('receipts', () => {
  const campus = testCampus();

  it('are dropped after twenty-four months, by a job that may run twice', async () => {
    const { sql, app } = campus.server;
    const device = randomUUID();
    const plant = (sequence: number, months: number) =>
      sql.query(
        `insert into journal_receipt (person_id, device_id, sequence, kind, occurred_at, received_at)
         values ($1, $2, $3, 'screenSeen', now(), now() - make_interval(months => $4))`,
        [personOf('ana').id, device, sequence, months],
      );
    await plant(1, 25);
    await plant(2, 23);
    const retention = app.get(ReceiptRetention, { strict: false });
    await retention.run();
    await retention.run();
    const { rows } = await sql.query<{ sequence: string }>(
      `select sequence from journal_receipt where device_id = $1`,
      [device],
    );
    expect(rows.map(({ sequence }) => Number(sequence))).toEqual([2]);
  });
});
