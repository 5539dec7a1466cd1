/** Seats kept for a country, a kind of institution, or both; null: any. */
export interface QuotaCell {
  country: string | null;
  kind: string | null;
  seats: number;
}

const isWithin = (part: string | null, whole: string | null) => whole === null || part === whole;

/** Whoever counts in the part counts in the whole too. */
const isPartOf = (part: QuotaCell, whole: QuotaCell): boolean =>
  part !== whole &&
  isWithin(part.country, whole.country) &&
  isWithin(part.kind, whole.kind) &&
  (part.country !== whole.country || part.kind !== whole.kind);

/** The smallest of the quotas that a quota is part of and that has fewer seats: it can never be filled. Null: none. */
export const wholeExceededBy = <Cell extends QuotaCell>(part: Cell, quotas: readonly Cell[]): Cell | null =>
  quotas
    .filter((whole) => isPartOf(part, whole) && part.seats > whole.seats)
    .reduce<Cell | null>((least, whole) => (least && least.seats <= whole.seats ? least : whole), null);

/** Quotas of several countries, or of several kinds of institution, that have more seats together than their whole. */
export interface SharedOut<Cell> {
  whole: Cell;
  by: 'country' | 'kind';
  /** Together. */
  seats: number;
}

/** What is promised more than once: legitimate where not every seat is expected to be taken, so it is said, not refused. */
export const sharedOutTwice = <Cell extends QuotaCell>(quotas: readonly Cell[]): SharedOut<Cell>[] =>
  quotas.flatMap((whole) =>
    (['country', 'kind'] as const).flatMap((by) => {
      const other = by === 'country' ? 'kind' : 'country';
      const parts =
        whole[by] === null ? quotas.filter((each) => each[by] !== null && each[other] === whole[other]) : [];
      const seats = parts.reduce((sum, each) => sum + each.seats, 0);
      return parts.length > 1 && seats > whole.seats ? [{ whole, by, seats }] : [];
    }),
  );
