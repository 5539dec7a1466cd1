import { resolve } from 'node:path';
import {
  bounceToOf,
  isOwnMachine,
  publicUrlOf,
  securityContactOf,
  withoutSlash,
} from './address-settings.ts';
import { backupOf, type BackupSettings } from './backup-settings.ts';
import { CAMPUS_ISSUER } from './campus-name.ts';
import { type ConfigError } from './config-error.ts';
import { issuerKeyOf, previousSecretOf, secretOf } from './secret-settings.ts';
import { isSecondFactorRequiredIn, securityOf, type SecuritySettings } from './security-settings.ts';
import { Settings, type Env } from './settings.ts';

/** Everything the server takes from its environment, read once. Paths are absolute; addresses have no slash at the end. */
export interface Config {
  isProduction: boolean;
  /** Demo people exist, their sign-ins are shown, mails can be read at /outbox. Never in production. */
  isDemo: boolean;
  /** The role the campus serves as. */
  databaseUrl: string;
  /**
   * The role that owns the tables and migrates them. The same as `databaseUrl` where the operator does not
   * separate the two.
   */
  databaseOwnerUrl: string;
  poolSize: number;
  /** The longest a request's statement may take; all other limits of connections follow from it. */
  databaseSeconds: number;
  /** A server whose heartbeat is older is taken for dead, and others do its jobs. */
  jobLeaseSeconds: number;
  host: string;
  port: number;
  contentPort: number;
  /** Where officers reach the campus. */
  publicUrl: string;
  /**
   * Where SCORM content is served: a pattern with `*` gives each package version its own origin; without it
   * all packages share one second origin.
   */
  contentOrigin: string;
  /** Stored files, unless `storageUrl` is set; uploads in progress in any case. */
  storageDir: string;
  /** `s3://…`: files are in a bucket that several machines share. */
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
  /** Where to report a weakness: `mailto:` or `https:`. */
  securityContact: string;
  backup: BackupSettings;
  security: SecuritySettings;
  /** Staff sign in with a second factor, and set one up before anything else. */
  isSecondFactorRequired: boolean;
  /** Number of proxies in front whose X-Forwarded-For is believed. */
  trustedProxies: number;
  /** `/` tells strangers what the course is, and the catalogue is public; otherwise `/` is the sign-in page. */
  hasPublicPage: boolean;
  /** Any GraphQL document is accepted at /graphql; otherwise only registered operations. */
  isGraphqlOpen: boolean;
}

function mayTryWithoutSandbox(settings: Settings, isProduction: boolean): boolean {
  const may = settings.plain('TRIAL_WITHOUT_SANDBOX') === '1';
  if (may && isProduction) settings.refuse('TRIAL_WITHOUT_SANDBOX', 'SANDBOX');
  return may && !isProduction;
}

function isDemoAt(settings: Settings, isProduction: boolean, publicUrl: string): boolean {
  const isDemo = !isProduction && settings.plain('CAMPUS_DEMO') !== '0';
  if (isDemo && URL.canParse(publicUrl) && !isOwnMachine(publicUrl))
    settings.refuse('PUBLIC_URL', 'PUBLIC_URL_OF_DEMO', { given: publicUrl });
  return isDemo;
}

function databaseOf(settings: Settings): Pick<Config, 'databaseUrl' | 'databaseOwnerUrl'> {
  const databaseUrl = settings.text('DATABASE_URL') ?? '';
  if (!databaseUrl) settings.refuse('DATABASE_URL', 'DATABASE_MISSING');
  return { databaseUrl, databaseOwnerUrl: settings.text('DATABASE_OWNER_URL') ?? databaseUrl };
}

function mailOf(
  settings: Settings,
  isProduction: boolean,
): Pick<Config, 'smtpUrl' | 'mailFrom' | 'bounceTo' | 'securityContact'> {
  const smtpUrl = settings.text('SMTP_URL') ?? null;
  if (isProduction && !smtpUrl) settings.refuse('SMTP_URL', 'SMTP_MISSING');
  const mailFrom = settings.text('MAIL_FROM') ?? `${CAMPUS_ISSUER} <campus@localhost>`;
  return {
    smtpUrl,
    mailFrom,
    bounceTo: bounceToOf(settings),
    securityContact: securityContactOf(settings, mailFrom),
  };
}

function secretsOf(
  settings: Settings,
  isProduction: boolean,
): Pick<Config, 'secret' | 'previousSecret' | 'issuerKey' | 'signingCertificate' | 'signingPassword'> {
  const secret = secretOf(settings, isProduction);
  return {
    secret,
    previousSecret: previousSecretOf(settings, secret),
    issuerKey: issuerKeyOf(settings, isProduction),
    signingCertificate: settings.file('SIGNING_CERTIFICATE'),
    signingPassword: settings.text('SIGNING_PASSWORD') ?? '',
  };
}

/** The folders of built clients to serve; found by their place in the tree unless the environment names them. */
const builtFolders = (settings: Settings) => ({
  learnerDir: resolve(settings.plain('LEARNER_DIR') ?? 'apps/learner/dist'),
  consoleDir: resolve(settings.plain('CONSOLE_DIR') ?? 'apps/console/dist'),
  scormFrameDir: resolve(settings.plain('SCORM_FRAME_DIR') ?? 'libs/scorm-player/dist'),
  runtimeDir: resolve(settings.plain('RUNTIME_DIR') ?? 'apps/runtime/dist'),
  verifierDir: resolve(settings.plain('VERIFIER_DIR') ?? 'apps/verifier/dist'),
});

const contentOf = (settings: Settings) => ({
  contentDir: resolve(settings.plain('CONTENT_DIR') ?? 'content'),
  contentOverlays: (settings.plain('CONTENT_OVERLAYS') ?? '')
    .split(':')
    .filter(Boolean)
    .map((path) => resolve(path)),
});

function configOf(settings: Settings): Config {
  const isProduction = settings.plain('NODE_ENV') === 'production';
  const port = settings.number('PORT', 3000);
  const contentPort = settings.number('CONTENT_PORT', port === 0 ? 0 : port + 1);
  const database = databaseOf(settings);
  const publicUrl = publicUrlOf(settings, isProduction, port);
  return {
    isProduction,
    isDemo: isDemoAt(settings, isProduction, publicUrl),
    ...database,
    poolSize: settings.number('DATABASE_POOL', 10),
    databaseSeconds: Math.max(1, settings.number('DATABASE_SECONDS', 30)),
    jobLeaseSeconds: Math.max(1, settings.number('JOB_LEASE_SECONDS', 40)),
    host: settings.plain('HOST') ?? (isProduction ? '0.0.0.0' : '127.0.0.1'),
    port,
    contentPort,
    publicUrl,
    contentOrigin: withoutSlash(settings.text('CONTENT_ORIGIN') ?? `http://*.localhost:${contentPort}`),
    storageDir: resolve(settings.plain('STORAGE_DIR') ?? '.data/storage'),
    storageUrl: settings.text('STORAGE_URL') ?? null,
    uploadLimit: settings.number('UPLOAD_LIMIT_MB', 2_048) * 1024 * 1024,
    chromiumPath: settings.text('CHROMIUM_PATH') ?? null,
    trialSeconds: settings.number('TRIAL_SECONDS', 3),
    mayTryWithoutSandbox: mayTryWithoutSandbox(settings, isProduction),
    ...contentOf(settings),
    ...builtFolders(settings),
    ...secretsOf(settings, isProduction),
    ...mailOf(settings, isProduction),
    backup: backupOf(settings),
    security: securityOf(settings),
    isSecondFactorRequired: isSecondFactorRequiredIn(settings, isProduction),
    trustedProxies: settings.number('TRUSTED_PROXIES', 0),
    hasPublicPage: settings.plain('PUBLIC_PAGE') !== '0',
    isGraphqlOpen: (settings.plain('GRAPHQL_OPEN') ?? (isProduction ? '0' : '1')) === '1',
  };
}

/** Throws the first `ConfigError`. */
export const readConfig = (env: Env = process.env): Config => configOf(new Settings(env));

/**
 * The settings with all that is wrong with them, the first fault of each. What is refused has a stand-in: good for
 * looking at the rest, never for serving.
 */
export function surveyConfig(env: Env = process.env): { config: Config; issues: ConfigError[] } {
  const issues = new Map<string, ConfigError>();
  const hear = (fault: ConfigError) => {
    if (!issues.has(fault.setting)) issues.set(fault.setting, fault);
  };
  return { config: configOf(new Settings(env, hear)), issues: [...issues.values()] };
}
