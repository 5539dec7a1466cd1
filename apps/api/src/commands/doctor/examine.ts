import pg from 'pg';
import { ConfigFault, readConfig, type Config } from '@campus/platform/config/config.ts';
import { withCampus } from '../in-campus.ts';
import { judgeAddresses, readAddresses } from './addresses.ts';
import { judgeBackups, readBackups } from './backups.ts';
import { judgeCertificates, readCertificates } from './certificates.ts';
import { judgeClock, readClock } from './clock.ts';
import { doctorWords } from './doctor-words.ts';
import { judgeFiles, readFiles } from './files.ts';
import { found, reasonOf, type CheckName, type Finding } from './finding.ts';
import { judgeJobs, readJobs } from './jobs.ts';
import { judgeMail, readMail } from './mail.ts';
import { judgeRole, readRole } from './role.ts';
import { judgeRoom, readRoom } from './room.ts';
import { judgeSchema, readSchema } from './schema.ts';
import { judgeSecret, readSecret } from './secret.ts';
import { judgeSettings } from './settings.ts';
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
  // A connection that breaks later is said by the question it breaks.
  sql.on('error', () => undefined);
  try {
    await sql.connect();
    return await work(sql);
  } finally {
    await sql.end().catch(() => undefined);
  }
}

/** One check that cannot be made says so, and the others go on. */
async function made(work: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await work();
  } catch (error) {
    return [found('wrong', 'NOT_CHECKED', { reason: reasonOf(error) })];
  }
}

const has = (room: readonly Finding[], wanted: Finding['code']): boolean =>
  room.some(({ code }) => code === wanted);

/** What takes uploads fails unheard where it cannot make its folder, and would end the command. */
const isOpenable = (room: readonly Finding[]): boolean => !has(room, 'STORAGE_UNWRITABLE');

const ofCertificates = (config: Config): Promise<Finding[]> =>
  withCampus(async (app) => judgeCertificates(await readCertificates(config, app)), config);

async function ofDatabase(config: Config, sql: pg.Client): Promise<Examination> {
  const { isProduction, databaseUrl, backup, poolSize, jobLeaseSeconds } = config;
  const schema = await made(async () => judgeSchema(await readSchema(sql)));
  const room = await made(async () => judgeRoom(await readRoom(config, sql)));
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
    secret: await made(async () => judgeSecret(await readSecret(config, sql))),
    files: has(room, 'BUCKET_AWAY') ? [] : await made(async () => judgeFiles(await readFiles(config, sql))),
    certificates: isOpenable(room) ? await made(() => ofCertificates(config)) : [],
    backups: await made(async () => judgeBackups(await readBackups(sql, backup, isProduction))),
    jobs: await made(async () => judgeJobs(await readJobs(sql, jobLeaseSeconds, isProduction))),
  };
}

function configOf(): Config | Finding {
  try {
    return readConfig();
  } catch (error) {
    if (error instanceof ConfigFault) return found('wrong', 'SETTINGS_REFUSED', { reason: error.message });
    throw error;
  }
}

/** Looks at everything there is, and changes nothing. `mailTo`: a test mail goes there. */
export async function examine(mailTo: string | null, config = configOf()): Promise<Examination> {
  if ('code' in config) return { settings: [config] };
  const [database, mail, addresses] = await Promise.all([
    withDatabase(config.databaseOwnerUrl, (sql) => ofDatabase(config, sql)).catch(
      (error: unknown): Examination => ({
        versions: [found('wrong', 'DATABASE_AWAY', { reason: reasonOf(error) })],
      }),
    ),
    made(async () => judgeMail(await readMail(config, mailTo, doctorWords().testMail))),
    made(async () => judgeAddresses(await readAddresses(config))),
  ]);
  return { settings: judgeSettings(config), ...database, mail, addresses };
}
