import { type EnrolmentState } from '@campus/delivery';

export interface Rival {
  id: string;
  status: EnrolmentState;
  percent: number;
  certificates: number;
  lastWorkAt: string | null;
}

const LEFT: readonly EnrolmentState[] = ['withdrawn', 'transferred'];

/** The more of each, the better; what comes first weighs most. */
const weights: ((one: Rival) => number)[] = [
  ({ certificates }) => certificates,
  ({ status }) => (LEFT.includes(status) ? 0 : 1),
  ({ percent }) => percent,
  ({ lastWorkAt }) => (lastWorkAt === null ? 0 : Date.parse(lastWorkAt)),
];

/** Which of two enrolments in one edition goes on; when nothing tells them apart, the survivor's own. */
export function goesOn(survivor: Rival, loser: Rival): Rival {
  for (const weigh of weights) {
    const difference = weigh(survivor) - weigh(loser);
    if (difference !== 0) return difference > 0 ? survivor : loser;
  }
  return survivor;
}
