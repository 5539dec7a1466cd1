import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';

@ObjectType({ description: 'Filters, order and columns of a roster under a name.' })
export class RosterView {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'The query of the roster’s address, `status=ACTIVE&sort=progress`.' })
  filter: string;

  @Field()
  isMine: boolean;

  @Field({ description: 'Others who coordinate see it in the edition, each with their own people.' })
  isShared: boolean;

  @Field({ description: 'What its owner sees first.' })
  isUsual: boolean;

  @Field(() => String, { nullable: true, description: 'Whose it is, when it is not mine.' })
  owner: string | null;
}

@InputType({ description: 'A new view, or a change of one’s own.' })
export class SaveRosterViewInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  viewId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Null: of the roster of all editions. Never changes.' })
  editionId?: string | null;

  @Field()
  name: string;

  @Field()
  filter: string;

  @Field()
  isShared: boolean;

  @Field()
  isUsual: boolean;

  @Field(() => ID, { description: 'Made by the client, a uuid: a repeat has no second effect.' })
  idempotencyKey: string;
}

@InputType()
export class RemoveRosterViewInput {
  @Field(() => ID)
  viewId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class RosterViewSaved {
  @Field(() => ID)
  viewId: string;
}

@ObjectType()
export class RosterViewRemoved {
  @Field(() => ID)
  viewId: string;
}

export const SaveRosterViewResult = resultOf('SaveRosterViewResult', RosterViewSaved);
export const RemoveRosterViewResult = resultOf('RemoveRosterViewResult', RosterViewRemoved);
