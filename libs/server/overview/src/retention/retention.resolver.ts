import { Args, Query, Resolver } from '@nestjs/graphql';
import { signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayTendRetention } from './retention.access.ts';
import { Retention } from './retention.service.ts';
import {
  RetentionBoard,
  RetentionDue,
  RetentionRule,
  RunRetentionInput,
  RunRetentionResult,
  type RetentionRun,
} from './retention.type.ts';

@Resolver(() => RetentionRule)
export class RetentionResolver {
  constructor(private readonly retention: Retention) {}

  @Allow(signedIn)
  @Query(() => [RetentionRule], { description: 'What the campus keeps and for how long.' })
  retentionRules(): RetentionRule[] {
    return this.retention.rules();
  }

  @Allow(mayTendRetention)
  @Query(() => RetentionBoard, {
    description: 'What is kept, what goes at the next run, what went at the last.',
  })
  retentionBoard(): Promise<RetentionBoard> {
    return this.retention.board();
  }

  @Allow(mayTendRetention)
  @Query(() => RetentionDue, { description: 'What a run would do now.' })
  retentionDue(): Promise<RetentionDue> {
    return this.retention.due();
  }

  @Allow(mayTendRetention)
  @Command(RunRetentionResult, 'Takes away now what has been kept long enough, as every night.')
  runRetention(@CurrentActor() actor: Actor, @Args('input') input: RunRetentionInput): Promise<RetentionRun> {
    return this.retention.runByHand(actor, input);
  }
}
