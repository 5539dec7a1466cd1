import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Sessions } from '@campus/platform/auth/sessions.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor, RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { LaunchScorm } from './launching/launch-scorm.ts';
import { ScormReading } from './scorm-reading.ts';
import { LaunchScormInput, LaunchScormResult, ScormActivity, ScormLaunched } from './scorm.type.ts';
import { mayPlayPackages } from './scorm.access.ts';

@Resolver(() => ScormActivity)
export class ScormResolver {
  constructor(
    private readonly reading: ScormReading,
    private readonly launching: LaunchScorm,
    private readonly sessions: Sessions,
  ) {}

  @Allow(mayPlayPackages)
  @Query(() => ScormActivity, {
    nullable: true,
    description: 'Null when there is no such package in an enrolment of the person.',
  })
  scormActivity(
    @CurrentActor() actor: Actor,
    @Args('enrolmentId', { type: () => ID }) enrolmentId: string,
    @Args('activityId', { type: () => ID }) activityId: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<ScormActivity | null> {
    return this.reading.activity(actor, enrolmentId, activityId, locale);
  }

  @Allow(mayPlayPackages)
  @Command(LaunchScormResult, 'Opens an item of a package: a session and the state to go on from.')
  async launchScorm(
    @CurrentActor() actor: Actor,
    @RequestContext() { sessionToken }: CampusContext,
    @Args('input') input: LaunchScormInput,
  ): Promise<ScormLaunched> {
    return {
      launch: await this.launching.launch({ actor, signIn: this.sessions.nameOf(sessionToken) }, input),
    };
  }
}
