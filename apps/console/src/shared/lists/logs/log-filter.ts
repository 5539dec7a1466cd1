/** What of a log is shown, as the address has it; left out: whatever. `before` is where its page begins. */
export type LogFilter = Partial<Record<string, string>>;

/** Only what the address says. */
export const saidIn = <Filter extends LogFilter>(address: Record<keyof Filter, string | null>): Filter =>
  Object.fromEntries(Object.entries(address).filter(([, value]) => value)) as Filter;

/** Is anything left out? A later page leaves out nothing. */
export const isFiltered = ({ before: _before, ...filter }: LogFilter): boolean =>
  Object.keys(filter).length > 0;
