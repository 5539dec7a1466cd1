import type { BatchFigures } from './certificate-batch.ts';
import type { ClientFigures } from './client.ts';
import type { ScreenFigures } from './coordination.ts';
import type { StatisticsFigures } from './item-statistics.ts';
import type { LearnersFigures } from './learners.ts';
import type { CaseFigures, Figures } from './measure.ts';
import type { PackageFigures } from './package-figures.ts';
import { slowLink } from './slow-link.ts';

export interface Report {
  at: string;
  machine: { cores: number; model: string; node: string; postgres: string; isPinned: boolean };
  settings: { connections: number; seconds: number; rounds: number };
  cases: CaseFigures[];
  /** Milliseconds from starting the process to the first course home; `first` without a compile cache. Null: not asked for. */
  start: { first: number; median: number; target: number } | null;
  /** Megabytes (10⁶ bytes) of resident memory. */
  memory: { atRest: number | null; afterLoad: number | null; target: number };
  /** Null: not asked for. */
  packages: PackageFigures | null;
  /** Null: not asked for. */
  coordination: ScreenFigures[] | null;
  /** Null: not asked for. */
  certificates: BatchFigures | null;
  /** Null: not asked for. */
  studio: StatisticsFigures | null;
  /** Null: not asked for, or no Chromium. */
  client: ClientFigures | null;
  /** Null: not asked for. */
  learners: LearnersFigures | null;
}

const whole = (value: number | null, width: number) =>
  (value === null ? '–' : value.toFixed(0)).padStart(width);
const tenth = (value: number, width: number) => value.toFixed(1).padStart(width);

/** ✓ when the target is met, ✗ when not, nothing where nothing is promised. */
const verdict = (isMet: boolean | null) => (isMet === null ? ' ' : isMet ? '✓' : '✗');

/** The printed ratio is the one judged: 0.998 reads 1.00 and passes as 1. */
const rounded = (value: number) => Math.round(value * 100) / 100;

export const meetsRate = ({ rateRatio, target }: CaseFigures): boolean | null =>
  target.rate === null ? null : rounded(rateRatio) >= target.rate;

export const meetsCpu = ({ cpuRatio, target }: CaseFigures): boolean | null =>
  target.cpu === null || cpuRatio === null ? null : rounded(cpuRatio) <= target.cpu;

const line = (name: string, side: string, figures: Figures, rest: string): string =>
  [
    name.padEnd(13),
    side.padEnd(7),
    whole(figures.requestsPerSecond, 7),
    tenth(figures.p50, 8),
    tenth(figures.p99, 8),
    whole(figures.cpuMicroseconds, 8),
    whole(figures.databaseMicroseconds, 7),
    whole(figures.loadMicroseconds, 7),
    whole(figures.bytes, 7),
    rest,
  ]
    .join(' ')
    .trimEnd();

function linesOf(one: CaseFigures): string[] {
  const { rate, cpu } = one.target;
  const rateText = `${one.rateRatio.toFixed(2).padStart(6)} ${verdict(meetsRate(one))} ${rate === null ? '     ' : `≥ ${rate.toFixed(1)}`}`;
  const cpuText = `${(one.cpuRatio?.toFixed(2) ?? '–').padStart(6)} ${verdict(meetsCpu(one))} ${cpu === null ? '' : `≤ ${cpu.toFixed(1)}`}`;
  return [line(one.name, 'limit', one.limit, ''), line('', 'campus', one.campus, `${rateText} ${cpuText}`)];
}

const HEADER = [
  'case'.padEnd(13),
  'server'.padEnd(7),
  'req/s'.padStart(7),
  'p50 ms'.padStart(8),
  'p99 ms'.padStart(8),
  'CPU µs'.padStart(8),
  'db µs'.padStart(7),
  'load µs'.padStart(7),
  'bytes'.padStart(7),
  ' req/s ÷ limit',
  '  CPU ÷ limit',
].join(' ');

/** Per cent of the machine, on average; null where the system does not report it. */
function othersIn(cases: CaseFigures[]): number | null {
  const shares = cases.flatMap(({ limit, campus }) => [...limit.spread, ...campus.spread]);
  if (!shares.length || shares.some(({ others }) => others === null)) return null;
  return (100 * shares.reduce((sum, { others }) => sum + (others ?? 0), 0)) / shares.length;
}

/** What a reader must know before trusting the figures. */
function warningOf(cases: CaseFigures[]): string[] {
  const others = othersIn(cases);
  if (others === null || others < 5) return [];
  return [
    `Other programs took ${others.toFixed(0)} % of this machine meanwhile: measure again when it is calm.`,
    '',
  ];
}

function linesOfPackages(packages: PackageFigures): string[] {
  const { import: imported, firstLaunch, exportOfRoute } = packages;
  const over = imported.peak;
  const link = `${(slowLink.bytesPerSecond * 8) / 1_000} kbit/s and ${slowLink.roundTripMs} ms`;
  const launches = Object.entries(firstLaunch ?? {}).map(
    ([standard, ms]) =>
      `first launch, ${standard.padEnd(6)}        ${whole(ms, 5)} ms to the first API call over ${link}`,
  );
  return [
    `import of a package         ${whole(imported.rate, 5)} MB/s (${imported.size.toFixed(0)} MB; its upload ${imported.uploadSeconds.toFixed(1)} s)`,
    `memory while it comes       ${whole(over, 5)} MB over rest ${verdict(over === null ? null : over <= imported.target)} ≤ ${imported.target}`,
    ...launches,
    `export of route A           ${tenth(exportOfRoute.seconds, 5)} s ${verdict(exportOfRoute.seconds <= exportOfRoute.target)} ≤ ${exportOfRoute.target}`,
  ];
}

function linesOfBatch({ people, seconds, target, cpuSeconds, proposal, ceremony }: BatchFigures): string[] {
  return [
    `a batch of ${people} certificates ${tenth(seconds, 5)} s ${verdict(seconds <= target)} ≤ ${target} (${whole(cpuSeconds, 0)} s of a processor; decided before in ${proposal.toFixed(1)} s)`,
    `document for the ceremony   ${tenth(ceremony.seconds, 5)} s (${ceremony.megabytes.toFixed(1)} MB)`,
  ];
}

const linesOfStatistics = ({
  learners,
  items,
  ms,
  first,
  cpuSeconds,
  target,
}: StatisticsFigures): string[] => [
  `statistics of ${learners} × ${items} answers ${whole(ms, 5)} ms ${verdict(ms <= target)} ≤ ${target} (${first.toFixed(0)} ms the first time; ${cpuSeconds === null ? '–' : cpuSeconds.toFixed(1)} s of a processor)`,
];

function linesOfClient({ link, waits }: ClientFigures): string[] {
  return [
    `what a learner waits for, over ${(link.bytesPerSecond * 8) / 1_000} kbit/s and ${link.roundTripMs} ms:`,
    ...waits.map(
      ({ name, ms, target }) => `${name.padEnd(27)} ${whole(ms, 5)} ms ${verdict(ms <= target)} ≤ ${target}`,
    ),
  ];
}

function linesOfScreens(screens: ScreenFigures[]): string[] {
  const line = ({ name, p50, p99, target }: ScreenFigures) => {
    const ratio = p50[1] / p50[0];
    // What counts all there is has no bound when there is ten times as much.
    const judged = target.ratio === null ? p99[0] : Math.max(...p99);
    return [
      name.padEnd(18),
      ...[...p50, ...p99].map((value) => tenth(value, 9)),
      ` ${verdict(judged < target.p99)} < ${target.p99} ms`,
      `${ratio.toFixed(2).padStart(6)} ${verdict(target.ratio === null ? null : rounded(ratio) <= target.ratio)} ${target.ratio === null ? '' : `≤ ${target.ratio}`}`,
    ]
      .join(' ')
      .trimEnd();
  };
  const heads = ['p50 ms', '10× data', 'p99 ms', '10× data'].map((head) => head.padStart(9));
  return ['', ['coordinators'.padEnd(18), ...heads].join(' '), ...screens.map(line)];
}

function linesOfLearners({
  people,
  thinkSeconds,
  seconds,
  calm,
  stormy,
  signIns,
}: LearnersFigures): string[] {
  const spell = (name: string, figures: LearnersFigures['calm'], isKept: boolean) =>
    `${name.padEnd(27)} ${whole(figures.requests, 6)} requests, ${figures.failed} failed ${verdict(isKept)}, p50 ${figures.p50} ms, p99 ${figures.p99} ms; of ${figures.acknowledged} entries ${figures.lost} lost, ${figures.doubled} doubled`;
  const isKept = ({ lost, doubled }: LearnersFigures['calm']) => lost + doubled === 0;
  return [
    `${people} learners who think for ${thinkSeconds} s, on two servers, for ${seconds} s each:`,
    spell('in peace', calm, isKept(calm) && calm.failed === 0),
    spell('one killed, database again', stormy, isKept(stormy)),
    `certificates in hand         ${stormy.certificates} done ${stormy.jobsSeconds.toFixed(0)} s after the first blow ${verdict(stormy.jobsSeconds <= 120)} ≤ 120`,
    `${signIns.people} who sign in at once      p50 ${(signIns.p50 / 1_000).toFixed(1)} s, the last ${(signIns.max / 1_000).toFixed(1)} s`,
  ];
}

/** What of a short run costs more than it ever may; empty when all is well. */
export const tooDear = (cases: CaseFigures[]): string[] =>
  cases.flatMap(({ name, cpuRatio, most }) =>
    most !== null && cpuRatio !== null && cpuRatio > most
      ? [
          `${name} costs ${cpuRatio.toFixed(2)} times the CPU of the limit, where ${most.toFixed(1)} is the most it may.`,
        ]
      : [],
  );

/** The table of a run. */
export function tableOf(report: Report): string {
  const { machine, settings, start, memory } = report;
  const started = start
    ? `start to first course home  ${whole(start.median, 5)} ms ${verdict(start.median <= start.target)} ≤ ${start.target} (${start.first.toFixed(0)} ms the first time)`
    : null;
  const resident = `memory at rest              ${whole(memory.atRest, 5)} MB ${verdict(memory.atRest === null ? null : memory.atRest <= memory.target)} ≤ ${memory.target} (${whole(memory.afterLoad, 0)} MB after the load)`;
  return [
    `${machine.cores} × ${machine.model}, Node ${machine.node}, PostgreSQL ${machine.postgres}, commits synced`,
    `${settings.connections} connections, calmest of ${settings.rounds} rounds of ${settings.seconds} s${machine.isPinned ? '; server on one core, load and PostgreSQL on another' : '; nothing pinned to a core'}`,
    '',
    HEADER,
    ...report.cases.flatMap(linesOf),
    '',
    ...(started === null ? [] : [started]),
    resident,
    ...(report.packages ? linesOfPackages(report.packages) : []),
    ...(report.certificates ? linesOfBatch(report.certificates) : []),
    ...(report.studio ? linesOfStatistics(report.studio) : []),
    ...(report.client ? linesOfClient(report.client) : []),
    ...(report.learners ? linesOfLearners(report.learners) : []),
    ...(report.coordination ? linesOfScreens(report.coordination) : []),
    '',
    ...warningOf(report.cases),
  ].join('\n');
}
