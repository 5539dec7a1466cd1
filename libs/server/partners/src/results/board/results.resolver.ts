import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { maySeeToResults } from '../results.access.ts';
import { RepairResults } from './repair-results.ts';
import * as types from './result.type.ts';
import { ResultsBoard } from './results-board.ts';

@Resolver()
export class ResultsResolver {
  constructor(
    private readonly board: ResultsBoard,
    private readonly repairs: RepairResults,
  ) {}

  @Allow(maySeeToResults)
  @Query(() => types.PlatformResults, {
    nullable: true,
    description:
      'What a platform was told of its people, what it was not told and why. Null: there is no such platform.',
  })
  platformResults(@Args() args: types.PlatformResultsArgs): Promise<types.PlatformResults | null> {
    return this.board.of(args);
  }

  @Allow(maySeeToResults)
  @Command(
    types.SendResultsAgainResult,
    'Sends a list of results to their platform again, or one of it. Refuses NOT_FOUND.',
  )
  sendResultsAgain(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SendResultsAgainInput,
  ): Promise<types.ResultsQueued> {
    return this.repairs.sendAgain(actor, input);
  }

  @Allow(maySeeToResults)
  @Command(
    types.DropResultResult,
    'A result that its platform does not have is not sent, until the work goes on. Refuses NOT_FOUND, INPUT_INVALID {field}.',
  )
  dropResult(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.DropResultInput,
  ): Promise<types.ResultDropped> {
    return this.repairs.drop(actor, input);
  }

  @Allow(maySeeToResults)
  @Command(
    types.CompareResultsResult,
    'Reads what a platform holds of its people, to be compared with what it was sent. Refuses NOT_FOUND.',
  )
  compareResults(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.CompareResultsInput,
  ): Promise<types.ComparisonBegun> {
    return this.repairs.compare(actor, input);
  }
}
