import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { EditionCosts } from './edition-costs.ts';
import {
  EditionCost,
  RecordEditionCostInput,
  RecordEditionCostResult,
  RemoveEditionCostInput,
  RemoveEditionCostResult,
} from './edition-cost.type.ts';
import { mayEnterCosts } from '../reports.access.ts';

@Resolver()
export class EditionCostsResolver {
  constructor(private readonly costs: EditionCosts) {}

  @Allow(mayEnterCosts)
  @Query(() => EditionCost, { nullable: true, description: 'What an edition cost; null: nobody entered it.' })
  editionCost(@Args('editionId', { type: () => ID }) editionId: string): Promise<EditionCost | null> {
    return this.costs.find(editionId);
  }

  @Allow(mayEnterCosts)
  @Command(
    RecordEditionCostResult,
    'Enters what an edition cost in all, or corrects it; of a closed edition too. Refuses NOT_FOUND, INPUT_INVALID {field}.',
  )
  async recordEditionCost(@CurrentActor() actor: Actor, @Args('input') input: RecordEditionCostInput) {
    return { editionId: await this.costs.record(actor, input) };
  }

  @Allow(mayEnterCosts)
  @Command(
    RemoveEditionCostResult,
    'Takes the cost of an edition away, with a reason. Refuses NOT_FOUND, REASON_NEEDED.',
  )
  async removeEditionCost(@CurrentActor() actor: Actor, @Args('input') input: RemoveEditionCostInput) {
    return { editionId: await this.costs.remove(actor, input) };
  }
}
