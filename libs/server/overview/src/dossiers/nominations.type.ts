import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { NominationState } from '@campus/intake';

@ObjectType({ description: 'A step in the life of a nomination, or a letter that was sent about it.' })
export class DossierNominationStep {
  @Field(() => GraphQLISODateTime)
  at: Date;

  @Field({ description: '`noun.verb`, as in the audit log.' })
  action: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which letter was sent: `accepted`, `waitlisted`, `reminder` …; null: it was no letter.',
  })
  letter: string | null;

  @Field(() => String, { nullable: true, description: '`link`, `officer` or `campus`.' })
  by: string | null;

  @Field(() => String, { nullable: true, description: 'Null: by link, or by the campus.' })
  actor: string | null;

  @Field(() => String, { nullable: true })
  reason: string | null;
}

@ObjectType({
  description: 'A nomination that somebody came by, of a country the person asking coordinates.',
})
export class DossierNomination {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  editionId: string;

  @Field()
  editionTitle: string;

  @Field()
  callTitle: string;

  @Field()
  institution: string;

  @Field(() => NominationState)
  state: NominationState;

  @Field(() => GraphQLISODateTime, { nullable: true })
  submittedAt: Date | null;

  @Field({ description: 'The institution sent a letter along.' })
  hasLetter: boolean;

  @Field(() => [DossierNominationStep], { description: 'The last 50, the oldest first.' })
  steps: DossierNominationStep[];
}
