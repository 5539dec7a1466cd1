import type { DataOf, MyEnrolments } from '@campus/api-client';

/** One course of a person. */
export type Enrolment = DataOf<typeof MyEnrolments>['myEnrolments'][number];

/** Whether it can be opened. */
export const isCurrent = ({ status }: Enrolment) => status === 'ACTIVE' || status === 'COMPLETED';
