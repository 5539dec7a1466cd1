import { countIn } from '@campus/platform/graphql/written.ts';

/** More time, as per cent of each time limit. Refuses INPUT_INVALID {field}. */
export const percentIn = (percent: number): number => countIn(percent, 'percent', 0, 300);
