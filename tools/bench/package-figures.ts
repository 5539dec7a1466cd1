import { join } from 'node:path';
import { Fault } from '../campus/fault.ts';
import type { BenchDatabase } from './database.ts';
import { timeFirstLaunches, type FirstLaunches } from './first-launch.ts';
import { LAUNCH_COURSE } from './launch-course.ts';
import { timeImport, type ImportFigures } from './package-import.ts';
import { plantLaunch, plantTrainer } from './plant.ts';
import { command, type Campus } from './servers.ts';
import type { World } from './world.ts';

/** What packages cost: in, played for the first time, and out. */
export interface PackageFigures {
  import: ImportFigures;
  /** Null without a Chromium. */
  firstLaunch: FirstLaunches | null;
  /** Seconds; the process included. */
  exportOfRoute: { seconds: number; target: number };
}

async function timeExport(home: string, campus: Campus): Promise<PackageFigures['exportOfRoute']> {
  const begun = performance.now();
  await command(
    campus,
    'scorm',
    'export',
    '--route',
    'A',
    '--version',
    '1.2',
    '--lang',
    'es,en,fr',
    '--out',
    join(home, 'route-a.zip'),
  );
  return { seconds: (performance.now() - begun) / 1_000, target: 10 };
}

export async function packageFigures(
  home: string,
  campus: Campus,
  database: BenchDatabase,
  world: World,
): Promise<PackageFigures> {
  const [learner] = world.learners;
  if (!learner) throw new Fault('nobody was planted');
  const trainer = await plantTrainer(database.url);
  const place = await plantLaunch(database.url, LAUNCH_COURSE, learner);
  return {
    import: await timeImport(home, campus, database.url, trainer.token),
    firstLaunch: await timeFirstLaunches(campus, place),
    exportOfRoute: await timeExport(home, campus),
  };
}
