/** How long something is kept, as a person is told: in days up to a year, in months from then on. */
export const keptTerm = (days: number): { unit: 'days'; days: number } | { unit: 'months'; months: number } =>
  days < 365 ? { unit: 'days', days } : { unit: 'months', months: Math.round(days / 30.4) };
