import { type EnrolmentStatus, leftStatuses } from '@campus/delivery';

export interface Rival {
  id: string;
  status: EnrolmentStatus;
  percent: number;
  certificates: number;
  lastWorkAt: string | null;
}

const isLeft = (status: EnrolmentStatus): boolean => leftStatuses.some((left) => left === status);

/** More of each is better; earlier criteria weigh more. */
const weights: ((one: Rival) => number)[] = [
  ({ certificates }) => certificates,
  ({ status }) => (isLeft(status) ? 0 : 1),
  ({ percent }) => percent,
  ({ lastWorkAt }) => (lastWorkAt === null ? 0 : Date.parse(lastWorkAt)),
];

/** Which of two enrolments in one edition continues; if they are equal, the survivor's own. */
export function goesOn(survivor: Rival, loser: Rival): Rival {
  for (const weigh of weights) {
    const difference = weigh(survivor) - weigh(loser);
    if (difference !== 0) return difference > 0 ? survivor : loser;
  }
  return survivor;
}
