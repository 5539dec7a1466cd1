import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'An answer to a remark.' })
export class RemarkAnswer {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field()
  author: string;

  @Field(() => GraphQLISODateTime)
  writtenAt: Date;
}

@ObjectType({ description: 'What somebody says about a text of a draft.' })
export class Remark {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  draftId: string;

  @Field()
  draftName: string;

  @Field()
  path: string;

  @Field({ description: 'Of the file as it was read.' })
  seenHash: string;

  @Field({ description: 'The passage it is about; empty: the whole text.' })
  quote: string;

  @Field()
  text: string;

  @Field()
  author: string;

  @Field(() => GraphQLISODateTime)
  writtenAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: it is open.' })
  settledAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Who settled it.' })
  settledBy: string | null;

  @Field({ description: 'Whether the person asking may settle it, or open it again.' })
  maySettle: boolean;

  @Field({ description: 'Whether it can be answered: as long as its draft is open.' })
  mayAnswer: boolean;

  @Field(() => [RemarkAnswer], { description: 'The oldest first; at most 50.' })
  answers: RemarkAnswer[];
}

@ObjectType()
export class RemarkPage {
  @Field(() => [Remark])
  items: Remark[];

  @Field(() => Int)
  totalCount: number;
}

@ArgsType()
export class RemarksArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Null: of all open drafts of courses in which one has a right.',
  })
  draftId: string | null = null;

  @Field(() => String, { nullable: true, description: 'Null: of all texts.' })
  path: string | null = null;

  @Field(() => Boolean, { nullable: true, description: 'Null: open and settled ones.' })
  isOpen: boolean | null = null;

  @Field({
    defaultValue: false,
    description:
      'Only open ones in which somebody else had the last word and whose text one writes, or which one made.',
  })
  isWaiting: boolean;
}

@InputType()
export class AddRemarkInput {
  @Field({ description: 'Made by the client: a repeat says it once.' })
  idempotencyKey: string;

  @Field(() => ID)
  draftId: string;

  @Field()
  path: string;

  @Field({ description: 'Of the file as it was read.' })
  seenHash: string;

  @Field({ description: 'The passage it is about, at most 500 characters; empty: the whole text.' })
  quote: string;

  @Field({ description: 'At most 2,000 characters.' })
  text: string;
}

@InputType()
export class AnswerRemarkInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  remarkId: string;

  @Field({ description: 'At most 2,000 characters.' })
  text: string;
}

@InputType()
export class SettleRemarkInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  remarkId: string;

  @Field({ description: 'False: it is opened again.' })
  isSettled: boolean;
}

@ObjectType()
export class RemarkChanged {
  @Field(() => ID)
  remarkId: string;
}

export const AddRemarkResult = resultOf('AddRemarkResult', RemarkChanged);
export const AnswerRemarkResult = resultOf('AnswerRemarkResult', RemarkChanged);
export const SettleRemarkResult = resultOf('SettleRemarkResult', RemarkChanged);
