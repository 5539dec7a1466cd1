/** A storage period as shown to a person: in days up to a year, in months beyond. */
export const keptTerm = (days: number): { unit: 'days'; days: number } | { unit: 'months'; months: number } =>
  days < 365 ? { unit: 'days', days } : { unit: 'months', months: Math.round(days / 30.4) };
