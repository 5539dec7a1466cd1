import { Args, Query, Resolver } from '@nestjs/graphql';
import { signedIn, type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { Command } from '@campus/platform/graphql/command.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { FreshProof } from '@campus/platform/auth/fresh-proof.ts';
import { Locale, localeOf } from '@campus/platform/graphql/locale.ts';
import { pageOf } from '@campus/platform/graphql/page.ts';
import { CertificateReading } from './certificate-reading.ts';
import {
  Certificate,
  CertificateCandidatePage,
  CertificateCandidatesArgs,
  CertificateExpired,
  CertificateIssued,
  CertificateRevoked,
  CertificateSuperseded,
  ExpireCertificateInput,
  ExpireCertificateResult,
  IssueCertificateInput,
  IssueCertificateResult,
  RevokeCertificateInput,
  RevokeCertificateResult,
  SupersedeCertificateInput,
  SupersedeCertificateResult,
} from './certificate.type.ts';
import { mayIssue } from './certificates.access.ts';
import { IssueCertificate } from './issuing/issue-certificate.ts';
import { CertificateRegister } from './register/register.ts';
import { CertificateRegisterArgs, RegisteredCertificatePage } from './register/register.type.ts';
import { SupersedeCertificate } from './ending/supersede-certificate.ts';
import { TakeOutOfForce } from './ending/take-out-of-force.ts';

@Resolver(() => Certificate)
export class CertificatesResolver {
  constructor(
    private readonly reading: CertificateReading,
    private readonly issuing: IssueCertificate,
    private readonly taking: TakeOutOfForce,
    private readonly superseding: SupersedeCertificate,
    private readonly register: CertificateRegister,
  ) {}

  @Allow(signedIn)
  @Query(() => [Certificate], { description: 'The person’s own, newest first; at most 100.' })
  myCertificates(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => Locale }) locale: Locale,
  ): Promise<Certificate[]> {
    return this.reading.mine(actor, locale);
  }

  @Allow(mayIssue)
  @Query(() => CertificateCandidatePage, {
    description: 'The enrolments of an edition that the coordinator may see.',
  })
  certificateCandidates(
    @CurrentActor() actor: Actor,
    @Args() args: CertificateCandidatesArgs,
  ): Promise<CertificateCandidatePage> {
    return this.reading.candidates(actor, args.editionId, args.locale, pageOf(args));
  }

  @Allow(mayIssue)
  @Command(IssueCertificateResult, 'Issues the certificate an enrolment has earned.')
  async issueCertificate(
    @CurrentActor() actor: Actor,
    @Args('input') input: IssueCertificateInput,
  ): Promise<CertificateIssued> {
    return { certificate: await this.reading.byId(await this.issuing.issue(actor, input), localeOf(actor)) };
  }

  @Allow(mayIssue)
  @FreshProof()
  @Command(RevokeCertificateResult, 'Takes a certificate out of force, with a reason.')
  async revokeCertificate(
    @CurrentActor() actor: Actor,
    @Args('input') input: RevokeCertificateInput,
  ): Promise<CertificateRevoked> {
    const id = await this.taking.take(actor, 'revoked', input);
    return { certificate: await this.reading.byId(id, localeOf(actor)) };
  }

  @Allow(mayIssue)
  @Command(
    SupersedeCertificateResult,
    'Issues a corrected certificate: the person as they are named now, all else as printed. The old one points to it.',
  )
  async supersedeCertificate(
    @CurrentActor() actor: Actor,
    @Args('input') input: SupersedeCertificateInput,
  ): Promise<CertificateSuperseded> {
    const id = await this.superseding.supersede(actor, input);
    return { certificate: await this.reading.byId(id, localeOf(actor)) };
  }

  @Allow(mayIssue)
  @Query(() => RegisteredCertificatePage, {
    description: 'The register: certificates of the people of the person asking, by name or serial.',
  })
  certificateRegister(
    @CurrentActor() actor: Actor,
    @Args() args: CertificateRegisterArgs,
  ): Promise<RegisteredCertificatePage> {
    return this.register.read(actor, args.locale, args, pageOf(args));
  }

  @Allow(mayIssue)
  @Command(ExpireCertificateResult, 'Ends a certificate before its day, with a reason.')
  async expireCertificate(
    @CurrentActor() actor: Actor,
    @Args('input') input: ExpireCertificateInput,
  ): Promise<CertificateExpired> {
    const id = await this.taking.take(actor, 'expired', input);
    return { certificate: await this.reading.byId(id, localeOf(actor)) };
  }
}
