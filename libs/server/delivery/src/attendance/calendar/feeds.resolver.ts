import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { maySubscribe } from '../attendance.access.ts';
import {
  CalendarFeed,
  type CalendarFeedEnded,
  CalendarFeedInput,
  type CalendarFeedMade,
  CalendarKind,
  EndCalendarFeedResult,
  MakeCalendarFeedResult,
} from './feed.type.ts';
import { CalendarFeeds } from './feeds.service.ts';

@Resolver()
export class CalendarFeedsResolver {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Allow(maySubscribe)
  @Query(() => CalendarFeed, {
    nullable: true,
    description: 'The person’s own address for these sessions; null: none was made.',
  })
  calendarFeed(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => CalendarKind }) kind: CalendarKind,
    @Args('of', { type: () => ID }) of: string,
  ): Promise<CalendarFeed | null> {
    return this.feeds.of(actor, kind, of);
  }

  @Allow(maySubscribe)
  @Command(
    MakeCalendarFeedResult,
    'Makes the address, or a new one in its place: the one before holds no more. Refuses NOT_FOUND.',
  )
  makeCalendarFeed(
    @CurrentActor() actor: Actor,
    @Args('input') input: CalendarFeedInput,
  ): Promise<CalendarFeedMade> {
    return this.feeds.make(actor, input);
  }

  @Allow(maySubscribe)
  @Command(EndCalendarFeedResult, 'The address holds no more. Refuses NOT_FOUND.')
  endCalendarFeed(
    @CurrentActor() actor: Actor,
    @Args('input') input: CalendarFeedInput,
  ): Promise<CalendarFeedEnded> {
    return this.feeds.end(actor, input);
  }
}
