import { Args, Resolver } from '@nestjs/graphql';
import { type Actor, signedIn } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { localeOf } from '@campus/platform/graphql/locale.ts';
import { IssueStatements } from './issue-statements.ts';
import { StatementReading } from './statement-reading.ts';
import {
  EnrolmentStatementsIssued,
  IssueEnrolmentStatementsInput,
  IssueEnrolmentStatementsResult,
} from './statement.type.ts';

@Resolver(() => EnrolmentStatementsIssued)
export class StatementsResolver {
  constructor(
    private readonly issuing: IssueStatements,
    private readonly reading: StatementReading,
  ) {}

  @Allow(signedIn)
  @Command(
    IssueEnrolmentStatementsResult,
    'That people are enrolled, as of today: the person’s own, or of people one coordinates. Refuses ENROLMENT_NOT_ACTIVE.',
  )
  async issueEnrolmentStatements(
    @CurrentActor() actor: Actor,
    @Args('input') input: IssueEnrolmentStatementsInput,
  ): Promise<EnrolmentStatementsIssued> {
    await this.issuing.issue(actor, input);
    return this.reading.issued(input.enrolmentIds, localeOf(actor));
  }
}
