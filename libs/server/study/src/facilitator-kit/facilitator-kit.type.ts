import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Locale } from '@campus/platform/graphql/locale.ts';

export const KitPaperKind = {
  SESSION: 'session',
  GUIDE: 'guide',
  OPENING: 'opening',
  DEBRIEF: 'debrief',
  EXERCISE: 'exercise',
  PLAN: 'plan',
  HANDOUT: 'handout',
} as const;
export type KitPaperKind = (typeof KitPaperKind)[keyof typeof KitPaperKind];
registerEnumType(KitPaperKind, {
  name: 'KitPaperKind',
  description:
    'The guide of a module, the session plan of a route, the debrief of a simulation, a plan filled in as an example, a paper of an exercise, texts that open a conversation on each module, or another paper.',
});

@ObjectType({ description: 'A paper for those who teach a course, by its title.' })
export class KitPaper {
  @Field(() => ID)
  id: string;

  @Field(() => KitPaperKind)
  kind: KitPaperKind;

  @Field()
  title: string;

  @Field({ description: 'The source has changed since this translation was read against it.' })
  isStale: boolean;
}

@ObjectType({
  description: 'Slides made from what a module says: `/kit/<version>/slides/<module>.pdf` and `.pptx`.',
})
export class KitDeck {
  @Field(() => ID)
  moduleId: string;

  @Field()
  title: string;
}

@ObjectType({
  description:
    'Slides of a session of a route, made from the lessons it goes through: `/kit/<version>/sessions/<paper>/<place>.pdf` and `.pptx`.',
})
export class KitSessionDeck {
  @Field(() => ID, { description: 'The session plan.' })
  paperId: string;

  @Field(() => Int, { description: 'From 1, among the sessions of its plan.' })
  place: number;

  @Field()
  title: string;
}

@ObjectType({ description: 'What those who teach a course read: of the version that is offered now.' })
export class FacilitatorKit {
  @Field(() => ID)
  versionId: string;

  @Field()
  courseTitle: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => GraphQLISODateTime)
  publishedAt: Date;

  @Field(() => [KitPaper], { description: 'In the order of the course folder.' })
  papers: KitPaper[];

  @Field(() => [KitDeck], { description: 'In teaching order.' })
  decks: KitDeck[];

  @Field(() => [KitSessionDeck], { description: 'By session plan, in order.' })
  sessionDecks: KitSessionDeck[];
}

@ObjectType({ description: 'A paper of the kit with its text.' })
export class KitPaperText extends KitPaper {
  @Field()
  courseTitle: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => Locale)
  locale: Locale;

  @Field({ description: 'Its sections are `<h2>`.' })
  html: string;
}
