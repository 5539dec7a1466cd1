import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../campus/fault.ts';
import type { BenchDatabase } from './database.ts';
import type { Fired } from './fire.ts';
import {
  CAMPUS_OF_A_REGION,
  plantCoordinator,
  plantEditions,
  PROGRAMME,
  type PlantedEdition,
} from './plant-editions.ts';
import { registeredIds } from './prepare-world.ts';
import { finish, OTHER_CORE, SERVER_CORE } from './programs.ts';
import { headersFor, pathOf, type PlannedRequest } from './requests.ts';
import { campusIsUp, startCampus, type Campus } from './servers.ts';

/** Coordinators who look at the same moment. */
const CONNECTIONS = 8;
const SECONDS = 4;
/** A server that has just started compiles what it runs often. */
const WARM_UP = 2;
const MOST_MS = 300;
const MOST_RATIO = 1.3;
const TIMES = 10;

/** What a coordinator opens; `isOfOne`: it shows one edition, so that an index can keep it as quick as ever. */
interface Screen {
  name: string;
  operation: string;
  mark: string;
  isOfOne: boolean;
  variables(edition: PlantedEdition, turn: number): Record<string, unknown>;
}

export interface ScreenFigures {
  name: string;
  /** Milliseconds, with the campus of a region and with ten times its data. */
  p50: [number, number];
  p99: [number, number];
  target: { p99: number; ratio: number | null };
}

const page = (turn: number, people: number) => ({
  locale: (['es', 'en', 'fr'] as const)[turn % 3],
  limit: 50,
  offset: Math.floor((turn * 50) % Math.max(50, people - 50)),
  isDescending: turn % 2 === 0,
  sort: (['NAME', 'PROGRESS', 'ACTIVITY'] as const)[turn % 3],
});

/** The one that runs now. */
function quarter(): { from: string; to: string } {
  const now = new Date();
  const first = Math.floor(now.getUTCMonth() / 3) * 3;
  const day = (month: number, date: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), month, date)).toISOString().slice(0, 10);
  return { from: day(first, 1), to: day(first + 3, 0) };
}

export const screens: Screen[] = [
  {
    name: 'roster',
    operation: 'Roster',
    mark: '"enrolmentId":',
    isOfOne: true,
    variables: ({ editionId, people }, turn) => ({ editionId, ...page(turn, people) }),
  },
  {
    name: 'roster, a name',
    operation: 'Roster',
    mark: '"roster":{',
    isOfOne: true,
    variables: ({ editionId }, turn) => ({
      editionId,
      ...page(turn, 50),
      offset: 0,
      filter: { search: ['pena', 'nunez', 'maria', 'castro'][turn % 4] },
    }),
  },
  {
    name: 'who is stuck',
    operation: 'Roster',
    mark: '"roster":{',
    isOfOne: true,
    variables: ({ editionId }, turn) => ({
      editionId,
      ...page(turn, 50),
      offset: 0,
      filter: { isStuck: true },
    }),
  },
  {
    name: 'all people',
    operation: 'Roster',
    mark: '"enrolmentId":',
    isOfOne: false,
    variables: (_edition, turn) => ({ editionId: null, ...page(turn, CAMPUS_OF_A_REGION.people) }),
  },
  {
    name: 'grid',
    operation: 'ProgressGrid',
    mark: '"cells":',
    isOfOne: true,
    variables: ({ editionId, people }, turn) => ({ editionId, ...page(turn, people) }),
  },
  {
    name: 'edition',
    operation: 'Edition',
    mark: '"edition":{',
    isOfOne: true,
    variables: ({ editionId }) => ({ id: editionId, locale: 'es' }),
  },
  {
    name: 'dashboard',
    operation: 'Figures',
    mark: '"figures":{',
    isOfOne: true,
    variables: ({ editionId }) => ({ scope: 'EDITION', subjectId: editionId, locale: 'es' }),
  },
  {
    name: 'report',
    operation: 'Figures',
    mark: '"figures":{',
    isOfOne: false,
    variables: () => ({ scope: 'PROGRAMME', subjectId: PROGRAMME, ...quarter(), locale: 'es' }),
  },
];

async function ask(
  home: string,
  campus: Campus,
  token: string,
  editions: PlantedEdition[],
  screen: Screen,
): Promise<Fired> {
  const operations = registeredIds();
  const requests: PlannedRequest[] = Array.from({ length: 400 }, (_, turn) => {
    const edition = editions[(turn * 7) % editions.length] as PlantedEdition;
    return {
      path: pathOf({ operations }, screen.operation),
      headers: headersFor(campus.url, token, turn),
      body: JSON.stringify({ variables: screen.variables(edition, turn) }),
    };
  });
  const file = join(home, 'coordination.json');
  const round = async (seconds: number) => {
    const plan = { url: campus.url, connections: CONNECTIONS, seconds, mark: screen.mark, requests };
    writeFileSync(file, JSON.stringify(plan));
    const program = join(import.meta.dirname, 'coordination-load.ts');
    const said = await finish(screen.name, [process.execPath, '--no-warnings', program, file], {
      core: OTHER_CORE,
    });
    const fired = JSON.parse(said) as Fired;
    if (fired.fault) throw new Fault(`${screen.name}: ${fired.fault}`);
    return fired;
  };
  await round(WARM_UP);
  const rounds = [await round(SECONDS), await round(SECONDS)];
  return rounds.reduce((calmest, one) => (one.p99 < calmest.p99 ? one : calmest));
}

/** What coordinators wait for: the screens of a campus of 12 editions and 5,000 learners, and of ten times as many. */
export async function coordinationFigures(
  home: string,
  campus: Campus,
  database: BenchDatabase,
): Promise<ScreenFigures[]> {
  const token = await plantCoordinator(database.url);
  const measured: Fired[][] = [];
  let editions: PlantedEdition[] = [];
  for (const times of [1, TIMES]) {
    const wanted = CAMPUS_OF_A_REGION.editions * times - editions.length;
    editions = [...editions, ...(await plantEditions(database.url, editions.length, wanted))];
    const server = startCampus(campus, SERVER_CORE);
    try {
      await campusIsUp(campus, server);
      const figures: Fired[] = [];
      for (const screen of screens) figures.push(await ask(home, campus, token, editions, screen));
      measured.push(figures);
    } finally {
      await server.stop();
    }
  }
  return screens.map(({ name, isOfOne }, i) => {
    const [one, many] = measured.map((figures) => figures[i]);
    if (!one || !many) throw new Fault(`${name} was not measured`);
    return {
      name,
      p50: [one.p50, many.p50],
      p99: [one.p99, many.p99],
      target: { p99: MOST_MS, ratio: isOfOne ? MOST_RATIO : null },
    };
  });
}
