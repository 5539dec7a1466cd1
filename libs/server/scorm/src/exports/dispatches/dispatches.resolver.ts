import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { localeOf } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import {
  CreateDispatchInput,
  CreateDispatchResult,
  Dispatch,
  DispatchCreated,
  DispatchesArgs,
  DispatchList,
  DispatchSwitched,
  SwitchDispatchInput,
  SwitchDispatchResult,
} from './dispatch.type.ts';
import { DispatchesService } from './dispatches.service.ts';
import { mayExport } from '../exports.access.ts';

@Resolver(() => Dispatch)
export class DispatchesResolver {
  constructor(private readonly service: DispatchesService) {}

  @Allow(mayExport)
  @Query(() => DispatchList, { description: 'Thin packages that were handed out.' })
  dispatches(@Args() args: DispatchesArgs): Promise<DispatchList> {
    return this.service.page(args.locale, args, pageOf(args));
  }

  @Allow(mayExport)
  @Command(CreateDispatchResult, 'Makes a thin package that opens a part of a course on this campus.')
  async createDispatch(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateDispatchInput,
  ): Promise<DispatchCreated> {
    return {
      dispatch: await this.service.byId(await this.service.create(actor, input), localeOf(actor)),
    };
  }

  @Allow(mayExport)
  @Command(SwitchDispatchResult, 'Switches a thin package off, or on again.')
  async switchDispatch(
    @CurrentActor() actor: Actor,
    @Args('input') input: SwitchDispatchInput,
  ): Promise<DispatchSwitched> {
    return {
      dispatch: await this.service.byId(await this.service.switch(actor, input), localeOf(actor)),
    };
  }
}
