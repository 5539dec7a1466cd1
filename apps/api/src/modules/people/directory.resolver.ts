import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '../../platform/auth/actor.ts';
import { Allow } from '../../platform/auth/allow.ts';
import { Command } from '../../platform/graphql/command.ts';
import { CurrentActor } from '../../platform/graphql/context.ts';
import { pageOf } from '../../platform/graphql/page.ts';
import { Directory } from './directory.service.ts';
import * as types from './directory.type.ts';
import { InstitutionList, PostList } from './directory.type.ts';
import { coordinatesSomewhere, isStaff } from './people.access.ts';

@Resolver()
export class DirectoryResolver {
  constructor(private readonly directory: Directory) {}

  @Allow(isStaff)
  @Query(() => InstitutionList, { description: 'By country and name.' })
  institutions(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('country', { type: () => String, nullable: true }) country: string | null,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<InstitutionList> {
    return this.directory.institutions(actor, search ?? null, country ?? null, pageOf(limit, offset));
  }

  @Allow(isStaff)
  @Query(() => PostList, { description: 'By the country that sends, the country that hosts, and city.' })
  posts(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('country', { type: () => String, nullable: true, description: 'That sends.' })
    country: string | null,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<PostList> {
    return this.directory.posts(actor, search ?? null, country ?? null, pageOf(limit, offset));
  }

  @Allow(coordinatesSomewhere)
  @Command(
    types.SaveInstitutionResult,
    'Of a country that the person coordinates. Refuses INPUT_INVALID {field}.',
  )
  async saveInstitution(@CurrentActor() actor: Actor, @Args('input') input: types.SaveInstitutionInput) {
    return { institutionId: await this.directory.saveInstitution(actor, input) };
  }

  @Allow(coordinatesSomewhere)
  @Command(types.SavePostResult, 'Of a country that the person coordinates. Refuses INPUT_INVALID {field}.')
  async savePost(@CurrentActor() actor: Actor, @Args('input') input: types.SavePostInput) {
    return { postId: await this.directory.savePost(actor, input) };
  }
}
