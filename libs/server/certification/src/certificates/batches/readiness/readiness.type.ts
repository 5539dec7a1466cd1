import { Field, Int, ObjectType } from '@nestjs/graphql';
import { BlockerCount } from '../batch-item.type.ts';

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
  @Field(() => [BlockerCount], {
    description: 'How many of the others each blocker holds, the commonest first.',
  })
  blockers: BlockerCount[];
}
