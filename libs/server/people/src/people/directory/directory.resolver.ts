import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { Directory } from './directory.service.ts';
import * as types from './directory.type.ts';
import { InstitutionList, InstitutionSort, PostList, PostSort } from './directory.type.ts';
import { coordinatesSomewhere, isStaff } from '../people.access.ts';

const words = { type: () => String, nullable: true };
const isOpenOnly = { type: () => Boolean, nullable: true, description: 'In service; null: closed ones too.' };

@Resolver()
export class DirectoryResolver {
  constructor(private readonly directory: Directory) {}

  @Allow(isStaff)
  @Query(() => InstitutionList)
  institutions(
    @CurrentActor() actor: Actor,
    @Args('search', words) search: string | null,
    @Args('country', words) country: string | null,
    @Args('isOpen', isOpenOnly) isOpen: boolean | null,
    @Args('sort', { type: () => InstitutionSort, defaultValue: InstitutionSort.COUNTRY })
    sort: InstitutionSort,
    @Args('isDescending', { defaultValue: false }) isDescending: boolean,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<InstitutionList> {
    const filter = {
      search: search ?? null,
      country: country ?? null,
      isOpen: isOpen ?? null,
      sort,
      isDescending,
    };
    return this.directory.institutions(actor, filter, pageOf(limit, offset));
  }

  @Allow(isStaff)
  @Query(() => PostList)
  posts(
    @CurrentActor() actor: Actor,
    @Args('search', words) search: string | null,
    @Args('country', { ...words, description: 'That sends.' }) country: string | null,
    @Args('isOpen', isOpenOnly) isOpen: boolean | null,
    @Args('sort', { type: () => PostSort, defaultValue: PostSort.SENDING }) sort: PostSort,
    @Args('isDescending', { defaultValue: false }) isDescending: boolean,
    @Args('limit', { type: () => Int, defaultValue: 50 }) limit: number,
    @Args('offset', { type: () => Int, defaultValue: 0 }) offset: number,
  ): Promise<PostList> {
    const filter = {
      search: search ?? null,
      country: country ?? null,
      isOpen: isOpen ?? null,
      sort,
      isDescending,
    };
    return this.directory.posts(actor, filter, pageOf(limit, offset));
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
