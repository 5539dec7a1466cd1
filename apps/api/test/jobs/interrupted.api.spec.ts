import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PlanDigests, PlanMessages } from '@campus/overview';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { log } from '@campus/platform/http/log.ts';
import { testCampus } from '../support/campus.ts';
import { DyingWorker, LEASES, saying, watchJobs, type Moment } from '../support/dying-worker.ts';
import { startSmtp, type TestSmtp } from '../support/smtp.ts';
import { authoringKinds } from './kinds/authoring.ts';
import { certificationKinds } from './kinds/certification.ts';
import { intakeKinds } from './kinds/intake.ts';
import { Scene, type KindCase } from './kinds/kind.ts';
import { MORNING, overviewKinds } from './kinds/overview.ts';
import { partnersKinds } from './kinds/partners.ts';
import { peopleKinds } from './kinds/people.ts';
import { platformKinds } from './kinds/platform.ts';
import { scormKinds } from './kinds/scorm.ts';
import { studyKinds } from './kinds/study.ts';

/** No kind commits as often for what is prepared here. */
const MOST_MOMENTS = 40;
const DEATHS = 4;

/** Before anything, then before and after every write that commits. */
const momentAt = (index: number): Moment => {
  const number = Math.ceil(index / 2);
  return index === 0 ? 'begun' : index % 2 ? { before: number } : { after: number };
};

const storage = mkdtempSync(join(tmpdir(), 'campus-interrupted-'));
const backups = mkdtempSync(join(tmpdir(), 'campus-interrupted-backups-'));
const smtp = await startSmtp();
const recipient = await identityToRecipient(await generateX25519Identity());

describe('a job whose server dies is done by another, once', () => {
  const settings: Record<string, string> = {
    ...LEASES,
    STORAGE_DIR: storage,
    SMTP_URL: smtp.url,
    BACKUP_DIR: backups,
    BACKUP_RECIPIENT: recipient,
    SECURITY_ALERTS: 'guessing=8/60 spray=6/10 refusals=5/10',
  };
  let watched: ReturnType<typeof watchJobs>;
  // Before the campus begins, and not before others that share the process have ended.
  beforeAll(() => {
    watched = watchJobs();
    const { run } = PlanMessages.prototype;
    // It is morning whenever this runs.
    jest.spyOn(PlanMessages.prototype, 'run').mockImplementation(function (this: PlanMessages) {
      return run.call(this, MORNING);
    });
    const { run: tell } = PlanDigests.prototype;
    jest.spyOn(PlanDigests.prototype, 'run').mockImplementation(function (this: PlanDigests) {
      return tell.call(this, MORNING);
    });
  });
  const campus = testCampus(settings);
  const scene = new Scene(campus, (): TestSmtp => smtp, { storage, backups });
  const cases: KindCase[] = [
    ...authoringKinds(scene),
    ...platformKinds(scene),
    ...peopleKinds(scene),
    ...studyKinds(scene),
    ...scormKinds(scene),
    ...intakeKinds(scene),
    ...certificationKinds(scene),
    ...partnersKinds(scene),
    ...overviewKinds(scene),
  ];
  let worker: DyingWorker;

  beforeAll(async () => {
    // What a dying server has to say, a hundred times over.
    for (const level of ['error', 'warn'] as const) jest.spyOn(log, level).mockReturnValue();
    worker = await DyingWorker.begin(campus.server);
  });
  afterAll(async () => {
    await worker.close();
    watched.stop();
    jest.restoreAllMocks();
    await smtp.close();
    await rm(storage, { recursive: true, force: true });
    await rm(backups, { recursive: true, force: true });
  });

  it('of every kind there is', () => {
    expect([...new Set(cases.map(({ kind }) => kind))].sort()).toEqual([...watched.kinds].sort());
  });

  /**
   * Dies at every moment in turn over the same work; then a surviving server does it. Returns how many
   * moments there were.
   */
  async function diesAt({ kind, prepare, deaths = DEATHS }: KindCase, moments: Moment[]): Promise<Moment[]> {
    await scene.drain();
    await scene.sql('delete from graphile_worker._private_jobs');
    const { effect, once, fallSilent, pickedUpBy = [] } = await prepare();
    const died: Moment[] = [];
    let wake: (() => Promise<void>) | null = null;
    for (const moment of moments.slice(0, deaths)) {
      await wake?.();
      if (died.length) await fallSilent?.();
      wake = await worker.dieAt(kind, moment);
      if (!wake) break;
      died.push(moment);
    }
    const said = died.map(saying);
    try {
      await fallSilent?.();
      await scene.drain();
      for (const other of pickedUpBy) {
        await fallSilent?.();
        await scene.due(other);
        await scene.drain();
      }
      expect({ died: said, effect: await effect() }).toEqual({ died: said, effect: once });
    } catch (error) {
      // Why it was not done: what a job fails with is otherwise told to the log alone.
      if (error instanceof Error) error.message += `\nleft: ${JSON.stringify(await scene.left(kind))}`;
      throw error;
    } finally {
      await wake?.();
    }
    await scene.drain();
    expect({ awake: said, effect: await effect() }).toEqual({ awake: said, effect: once });
    return died;
  }

  it.each(cases.map((one) => [one.kind, one.about, one] as const))('%s: %s', async (_kind, _about, one) => {
    const moments = Array.from({ length: MOST_MOMENTS }, (_, index) => momentAt(index));
    for (let next = 0; ;) {
      const died = await diesAt(one, moments.slice(next));
      next += died.length;
      if (died.length < (one.deaths ?? DEATHS)) break;
    }
    expect(await diesAt(one, ['done'])).toEqual(['done']);
  });
});
