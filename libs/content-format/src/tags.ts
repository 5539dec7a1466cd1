import type { ActivityTags } from './bundle.ts';
import type { CourseContext, QuestionCourse } from './course-context.ts';
import { suggestion } from './problems.ts';
import { type Vocabulary, vocabularies } from './vocabulary.ts';
import type { YamlFields, YamlValue } from './yaml-value.ts';

/** Fields that say what an activity is about; every one may be left out. */
export const tagFields = ['outcomes', 'guidelines', 'principles', 'phases', 'actors', 'hazards'] as const;

export function readTags(fields: YamlFields, course: CourseContext): ActivityTags {
  const list = (name: Vocabulary): string[] =>
    fields.optional(name, [], (value) => vocabularyKeys(value, name));
  return {
    outcomes: fields.optional('outcomes', [], (value) =>
      value.list().map((each) => outcomeKey(each, course)),
    ),
    guidelines: list('guidelines'),
    principles: list('principles'),
    phases: list('phases'),
    actors: list('actors'),
    hazards: list('hazards'),
  };
}

export function vocabularyKeys(value: YamlValue, vocabulary: Vocabulary): string[] {
  return value.list().map((each) => vocabularyKey(each, vocabulary));
}

export function vocabularyKey(value: YamlValue, vocabulary: Vocabulary): string {
  const known = Object.keys(vocabularies[vocabulary]);
  const key = value.string();
  if (key !== '' && !known.includes(key)) {
    value.fault('vocabulary', `"${key}" is not among the ${vocabulary}${suggestion(key, known)}`);
  }
  return key;
}

export function outcomeKey(value: YamlValue, course: QuestionCourse): string {
  const key = value.string();
  if (key !== '' && !course.outcomes.has(key)) {
    value.fault('reference', `no module has the outcome "${key}"${suggestion(key, course.outcomes)}`);
  }
  return key;
}

export function sourceKey(value: YamlValue, course: QuestionCourse): string {
  const key = value.string();
  if (key !== '' && !course.sources.has(key)) {
    value.fault('reference', `no source "${key}" in sources.yaml${suggestion(key, course.sources.keys())}`);
  }
  return key;
}
