import type { IconName } from '@campus/ui';
import type { Person } from '@campus/web-shell';
import { paths } from '../shared/paths.ts';
import { hasRole } from '../shared/staff.ts';
import type { MessageId } from '../shared/text.ts';

/** One place of a job. It is the current one on its own address and on those below it. */
export interface Place {
  href: string;
  label: MessageId;
  icon: IconName;
  isCurrent: (path: string) => boolean;
  /** Everybody at work here, unless it says otherwise. */
  isFor?: (person: Person) => boolean;
}

/** What people come to the console for: the rail has one part for each. A new job joins here. */
export interface Job {
  label: MessageId;
  places: readonly Place[];
}

const below = (href: string) => (path: string) => path === href || path.startsWith(`${href}/`);

/** Who makes content. */
const makesContent = (person: Person) => hasRole(person, 'TRAINER', 'ADMINISTRATOR');

export const jobs: readonly Job[] = [
  {
    label: 'console.job.content',
    places: [
      {
        href: paths.packages,
        label: 'console.place.packages',
        icon: 'box',
        isCurrent: (path) => /^\/console\/?$/.test(path) || path.startsWith('/console/packages/'),
      },
      { href: paths.upload(), label: 'console.place.upload', icon: 'send', isCurrent: below(paths.upload()) },
      {
        href: paths.exports,
        label: 'console.place.exports',
        icon: 'download',
        isCurrent: below(paths.exports),
        isFor: makesContent,
      },
      {
        href: paths.dispatches,
        label: 'console.place.dispatches',
        icon: 'globe',
        isCurrent: below(paths.dispatches),
        isFor: makesContent,
      },
    ],
  },
];
