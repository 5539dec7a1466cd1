import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { alertsIn, type SecuritySettings } from './security-settings.ts';

/** Everything the server takes from its environment, read once. Paths are absolute; addresses have no slash at the end. */
export interface Config {
  isProduction: boolean;
  /** Demo people exist, their sign-ins are shown, mails can be read at /outbox. Never in production. */
  isDemo: boolean;
  /** As whom the campus serves. */
  databaseUrl: string;
  /** Whose the tables are: who migrates. The same where nobody makes a difference. */
  databaseOwnerUrl: string;
  poolSize: number;
  /** The longest a request's statement may take; all other limits of connections follow from it. */
  databaseSeconds: number;
  /** A server whose sign of life is older is taken for dead, and others do its jobs. */
  jobLeaseSeconds: number;
  host: string;
  port: number;
  contentPort: number;
  /** Where officers reach the campus. */
  publicUrl: string;
  /**
   * Where SCORM content is served: a pattern with `*` gives each package version an origin of its own;
   * without it all packages share one second origin.
   */
  contentOrigin: string;
  /** Files of the campus, unless `storageUrl` says otherwise; work in hand in any case. */
  storageDir: string;
  /** `s3://…`: files lie in a bucket that several machines share. */
  storageUrl: string | null;
  /** The largest file that may be uploaded, in bytes. */
  uploadLimit: number;
  /** The browser that packages are tried in; null: the one the machine has. */
  chromiumPath: string | null;
  /** How long each item of a new package is left open in it; 0: packages are not tried. */
  trialSeconds: number;
  /** For tests on machines that forbid sandboxes: packages are tried all the same. Never in production. */
  mayTryWithoutSandbox: boolean;
  contentDir: string;
  contentOverlays: string[];
  /** The built clients: the officers' at `/`, trainers' and coordinators' at `/console/`. */
  learnerDir: string;
  consoleDir: string;
  /** The built frame of libs/scorm-player. */
  scormFrameDir: string;
  /** The built player of exported packages, apps/runtime. */
  runtimeDir: string;
  /** The built check of certificates, apps/verifier. */
  verifierDir: string;
  /** Signs time tokens and content addresses. */
  secret: string;
  /** The one before it: what was made with it is still read, and nothing is made with it. Null: there is none. */
  previousSecret: string | null;
  /** Ed25519 in PEM: signs credentials and the seals in QR codes. Null: the campus makes its own. */
  issuerKey: string | null;
  /** PKCS #12 file whose key signs PDFs. Null: a certificate of the campus's own making. */
  signingCertificate: string | null;
  signingPassword: string;
  smtpUrl: string | null;
  mailFrom: string;
  /** Mails that cannot be delivered come back to this address, with a sign of which they were; null: to `mailFrom`. */
  bounceTo: string | null;
  /** Whom to tell of a weakness: `mailto:` or `https:`. */
  securityContact: string;
  backup: BackupSettings;
  security: SecuritySettings;
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** Any GraphQL document is accepted at /graphql; otherwise only registered operations. */
  isGraphqlOpen: boolean;
}

/** How the campus is backed up. */
export interface BackupSettings {
  /** Where backups go; null: nothing is backed up by the timetable. */
  dir: string | null;
  /** The key they are encrypted to, as age has it: `age1…`. */
  recipient: string | null;
  /** When, as five cron fields in UTC. */
  at: string;
  keep: { daily: number; weekly: number; monthly: number };
}

/** A wrong environment: said in one sentence to the operator, who can mend it. */
export class ConfigFault extends Error {}

type Env = Record<string, string | undefined>;

/** `NAME`, or the content of the file named by `NAME_FILE`. */
function setting(env: Env, name: string): string | undefined {
  const file = env[`${name}_FILE`];
  if (!file) return env[name] || undefined;
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    throw new ConfigFault(`${name}_FILE names ${file}, which cannot be read.`);
  }
}

function numberSetting(env: Env, name: string, otherwise: number): number {
  const text = setting(env, name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > 65_535)
    throw new ConfigFault(`${name} must be a whole number, not "${text}".`);
  return value;
}

const withoutSlash = (address: string) => address.replace(/\/+$/, '');

/** Fewer different characters than this are a pattern: 32 hexadecimal digits by lot have eight in all but one of 10^9 cases. */
const FEWEST_CHARACTERS = 8;

/** What `openssl rand` writes, and not a word, one key held down or a few repeated. */
const isGuessable = (secret: string): boolean =>
  secret.length < 32 ||
  new Set(secret).size < FEWEST_CHARACTERS ||
  /change-?me|secret|default|password|example|campus/i.test(secret) ||
  /^(.{1,12}?)\1+.{0,11}$/.test(secret);

function secretOf(env: Env, isProduction: boolean): string {
  const secret = setting(env, 'CAMPUS_SECRET');
  if (!isProduction) return secret ?? randomBytes(32).toString('hex');
  if (!secret || isGuessable(secret)) {
    throw new ConfigFault(
      'CAMPUS_SECRET must be set in production: at least 32 characters nobody can guess (openssl rand -hex 32).',
    );
  }
  return secret;
}

function previousSecretOf(env: Env, secret: string): string | null {
  const previous = setting(env, 'CAMPUS_SECRET_PREVIOUS') ?? null;
  if (previous === secret)
    throw new ConfigFault(
      'CAMPUS_SECRET_PREVIOUS is the same as CAMPUS_SECRET: give CAMPUS_SECRET a new one (openssl rand -hex 32).',
    );
  return previous;
}

function issuerKeyOf(env: Env, isProduction: boolean): string | null {
  const key = setting(env, 'ISSUER_KEY') ?? null;
  if (isProduction && !key)
    throw new ConfigFault(
      'ISSUER_KEY must be set in production: certificates are signed with it (openssl genpkey -algorithm ed25519).',
    );
  return key;
}

/** Room is left for what is put behind a plus sign: 64 characters stand before the @ at most. */
function bounceToOf(env: Env): string | null {
  const address = setting(env, 'MAIL_BOUNCE_TO') ?? null;
  if (address !== null && !/^[a-z0-9._-]{1,14}@[a-z0-9.-]+$/i.test(address))
    throw new ConfigFault(
      `MAIL_BOUNCE_TO must be an address with at most 14 letters, digits, dots or dashes before the @, not "${address}".`,
    );
  return address;
}

/** Without one of its own, where mails of the campus come from. */
function securityContactOf(env: Env, mailFrom: string): string {
  const given = setting(env, 'SECURITY_CONTACT') ?? /<([^<>]+)>/.exec(mailFrom)?.[1] ?? mailFrom;
  if (/^(mailto:|https:\/\/)\S+$/.test(given)) return given;
  if (/^[^\s@:]+@[^\s@]+$/.test(given)) return `mailto:${given}`;
  throw new ConfigFault(`SECURITY_CONTACT must be an e-mail or https address, not "${given}".`);
}

function mayTryWithoutSandbox(env: Env, isProduction: boolean): boolean {
  const may = env.TRIAL_WITHOUT_SANDBOX === '1';
  if (may && isProduction)
    throw new ConfigFault(
      'TRIAL_WITHOUT_SANDBOX is for tests: in production a package that breaks out of the browser would have the server.',
    );
  return may;
}

function securityOf(env: Env): SecuritySettings {
  const alerts = alertsIn(env.SECURITY_ALERTS ?? '');
  if (!alerts)
    throw new ConfigFault(
      `SECURITY_ALERTS must be like "spray=15/10 guessing=20/60": so many within so many minutes (1 to 120), not "${env.SECURITY_ALERTS ?? ''}".`,
    );
  return { days: Math.max(1, numberSetting(env, 'SECURITY_LOG_DAYS', 180)), alerts };
}

/** By night in the Americas, after the work of the night. */
const BACKUP_AT = '40 7 * * *';

/** For commands that need nothing else. */
export function backupOf(env: Env = process.env): BackupSettings {
  const recipient = setting(env, 'BACKUP_RECIPIENT') ?? null;
  if (recipient !== null && !/^age1[0-9a-z]{50,}$/.test(recipient))
    throw new ConfigFault('BACKUP_RECIPIENT must be the public key that ./campus backup key prints (age1…).');
  const dir = env.BACKUP_DIR ? resolve(env.BACKUP_DIR) : null;
  if (dir && !recipient)
    throw new ConfigFault(
      'BACKUP_RECIPIENT must be set where BACKUP_DIR is: backups are encrypted to it (./campus backup key).',
    );
  const at = env.BACKUP_AT ?? BACKUP_AT;
  if (at.trim().split(/\s+/).length !== 5 || !/^[\d\s*,/-]+$/.test(at))
    throw new ConfigFault(`BACKUP_AT must be five cron fields in UTC such as "${BACKUP_AT}", not "${at}".`);
  const [daily, weekly, monthly] =
    /^(\d{1,3}),(\d{1,3}),(\d{1,3})$/
      .exec(env.BACKUP_KEEP ?? '7,4,12')
      ?.slice(1)
      .map(Number) ?? [];
  if (daily === undefined || weekly === undefined || monthly === undefined)
    throw new ConfigFault(
      `BACKUP_KEEP must say how many days, weeks and months stay, such as "7,4,12", not "${env.BACKUP_KEEP ?? ''}".`,
    );
  return { dir, recipient, at, keep: { daily, weekly, monthly } };
}

/** The path of a file that must be there. */
function fileSetting(env: Env, name: string): string | null {
  const path = env[name] ? resolve(env[name]) : null;
  if (path && !existsSync(path)) throw new ConfigFault(`${name} names ${path}, which is not there.`);
  return path;
}

/** No stranger's machine is reached by these names (RFC 6761) and addresses: this one, or none. */
const isOwnMachine = (address: string): boolean =>
  URL.canParse(address) &&
  /^((.*\.)?localhost|.*\.test|127(\.\d+){3}|\[::1\])$/.test(new URL(address).hostname);

/** In production nothing of a person crosses a network in the clear; what stays on this machine may be measured there. */
function publicUrlOf(env: Env, isProduction: boolean, port: number): string {
  const given = setting(env, 'PUBLIC_URL');
  if (isProduction && !given)
    throw new ConfigFault('PUBLIC_URL must be set in production, for example https://campus.example.org.');
  const address = withoutSlash(given ?? `http://localhost:${port}`);
  if (!URL.canParse(address)) throw new ConfigFault(`PUBLIC_URL must be an address, not "${address}".`);
  if (isProduction && !address.startsWith('https://') && !isOwnMachine(address))
    throw new ConfigFault(
      `PUBLIC_URL must begin with https:// in production: over ${address} passwords and sessions could be read on the way.`,
    );
  return address;
}

/** The built files that are handed out; named by their place in the tree unless the environment says otherwise. */
const builtFolders = (env: Env) => ({
  learnerDir: resolve(env.LEARNER_DIR ?? 'apps/learner/dist'),
  consoleDir: resolve(env.CONSOLE_DIR ?? 'apps/console/dist'),
  scormFrameDir: resolve(env.SCORM_FRAME_DIR ?? 'libs/scorm-player/dist'),
  runtimeDir: resolve(env.RUNTIME_DIR ?? 'apps/runtime/dist'),
  verifierDir: resolve(env.VERIFIER_DIR ?? 'apps/verifier/dist'),
});

export function readConfig(env: Env = process.env): Config {
  const isProduction = env.NODE_ENV === 'production';
  const port = numberSetting(env, 'PORT', 3000);
  const contentPort = numberSetting(env, 'CONTENT_PORT', port === 0 ? 0 : port + 1);
  const databaseUrl = setting(env, 'DATABASE_URL');
  if (!databaseUrl)
    throw new ConfigFault(
      'DATABASE_URL is not set: `./campus start` brings its own server, anything else needs one.',
    );
  const publicUrl = publicUrlOf(env, isProduction, port);
  const isDemo = !isProduction && env.CAMPUS_DEMO !== '0';
  if (isDemo && !isOwnMachine(publicUrl))
    throw new ConfigFault(
      `PUBLIC_URL is ${publicUrl}, and this is a demo, whose passwords everybody knows: set NODE_ENV=production, or CAMPUS_DEMO=0.`,
    );
  const secret = secretOf(env, isProduction);
  const smtpUrl = setting(env, 'SMTP_URL') ?? null;
  if (isProduction && !smtpUrl)
    throw new ConfigFault('SMTP_URL must be set in production: password resets travel by e-mail.');
  const mailFrom = setting(env, 'MAIL_FROM') ?? 'MICIC Campus <campus@localhost>';
  return {
    isProduction,
    isDemo,
    databaseUrl,
    databaseOwnerUrl: setting(env, 'DATABASE_OWNER_URL') ?? databaseUrl,
    poolSize: numberSetting(env, 'DATABASE_POOL', 10),
    databaseSeconds: Math.max(1, numberSetting(env, 'DATABASE_SECONDS', 30)),
    jobLeaseSeconds: Math.max(1, numberSetting(env, 'JOB_LEASE_SECONDS', 40)),
    host: env.HOST ?? (isProduction ? '0.0.0.0' : '127.0.0.1'),
    port,
    contentPort,
    publicUrl,
    contentOrigin: withoutSlash(setting(env, 'CONTENT_ORIGIN') ?? `http://*.localhost:${contentPort}`),
    storageDir: resolve(env.STORAGE_DIR ?? '.data/storage'),
    storageUrl: setting(env, 'STORAGE_URL') ?? null,
    uploadLimit: numberSetting(env, 'UPLOAD_LIMIT_MB', 2_048) * 1024 * 1024,
    chromiumPath: setting(env, 'CHROMIUM_PATH') ?? null,
    trialSeconds: numberSetting(env, 'TRIAL_SECONDS', 3),
    mayTryWithoutSandbox: mayTryWithoutSandbox(env, isProduction),
    contentDir: resolve(env.CONTENT_DIR ?? 'content'),
    contentOverlays: (env.CONTENT_OVERLAYS ?? '')
      .split(':')
      .filter(Boolean)
      .map((path) => resolve(path)),
    ...builtFolders(env),
    secret,
    previousSecret: previousSecretOf(env, secret),
    issuerKey: issuerKeyOf(env, isProduction),
    signingCertificate: fileSetting(env, 'SIGNING_CERTIFICATE'),
    signingPassword: setting(env, 'SIGNING_PASSWORD') ?? '',
    smtpUrl,
    mailFrom,
    bounceTo: bounceToOf(env),
    securityContact: securityContactOf(env, mailFrom),
    backup: backupOf(env),
    security: securityOf(env),
    trustedProxies: numberSetting(env, 'TRUSTED_PROXIES', 0),
    isGraphqlOpen: (env.GRAPHQL_OPEN ?? (isProduction ? '0' : '1')) === '1',
  };
}
