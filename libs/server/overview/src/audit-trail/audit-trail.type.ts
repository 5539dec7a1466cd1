import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LimitArgs } from '@campus/platform/graphql/list-args.ts';
import { JsonScalar } from '@campus/platform/graphql/json.scalar.ts';
import { enumOf, type CodeOf } from '@campus/platform/graphql/closed-set.ts';
import { chainFaults } from './audit-trail.rules.ts';

@ObjectType({ description: 'Who did what to whom, when and why.' })
export class AuditEvent {
  @Field(() => Int, { description: 'Its place in the chain, from 1.' })
  number: number;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field(() => ID, { nullable: true, description: 'Null: the operator, at the command line.' })
  actorId: string | null;

  @Field(() => String, { nullable: true })
  actorName: string | null;

  @Field({ description: 'A past-tense fact: `certificate.issued`.' })
  action: string;

  @Field()
  subjectType: string;

  @Field()
  subjectId: string;

  @Field(() => String, {
    nullable: true,
    description:
      'A person the actor may see, or a thing: the number of a certificate, the title of an edition.',
  })
  subjectName: string | null;

  @Field(() => ID, { nullable: true, description: 'The person it is about, where the actor may see them.' })
  subjectPersonId: string | null;

  @Field(() => String, { nullable: true })
  countryCode: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => JsonScalar, { description: 'What changed.' })
  detail: object;
}

@ObjectType()
export class AuditEventList {
  @Field(() => [AuditEvent])
  items: AuditEvent[];

  @Field({ description: 'Ask on with `before`: the number of the last item.' })
  hasMore: boolean;
}

@ObjectType({
  description: 'The newest link of the chain: written down elsewhere, it holds everything before it.',
})
export class AuditAnchor {
  @Field(() => Int)
  number: number;

  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field({ description: 'Number and hash, as they are printed and typed in again.' })
  text: string;
}

export const AuditFaultKind = enumOf(chainFaults);
export type AuditFaultKind = CodeOf<typeof AuditFaultKind>;
registerEnumType(AuditFaultKind, {
  name: 'AuditFaultKind',
  description: 'What is wrong with the chain of events.',
  valuesMap: {
    CHANGED: { description: 'An event is not the one that was recorded.' },
    EVENT_GONE: { description: 'An event is missing.' },
    LINK_GONE: { description: 'A link is missing.' },
    UNCHAINED: { description: 'An event was put in past the chain.' },
    NOT_ANCHORED: { description: 'The chain is whole, but it is not the one that was written down.' },
  },
});

@ObjectType()
export class AuditFault {
  @Field(() => AuditFaultKind)
  kind: AuditFaultKind;

  @Field(() => Int)
  number: number;
}

@ObjectType({ description: 'What following the whole chain has shown.' })
export class AuditCheck {
  @Field(() => Int, { description: 'Links found in order.' })
  links: number;

  @Field(() => AuditFault, { nullable: true, description: 'Null: nothing was changed, added or taken away.' })
  fault: AuditFault | null;

  @Field(() => AuditAnchor, { nullable: true })
  anchor: AuditAnchor | null;
}

@ArgsType()
export class AuditEventsArgs extends LimitArgs {
  @Field(() => Int, { nullable: true })
  before: number | null = null;

  @Field(() => String, { nullable: true, description: 'How it begins: `certificate.`' })
  action: string | null = null;

  @Field(() => ID, { nullable: true })
  subjectId: string | null = null;

  @Field(() => String, { nullable: true })
  search: string | null = null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  from: Date | null = null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Not included.' })
  until: Date | null = null;

  @Field(() => String, { nullable: true, description: 'Part of it.' })
  actorName: string | null = null;

  @Field(() => String, { nullable: true, description: 'Part of a person’s, or of a thing’s.' })
  subjectName: string | null = null;
}
