import type { DataOf, MyEnrolments } from '@campus/api-client';

/** One course of a person. */
export type Enrolment = DataOf<typeof MyEnrolments>['myEnrolments'][number];

/** Whether it can be opened. */
export const isCurrent = ({ status }: Enrolment) => status === 'ACTIVE' || status === 'COMPLETED';

/** Whether it is to be studied now. */
export const isUnderWay = ({ status, beginsOn }: Enrolment) => status === 'ACTIVE' && !beginsOn;

/** What is under way first, the one that ends next before the others; then what comes, what is done, what is over. */
export const inOrder = (enrolments: readonly Enrolment[]): Enrolment[] => {
  const rank = (one: Enrolment) =>
    [isUnderWay(one), one.status === 'ACTIVE', isCurrent(one), true].indexOf(true);
  const end = ({ endsOn }: Enrolment) => endsOn ?? '9999';
  return [...enrolments].sort((a, b) => rank(a) - rank(b) || end(a).localeCompare(end(b)));
};
