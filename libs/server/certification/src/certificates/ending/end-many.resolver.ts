import { Args, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { mayIssue } from '../certificates.access.ts';
import {
  type CertificatesEnded,
  EndCertificatesInput,
  ExpireCertificatesResult,
  RevokeCertificatesResult,
} from './end-many.type.ts';
import { TakeOutOfForce } from './take-out-of-force.ts';

@Resolver()
export class EndManyResolver {
  constructor(private readonly taking: TakeOutOfForce) {}

  @Allow(mayIssue)
  @FreshProof()
  @Command(
    RevokeCertificatesResult,
    'Takes many certificates out of force for one reason; says of each whether it was done.',
  )
  revokeCertificates(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndCertificatesInput,
  ): Promise<CertificatesEnded> {
    return this.taking.takeMany(actor, 'revoked', input);
  }

  @Allow(mayIssue)
  @Command(
    ExpireCertificatesResult,
    'Ends many certificates before their day for one reason; says of each whether it was done.',
  )
  expireCertificates(
    @CurrentActor() actor: Actor,
    @Args('input') input: EndCertificatesInput,
  ): Promise<CertificatesEnded> {
    return this.taking.takeMany(actor, 'expired', input);
  }
}
