import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor } from '@campus/platform/auth/actor.ts';
import { Allow } from '@campus/platform/auth/allow.ts';
import { CurrentActor } from '@campus/platform/graphql/context.ts';
import { auditActions } from '@campus/people';
import { mayCheckAudit, mayReadAudit } from './audit-trail.access.ts';
import { anchorOf, anchorText } from './audit-trail.rules.ts';
import { AuditTrail } from './audit-trail.service.ts';
import { type AuditRow } from './audit-trail.statements.ts';
import { AuditAnchor, AuditCheck, AuditEvent, AuditEventList, AuditEventsArgs } from './audit-trail.type.ts';

const eventOf = ({
  actor_id,
  actor_name,
  subject_type,
  subject_id,
  subject_name,
  subject_person_id,
  country,
  ...row
}: AuditRow): AuditEvent => ({
  ...row,
  actorId: actor_id,
  actorName: actor_name || null,
  subjectType: subject_type,
  subjectId: subject_id,
  subjectName: subject_name || null,
  subjectPersonId: subject_person_id,
  countryCode: country,
});

@Resolver(() => AuditEvent)
export class AuditTrailResolver {
  constructor(private readonly trail: AuditTrail) {}

  @Allow(mayReadAudit)
  @Query(() => AuditEventList, {
    description: 'What was done in the countries the actor looks after, newest first.',
  })
  async auditEvents(@CurrentActor() actor: Actor, @Args() args: AuditEventsArgs): Promise<AuditEventList> {
    const { rows, hasMore } = await this.trail.events(actor, args);
    return { items: rows.map(eventOf), hasMore };
  }

  @Allow(mayReadAudit)
  @Query(() => [String], { description: 'Every fact that an event may tell of: `certificate.issued`.' })
  auditActions(): readonly string[] {
    return auditActions;
  }

  @Allow(mayCheckAudit)
  @Query(() => AuditCheck, {
    description: 'Follows the whole chain, and holds it against an anchor where one is given.',
  })
  async auditCheck(
    @Args('anchor', { type: () => String, nullable: true, description: 'As it was printed.' })
    anchor?: string,
  ): Promise<AuditCheck> {
    // What cannot be read as an anchor is none of the chain either.
    const given = anchor ? (anchorOf(anchor) ?? { number: 0, hash: '' }) : null;
    const { links, fault } = await this.trail.check(given);
    return { links, fault, anchor: await this.anchor() };
  }

  private async anchor(): Promise<AuditAnchor | null> {
    const head = await this.trail.head();
    return head && { number: head.number, at: head.at, text: anchorText(head) };
  }
}
