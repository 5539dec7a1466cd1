import { type MigrationInterface, type QueryRunner } from 'typeorm';

const VIEWS: [name: string, meaning: string, text: string][] = [
  [
    'bouncing_address',
    'Addresses that mail comes back from.',
    'select address_key, bounced_at from mail_bounce',
  ],
  [
    'written_mail',
    'Mail by its subject and what became of it, without its words.',
    'select id, to_address, template, subject, created_at, sent_at, failures, last_failure from mail',
  ],
  [
    'open_session',
    'Sessions that still let their person in: half a day for anybody with a role besides that of a learner, thirty days for learners.',
    `select s.person_id
       from session s
      where s.expires_at > now()
        and s.created_at + case when exists (select from role_in_force f where f.person_id = s.person_id and f.role <> 'learner')
                                then interval '12 hours' else interval '30 days' end > now()`,
  ],
  [
    'job_server',
    'Servers that run jobs, and when they last gave a sign of life.',
    'select id, seen_at from job_worker',
  ],
  [
    'security_log',
    'Who came in, tried to, or was refused.',
    `select id, kind, first_at, last_at, times, is_rest, person_id, actor_id, account, network, operation, code, browser, system
       from security_event`,
  ],
  [
    'security_burst',
    'More of something than people do by themselves, and whether administrators were told.',
    'select id, rule, subject, person_id, times, begun_at, last_at, ended_at, told_at from security_alert',
  ],
];

/** What the platform lets domains read: what became of mail, who is signed in, which servers run jobs, the security log. */
export class PublishMailJobsAndSecurity1795966083638 implements MigrationInterface {
  name = 'PublishMailJobsAndSecurity1795966083638';

  async up(db: QueryRunner): Promise<void> {
    for (const [name, meaning, text] of VIEWS) {
      await db.query(`create view ${name} as ${text}`);
      await db.query(`comment on view ${name} is '${meaning}'`);
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop view ${VIEWS.map(([name]) => name).join(', ')}`);
  }
}
