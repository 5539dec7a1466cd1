import type { BundleSurvey, SurveyQuestion } from '../bundle.ts';
import type { CourseContext } from '../course-context.ts';
import { emptyText } from './quiz.ts';
import { localised } from '../texts/texts.ts';
import type { YamlFields, YamlValue } from '../yaml-value.ts';
import { surveyQuestionTypes } from './question-types.ts';

const questionFields = {
  scale: { required: ['low', 'high'], optional: [] },
  choice: { required: ['options'], optional: ['multiple'] },
  text: { required: [], optional: ['rows'] },
} as const;

export function readSurvey(
  root: YamlValue,
  { required, monthsAfter }: { required: boolean; monthsAfter: number | null },
  course: CourseContext,
): BundleSurvey {
  const fields = root.fields(
    ['uuid', 'key', 'kind', 'title', 'minutes', 'questions'],
    ['intro', 'anonymous'],
  );
  fields.optional('kind', '', (value) => value.oneOf(['survey']));
  const values = fields.has('questions') ? fields.at('questions').list() : [];
  const keys = new Set<string>();
  const questions = values.map((value) => {
    const question = readQuestion(value, course);
    if (keys.has(question.key))
      value.fault('key-duplicate', `the key "${question.key}" is used twice in this survey`);
    keys.add(question.key);
    return question;
  });
  return {
    kind: 'survey',
    uuid: fields.at('uuid').uuid(),
    key: fields.at('key').key(),
    title: localised(fields.at('title'), 'plain', course),
    intro: fields.optional('intro', emptyText(course), (value) => localised(value, 'inline', course)),
    minutes: fields.at('minutes').number({ min: 1, max: 240, whole: true }),
    required,
    tags: { outcomes: [], guidelines: [], principles: [], phases: [], actors: [], hazards: [] },
    anonymous: fields.optional('anonymous', false, (value) => value.boolean()),
    monthsAfter,
    questions,
  };
}

function readQuestion(value: YamlValue, course: CourseContext): SurveyQuestion {
  const type = value.field('type')?.oneOf(surveyQuestionTypes) ?? 'text';
  const own = questionFields[type];
  const fields = value.fields(['key', 'type', 'label', ...own.required], ['required', ...own.optional]);
  const question: SurveyQuestion = {
    key: fields.at('key').key(),
    type,
    label: localised(fields.at('label'), 'plain', course),
    required: fields.optional('required', false, (each) => each.boolean()),
  };
  if (type === 'scale') {
    question.low = localised(fields.at('low'), 'plain', course);
    question.high = localised(fields.at('high'), 'plain', course);
  }
  if (type === 'text')
    question.rows = fields.optional('rows', 4, (each) => each.number({ min: 1, max: 20, whole: true }));
  if (type === 'choice') {
    question.options = readOptions(fields, course);
    question.multiple = fields.optional('multiple', false, (each) => each.boolean());
  }
  return question;
}

function readOptions(fields: YamlFields, course: CourseContext): NonNullable<SurveyQuestion['options']> {
  const list = fields.at('options');
  const keys = new Set<string>();
  const options = (fields.has('options') ? list.list() : []).map((value) => {
    const each = value.fields(['key', 'text']);
    const key = each.at('key').key();
    if (keys.has(key)) value.fault('key-duplicate', `the key "${key}" is used twice in this question`);
    keys.add(key);
    return { key, text: localised(each.at('text'), 'plain', course) };
  });
  if (options.length < 2) list.fault('question', 'a choice needs at least two options');
  return options;
}
