import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  type DifClass as DifClassCode,
  difClasses,
  type Finding as FindingCode,
  findings,
  type Third as ThirdCode,
  thirds,
} from '@campus/item-analysis';
import { enumOf } from '@campus/platform/graphql/closed-set.ts';
import { Locale } from '@campus/platform/graphql/locale.ts';
import { QuestionTypes } from '../quizzes/quiz.type.ts';

export const ItemFinding = enumOf(findings);
registerEnumType(ItemFinding, {
  name: 'ItemFinding',
  description: 'What stands out in what was answered to a question, the gravest first.',
  valuesMap: {
    KEY: { description: 'Those who do well elsewhere choose something else than what counts as right.' },
    LANGUAGE: { description: 'Much harder or easier in one language, for people who are as good.' },
    WEAK: { description: 'Right or wrong has little to do with the rest of the quiz.' },
    HARD: { description: 'Few have it right.' },
    SKIPPED: { description: 'Many leave it.' },
    WORDING: { description: 'Somewhat harder or easier in one language.' },
    EASY: { description: 'Nearly everybody has it right.' },
    IDLE: { description: 'It has an option that nearly nobody chooses.' },
  },
});

export const DifClass = enumOf(difClasses);
registerEnumType(DifClass, {
  name: 'DifClass',
  description: 'How far a question differs between two languages: A little or nothing, B some, C much.',
});

export const AbilityThird = enumOf(thirds);
registerEnumType(AbilityThird, {
  name: 'AbilityThird',
  description: 'Of those who had a question, by their results in the rest of the quiz.',
});

@InputType({ description: 'Whose answers are counted; what is left out filters nothing.' })
export class AnalysisFilter {
  @Field(() => ID, { nullable: true, description: 'The version in which the quiz was answered.' })
  versionId: string | null = null;

  @Field(() => ID, { nullable: true })
  editionId: string | null = null;

  @Field(() => Locale, { nullable: true, description: 'In which the quiz was begun.' })
  language: Locale | null = null;

  @Field(() => String, { nullable: true, description: 'ISO 3166 code of the country of the person.' })
  country: string | null = null;
}

@ObjectType()
export class AnalysedVersion {
  @Field(() => ID) id: string;
  @Field(() => Int) number: number;
}

@ObjectType()
export class AnalysedEdition {
  @Field(() => ID) id: string;
  @Field() title: string;
}

@ObjectType({ description: 'A quiz that somebody has finished.' })
export class AnalysedQuiz {
  @Field(() => ID) activityId: string;
  @Field(() => ID) courseId: string;
  @Field() courseTitle: string;
  @Field() title: string;
  @Field() moduleTitle: string;
  @Field() isGraded: boolean;
  @Field(() => Int, { nullable: true, description: 'People who have finished it; null: one to four.' })
  learners: number | null;
  @Field(() => [AnalysedVersion], { description: 'In which it was answered, the newest first.' })
  versions: AnalysedVersion[];
  @Field(() => [AnalysedEdition], { description: 'In which it was answered, the newest first.' })
  editions: AnalysedEdition[];
}

@ObjectType({ description: 'People who have finished a quiz, by what they have in common.' })
export class AnalysedPart {
  @Field(() => String, { nullable: true, description: 'Language or country; null: not known.' })
  code: string | null;
  @Field(() => Int) learners: number;
}

@ObjectType({ description: 'A question between two languages, for people who are as good.' })
export class ItemDifference {
  @Field(() => Locale) reference: string;
  @Field(() => Locale) language: string;
  @Field(() => Float, { description: 'By Mantel and Haenszel; below 0: harder in `language`.' })
  delta: number;
  @Field(() => Float, { description: 'Odds to be right in `reference` over those in `language`.' })
  alpha: number;
  @Field(() => Float) chiSquare: number;
  @Field(() => DifClass) class: DifClassCode;
}

@ObjectType({ description: 'What the answers say of a question. Null: it would tell of one to four people.' })
export class AnalysedItem {
  @Field(() => ID) questionId: string;
  @Field() pool: string;
  @Field(() => QuestionTypes) type: string;
  @Field(() => String, { nullable: true, description: 'Null for people who study the course.' })
  promptHtml: string | null;
  @Field({ description: 'Text or key differ between the versions that are counted.' }) isChanged: boolean;
  @Field(() => Int, { nullable: true }) given: number | null;
  @Field(() => Int, { nullable: true, description: 'Had all points.' }) rightPercent: number | null;
  @Field(() => Int, { nullable: true }) skippedPercent: number | null;
  @Field(() => Float, { nullable: true, description: 'Mean score, 0 to 1.' }) difficulty: number | null;
  @Field(() => Float, { nullable: true, description: 'Correlation with the score at the others.' })
  discrimination: number | null;
  @Field(() => Int, { nullable: true }) medianSeconds: number | null;
  @Field(() => [ItemFinding], { description: 'The gravest first; empty where fewer than 30 have answered.' })
  findings: FindingCode[];
  @Field(() => [ItemDifference], { description: 'Of languages with 30 people or more.' })
  differences: ItemDifference[];
}

@ObjectType({ description: 'What the answers say of a pool of questions.' })
export class AnalysedPool {
  @Field() pool: string;
  @Field(() => Int) items: number;
  @Field(() => Int, { description: 'Questions in which something stands out.' }) flagged: number;
  @Field(() => Float, { nullable: true, description: 'Mean score, 0 to 1.' }) difficulty: number | null;
}

@ObjectType({
  description:
    'What the answers say of a quiz: of the first attempt of each person, at most the last 10,000.',
})
export class QuizAnalysis {
  @Field(() => ID) activityId: string;
  @Field() title: string;
  @Field() moduleTitle: string;
  @Field(() => [AnalysedVersion]) versions: AnalysedVersion[];
  @Field({ description: 'One to four people are counted, or left out by the filter: nothing is told.' })
  isSmallGroup: boolean;
  @Field(() => Int, { nullable: true }) learners: number | null;
  @Field(() => Float, { nullable: true, description: 'Questions a person had, on average.' })
  length: number | null;
  @Field(() => Float, { nullable: true, description: 'Mean score, 0 to 1.' }) mean: number | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Cronbach’s alpha, or KR-20 where points are all or none.',
  })
  alpha: number | null;
  @Field(() => Float, { nullable: true, description: 'Standard error of measurement of a score of 0 to 1.' })
  error: number | null;
  @Field() isAllOrNone: boolean;
  @Field(() => [AnalysedPart], { description: 'Those of one to four people, and one more, are left out.' })
  languages: AnalysedPart[];
  @Field(() => [AnalysedPart]) countries: AnalysedPart[];
  @Field(() => [AnalysedPool]) pools: AnalysedPool[];
  @Field(() => [AnalysedItem], { description: 'Those with the gravest findings first; at most 1,000.' })
  items: AnalysedItem[];
}

@ObjectType({ description: 'How many chose an option. Null: it would tell of one to four people.' })
export class OptionCount {
  @Field() key: string;
  @Field(() => Int, { nullable: true }) count: number | null;
  @Field(() => Int, { nullable: true, description: 'Of those who had the question.' }) percent: number | null;
}

@ObjectType()
export class AnalysedOption extends OptionCount {
  @Field(() => String, {
    nullable: true,
    description: 'Null of true and false, and for people who study the course.',
  })
  html: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Null for people who study the course.' })
  isCorrect: boolean | null;
  @Field(() => Float, {
    nullable: true,
    description: 'Mean score of those who chose it at the others, 0 to 1.',
  })
  meanRest: number | null;
}

@ObjectType({ description: 'A question in one language or country.' })
export class ItemPart {
  @Field(() => String, { nullable: true, description: 'Null: not known.' }) code: string | null;
  @Field(() => Int) given: number;
  @Field(() => Int, { nullable: true }) rightPercent: number | null;
}

@ObjectType()
export class ItemLanguage {
  @Field(() => Locale) language: string;
  @Field(() => [OptionCount]) options: OptionCount[];
}

@ObjectType({ description: 'A question among people who did about as well in the rest of the quiz.' })
export class ItemThird {
  @Field(() => AbilityThird) third: ThirdCode;
  @Field(() => [OptionCount], { description: 'With the share of this third.' }) options: OptionCount[];
}

@ObjectType({ description: 'What the answers say of one question.' })
export class QuestionAnalysis {
  @Field(() => ID) activityId: string;
  @Field() quizTitle: string;
  @Field(() => AnalysedItem) item: AnalysedItem;
  @Field({ description: 'One option is chosen; else several may be.' }) isExclusive: boolean;
  @Field(() => [AnalysedOption], { description: 'As they are written; empty of questions without options.' })
  options: AnalysedOption[];
  @Field(() => [ItemPart]) languages: ItemPart[];
  @Field(() => [ItemPart]) countries: ItemPart[];
  @Field(() => [ItemLanguage]) optionsByLanguage: ItemLanguage[];
  @Field(() => [ItemThird], {
    description: 'The best third first; those of one to four people, and one more, are left out.',
  })
  optionsByThird: ItemThird[];
}
