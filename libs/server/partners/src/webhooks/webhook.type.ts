import { ArgsType, Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PageArgs } from '@campus/platform/graphql/list-args.ts';
import { resultOf } from '@campus/platform/graphql/refusal.type.ts';
import { DeliveryState, WebhookKind } from './webhook-kind.ts';

@ObjectType({ description: 'An address of another program that is told what happened here.' })
export class Webhook {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  url: string;

  @Field(() => [WebhookKind])
  kinds: WebhookKind[];

  @Field({ description: 'False: it is told nothing.' })
  isOpen: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until then messages are signed by the secret before as well.',
  })
  previousUntil: Date | null;

  @Field(() => Int)
  waiting: number;

  @Field(() => Int)
  failed: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  lastSentAt: Date | null;
}

@ObjectType({ description: 'One event for one address.' })
export class WebhookDelivery {
  @Field(() => ID)
  id: string;

  @Field(() => ID, { description: 'The `webhook-id` of the message.' })
  eventId: string;

  @Field(() => WebhookKind)
  kind: WebhookKind;

  @Field(() => GraphQLISODateTime)
  happenedAt: Date;

  @Field(() => DeliveryState)
  state: DeliveryState;

  @Field(() => Int)
  tries: number;

  @Field(() => Int, { nullable: true, description: 'Of the last answer; null: none came.' })
  status: number | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Null: it is not tried again, or not before the address is opened.',
  })
  nextTryAt: Date | null;
}

@ArgsType()
export class WebhookDeliveriesArgs extends PageArgs {
  @Field(() => ID)
  webhookId: string;
}

@ObjectType()
export class WebhookDeliveryList {
  @Field(() => [WebhookDelivery])
  items: WebhookDelivery[];

  @Field(() => Int)
  totalCount: number;
}

@InputType()
export class AddWebhookInput {
  @Field({ description: 'Made by the client: a repeat adds no second one.' })
  idempotencyKey: string;

  @Field()
  name: string;

  @Field()
  url: string;

  @Field(() => [WebhookKind])
  kinds: WebhookKind[];
}

@InputType()
export class WebhookInput {
  @Field({ description: 'Made by the client.' })
  idempotencyKey: string;

  @Field(() => ID)
  id: string;
}

@InputType()
export class SetWebhookOpenInput extends WebhookInput {
  @Field()
  isOpen: boolean;
}

@ObjectType()
export class WebhookSecretMade {
  @Field(() => ID)
  id: string;

  @Field(() => String, { nullable: true, description: 'Null: it was made before, by the same request.' })
  secret: string | null;
}

@ObjectType()
export class WebhookSet {
  @Field(() => ID)
  id: string;
}

export const AddWebhookResult = resultOf('AddWebhookResult', WebhookSecretMade);
export const TurnWebhookSecretResult = resultOf('TurnWebhookSecretResult', WebhookSecretMade);
export const SetWebhookOpenResult = resultOf('SetWebhookOpenResult', WebhookSet);
export const SendWebhookAgainResult = resultOf('SendWebhookAgainResult', WebhookSet);
