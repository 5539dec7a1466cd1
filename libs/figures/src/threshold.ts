/**
 * The smallest group of people a published figure may tell of: below it somebody who knows the group can tell who is
 * meant. A cell of nobody tells of nobody and may be shown.
 */
export const SMALLEST = 5;

/** Whether a count of people must not be published by itself. */
export const isSmall = (count: number, smallest = SMALLEST): boolean => count > 0 && count < smallest;
