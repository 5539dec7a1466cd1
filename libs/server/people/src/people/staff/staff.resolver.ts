import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor, RequestContext, type CampusContext } from '@campus/platform/graphql/context.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { isAdministrator, isStaff } from '../people.access.ts';
import { PersonSession } from '../sessions/own-sessions.type.ts';
import { Staff } from './staff.service.ts';
import {
  Administrator,
  DisableAccountInput,
  DisableAccountResult,
  EnableAccountInput,
  EnableAccountResult,
  EndSessionOfPersonInput,
  EndSessionOfPersonResult,
  EndSessionsOfPersonInput,
  EndSessionsOfPersonResult,
  GiveRoleInput,
  GiveRoleResult,
  InviteStaffInput,
  InviteStaffResult,
  StaffArgs,
  type StaffChanged,
  StaffList,
  TakeRoleInput,
  TakeRoleResult,
} from './staff.type.ts';

@Resolver()
export class StaffResolver {
  constructor(private readonly team: Staff) {}

  @Allow(isAdministrator)
  @Query(() => StaffList)
  staff(@Args() args: StaffArgs): Promise<StaffList> {
    return this.team.list(args, pageOf(args));
  }

  @Allow(isStaff)
  @Query(() => [Administrator], {
    description: 'Who invites staff and gives roles, for those who work here; at most 10, by surname.',
  })
  administrators(): Promise<Administrator[]> {
    return this.team.administrators();
  }

  @Allow(isAdministrator)
  @FreshProof()
  @Command(InviteStaffResult, 'A new account with a role; the link to choose a password goes by mail.')
  async inviteStaff(
    @CurrentActor() actor: Actor,
    @Args('input') input: InviteStaffInput,
  ): Promise<StaffChanged> {
    return { personId: await this.team.invite(actor, input) };
  }

  @Allow(isAdministrator)
  @FreshProof()
  @Command(GiveRoleResult, 'Gives a role, in a country or everywhere.')
  async giveRole(@CurrentActor() actor: Actor, @Args('input') input: GiveRoleInput): Promise<StaffChanged> {
    return { personId: await this.team.giveRole(actor, input) };
  }

  @Allow(isAdministrator)
  @FreshProof()
  @Command(TakeRoleResult, 'Takes a role back. Refuses LAST_ADMINISTRATOR.')
  async takeRole(@CurrentActor() actor: Actor, @Args('input') input: TakeRoleInput): Promise<StaffChanged> {
    return { personId: await this.team.takeRole(actor, input) };
  }

  @Allow(isAdministrator)
  @Command(DisableAccountResult, 'Out at once, on every device. Refuses LAST_ADMINISTRATOR.')
  async disableAccount(
    @CurrentActor() actor: Actor,
    @Args('input') input: DisableAccountInput,
  ): Promise<StaffChanged> {
    return { personId: await this.team.disable(actor, input) };
  }

  @Allow(isAdministrator)
  @Command(EnableAccountResult, 'May sign in again.')
  async enableAccount(
    @CurrentActor() actor: Actor,
    @Args('input') input: EnableAccountInput,
  ): Promise<StaffChanged> {
    return { personId: await this.team.enable(actor, input) };
  }

  @Allow(isAdministrator)
  @Query(() => [PersonSession], { description: 'Where somebody is signed in; at most 100.' })
  sessionsOfPerson(
    @Args('personId', { type: () => ID }) personId: string,
    @RequestContext() { sessionToken }: CampusContext,
  ): Promise<PersonSession[]> {
    return this.team.sessionsOf(personId, sessionToken);
  }

  @Allow(isAdministrator)
  @Command(EndSessionOfPersonResult, 'Signs somebody out on one device. Refuses NOT_FOUND.')
  async endSessionOfPerson(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndSessionOfPersonInput,
  ): Promise<StaffChanged> {
    return { personId: await this.team.endSession(actor, input) };
  }

  @Allow(isAdministrator)
  @Command(EndSessionsOfPersonResult, 'Signs somebody out on every device.')
  async endSessionsOfPerson(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndSessionsOfPersonInput,
  ): Promise<StaffChanged> {
    return { personId: await this.team.endSessions(actor, input) };
  }
}
