import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { cpSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { freePair, freePort } from '../campus/ports.ts';
import {
  apiFlags,
  apiProgram,
  consoleFolder,
  frameFolder,
  learnerFolder,
  root,
  runtimeFolder,
  verifierFolder,
} from '../campus/paths.ts';
import { cleanEnvironment } from '../campus/test-environment.ts';
import { headersFor, pathOf } from './requests.ts';
import { finish, SERVER_CORE, startProgram, untilUp, type Program } from './programs.ts';
import type { LimitPlan } from './limit.ts';
import type { Statements } from './statements.ts';
import type { World } from './world.ts';

/** Connections to the database, for the campus and the limit alike: the default of a campus. */
const POOL = 10;

export interface Campus {
  /** The built API, copied: a build during the run does not change what is measured. */
  program: string;
  url: string;
  env: NodeJS.ProcessEnv;
}

/** The environment of a production server of this run. */
export async function campusFor(home: string, databaseUrl: string): Promise<Campus> {
  const port = await freePair();
  const url = `http://127.0.0.1:${port}`;
  cpSync(dirname(apiProgram), join(home, 'api'), { recursive: true });
  return {
    program: join(home, 'api', basename(apiProgram)),
    url,
    env: {
      ...cleanEnvironment(),
      NODE_ENV: 'production',
      STAFF_SECOND_FACTOR: 'offered',
      NODE_COMPILE_CACHE: join(home, 'compile-cache'),
      HOST: '127.0.0.1',
      PORT: String(port),
      CONTENT_PORT: String(port + 1),
      PUBLIC_URL: url,
      // Nobody listens there, so no mail is sent.
      SMTP_URL: 'smtp://127.0.0.1:9',
      CAMPUS_SECRET: randomBytes(32).toString('hex'),
      ISSUER_KEY: generateKeyPairSync('ed25519')
        .privateKey.export({ type: 'pkcs8', format: 'pem' })
        .toString(),
      DATABASE_URL: databaseUrl,
      DATABASE_POOL: String(POOL),
      STORAGE_DIR: join(home, 'storage'),
      CONTENT_DIR: join(root, 'content'),
      LEARNER_DIR: learnerFolder,
      CONSOLE_DIR: consoleFolder,
      SCORM_FRAME_DIR: frameFolder,
      RUNTIME_DIR: runtimeFolder,
      VERIFIER_DIR: verifierFolder,
      // The load sets the client's address, as a proxy does.
      TRUSTED_PROXIES: '1',
    },
  };
}

/** A command of the operator against the database of this run. */
export const command = (campus: Campus, ...words: string[]): Promise<string> =>
  finish(words.join(' '), [process.execPath, campus.program, ...words], { env: campus.env });

/** `profile`: a folder for a CPU profile, written when the server ends. */
export function startCampus(
  campus: Campus,
  core: number | null = null,
  profile: string | null = null,
): Program {
  const node = profile === null ? [] : ['--cpu-prof', '--cpu-prof-dir', profile];
  return startProgram([process.execPath, ...apiFlags, ...node, campus.program, 'serve'], {
    core,
    env: campus.env,
  });
}

export const campusIsUp = (campus: Campus, program: Program): Promise<void> =>
  untilUp('the campus', program, async () => (await fetch(`${campus.url}/health`)).ok);

/** Milliseconds from starting the process to the first course home in a learner's hands. */
export async function timeStart(campus: Campus, world: World): Promise<number> {
  const [learner] = world.learners;
  const started = performance.now();
  const program = startCampus(campus);
  try {
    await untilUp('the campus', program, async () => {
      const answer = await fetch(campus.url + pathOf(world, 'CourseHome'), {
        method: 'POST',
        headers: headersFor(campus.url, learner?.token ?? null, 1),
        body: JSON.stringify({ variables: { enrolmentId: learner?.enrolmentId, locale: 'es' } }),
      });
      return answer.ok && (await answer.text()).includes('"courseHome":{');
    });
    return performance.now() - started;
  } finally {
    await program.stop();
  }
}

export interface Limit {
  url: string;
  program: Program;
}

/** The same statements behind bare node:http and pg, on the same core. */
export async function startLimit(
  worldFile: string,
  statements: Statements,
  databaseUrl: string,
): Promise<Limit> {
  const port = await freePort();
  const plan: LimitPlan = { worldFile, statements, databaseUrl, poolSize: POOL, port };
  const file = join(import.meta.dirname, 'limit.ts');
  const env = { ...cleanEnvironment(), NODE_ENV: 'production' };
  const program = startProgram([process.execPath, '--no-warnings', file, JSON.stringify(plan)], {
    core: SERVER_CORE,
    env,
  });
  await untilUp('the limit', program, () => Promise.resolve(program.said().out.includes('ready')));
  return { url: `http://127.0.0.1:${port}`, program };
}
