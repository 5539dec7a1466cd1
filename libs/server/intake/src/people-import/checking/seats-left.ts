import { type GroupOfEdition, type Quota } from './world.ts';

const noSeats = ['GROUP_FULL', 'QUOTA_FULL'] as const;

/** Whether a reason says that there is no seat. */
export const isNoSeat = (code: string): boolean => (noSeats as readonly string[]).includes(code);

/** Why there is no seat. */
export interface NoSeat {
  code: (typeof noSeats)[number];
  params: Record<string, string | number>;
}

/** Groups and quotas of an edition, with how many of their seats are taken. */
export interface SeatsTaken {
  groups: readonly GroupOfEdition[];
  quotas: readonly Quota[];
}

/** The group of a country, else the general one; null: none takes people of the country. */
export function groupFor(groups: readonly GroupOfEdition[], country: string | null): GroupOfEdition | null {
  const own = groups.find((group) => group.country !== null && group.country === country);
  return own ?? groups.find((group) => group.country === null) ?? null;
}

/** The quotas that people of a country and a kind of institution count in. */
export const quotasFor = (quotas: readonly Quota[], country: string | null, kind: string | null): Quota[] =>
  quotas.filter((quota) => (quota.country ?? country) === country && (quota.kind ?? kind) === kind);

/** Whether one more finds a seat in a group and in quotas; null: yes. */
export function noSeatIn(group: GroupOfEdition, quotas: readonly Quota[]): NoSeat | null {
  if (group.seats !== null && group.taken >= group.seats)
    return { code: 'GROUP_FULL', params: { group: group.name, seats: group.seats } };
  const full = quotas.find(({ seats, taken }) => taken >= seats);
  return full ? { code: 'QUOTA_FULL', params: { seats: full.seats } } : null;
}

/** The same for a nominee, who has no group yet. */
export function noSeatFor({ groups, quotas }: SeatsTaken, country: string, kind: string): NoSeat | null {
  const group = groupFor(groups, country);
  return group && noSeatIn(group, quotasFor(quotas, country, kind));
}
