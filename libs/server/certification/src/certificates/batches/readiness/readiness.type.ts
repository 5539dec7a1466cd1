import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BlockerCount } from '../batch-item.type.ts';

@ObjectType({ description: 'Somebody whom a blocker holds.' })
export class HeldPerson {
  @Field(() => ID)
  enrolmentId: string;
  @Field(() => ID)
  personId: string;
  @Field()
  fullName: string;
}

@ObjectType()
export class ReadinessBlocker extends BlockerCount {
  @Field(() => [HeldPerson], { description: 'Whom it holds, by name; 20 at most.' })
  people: HeldPerson[];
}

@ObjectType({
  description:
    'How an edition stands for certificates at this moment; of the countries of the person asking.',
})
export class CertificateReadiness {
  @Field(() => Int)
  people: number;
  @Field(() => Int, { description: 'Those whom a proposal made now would certify.' })
  ready: number;
  @Field(() => Int, { description: 'Those whose certificate is issued.' })
  already: number;
  @Field(() => [ReadinessBlocker], {
    description: 'How many of the others each blocker holds, the commonest first.',
  })
  blockers: ReadinessBlocker[];
}
