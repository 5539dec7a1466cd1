import { type Type } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { type Order } from '../database/order.ts';
import { type Page } from './page.ts';

/** The arguments of every list. Who reads it brings them within bounds (`pageOf`). */
@ArgsType()
export class LimitArgs {
  @Field(() => Int)
  limit: number = 50;
}

/** Of a list that has pages. */
@ArgsType()
export class PageArgs extends LimitArgs implements Page {
  @Field(() => Int)
  offset: number = 0;
}

/** Arguments of a list with a choice of orders and a default one. */
export function sortedArgs<Sorts extends Record<string, string>>(
  sorts: Sorts,
  first: Sorts[keyof Sorts],
  { isDescending = false } = {},
): Type<PageArgs & Order<Sorts[keyof Sorts]>> {
  @ArgsType()
  class SortedArgs extends PageArgs implements Order<Sorts[keyof Sorts]> {
    @Field(() => sorts)
    sort: Sorts[keyof Sorts] = first;

    @Field(() => Boolean)
    isDescending: boolean = isDescending;
  }
  return SortedArgs;
}

/** The same for a list that can also be searched; `search` describes the fields searched. */
export function searchedArgs<Sorts extends Record<string, string>>(
  sorts: Sorts,
  first: Sorts[keyof Sorts],
  { isDescending = false, search }: { isDescending?: boolean; search?: string } = {},
): Type<PageArgs & Order<Sorts[keyof Sorts]> & { search: string | null }> {
  @ArgsType()
  class SearchedArgs extends sortedArgs(sorts, first, { isDescending }) {
    @Field(() => String, { nullable: true, description: search })
    search: string | null = null;
  }
  return SearchedArgs;
}
