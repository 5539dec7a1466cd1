import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { Sex } from '../person.type.ts';

@ObjectType()
export class PersonChanged {
  @Field(() => ID)
  personId: string;
}

/** Every act on a person names the person and the reason, once. */
@InputType({ isAbstract: true })
abstract class ChangeInput {
  @Field(() => ID)
  personId: string;

  @Field()
  reason: string;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType({ description: 'A post, an institution, or both.' })
export class ChangeDutyInput extends ChangeInput {
  @Field(() => ID, { nullable: true })
  postId?: string | null;

  @Field(() => ID, { nullable: true })
  institutionId?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person is there.' })
  position?: string | null;

  @Field({ description: 'The first day, `YYYY-MM-DD`; what was served until then ends.' })
  from: string;
}

@InputType({ description: 'How the person is named and where they serve, whole: what stays is said again.' })
export class ChangePersonInput extends ChangeInput {
  @Field()
  givenNames: string;

  @Field()
  firstSurname: string;

  @Field(() => String, { nullable: true })
  secondSurname?: string | null;

  @Field(() => Sex, { nullable: true, description: 'Null: not stated.' })
  sex?: Sex | null;

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null: none.' })
  country?: string | null;
}

@InputType()
export class SetExtraTimeInput extends ChangeInput {
  @Field(() => Int, { description: 'Per cent of each time limit, 0 to 300; for attempts begun from now on.' })
  percent: number;
}

export const ChangeDutyResult = resultOf('ChangeDutyResult', PersonChanged);
export const ChangePersonResult = resultOf('ChangePersonResult', PersonChanged);
export const SetExtraTimeResult = resultOf('SetExtraTimeResult', PersonChanged);
