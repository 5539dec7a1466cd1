import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What statements of other domains call instead of writing the tables of study: one round trip still writes a receipt,
 * its effect and the progress that comes of it.
 */
const NOTE_RECEIPT = `
  create function note_receipt(of_person uuid, of_device uuid, with_sequence bigint, of_kind text, said text, moment timestamptz,
                               out refusal text, out is_repeat boolean) language plpgsql as $$
  #variable_conflict use_column
  begin
    insert into journal_receipt as r (person_id, device_id, sequence, kind, refusal, occurred_at)
    values (of_person, of_device, with_sequence, of_kind, said, moment)
    on conflict do nothing
    returning r.refusal, false into refusal, is_repeat;
    -- Of two that arrive at the same moment the second waits above, and sees here what the first has written.
    if not found then
      select r.refusal, true into refusal, is_repeat
        from journal_receipt r where r.person_id = of_person and r.device_id = of_device and r.sequence = with_sequence;
    end if;
  end $$`;

const RECORD_RESULT = `
  create function record_result(of_enrolment uuid, of_version uuid, of_activity uuid, moment timestamptz, completed boolean,
                                scored numeric, passed boolean, keeps_best boolean) returns void language plpgsql as $$
  begin
    insert into activity_progress as p (enrolment_id, version_id, activity_id, status, score, is_passed, started_at, completed_at)
    values (of_enrolment, of_version, of_activity, case when completed then 'completed' else 'started' end, scored, passed,
            moment, case when completed then moment end)
    on conflict (enrolment_id, activity_id) do update set
      status = case when excluded.status = 'completed' then 'completed' else p.status end,
      score = case when keeps_best and p.status = 'completed' then greatest(p.score, excluded.score)
                   else coalesce(excluded.score, p.score) end,
      is_passed = case when p.is_passed then true else coalesce(excluded.is_passed, p.is_passed) end,
      started_at = least(p.started_at, excluded.started_at),
      completed_at = least(p.completed_at, excluded.completed_at),
      updated_at = now();
  end $$`;

const MEANINGS = {
  'note_receipt(uuid, uuid, bigint, text, text, timestamptz)':
    'The receipt of an entry: written now with what was said of it, or what it was told before.',
  'record_result(uuid, uuid, uuid, timestamptz, boolean, numeric, boolean, boolean)':
    'How an activity came out. Completed and passed stay, and where the best attempt counts so does the score.',
};

export class RecordWorkByFunction1795965986959 implements MigrationInterface {
  name = 'RecordWorkByFunction1795965986959';

  async up(db: QueryRunner): Promise<void> {
    await db.query(NOTE_RECEIPT);
    await db.query(RECORD_RESULT);
    for (const [call, meaning] of Object.entries(MEANINGS))
      await db.query(`comment on function ${call} is '${meaning}'`);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const call of Object.keys(MEANINGS)) await db.query(`drop function ${call}`);
  }
}
