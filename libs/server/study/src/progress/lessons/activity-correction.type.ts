import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { type Locale } from '@campus/platform/graphql/locale.ts';
import { titleIn, type CorrectionNote } from '@campus/delivery';

@ObjectType({ description: 'That something was corrected while the learner’s edition was running.' })
export class ActivityCorrection {
  @Field(() => GraphQLISODateTime)
  appliedAt: Date;

  @Field({ description: 'What and why, in the language of the activity.' })
  note: string;
}

/** Notes in the form of `correctionNotes`, for a reader of `locale`. */
export const correctionsIn = (notes: CorrectionNote[] | null, locale: Locale): ActivityCorrection[] =>
  (notes ?? []).map((one) => ({ appliedAt: new Date(one.appliedAt), note: titleIn(one.notes, locale) }));
