import type { Person } from '@campus/web-shell';
import { attendancePaths } from './attendance-paths.ts';
import { callPaths } from './calls-paths.ts';
import { certificatePaths } from './certificates-paths.ts';
import { editionPaths } from './editions-paths.ts';
import { figuresPaths } from './figures-paths.ts';
import { importPaths } from './imports-paths.ts';
import { messagePaths } from './messages-paths.ts';
import { peoplePaths } from './people-paths.ts';
import { isCoordinator } from '../staff.ts';
import type { MessageId } from '../text.ts';

/** A page of an edition. It is the current one on its own address and on those below it. */
export interface EditionPlace {
  label: MessageId;
  href: (editionId: string) => string;
  /** Anyone who may see editions, by default. */
  isFor?: (person: Person) => boolean;
}

/** Pages that belong together: one tab, and below it one for each page when there are several. */
export interface EditionStage {
  label: MessageId;
  places: readonly EditionPlace[];
}

const alone = (place: EditionPlace): EditionStage => ({ label: place.label, places: [place] });

/** The pages of an edition in the order of its life. A feature joins with one line. */
export const editionStages: readonly EditionStage[] = [
  alone({ label: 'console.edition.overview', href: editionPaths.overview }),
  {
    label: 'console.edition.preparation',
    places: [
      { label: 'console.edition.plan', href: editionPaths.plan },
      { label: 'console.edition.openings', href: editionPaths.openings },
      { label: 'console.edition.quotas', href: editionPaths.quotas },
      { label: 'console.edition.groups', href: editionPaths.groups },
      { label: 'console.edition.sessions', href: editionPaths.sessions },
      { label: 'console.edition.closing', href: editionPaths.closing },
    ],
  },
  {
    label: 'console.edition.selection',
    places: [
      { label: 'console.edition.calls', href: callPaths.list, isFor: isCoordinator },
      { label: 'console.edition.nominations', href: callPaths.nominations, isFor: isCoordinator },
    ],
  },
  {
    label: 'console.edition.people',
    places: [
      { label: 'console.edition.roster', href: peoplePaths.roster },
      { label: 'console.edition.progress', href: peoplePaths.progress },
      { label: 'console.edition.late', href: peoplePaths.late, isFor: isCoordinator },
      { label: 'console.place.imports', href: importPaths.list, isFor: isCoordinator },
    ],
  },
  alone({ label: 'console.edition.attendance', href: attendancePaths.board }),
  alone({ label: 'console.edition.messages', href: messagePaths.rules, isFor: isCoordinator }),
  alone({ label: 'console.edition.certificates', href: certificatePaths.list, isFor: isCoordinator }),
  alone({
    label: 'console.edition.figures',
    href: (id) => figuresPaths.subject('edition', id),
    isFor: isCoordinator,
  }),
];
