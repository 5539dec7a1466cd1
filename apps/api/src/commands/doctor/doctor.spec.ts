import { describe, expect, it } from '@jest/globals';
import { judgeAddresses } from './addresses.ts';
import { judgeBackups } from './backups.ts';
import { judgeCertificates } from './certificates.ts';
import { judgeClock } from './clock.ts';
import { judgeFiles } from './files.ts';
import { sentenceOf, type Finding } from './finding.ts';
import { doctorWords } from './words/doctor.words.ts';
import { judgeJobs } from './jobs.ts';
import { judgeMail } from './mail.ts';
import { judgeRole } from './role.ts';
import { judgeRoom } from './room.ts';
import { judgeSchema } from './schema.ts';
import { judgeSecret } from './secret.ts';
import { judgeSettings } from './settings.ts';
import { surveySettings } from './survey.ts';
import { judgeVersions } from './versions.ts';

/** `wrong NODE_OLD`, one for each finding; also checks that all its values have words. */
const brief = (findings: readonly Finding[]): string[] =>
  findings.map((finding) => {
    for (const locale of ['es', 'en', 'fr'] as const) sentenceOf(finding, doctorWords(locale));
    return `${finding.level} ${finding.code}`;
  });

const table = <Facts>(
  name: string,
  judge: (facts: Facts) => Finding[],
  good: NoInfer<Facts>,
  cases: [string, Partial<NoInfer<Facts>>, string[]][],
) =>
  describe(name, () => {
    it.each(cases)('%s', (_name, over, expected) => {
      expect(brief(judge({ ...good, ...over }))).toEqual(expected);
    });
  });

const now = new Date('2026-11-29T12:00:00Z');
const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

table(
  'settings',
  judgeSettings,
  {
    isProduction: true,
    isDemo: false,
    isGraphqlOpen: false,
    publicUrl: 'https://campus.example.org',
    trustedProxies: 1,
    mailFrom: 'Campus <campus@example.org>',
    contentOverlays: ['/pools'],
  },
  [
    ['of a real campus', {}, ['ok SETTINGS_GOOD']],
    ['of a demo', { isProduction: false, isDemo: true, publicUrl: 'http://localhost:3000' }, ['look DEMO']],
    ['of no production', { isProduction: false }, ['look NOT_PRODUCTION']],
    ['that let any document in', { isGraphqlOpen: true }, ['look GRAPHQL_OPEN']],
    ['that believe no proxy', { trustedProxies: 0 }, ['look NO_PROXY_TRUSTED']],
    ['with a sender nobody believes', { mailFrom: 'C <c@localhost>' }, ['wrong MAIL_FROM_LOCAL']],
    ['with public questions', { contentOverlays: [] }, ['look SAMPLE_POOL']],
  ],
);

describe('settings that are refused', () => {
  const real = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://campus@localhost/campus',
    PUBLIC_URL: 'https://campus.example.org',
    CAMPUS_SECRET: 'b3a1f0c9d8e7a6b5c4d3e2f1a0b9c8d7',
    SMTP_URL: 'smtp://mail.example.org',
    ISSUER_KEY: 'PEM',
    TRUSTED_PROXIES: '1',
    CONTENT_OVERLAYS: '/pools',
    MAIL_FROM: 'campus@example.org',
  };

  it('are told all at once, each with its reason, beside what else is to be thought about', () => {
    const { findings } = surveySettings({
      ...real,
      SMTP_URL: undefined,
      BACKUP_KEEP: 'all',
      TRUSTED_PROXIES: undefined,
    });
    expect(brief(findings)).toEqual([
      'wrong SETTINGS_REFUSED',
      'wrong SETTINGS_REFUSED',
      'look NO_PROXY_TRUSTED',
    ]);
    expect(findings.map(({ params }) => params.fault)).toEqual(['SMTP_MISSING', 'BACKUP_KEPT', undefined]);
    expect(brief(surveySettings(real).findings)).toEqual(['ok SETTINGS_GOOD']);
  });

  it.each([
    ['mail', { SMTP_URL: undefined }, ['SMTP_URL']],
    ['mail', { PORT: 'http' }, []],
    ['versions', { DATABASE_URL: undefined }, ['DATABASE_URL']],
    ['secret', { CAMPUS_SECRET: 'guess' }, ['CAMPUS_SECRET']],
    ['certificates', { ISSUER_KEY: undefined, CAMPUS_SECRET: '' }, ['CAMPUS_SECRET', 'ISSUER_KEY']],
    ['addresses', { PUBLIC_URL: 'campus' }, ['PUBLIC_URL']],
    ['addresses', { PUBLIC_URL: undefined }, ['PUBLIC_URL']],
    ['addresses', { PUBLIC_URL: 'http://campus.example.org' }, []],
    ['certificates', { NODE_ENV: 'development' }, []],
  ] as const)('what is checked of %s where %j is set waits for %j', (check, over, expected) => {
    expect(surveySettings({ ...real, ...over }).waitsFor(check)).toEqual(expected);
  });
});

table('the secret', judgeSecret, { hasPrevious: true, usedSince: ago(24), now }, [
  ['that is the only one', { hasPrevious: false }, ['ok SECRET_ALONE']],
  ['that no server has used', { usedSince: null }, ['look SECRET_NEW']],
  ['changed yesterday', {}, ['look SECRET_PREVIOUS']],
  ['changed long ago, with the one before it', { usedSince: ago(24 * 46) }, ['look SECRET_PREVIOUS_OLD']],
]);

table(
  'versions',
  judgeVersions,
  { node: '24.1.0', server: 170_010, client: null, maxConnections: 97, needed: 21 },
  [
    ['of today', {}, ['ok NODE', 'ok POSTGRES']],
    ['of the oldest server', { server: 160_000 }, ['ok NODE', 'ok POSTGRES']],
    ['of a server before it', { server: 150_009 }, ['ok NODE', 'wrong POSTGRES_OLD']],
    ['of an old Node', { node: '22.9.0' }, ['wrong NODE_OLD', 'ok POSTGRES']],
    ['of client programs like the server', { client: 170_002 }, ['ok NODE', 'ok POSTGRES']],
    ['of older client programs', { client: 150_003 }, ['ok NODE', 'ok POSTGRES', 'look CLIENT_OLD']],
    ['of too few connections', { maxConnections: 20 }, ['ok NODE', 'ok POSTGRES', 'wrong CONNECTIONS_FEW']],
  ],
);

describe('the tables', () => {
  it.each([
    ['same', 'ok SCHEMA_SAME'],
    ['empty', 'wrong SCHEMA_EMPTY'],
    ['older', 'wrong SCHEMA_OLDER'],
    ['newer', 'wrong SCHEMA_NEWER'],
  ] as const)('%s', (state, expected) => expect(brief(judgeSchema(state))).toEqual([expected]));

  it('that names are not looked for in: which, and what to run', () => {
    const [finding] = judgeSchema({ hidden: ['people', 'course'], statement: 'alter database campus set x' });
    expect(finding).toEqual({
      level: 'wrong',
      code: 'SCHEMA_HIDDEN',
      params: { hidden: 'people, course', statement: 'alter database campus set x' },
    });
  });
});

table('the role', judgeRole, { role: 'campus', isSuper: false, isOwner: false }, [
  ['that serves', {}, ['ok ROLE_SERVES']],
  ['whose the tables are', { isOwner: true }, ['look ROLE_OWNER']],
  ['that may do anything', { isSuper: true, isOwner: true }, ['wrong ROLE_SUPER']],
]);

const disk = { path: '/data', free: 50e9, total: 100e9 };
table(
  'room',
  judgeRoom,
  {
    storage: disk,
    storageProblem: null,
    bucketFault: null,
    hasBucket: false,
    databaseBytes: 5e6,
    database: disk,
  },
  [
    ['on large disks', {}, ['ok STORAGE_ROOM', 'ok DATABASE_ROOM']],
    ['with a database that does not answer', { databaseBytes: null, database: null }, ['ok STORAGE_ROOM']],
    ['with a database elsewhere', { database: null }, ['ok STORAGE_ROOM', 'ok DATABASE_SIZE']],
    ['under five gigabytes', { storage: { ...disk, free: 4e9 } }, ['look STORAGE_LOW', 'ok DATABASE_ROOM']],
    [
      'under a twentieth',
      { database: { ...disk, free: 20e9, total: 500e9 } },
      ['ok STORAGE_ROOM', 'look DATABASE_LOW'],
    ],
    ['that is none', { storageProblem: 'STORAGE_FULL' }, ['wrong STORAGE_FULL', 'ok DATABASE_ROOM']],
    [
      'nobody may write to',
      { storageProblem: 'STORAGE_UNWRITABLE' },
      ['wrong STORAGE_UNWRITABLE', 'ok DATABASE_ROOM'],
    ],
    ['of a full database', { database: { ...disk, free: 5e7 } }, ['ok STORAGE_ROOM', 'wrong DATABASE_FULL']],
    ['in a bucket', { hasBucket: true }, ['ok STORAGE_ROOM', 'ok BUCKET', 'ok DATABASE_ROOM']],
    [
      'in a bucket that is away',
      { hasBucket: true, bucketFault: 'ENOTFOUND' },
      ['ok STORAGE_ROOM', 'wrong BUCKET_AWAY', 'ok DATABASE_ROOM'],
    ],
  ],
);

table('files', judgeFiles, { asked: 100, missing: 0 }, [
  ['that are all there', {}, ['ok FILES']],
  ['of a campus that has none', { asked: 0 }, []],
  ['of another storage', { missing: 100 }, ['wrong FILES_MISSING']],
]);

describe('the clock', () => {
  it.each([
    [0, 'ok CLOCK'],
    [-1.9, 'ok CLOCK'],
    [2, 'look CLOCK_AHEAD'],
    [-12, 'look CLOCK_BEHIND'],
    [30, 'wrong CLOCK_AHEAD'],
    [-3600, 'wrong CLOCK_BEHIND'],
  ])('%d seconds ahead', (ahead, expected) => expect(brief(judgeClock(ahead))).toEqual([expected]));
});

table('mail', judgeMail, { host: 'mail.example.org', fault: null, test: null }, [
  ['by a server', {}, ['ok MAIL_SERVER']],
  ['by none', { host: null }, ['look MAIL_OUTBOX']],
  ['by one that is away', { fault: 'ECONNREFUSED' }, ['wrong MAIL_AWAY']],
  ['that was sent', { test: { address: 'a@b.c', fault: null } }, ['ok MAIL_SERVER', 'ok MAIL_SENT']],
  [
    'that was refused',
    { test: { address: 'a@b.c', fault: '550' } },
    ['ok MAIL_SERVER', 'wrong MAIL_NOT_SENT'],
  ],
]);

table(
  'addresses',
  judgeAddresses,
  {
    isProduction: true,
    publicUrl: 'https://campus.example.org',
    contentOrigin: 'https://*.content.example.org',
    publicFault: null,
    contentFault: null,
  },
  [
    ['as they should be', {}, ['ok ADDRESS', 'ok CONTENT']],
    [
      'that nobody answers',
      { publicFault: 'ENOTFOUND', contentFault: 'ENOTFOUND' },
      ['wrong ADDRESS_AWAY', 'wrong CONTENT_AWAY'],
    ],
    [
      'that nobody answers yet',
      { isProduction: false, publicFault: 'ECONNREFUSED', contentFault: 'ECONNREFUSED' },
      ['look ADDRESS_AWAY', 'look CONTENT_AWAY'],
    ],
    ['in the open', { publicUrl: 'http://campus.example.org' }, ['wrong ADDRESS_OPEN', 'ok CONTENT']],
    ['of this machine', { publicUrl: 'http://localhost:3000' }, ['ok ADDRESS', 'ok CONTENT']],
    [
      'that packages share',
      { contentOrigin: 'https://content.example.org' },
      ['ok ADDRESS', 'look CONTENT_SHARED'],
    ],
    ['that are one', { contentOrigin: 'https://campus.example.org' }, ['ok ADDRESS', 'wrong CONTENT_SAME']],
    [
      'of content in the open',
      { contentOrigin: 'http://*.content.example.org' },
      ['ok ADDRESS', 'wrong CONTENT_OPEN'],
    ],
  ],
);

const tls = { host: 'campus.example.org', until: inDays(60), fault: null };
table(
  'certificates',
  judgeCertificates,
  { now, tls: [tls], keyFault: null, key: 'z6Mk', signerUntil: inDays(300), isProduction: true },
  [
    ['that are good for long', {}, ['ok TLS', 'ok ISSUER_KEY', 'ok SIGNER']],
    [
      'near their end',
      { tls: [{ ...tls, until: inDays(13) }], signerUntil: inDays(59) },
      ['look TLS_NEAR', 'ok ISSUER_KEY', 'look SIGNER_NEAR'],
    ],
    [
      'past their end',
      { tls: [{ ...tls, until: inDays(-1) }], signerUntil: inDays(-1) },
      ['wrong TLS_OVER', 'ok ISSUER_KEY', 'wrong SIGNER_OVER'],
    ],
    [
      'nobody believes',
      { tls: [{ ...tls, fault: 'SELF_SIGNED' }] },
      ['wrong TLS_DOUBTED', 'ok ISSUER_KEY', 'ok SIGNER'],
    ],
    ['of the campus’s own making', { signerUntil: null }, ['ok TLS', 'ok ISSUER_KEY', 'look SIGNER_OWN']],
    ['that cannot be signed', { keyFault: 'another key' }, ['ok TLS', 'wrong ISSUER_KEY_WRONG']],
    [
      'before the first',
      { key: null, tls: [], signerUntil: null, isProduction: false },
      ['ok ISSUER_KEY_NONE', 'ok SIGNER_OWN'],
    ],
  ],
);

const run = { began_at: ago(5), ended_at: ago(5), file_name: 'campus-1', missing_files: 0, fault: null };
const failed = { ...run, began_at: ago(1), file_name: null, fault: 'ENOSPC' };
const kept = { name: 'campus-1', isThere: true, isAsWritten: true, readAt: null };
table(
  'backups',
  judgeBackups,
  { now, isProduction: true, isScheduled: true, runs: [run], kept: { ...kept, readAt: ago(2) } },
  [
    ['of tonight, read to its end', {}, ['ok BACKUP', 'ok BACKUP_READ']],
    ['nobody has read', { kept }, ['ok BACKUP', 'look BACKUP_UNREAD']],
    ['without a checksum', { kept: { ...kept, isAsWritten: null } }, ['ok BACKUP', 'look BACKUP_UNCHECKED']],
    ['that were changed', { kept: { ...kept, isAsWritten: false } }, ['ok BACKUP', 'wrong BACKUP_DAMAGED']],
    ['that were taken away', { kept: { ...kept, isThere: false } }, ['ok BACKUP', 'look BACKUP_ELSEWHERE']],
    ['by hand', { isScheduled: false, kept: null }, ['ok BACKUP', 'look BACKUP_UNSCHEDULED']],
    ['a day late', { runs: [{ ...run, began_at: ago(27) }], kept: null }, ['look BACKUP_OLD']],
    ['three days late', { runs: [{ ...run, began_at: ago(73) }], kept: null }, ['wrong BACKUP_OLD']],
    ['of which the last failed', { runs: [failed, run], kept: null }, ['wrong BACKUP_FAILED', 'ok BACKUP']],
    [
      'that lack files',
      { runs: [{ ...run, missing_files: 2 }], kept: null },
      ['ok BACKUP', 'wrong BACKUP_MISSING_FILES'],
    ],
    ['that were never made', { runs: [], kept: null }, ['wrong BACKUP_NEVER']],
    [
      'that always failed',
      { runs: [failed], kept: null, isScheduled: false },
      ['wrong BACKUP_FAILED', 'wrong BACKUP_NEVER', 'look BACKUP_UNSCHEDULED'],
    ],
  ],
);

table('jobs', judgeJobs, { isProduction: true, failed: [], late: 0, stalled: 0, living: 2, dead: 0 }, [
  ['that are done', {}, ['ok WORKERS', 'ok JOBS']],
  ['that failed', { failed: [{ task: 'send-mail', count: 3 }] }, ['ok WORKERS', 'wrong JOBS_FAILED']],
  ['that are late', { late: 4 }, ['ok WORKERS', 'look JOBS_LATE']],
  ['in dead hands', { stalled: 1, dead: 1 }, ['ok WORKERS', 'look WORKERS_DEAD', 'look JOBS_STALLED']],
  ['nobody does', { living: 0 }, ['wrong WORKERS_NONE', 'ok JOBS']],
  ['nobody does yet', { living: 0, isProduction: false }, ['look WORKERS_NONE', 'ok JOBS']],
]);
