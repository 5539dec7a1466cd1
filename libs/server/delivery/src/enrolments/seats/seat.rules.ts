/** Places for a country, a kind of institution, both or neither (null: any); `group`: the seats of a national group. */
export interface Quota {
  country: string | null;
  kind: string | null;
  seats: number;
  isGroup: boolean;
}

/** A person who holds or asks for a seat. */
export interface SeatAsked {
  country: string | null;
  kind: string | null;
  /** The country of the group the person would be in; null: the general one. */
  groupCountry: string | null;
}

const counts = (quota: Quota, one: SeatAsked): boolean =>
  quota.isGroup
    ? quota.country === one.groupCountry
    : (quota.country === null || quota.country === one.country) &&
      (quota.kind === null || quota.kind === one.kind);

/** A quota with who holds its seats. */
export type QuotaTaken = Quota & { taken: number };

/** The quotas that would be exceeded when these are added. */
export const exceededBy = (
  quotas: readonly QuotaTaken[],
  asked: readonly SeatAsked[],
): (QuotaTaken & { asked: number })[] =>
  quotas.flatMap((quota) => {
    const more = asked.filter((one) => counts(quota, one)).length;
    return more > 0 && quota.taken + more > quota.seats ? [{ ...quota, asked: more }] : [];
  });

/** Whether each finds a seat when seats are taken in this order; who asks for none (null) finds room. */
export const seatedInTurn = (
  quotas: readonly QuotaTaken[],
  asked: readonly (SeatAsked | null)[],
): boolean[] => {
  const left = quotas.map((quota) => ({ quota, seats: quota.seats - quota.taken }));
  return asked.map((one) => {
    const own = one === null ? [] : left.filter(({ quota }) => counts(quota, one));
    const isSeated = own.every(({ seats }) => seats > 0);
    if (isSeated) for (const each of own) each.seats -= 1;
    return isSeated;
  });
};
