import { type Locale } from '../graphql/locale.ts';
import { type Statement } from './database.ts';

/** By what a list is ordered, and which way. */
export interface Order<Sort extends string> {
  sort: Sort;
  isDescending: boolean;
}

/** The text of an `order by` and the suffix of the statement's name: each order is its own statement. */
export interface OrderBy {
  suffix: string;
  text: string;
  direction: 'asc' | 'desc';
}

/** The requested order among those a list knows, with its direction in place of `$dir`. */
export const orderBy = <Sort extends string>(
  orders: Record<Sort, string>,
  { sort, isDescending }: Order<Sort>,
): OrderBy => {
  const direction = isDescending ? 'desc' : 'asc';
  return {
    suffix: `${sort.replaceAll('_', '-')}-${direction}`,
    text: orders[sort].replaceAll('$dir', direction),
    direction,
  };
};

/** The statements of a list, one for each of its orders: all of them are declared as their file is loaded. */
export function inEveryOrder<Sort extends string, Row, Values extends object>(
  orders: Record<Sort, string>,
  declare: (order: OrderBy) => Statement<Row, Values>,
): (order: Order<Sort>) => Statement<Row, Values> {
  const declareEach = (isDescending: boolean) =>
    new Map<string, Statement<Row, Values>>(
      Object.keys(orders).map((sort) => [sort, declare(orderBy<string>(orders, { sort, isDescending }))]),
    );
  const [rising, falling] = [declareEach(false), declareEach(true)];
  return ({ sort, isDescending }) => {
    const found = (isDescending ? falling : rising).get(sort);
    if (!found) throw new Error(`a list has no order ${sort}`);
    return found;
  };
}

/** The same where the order depends on the locale of anyone who reads. */
export function inEveryOrderAndLocale<Sort extends string, Row, Values extends object>(
  orders: (locale: Locale) => Record<Sort, string>,
  declare: (order: OrderBy, locale: Locale) => Statement<Row, Values>,
): (order: Order<Sort>, locale: Locale) => Statement<Row, Values> {
  const declareIn = (locale: Locale) => inEveryOrder(orders(locale), (order) => declare(order, locale));
  const lists = { es: declareIn('es'), en: declareIn('en'), fr: declareIn('fr') };
  return (order, locale) => lists[locale](order);
}
