import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { Directory } from './directory.service.ts';
import * as types from './directory.type.ts';
import { InstitutionList, PostList } from './directory.type.ts';
import { coordinatesSomewhere, isStaff } from '../people.access.ts';

@Resolver()
export class DirectoryResolver {
  constructor(private readonly directory: Directory) {}

  @Allow(isStaff)
  @Query(() => InstitutionList)
  institutions(@CurrentActor() actor: Actor, @Args() args: types.InstitutionsArgs): Promise<InstitutionList> {
    return this.directory.institutions(actor, args, pageOf(args));
  }

  @Allow(isStaff)
  @Query(() => PostList)
  posts(@CurrentActor() actor: Actor, @Args() args: types.PostsArgs): Promise<PostList> {
    return this.directory.posts(actor, args, pageOf(args));
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
