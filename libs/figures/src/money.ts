/** What costs may be entered in (ISO 4217): the money of the countries of the region, and of anyone who pays. */
export const currencies = [
  'USD',
  'EUR',
  'CAD',
  'CHF',
  'MXN',
  'GTQ',
  'BZD',
  'HNL',
  'NIO',
  'CRC',
  'PAB',
  'DOP',
  'HTG',
] as const;
export type Currency = (typeof currencies)[number];

/** No cost is larger. */
export const largestAmount = 9_999_999_999.99;

/** Zero or more, with two decimals at most. */
export const isAmount = (amount: number): boolean =>
  amount >= 0 && amount <= largestAmount && Number(amount.toFixed(2)) === amount;
