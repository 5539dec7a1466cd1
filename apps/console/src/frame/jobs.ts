import type { Person } from '@campus/web-shell';
import { accountsPaths } from '../shared/paths/accounts-paths.ts';
import { attendancePaths } from '../shared/paths/attendance-paths.ts';
import { auditPaths } from '../shared/paths/audit-paths.ts';
import { callPaths } from '../shared/paths/calls-paths.ts';
import { editionPaths } from '../shared/paths/editions-paths.ts';
import { figuresPaths } from '../shared/paths/figures-paths.ts';
import { importPaths } from '../shared/paths/imports-paths.ts';
import { jobPaths } from '../shared/paths/jobs-paths.ts';
import { kitPaths } from '../shared/paths/kit-paths.ts';
import { paths } from '../shared/paths/paths.ts';
import { programmePaths } from '../shared/paths/programmes-paths.ts';
import { certificatePaths } from '../shared/paths/certificates-paths.ts';
import { answersPaths, peoplePaths, planPaths, questionPaths } from '../shared/paths/people-paths.ts';
import { retentionPaths } from '../shared/paths/retention-paths.ts';
import { securityPaths } from '../shared/paths/security-paths.ts';
import { analysisPaths, studioPaths, versionPaths } from '../shared/paths/versions-paths.ts';
import { hasRole, isCoordinator, isStaff, seesFigures } from '../shared/staff.ts';
import type { MessageId } from '../shared/text.ts';
import { badges } from '../shared/today/badges.ts';
import type { TodayKind } from '../shared/today/today-lines.ts';
import type { PlaceIconName } from './place-icon.tsx';

/** One place of a job. It is the current one on its own address and on those below it. */
export interface Place {
  href: string;
  label: MessageId;
  icon: PlaceIconName;
  isCurrent: (path: string) => boolean;
  /** Kinds of *Today* that are handled there: their number is shown next to the name. */
  waits?: readonly TodayKind[];
  /** All staff by default; a donor sees only places that allow it. */
  isFor?: (person: Person) => boolean;
  /** Of use to people with a right in a course alone, which the server knows. */
  isForWriters?: boolean;
}

/** What people come to the console for: the rail has one part for each that has a place for the person. */
export interface Job {
  label: MessageId;
  /** Of its heading, when the rail folds its places away; none: they are of every day, and stay in sight. */
  icon?: PlaceIconName;
  /** People whose every day it is all the same. */
  isDailyFor?: (person: Person) => boolean;
  places: readonly Place[];
}

const below = (href: string) => (path: string) => path === href || path.startsWith(`${href}/`);

/** Where the console opens for staff: what waits for them. */
export const today: Place = {
  href: paths.home,
  label: 'console.place.today',
  icon: 'today',
  isCurrent: (path) => path === '/console' || path === paths.home,
};

/** Where the person is signed in: theirs, and no job of the console. */
export const ownSessions: Place = {
  href: accountsPaths.sessions,
  label: 'console.place.sessions',
  icon: 'sessions',
  isCurrent: below(accountsPaths.sessions),
  isFor: () => true,
};

/** Who makes content. */
const makesContent = (person: Person) => hasRole(person, 'TRAINER', 'ADMINISTRATOR');

/** Who may accompany groups. */
const mayAccompany = (person: Person) => hasRole(person, 'TRAINER', 'COORDINATOR');

/** People responsible for the whole campus. */
const answersForAll = ({ isRegional }: Person) => isRegional;

export const jobs: readonly Job[] = [
  {
    label: 'console.job.editions',
    places: [
      {
        href: editionPaths.list,
        label: 'console.place.editions',
        icon: 'editions',
        isCurrent: below(editionPaths.list),
        isFor: isCoordinator,
      },
      {
        href: callPaths.all,
        label: 'console.place.calls',
        icon: 'calls',
        waits: badges.calls,
        isCurrent: below(callPaths.all),
        isFor: isCoordinator,
      },
      {
        href: attendancePaths.sessions,
        label: 'console.place.attendance',
        icon: 'attendance',
        waits: badges.attendance,
        isCurrent: below(attendancePaths.sessions),
      },
    ],
  },
  {
    label: 'console.job.people',
    places: [
      {
        href: peoplePaths.list,
        label: 'console.place.people',
        icon: 'people',
        isCurrent: (path) => below(peoplePaths.list)(path) && !below(importPaths.list())(path),
        isFor: isCoordinator,
      },
      {
        href: certificatePaths.register,
        label: 'console.place.certificates',
        icon: 'certificates',
        waits: badges.certificates,
        isCurrent: below(certificatePaths.register),
        isFor: isCoordinator,
      },
      {
        href: importPaths.list(),
        label: 'console.place.imports',
        icon: 'imports',
        isCurrent: below(importPaths.list()),
        isFor: isCoordinator,
      },
    ],
  },
  {
    label: 'console.job.accompanying',
    icon: 'accompanying',
    isDailyFor: (person) => !isCoordinator(person),
    places: [
      {
        href: peoplePaths.groups,
        label: 'console.place.groups',
        icon: 'groups',
        isCurrent: (path) => below(peoplePaths.groups)(path) || below(answersPaths.all)(path),
        isFor: mayAccompany,
      },
      {
        href: questionPaths.all,
        label: 'console.place.questions',
        icon: 'questions',
        waits: badges.questions,
        isCurrent: below(questionPaths.all),
      },
      {
        href: planPaths.all,
        label: 'console.place.plans',
        icon: 'plans',
        waits: badges.plans,
        isCurrent: below(planPaths.all),
        isFor: mayAccompany,
      },
      { href: kitPaths.list, label: 'console.place.kit', icon: 'kit', isCurrent: below(kitPaths.list) },
    ],
  },
  {
    label: 'console.job.figures',
    icon: 'results',
    places: [
      {
        href: figuresPaths.home,
        label: 'console.place.figures',
        icon: 'figures',
        isCurrent: (path) => below(figuresPaths.home)(path) && !below(figuresPaths.reports)(path),
        isFor: seesFigures,
      },
      {
        href: figuresPaths.reports,
        label: 'console.place.reports',
        icon: 'reports',
        isCurrent: below(figuresPaths.reports),
        isFor: seesFigures,
      },
    ],
  },
  {
    label: 'console.job.content',
    icon: 'content',
    places: [
      {
        href: studioPaths.list,
        label: 'console.place.studio',
        icon: 'studio',
        isCurrent: below(studioPaths.list),
        isForWriters: true,
      },
      {
        href: versionPaths.list,
        label: 'console.place.versions',
        icon: 'versions',
        isCurrent: below(versionPaths.list),
      },
      {
        href: analysisPaths.list,
        label: 'console.place.analysis',
        icon: 'analysis',
        isCurrent: below(analysisPaths.list),
        isFor: makesContent,
      },
      {
        href: paths.packages,
        label: 'console.place.packages',
        icon: 'packages',
        isCurrent: below(paths.packages),
      },
      {
        href: paths.upload(),
        label: 'console.place.upload',
        icon: 'upload',
        isCurrent: below(paths.upload()),
      },
      {
        href: paths.exports,
        label: 'console.place.exports',
        icon: 'exports',
        isCurrent: below(paths.exports),
        isFor: makesContent,
      },
      {
        href: paths.dispatches,
        label: 'console.place.dispatches',
        icon: 'dispatches',
        isCurrent: below(paths.dispatches),
        isFor: makesContent,
      },
    ],
  },
  {
    label: 'console.job.programme',
    icon: 'programme',
    places: [
      {
        href: programmePaths.programmes,
        label: 'console.place.programmes',
        icon: 'programmes',
        isCurrent: below(programmePaths.programmes),
      },
      {
        href: programmePaths.countries,
        label: 'console.place.countries',
        icon: 'countries',
        isCurrent: below(programmePaths.countries),
      },
      {
        href: programmePaths.institutions,
        label: 'console.place.institutions',
        icon: 'institutions',
        isCurrent: below(programmePaths.institutions),
      },
      {
        href: programmePaths.posts,
        label: 'console.place.posts',
        icon: 'posts',
        isCurrent: below(programmePaths.posts),
      },
    ],
  },
  {
    label: 'console.job.audit',
    icon: 'administration',
    places: [
      {
        href: accountsPaths.requests,
        label: 'console.place.accounts',
        icon: 'accounts',
        isCurrent: (path) => path === accountsPaths.requests,
        isFor: isCoordinator,
      },
      {
        href: accountsPaths.staff,
        label: 'console.place.staff',
        icon: 'staff',
        isCurrent: below(accountsPaths.staff),
        isFor: (person) => hasRole(person, 'ADMINISTRATOR'),
      },
      {
        href: accountsPaths.providers,
        label: 'console.place.providers',
        icon: 'providers',
        isCurrent: below(accountsPaths.providers),
        isFor: (person) => hasRole(person, 'ADMINISTRATOR'),
      },
      {
        href: paths.platforms,
        label: 'console.place.platforms',
        icon: 'platforms',
        isCurrent: below(paths.platforms),
        isFor: (person) => hasRole(person, 'ADMINISTRATOR'),
      },
      {
        href: securityPaths.log,
        label: 'console.place.security',
        icon: 'security',
        isCurrent: below(securityPaths.log),
        isFor: (person) => hasRole(person, 'ADMINISTRATOR'),
      },
      {
        href: auditPaths.list,
        label: 'console.place.audit',
        icon: 'audit',
        isCurrent: below(auditPaths.list),
        isFor: isCoordinator,
      },
      {
        href: jobPaths.list,
        label: 'console.place.jobs',
        icon: 'jobs',
        waits: badges.jobs,
        isCurrent: below(jobPaths.list),
        isFor: answersForAll,
      },
      {
        href: retentionPaths.board,
        label: 'console.place.retention',
        icon: 'retention',
        isCurrent: below(retentionPaths.board),
        isFor: answersForAll,
      },
    ],
  },
];

const within = (address: (id: string) => string) => {
  const pattern = new RegExp(`^${address('[^/]+')}(/|$)`);
  return (path: string) => pattern.test(path);
};

/** For more people than the place above them; or they say themselves who they are for, with the reason. */
const wider: readonly Pick<Place, 'isCurrent' | 'isFor'>[] = [
  ownSessions,
  // Others than administrators read there whom to ask for an account.
  { isCurrent: below(accountsPaths.staff) },
  { isCurrent: within(attendancePaths.board) },
  { isCurrent: within((id) => figuresPaths.subject('edition', id)), isFor: seesFigures },
  { isCurrent: below(paths.exports) },
  { isCurrent: below(paths.dispatches) },
  // Who coordinates all countries ties courses there, now and then: they find it by its name.
  { isCurrent: below(paths.platforms), isFor: answersForAll },
];

/** Whether an address is for this person. What belongs to no place is for everybody here. */
export function isOpenTo(person: Person, path: string): boolean {
  const place = [...wider, ...jobs.flatMap(({ places }) => places)].find(({ isCurrent }) => isCurrent(path));
  return !place || (place.isFor ?? isStaff)(person);
}

/** The places of a job that are for this person; those of writers only if they write. */
export const placesFor = (job: Job, person: Person, isWriter = true): readonly Place[] =>
  job.places.filter(
    ({ isFor = isStaff, isForWriters = false }) => isFor(person) && (isWriter || !isForWriters),
  );
