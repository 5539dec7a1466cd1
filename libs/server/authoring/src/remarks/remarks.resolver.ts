import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayWriteCourses } from '../course-rights/course-rights.access.ts';
import { ReadRemarks } from './read-remarks.ts';
import * as types from './remark.type.ts';
import { WriteRemarks } from './write-remarks.ts';

@Resolver()
export class RemarksResolver {
  constructor(
    private readonly reading: ReadRemarks,
    private readonly writing: WriteRemarks,
  ) {}

  @Allow(mayWriteCourses)
  @Query(() => types.RemarkPage, {
    description: 'What people say about texts of drafts; open remarks first, the oldest on top.',
  })
  remarks(@CurrentActor() actor: Actor, @Args() args: types.RemarksArgs): Promise<types.RemarkPage> {
    return this.reading.page(actor, args);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.AddRemarkResult,
    'Says something about a text of a draft. Refuses NOT_FOUND, INPUT_INVALID, DRAFT_CLOSED.',
  )
  addRemark(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.AddRemarkInput,
  ): Promise<types.RemarkChanged> {
    return this.writing.add(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(types.AnswerRemarkResult, 'Answers a remark. Refuses NOT_FOUND, INPUT_INVALID, DRAFT_CLOSED.')
  answerRemark(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.AnswerRemarkInput,
  ): Promise<types.RemarkChanged> {
    return this.writing.answer(actor, input);
  }

  @Allow(mayWriteCourses)
  @Command(
    types.SettleRemarkResult,
    'Says that a remark is settled, or opens it again. Refuses NOT_FOUND, COURSE_RIGHT_MISSING, DRAFT_CLOSED.',
  )
  settleRemark(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SettleRemarkInput,
  ): Promise<types.RemarkChanged> {
    return this.writing.settle(actor, input);
  }
}
