/** The calendar day of a moment in a time zone, as a number of days. */
const dayIn = (moment: number, timeZone: string): number => {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment);
  return Date.parse(`${parts}T00:00:00Z`) / 86_400_000;
};

/** Whole calendar days left in the zone of the deadline: 0 on its last day, negative after it. */
export const daysLeft = (deadline: { at: string; timeZone: string }, now: number): number => {
  const at = Date.parse(deadline.at);
  if (now > at) return -1;
  return dayIn(at, deadline.timeZone) - dayIn(now, deadline.timeZone);
};

/** Whether two zones show another clock at that moment. */
export const differsIn = (moment: string, one: string, other: string): boolean => {
  const clock = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
      Date.parse(moment),
    );
  return clock(one) !== clock(other);
};
