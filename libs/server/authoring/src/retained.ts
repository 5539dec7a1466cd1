import { statement } from '@campus/platform/database/database.ts';
import { KEPT_SINCE, type Retained } from '@campus/platform/database/retained.ts';

/** SQL condition about the draft `t`. */
const OLD = `t.state = 'discarded' and t.ended_at < ${KEPT_SINCE}`;

/** What this domain keeps for a time: drafts that were discarded, with what nobody else has of their files. */
export const retained: readonly Retained[] = [
  {
    code: 'DRAFTS',
    count: statement<{ count: number }>(
      'retention-count-drafts',
      `select count(*)::int as count from draft t where ${OLD}`,
    ),
    // References are looked at when the whole statement has run, so it may take files before what names them.
    drop: statement(
      'retention-drop-drafts',
      `with old as (select t.id from draft t where ${OLD}),
            held as (
              select f.draft_id, f.hash from draft_file f
              union select c.draft_id, c.hash from draft_change c
              union select c.draft_id, c.before_hash from draft_change c),
            runs as (delete from draft_run where draft_id in (select id from old)),
            answers as (
              delete from remark_answer
               where remark_id in (select r.id from remark r where r.draft_id in (select id from old))),
            remarks as (delete from remark where draft_id in (select id from old)),
            files as (delete from draft_file where draft_id in (select id from old)),
            changes as (delete from draft_change where draft_id in (select id from old)),
            contents as (
              delete from file_content
               where hash in (select hash from held where draft_id in (select id from old))
                 and hash not in (select hash from version_file)
                 and hash not in (select hash from held
                                   where hash is not null and draft_id not in (select id from old)))
       delete from draft where id in (select id from old)`,
    ),
  },
];
