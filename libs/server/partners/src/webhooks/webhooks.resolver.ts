import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import * as types from './webhook.type.ts';
import { mayTellSystems } from './webhooks.access.ts';
import { Webhooks } from './webhooks.service.ts';

@Resolver()
export class WebhooksResolver {
  constructor(private readonly webhooks: Webhooks) {}

  @Allow(mayTellSystems)
  @Query(() => [types.Webhook], {
    description: 'Addresses of other programs that are told what happened, open ones first; at most 100.',
  })
  webhookAddresses(): Promise<types.Webhook[]> {
    return this.webhooks.list();
  }

  @Allow(mayTellSystems)
  @Query(() => types.WebhookDeliveryList, { description: 'What one was told in thirty days, newest first.' })
  webhookDeliveries(@Args() args: types.WebhookDeliveriesArgs): Promise<types.WebhookDeliveryList> {
    return this.webhooks.deliveries(args.webhookId, pageOf(args));
  }

  @Allow(mayTellSystems)
  @FreshProof()
  @Command(
    types.AddWebhookResult,
    'Has an address told, and shows its secret once. Refuses INPUT_INVALID {field}, PROOF_NEEDED.',
  )
  addWebhook(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.AddWebhookInput,
  ): Promise<types.WebhookSecretMade> {
    return this.webhooks.add(actor, input);
  }

  @Allow(mayTellSystems)
  @FreshProof()
  @Command(
    types.TurnWebhookSecretResult,
    'Makes another secret, shown once; the one before signs as well for a day. Refuses NOT_FOUND, PROOF_NEEDED.',
  )
  turnWebhookSecret(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.WebhookInput,
  ): Promise<types.WebhookSecretMade> {
    return this.webhooks.turn(actor, input);
  }

  @Allow(mayTellSystems)
  @Command(types.SetWebhookOpenResult, 'Opens an address, or closes it. Refuses NOT_FOUND.')
  setWebhookOpen(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.SetWebhookOpenInput,
  ): Promise<types.WebhookSet> {
    return this.webhooks.setOpen(actor, input);
  }

  @Allow(mayTellSystems)
  @Command(types.SendWebhookAgainResult, 'Sends one message again, by the same id. Refuses NOT_FOUND.')
  sendWebhookAgain(
    @CurrentActor() actor: Actor,
    @Args('input') input: types.WebhookInput,
  ): Promise<types.WebhookSet> {
    return this.webhooks.sendAgain(actor, input);
  }
}
