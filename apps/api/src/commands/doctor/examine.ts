import pg from 'pg';
import { type Config } from '@campus/platform/config/config.ts';
import { withCampus } from '../in-campus.ts';
import { judgeAddresses, readAddresses } from './addresses.ts';
import { judgeBackups, readBackups } from './backups.ts';
import { judgeCertificates, readCertificates } from './certificates.ts';
import { judgeClock, readClock } from './clock.ts';
import { judgeFiles, readFiles } from './files.ts';
import { doctorSay, found, reasonOf, type CheckName, type Finding } from './finding.ts';
import { judgeJobs, readJobs } from './jobs.ts';
import { judgeMail, readMail } from './mail.ts';
import { judgeRole, readRole } from './role.ts';
import { judgeRoom, readRoom } from './room.ts';
import { judgeSchema, readSchema } from './schema.ts';
import { judgeSecret, readSecret } from './secret.ts';
import { surveySettings, type Survey } from './survey.ts';
import { judgeVersions, readVersions } from './versions.ts';

export type Examination = Partial<Record<CheckName, Finding[]>>;

const PATIENCE_MS = 10_000;

async function withDatabase<Result>(url: string, work: (sql: pg.Client) => Promise<Result>): Promise<Result> {
  const sql = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    application_name: 'campus-doctor',
  });
  // A connection that breaks later is reported by the query it breaks.
  sql.on('error', () => undefined);
  try {
    await sql.connect();
    return await work(sql);
  } finally {
    await sql.end().catch(() => undefined);
  }
}

const waiting = (settings: readonly string[]): Finding =>
  found('look', 'WAITS', { settings: settings.join(', ') });

/**
 * A check that fails to run is reported, and the others continue. `waitsFor`: settings it needs that were
 * refused.
 */
async function made(work: () => Promise<Finding[]>, waitsFor: readonly string[] = []): Promise<Finding[]> {
  if (waitsFor.length) return [waiting(waitsFor)];
  try {
    return await work();
  } catch (error) {
    return [found('wrong', 'NOT_CHECKED', { reason: reasonOf(error) })];
  }
}

const has = (room: readonly Finding[], wanted: Finding['code']): boolean =>
  room.some(({ code }) => code === wanted);

const ofRoom = (config: Config, sql: pg.Client | null): Promise<Finding[]> =>
  made(async () => judgeRoom(await readRoom(config, sql)));

/** What takes uploads fails unheard where it cannot make its folder, and would end the command. */
const isOpenable = (room: readonly Finding[]): boolean => !has(room, 'STORAGE_UNWRITABLE');

const ofCertificates = (config: Config): Promise<Finding[]> =>
  withCampus(async (app) => judgeCertificates(await readCertificates(config, app)), config);

async function withTables({ config, waitsFor }: Survey, sql: pg.Client): Promise<Examination> {
  const { isProduction, databaseUrl, backup, poolSize, jobLeaseSeconds } = config;
  const schema = await made(async () => judgeSchema(await readSchema(sql)));
  const room = await ofRoom(config, sql);
  const examined: Examination = {
    versions: await made(async () => judgeVersions(await readVersions(sql, poolSize))),
    schema,
    room,
    clock: await made(async () => judgeClock(await readClock(sql))),
  };
  // Tables of another version, or none, answer nothing below.
  if (schema.some(({ code }) => code !== 'SCHEMA_SAME')) return examined;
  return {
    ...examined,
    role: await made(() => withDatabase(databaseUrl, async (serving) => judgeRole(await readRole(serving)))),
    secret: await made(async () => judgeSecret(await readSecret(config, sql)), waitsFor('secret')),
    files: has(room, 'BUCKET_AWAY') ? [] : await made(async () => judgeFiles(await readFiles(config, sql))),
    certificates: isOpenable(room) ? await made(() => ofCertificates(config), waitsFor('certificates')) : [],
    backups: await made(async () => judgeBackups(await readBackups(sql, backup, isProduction))),
    jobs: await made(async () => judgeJobs(await readJobs(sql, jobLeaseSeconds, isProduction))),
  };
}

/** Checks that need the database, as far as it can be reached. */
async function ofDatabase(survey: Survey): Promise<Examination> {
  const { config, waitsFor } = survey;
  const without = async (versions: Finding[]) => ({ versions, room: await ofRoom(config, null) });
  const waits = waitsFor('versions');
  if (waits.length) return without([waiting(waits)]);
  try {
    return await withDatabase(config.databaseOwnerUrl, (sql) => withTables(survey, sql));
  } catch (error) {
    return without([found('wrong', 'DATABASE_AWAY', { reason: reasonOf(error) })]);
  }
}

/** Checks the whole set-up without changing anything. `mailTo`: receives a test mail. */
export async function examine(mailTo: string | null, survey = surveySettings()): Promise<Examination> {
  const { config, findings, waitsFor } = survey;
  const testMail = { subject: doctorSay('testMail.subject'), text: doctorSay('testMail.text') };
  const [database, mail, addresses] = await Promise.all([
    ofDatabase(survey),
    made(async () => judgeMail(await readMail(config, mailTo, testMail)), waitsFor('mail')),
    made(async () => judgeAddresses(await readAddresses(config)), waitsFor('addresses')),
  ]);
  return { settings: findings, ...database, mail, addresses };
}
