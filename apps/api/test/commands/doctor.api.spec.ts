import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createTlsServer, type Server } from 'node:tls';
import { type AddressInfo } from 'node:net';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readTls } from '../../src/commands/doctor/certificates.ts';
import { makeCertificate } from '@campus/certification/certificates/proof/keys/document-certificate.ts';
import { BackupFolder, Backups, noteRead } from '@campus/overview';
import { Storage } from '@campus/platform/storage/storage.ts';
import { testCampus } from '../support/campus.ts';
import { call } from '../support/commands.ts';
import { urlOf, withClient } from '../support/databases.ts';
import { startTestBucket } from '../support/s3.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';

const RECIPIENT = 'age17x8qtgjhcd4g492yxlaktm9jpmfavrxfj3c94w5kutc22t74gghsztzjhh';

interface Told {
  isWell: boolean;
  findings: { check: string; level: string; code: string; says: string; todo: string | null }[];
}

describe('./campus doctor', () => {
  const campus = testCampus();
  const before = { ...process.env };
  let smtp: TestSmtp;
  let backups = '';

  beforeEach(async () => {
    const { config, sql } = campus.server;
    smtp = await startSmtp();
    backups = await mkdtemp(join(tmpdir(), 'campus-doctor-'));
    await sql.query('delete from graphile_worker._private_jobs; delete from job_worker');
    process.env = {
      ...before,
      LANG: 'en_GB.UTF-8',
      DATABASE_URL: config.databaseUrl,
      DATABASE_OWNER_URL: config.databaseOwnerUrl,
      DATABASE_POOL: '4',
      STORAGE_DIR: config.storageDir,
      CAMPUS_SECRET: config.secret,
      PUBLIC_URL: 'http://localhost:9',
      CONTENT_ORIGIN: 'http://*.localhost:9',
      SMTP_URL: smtp.url,
      BACKUP_DIR: backups,
      BACKUP_RECIPIENT: RECIPIENT,
    };
  });
  afterEach(async () => {
    await smtp.close();
    await rm(backups, { recursive: true, force: true });
  });
  afterAll(() => {
    process.env = before;
  });

  const backUp = () => campus.server.app.get(Backups).make(new BackupFolder(backups), RECIPIENT);

  const told = async (...words: string[]) => {
    const { code, said } = await call('doctor', '--json', ...words);
    const { isWell, findings } = JSON.parse(said) as Told;
    expect(code).toBe(isWell ? 0 : 1);
    const of = (check: string) =>
      findings.filter((one) => one.check === check).map((one) => `${one.level} ${one.code}`);
    return { isWell, findings, of };
  };

  it('finds a campus well that lacks nothing it needs', async () => {
    await backUp();
    const { isWell, of, findings } = await told();
    expect(findings.filter(({ level }) => level === 'wrong')).toEqual([]);
    expect(isWell).toBe(true);
    expect(of('settings')).toEqual(['look DEMO']);
    expect(of('versions')).toEqual(expect.arrayContaining(['ok NODE', 'ok POSTGRES']));
    expect(of('schema')).toEqual(['ok SCHEMA_SAME']);
    expect(of('role')).toEqual(['ok ROLE_SERVES']);
    expect(of('clock')).toEqual(['ok CLOCK']);
    expect(of('mail')).toEqual(['ok MAIL_SERVER']);
    expect(of('addresses')).toEqual(['look ADDRESS_AWAY', 'look CONTENT_AWAY']);
    expect(of('backups')).toEqual(['ok BACKUP', 'look BACKUP_UNREAD']);
    expect(of('jobs')).toEqual(['look WORKERS_NONE', 'ok JOBS']);
  });

  it('knows of a backup that was read with its key', async () => {
    const { backup } = await backUp();
    await noteRead(backup.path, new Date('2026-11-20T10:00:00Z'));
    const { findings } = await told();
    expect(findings.find(({ code }) => code === 'BACKUP_READ')?.says).toContain('2026-11-20 10:00 UTC');
  });

  it('is read by a person, check after check, with what to do', async () => {
    await backUp();
    const { code, said } = await call('doctor');
    expect({ code, said }).toMatchObject({ code: 0 });
    expect(said).toMatch(
      /^Settings\n {2}look {3}This is a demo: everybody knows its passwords\.\n {9}→ Set NODE_ENV/,
    );
    expect(said).toMatch(/\n\nTables\n {2}ok {5}The tables match this program\.\n/);
    expect(said).toMatch(/\n\d+ ok, \d+ to look at, 0 wrong\.\n$/);
  });

  it('sends a test mail where it is told to', async () => {
    const { of } = await told('--mail', 'grace@example.org');
    expect(of('mail')).toEqual(['ok MAIL_SERVER', 'ok MAIL_SENT']);
    expect(smtp.messages.at(-1)).toContain('grace@example.org');
    smtp.verdict = '550 no such user';
    expect((await told('--mail', 'nobody@example.org')).of('mail')).toContain('wrong MAIL_NOT_SENT');
    await expect(call('doctor', '--mail')).rejects.toThrow(/Name the address/);
  });

  it.each([
    ['a mail server that is away', { SMTP_URL: 'smtp://127.0.0.1:9' }, 'mail', 'wrong MAIL_AWAY'],
    ['a setting that is refused', { MAIL_BOUNCE_TO: 'nobody' }, 'settings', 'wrong SETTINGS_REFUSED'],
    [
      'a database that is away',
      { DATABASE_OWNER_URL: 'postgres://x@127.0.0.1:9/x' },
      'versions',
      'wrong DATABASE_AWAY',
    ],
    [
      'packages in the campus’s origin',
      { CONTENT_ORIGIN: 'http://localhost:9' },
      'addresses',
      'wrong CONTENT_SAME',
    ],
    [
      'a storage nobody may write to',
      { STORAGE_DIR: '/dev/null/storage' },
      'room',
      'wrong STORAGE_UNWRITABLE',
    ],
  ])('says what is wrong with %s', async (_name, env, check, expected) => {
    Object.assign(process.env, env);
    expect((await told()).of(check)).toContain(expected);
  });

  it('asks the bucket itself, and says why it cannot be used', async () => {
    const bucket = await startTestBucket();
    const asked = async (url: string) => {
      process.env.STORAGE_URL = url;
      const { of, findings } = await told();
      return { of, says: findings.find(({ code }) => code === 'BUCKET_AWAY')?.says };
    };
    try {
      expect((await asked(bucket.url)).of('room')).toContain('ok BUCKET');
      const { says } = await asked(bucket.url.replace('/campus/', '/no-such-bucket/'));
      expect(says).toMatch(/specified bucket does not exist/);
      const stranger = await asked(bucket.url.replace('S3RVER:', 'STRANGER:'));
      expect(stranger.says).toMatch(/access key Id you provided does not exist/i);
    } finally {
      await bucket.close();
    }
  });

  it('looks for files of the database in the storage, and notices that it is another one', async () => {
    const { storageDir } = campus.server.config;
    const other = await mkdtemp(join(tmpdir(), 'campus-doctor-'));
    const hash = await campus.server.app.get(Storage).put(Buffer.from('a picture'));
    const { sql } = campus.server;
    await sql.query(
      `insert into media_file (hash, name, media_type, bytes) values ($1, 'a.png', 'image/png', 9)`,
      [hash],
    );
    try {
      expect((await told()).of('files')).toEqual(['ok FILES']);
      process.env.STORAGE_DIR = other;
      const { of, findings } = await told();
      expect(of('files')).toEqual(['wrong FILES_MISSING']);
      expect(findings.find(({ code }) => code === 'FILES_MISSING')?.says).toMatch(/^\d+ of \d+ files/);
    } finally {
      process.env.STORAGE_DIR = storageDir;
      await rm(other, { recursive: true, force: true });
    }
  });

  it('goes on with the rest where a setting is refused, in the language of the terminal', async () => {
    Object.assign(process.env, { LC_ALL: 'es_GT.UTF-8', PUBLIC_URL: 'http://campus.invalid' });
    const { findings, of } = await told();
    expect(findings[0]?.says).toBe(
      'Configuración no aceptada: PUBLIC_URL es http://campus.invalid y esto es una demostración, cuyas contraseñas conoce todo el mundo: ponga NODE_ENV=production o CAMPUS_DEMO=0.',
    );
    expect(of('schema')).toEqual(['ok SCHEMA_SAME']);
    expect(of('mail')).toEqual(['ok MAIL_SERVER']);
    expect(of('addresses')).toEqual(['look ADDRESS_AWAY', 'look CONTENT_AWAY']);
    expect(of('secret')).toEqual(['ok SECRET_ALONE']);
    expect(of('room')).toHaveLength(2);
    expect(of('certificates').join()).not.toContain('wrong');
  });

  it('looks at disk, mail and addresses where the database is not to be asked', async () => {
    delete process.env.DATABASE_URL;
    process.env.CAMPUS_SECRET_PREVIOUS = process.env.CAMPUS_SECRET;
    const { findings, of } = await told();
    expect(of('settings').filter((one) => one === 'wrong SETTINGS_REFUSED')).toHaveLength(2);
    expect(of('versions')).toEqual(['look WAITS']);
    expect(findings.find(({ code }) => code === 'WAITS')?.says).toBe('Not checked: it needs DATABASE_URL.');
    expect(of('room').join()).toContain('STORAGE');
    expect(of('mail')).toEqual(['ok MAIL_SERVER']);
  });

  it('says that the owner of the tables serves, and who may do anything', async () => {
    process.env.DATABASE_URL = campus.server.config.databaseOwnerUrl;
    expect((await told()).of('role')).toEqual(['wrong ROLE_SUPER']);
  });

  it('says that nobody has prepared the database', async () => {
    process.env.DATABASE_URL = process.env.DATABASE_OWNER_URL = urlOf('doctor_empty');
    await withClient('postgres', (client) => client.query('create database doctor_empty'));
    try {
      const { of } = await told();
      expect(of('schema')).toEqual(['wrong SCHEMA_EMPTY']);
      expect(of('jobs')).toEqual([]);
    } finally {
      await withClient('postgres', (client) => client.query('drop database doctor_empty with (force)'));
    }
  });

  it('says that a database has lost its search_path, and what sets it again', async () => {
    const { databaseOwnerUrl } = campus.server.config;
    const database = new URL(databaseOwnerUrl).pathname.slice(1);
    const setting = await campus.server.sql.query<{ path: string }>(
      `select current_setting('search_path') as path`,
    );
    const path = setting.rows[0]?.path ?? '';
    await campus.server.sql.query(`alter database ${database} reset search_path`);
    try {
      const { of, findings } = await told();
      expect(of('schema')).toEqual(['wrong SCHEMA_HIDDEN']);
      const todo = findings.find(({ check }) => check === 'schema')?.todo ?? '';
      expect(todo).toContain(`alter database ${database} set search_path = ${path}`);
      // The advice it gives is sufficient.
      await campus.server.sql.query(/alter database .+/.exec(todo)?.[0] ?? '');
      expect((await told()).of('schema')).toEqual(['ok SCHEMA_SAME']);
    } finally {
      await campus.server.sql.query(`alter database ${database} set search_path = ${path}`);
    }
  });

  it('names jobs that failed for good, and servers that are silent', async () => {
    const { sql } = campus.server;
    await sql.query(`select graphile_worker.add_job('send-mail', '{}', max_attempts := 1)`);
    await sql.query('update graphile_worker._private_jobs set attempts = 1');
    await sql.query(`insert into job_worker values ('gone', 'x', now(), now() - interval '1 hour')`);
    const { of, findings } = await told();
    expect(of('jobs')).toEqual(['look WORKERS_NONE', 'look WORKERS_DEAD', 'wrong JOBS_FAILED']);
    expect(findings.find(({ code }) => code === 'JOBS_FAILED')?.says).toContain('send-mail 1');
  });

  it('reads when a certificate ends, and whether browsers believe it', async () => {
    const made = await makeCertificate('campus.test');
    const key = createPrivateKey({ key: made.secret, format: 'der', type: 'pkcs8' });
    const certificate = new X509Certificate(made.certificate);
    const server: Server = createTlsServer({
      key: key.export({ type: 'pkcs8', format: 'pem' }),
      cert: certificate.toString(),
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const tls = await readTls(`https://127.0.0.1:${port}`);
    server.close();
    expect(tls?.until).toEqual(new Date(certificate.validTo));
    expect(tls?.fault).toMatch(/SELF_SIGNED/);
    expect(await readTls('https://127.0.0.1:9')).toBeNull();
  });
});
