import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { EnrolmentChanges } from './enrolment-changes.ts';
import {
  Enrollables,
  EnrollablesArgs,
  type EnrolmentChanged,
  EnrolPeopleInput,
  EnrolPeopleResult,
  ExtendEnrolmentInput,
  ExtendEnrolmentResult,
  PauseEnrolmentInput,
  PauseEnrolmentResult,
  type PeopleEnrolled,
  ReinstateEnrolmentInput,
  ReinstateEnrolmentResult,
  ResumeEnrolmentInput,
  ResumeEnrolmentResult,
  WithdrawEnrolmentInput,
  WithdrawEnrolmentResult,
} from './enrolment-changes.type.ts';
import { EnrolPeople } from '../in-bulk/enrol-people.ts';
import { mayChangeEnrolments } from '../enrolments.access.ts';

@Resolver()
export class EnrolmentChangesResolver {
  constructor(
    private readonly changes: EnrolmentChanges,
    private readonly enrolling: EnrolPeople,
  ) {}

  @Allow(mayChangeEnrolments)
  @Query(() => Enrollables, { description: 'People of the countries I coordinate, to enrol in an edition.' })
  enrollables(@CurrentActor() actor: Actor, @Args() args: EnrollablesArgs): Promise<Enrollables> {
    return this.enrolling.find(actor, args.editionId, args.search, pageOf(args));
  }

  @Allow(mayChangeEnrolments)
  @Command(EnrolPeopleResult, 'Enrols several people; says of each what happened.')
  enrolPeople(@CurrentActor() actor: Actor, @Args('input') input: EnrolPeopleInput): Promise<PeopleEnrolled> {
    return this.enrolling.enrol(actor, input);
  }

  @Allow(mayChangeEnrolments)
  @Command(ExtendEnrolmentResult, 'A later last day for one person, or the edition’s again.')
  extendEnrolment(
    @CurrentActor() actor: Actor,
    @Args('input') input: ExtendEnrolmentInput,
  ): Promise<EnrolmentChanged> {
    return this.changes.extend(actor, input);
  }

  @Allow(mayChangeEnrolments)
  @Command(WithdrawEnrolmentResult, 'A person leaves an edition; the work stays, the seat is free.')
  withdrawEnrolment(
    @CurrentActor() actor: Actor,
    @Args('input') input: WithdrawEnrolmentInput,
  ): Promise<EnrolmentChanged> {
    return this.changes.withdraw(actor, input);
  }

  @Allow(mayChangeEnrolments)
  @Command(PauseEnrolmentResult, 'A person pauses: seat and work stay, nothing more is taken meanwhile.')
  pauseEnrolment(
    @CurrentActor() actor: Actor,
    @Args('input') input: PauseEnrolmentInput,
  ): Promise<EnrolmentChanged> {
    return this.changes.pause(actor, input);
  }

  @Allow(mayChangeEnrolments)
  @Command(ResumeEnrolmentResult, 'A person who paused goes on.')
  resumeEnrolment(
    @CurrentActor() actor: Actor,
    @Args('input') input: ResumeEnrolmentInput,
  ): Promise<EnrolmentChanged> {
    return this.changes.resume(actor, input);
  }

  @Allow(mayChangeEnrolments)
  @Command(
    ReinstateEnrolmentResult,
    'A person who was withdrawn is back where they were, if there is a seat.',
  )
  reinstateEnrolment(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReinstateEnrolmentInput,
  ): Promise<EnrolmentChanged> {
    return this.changes.reinstate(actor, input);
  }
}
