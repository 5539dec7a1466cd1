import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { ViewedList } from './viewed-list.ts';

@ObjectType({ description: 'Filters, order and columns of a list under a name.' })
export class SavedView {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'The query of the list’s address, `status=ACTIVE&sort=progress`.' })
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
export class SaveViewInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  viewId?: string | null;

  @Field(() => ViewedList, { description: 'Never changes.' })
  list: ViewedList;

  @Field(() => ID, { nullable: true, description: 'Null: of the list of all editions. Never changes.' })
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
export class RemoveViewInput {
  @Field(() => ID)
  viewId: string;

  @Field(() => ID)
  idempotencyKey: string;
}

@ObjectType()
export class ViewSaved {
  @Field(() => ID)
  viewId: string;
}

@ObjectType()
export class ViewRemoved {
  @Field(() => ID)
  viewId: string;
}

export const SaveViewResult = resultOf('SaveViewResult', ViewSaved);
export const RemoveViewResult = resultOf('RemoveViewResult', ViewRemoved);
