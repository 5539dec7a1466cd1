import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { Locale, localeOf } from '@campus/platform/graphql/locale.ts';
import { CloseEdition } from '../closing/close-edition.ts';
import { CopyEdition } from '../copying/copy-edition.ts';
import { EditionClosingPreview, EditionCopyPreview } from '../copying/copy.type.ts';
import { EditionReading } from '../reading/edition-reading.ts';
import { type EditionAdded } from './edition-plan.type.ts';
import { mayPlanEditions, mayReopenEditions, maySeeEditions } from '../editions.access.ts';
import { PlanEdition } from './plan-edition.ts';
import { PlanGroups } from './plan-groups.ts';
import { PlanSessions } from './plan-sessions.ts';
import { PlanTables } from './plan-tables.ts';
import * as types from './edition-plan.type.ts';

@Resolver()
export class EditionPlansResolver {
  constructor(
    private readonly reading: EditionReading,
    private readonly editions: PlanEdition,
    private readonly tables: PlanTables,
    private readonly groups: PlanGroups,
    private readonly sessions: PlanSessions,
    private readonly copies: CopyEdition,
    private readonly closing: CloseEdition,
  ) {}

  @Allow(mayPlanEditions)
  @Query(() => EditionCopyPreview, {
    nullable: true,
    description: 'What a copy of an edition that begins on a day would be. Null: there is none to copy.',
  })
  editionCopyPreview(
    @Args('editionId', { type: () => ID }) editionId: string,
    @Args('startsOn', { description: '`YYYY-MM-DD`.' }) startsOn: string,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<EditionCopyPreview | null> {
    return this.copies.preview(editionId, startsOn, locale);
  }

  @Allow(mayPlanEditions)
  @Query(() => EditionClosingPreview, { nullable: true })
  editionClosingPreview(
    @Args('editionId', { type: () => ID }) editionId: string,
  ): Promise<EditionClosingPreview | null> {
    return this.closing.preview(editionId);
  }

  @Allow(mayPlanEditions)
  @Command(types.AddEditionResult, 'A new edition. Refuses EDITION_KEY_TAKEN.')
  addEdition(@CurrentActor() actor: Actor, @Args('input') input: types.AddEditionInput) {
    return this.shown(actor, this.editions.add(actor, input));
  }

  @Allow(mayPlanEditions)
  @Command(
    types.ChangeEditionResult,
    'Refuses CHANGED_MEANWHILE, EDITION_FROZEN, EDITION_KEY_TAKEN, EDITION_HAS_PEOPLE.',
  )
  changeEdition(@CurrentActor() actor: Actor, @Args('input') input: types.ChangeEditionInput) {
    return this.shown(actor, this.editions.change(actor, input));
  }

  @Allow(mayPlanEditions)
  @Command(
    types.PlanReleasesResult,
    'When each module opens. Learners cannot work in it before. Refuses PLAN_CHANGED.',
  )
  planReleases(@CurrentActor() actor: Actor, @Args('input') input: types.PlanReleasesInput) {
    return this.shown(actor, this.tables.releases(actor, input));
  }

  @Allow(mayPlanEditions)
  @Command(
    types.PlanQuotasResult,
    'Places by country and kind of institution. Refuses PLAN_CHANGED, QUOTA_OVER_WHOLE {seats, whole}.',
  )
  planQuotas(@CurrentActor() actor: Actor, @Args('input') input: types.PlanQuotasInput) {
    return this.shown(actor, this.tables.quotas(actor, input));
  }

  @Allow(maySeeEditions)
  @Command(
    types.PlanGroupResult,
    'A group of a country that the person coordinates. Refuses CHANGED_MEANWHILE, GROUP_EXISTS.',
  )
  planGroup(@CurrentActor() actor: Actor, @Args('input') input: types.PlanGroupInput) {
    return this.shown(actor, this.groups.plan(actor, input));
  }

  @Allow(mayPlanEditions)
  @Command(types.RemoveGroupResult, 'Refuses GROUP_IN_USE.')
  removeGroup(@CurrentActor() actor: Actor, @Args('input') input: types.RemoveGroupInput) {
    return this.shown(actor, this.groups.remove(actor, input));
  }

  @Allow(maySeeEditions)
  @Command(
    types.PlanSessionResult,
    'A session of a group, or of all groups. Refuses CHANGED_MEANWHILE, HALF_DAY_IN_USE.',
  )
  planSession(@CurrentActor() actor: Actor, @Args('input') input: types.PlanSessionInput) {
    return this.shown(actor, this.sessions.plan(actor, input));
  }

  @Allow(maySeeEditions)
  @Command(types.CancelSessionResult, 'A session does not take place, or does after all.')
  cancelSession(@CurrentActor() actor: Actor, @Args('input') input: types.CancelSessionInput) {
    return this.shown(actor, this.sessions.cancel(actor, input));
  }

  @Allow(mayPlanEditions)
  @Command(types.CopyEditionResult, 'A new edition from an old one. Refuses EDITION_KEY_TAKEN.')
  copyEdition(@CurrentActor() actor: Actor, @Args('input') input: types.CopyEditionInput) {
    return this.shown(actor, this.copies.copy(actor, input));
  }

  @Allow(mayPlanEditions)
  @Command(types.CloseEditionResult, 'Freezes an edition for reporting. Refuses EDITION_FROZEN.')
  closeEdition(@CurrentActor() actor: Actor, @Args('input') input: types.CloseEditionInput) {
    return this.shown(actor, this.closing.close(actor, input));
  }

  @Allow(mayReopenEditions)
  @Command(types.ReopenEditionResult, 'Lets work in again. Refuses EDITION_NOT_FROZEN.')
  reopenEdition(@CurrentActor() actor: Actor, @Args('input') input: types.ReopenEditionInput) {
    return this.shown(actor, this.closing.reopen(actor, input));
  }

  private async shown(actor: Actor, editionId: Promise<string>): Promise<EditionAdded> {
    return { edition: await this.reading.get(actor, await editionId, localeOf(actor)) };
  }
}
