export interface GroupChoice {
  id: string;
  country: string | null;
  seats: number | null;
  /** The edition's end for this group; null: none. */
  endsAt: Date | null;
}

/** A person joins the group of their own country, else the group without a country; null: there is neither. */
export function groupFor(groups: readonly GroupChoice[], country: string | null): GroupChoice | null {
  const general = groups.find((group) => group.country === null) ?? null;
  return groups.find((group) => group.country !== null && group.country === country) ?? general;
}

export type EnrolmentDecision = 'EDITION_NOT_OPEN' | 'GROUP_FULL' | null;

/** Why a group cannot take anybody now, or null. `isSelf`: only open editions let people enrol themselves. */
export function refusalOfGroup(
  edition: { isOpen: boolean; closedAt: Date | null },
  group: GroupChoice | null,
  isSelf: boolean,
  now: Date,
): EnrolmentDecision {
  if (edition.closedAt !== null || (isSelf && !edition.isOpen)) return 'EDITION_NOT_OPEN';
  if (group === null || (group.endsAt !== null && group.endsAt <= now)) return 'EDITION_NOT_OPEN';
  return null;
}
