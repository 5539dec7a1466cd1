import type { BundleQuestion, BundleQuiz, QuizSettings } from '../bundle.ts';
import type { CourseContext, QuestionCourse } from '../course-context.ts';
import { compare, suggestion } from '../problems.ts';
import { localised } from '../texts/texts.ts';
import type { YamlFields, YamlValue } from '../yaml-value.ts';
import { countedAttempts, reviewMoments, reviewParts } from '@campus/quiz-grading';

/** Questions by the key of their pool. */
export type Pools = ReadonlyMap<string, readonly BundleQuestion[]>;

/** What of pools the draws of a quiz ask for. */
export type DrawnPools = ReadonlyMap<string, readonly Tagged[]>;
type Tagged = Pick<BundleQuestion, 'tags'>;

const required = ['uuid', 'key', 'kind', 'title', 'minutes', 'graded', 'draw'];
const optional = ['intro', 'pass', 'attempts', 'time-limit', 'shuffle', 'review'];

export function readQuiz(
  root: YamlValue,
  isRequired: boolean,
  pools: Pools,
  course: CourseContext,
): BundleQuiz {
  const { settings, ...head } = readQuizHead(root, pools, course);
  const questions = drawable(settings, pools);
  const unique = (lists: string[][]): string[] => [...new Set(lists.flat())].sort(compare);
  return {
    kind: 'quiz',
    ...head,
    required: isRequired,
    tags: {
      outcomes: unique(questions.map((question) => [question.outcome])),
      guidelines: unique(questions.map((question) => question.guidelines)),
      principles: [],
      phases: [],
      actors: [],
      hazards: [],
    },
    settings,
    questions,
  };
}

/** What a quiz says itself, without its questions. */
export function readQuizHead(root: YamlValue, pools: DrawnPools, course: QuestionCourse) {
  const fields = root.fields(required, optional);
  fields.optional('kind', '', (value) => value.oneOf(['quiz']));
  return {
    uuid: fields.at('uuid').uuid(),
    key: fields.at('key').key(),
    title: localised(fields.at('title'), 'plain', course),
    intro: fields.optional('intro', emptyText(course), (value) => localised(value, 'inline', course)),
    minutes: fields.at('minutes').number({ min: 1, max: 600, whole: true }),
    settings: readSettings(fields, pools),
  };
}

export const emptyText = (course: Pick<CourseContext, 'locales'>): Record<string, string> =>
  Object.fromEntries(course.locales.map((locale) => [locale, '']));

function readSettings(fields: YamlFields, pools: DrawnPools): QuizSettings {
  const graded = fields.at('graded').boolean();
  const pass = fields.nullable('pass', (value) => value.number({ min: 1, max: 100 }));
  if (graded && pass === null)
    fields.at('graded').fault('question', 'a graded quiz needs its "pass" mark in per cent');
  if (!graded && pass !== null)
    fields.at('pass').fault('question', 'nothing is passed in a quiz with "graded: false"');
  return {
    graded,
    pass,
    attempts: fields.optional('attempts', { max: null, cooldown: 0, counts: 'best' }, readAttempts),
    timeLimit: fields.nullable('time-limit', (value) => value.number({ min: 1, max: 600 })),
    shuffle: fields.optional('shuffle', { questions: true, options: true }, (value) => {
      const each = value.fields([], ['questions', 'options']);
      const flag = (name: string): boolean => each.optional(name, true, (given) => given.boolean());
      return { questions: flag('questions'), options: flag('options') };
    }),
    draw: readDraws(fields.at('draw'), pools),
    review: fields.optional('review', { when: 'finished', show: [...reviewParts] }, readReview),
  };
}

function readAttempts(value: YamlValue): QuizSettings['attempts'] {
  const fields = value.fields([], ['max', 'cooldown', 'counts']);
  return {
    max: fields.nullable('max', (each) => each.number({ min: 1, max: 100, whole: true })),
    cooldown: fields.optional('cooldown', 0, (each) => each.number({ min: 0, max: 10_080 })),
    counts: fields.optional<QuizSettings['attempts']['counts']>('counts', 'best', (each) =>
      each.oneOf(countedAttempts),
    ),
  };
}

function readReview(value: YamlValue): QuizSettings['review'] {
  const fields = value.fields(['when', 'show']);
  const when = fields.at('when').oneOf(reviewMoments);
  const shown = fields.has('show') ? fields.at('show').list() : [];
  return { when, show: shown.map((each) => each.oneOf(reviewParts)) };
}

function readDraws(value: YamlValue, pools: DrawnPools): QuizSettings['draw'] {
  const values = value.isNull ? [] : value.list();
  if (values.length === 0) value.fault('draw', 'the quiz draws no questions');
  const draws = values.map((each) => {
    const fields = each.fields(['pool', 'count'], ['tags']);
    const draw = {
      pool: fields.at('pool').string(),
      count: fields.at('count').number({ min: 1, max: 200, whole: true }),
      tags: fields.optional('tags', [], (tags) => tags.list().map((tag) => tag.key())),
    };
    checkDraw(each, draw, pools);
    return draw;
  });
  checkTogether(value, draws, pools);
  return draws;
}

type Draw = QuizSettings['draw'][number];

/** The questions of a pool that a draw may take. */
export function matching<Question extends Tagged>(
  draw: Pick<Draw, 'pool' | 'tags'>,
  pools: ReadonlyMap<string, readonly Question[]>,
): readonly Question[] {
  return (pools.get(draw.pool) ?? []).filter(({ tags }) => draw.tags.every((tag) => tags.includes(tag)));
}

function checkDraw(value: YamlValue, draw: Draw, pools: DrawnPools): void {
  if (draw.pool === '') return;
  if (!pools.has(draw.pool)) {
    value.fault('reference', `no pool has the key "${draw.pool}"${suggestion(draw.pool, pools.keys())}`);
    return;
  }
  const available = matching(draw, pools).length;
  if (available >= draw.count) return;
  const tagged = draw.tags.length > 0 ? ` with the tags ${draw.tags.join(', ')}` : '';
  value.fault(
    'draw',
    `draws ${draw.count} questions, but pool "${draw.pool}" has only ${available}${tagged}`,
  );
}

/** Draws that overlap must find enough together: every group of them, by Hall's theorem. */
function checkTogether(value: YamlValue, draws: readonly Draw[], pools: DrawnPools): void {
  for (const pool of new Set(draws.map((draw) => draw.pool))) {
    const own = draws.filter((draw) => draw.pool === pool);
    if (own.length < 2) continue;
    if (own.length > 10) {
      value.fault('draw', `more than 10 draws from pool "${pool}"; join some of them`);
      continue;
    }
    for (let group = 1; group < 1 << own.length; group++) {
      const some = own.filter((_, index) => group & (1 << index));
      if (some.length < 2) continue;
      const wanted = some.reduce((sum, draw) => sum + draw.count, 0);
      const available = new Set(some.flatMap((draw) => matching(draw, pools))).size;
      if (wanted > available && some.every((draw) => matching(draw, pools).length >= draw.count)) {
        value.fault(
          'draw',
          `the draws from pool "${pool}" want ${wanted} questions together; only ${available} fit`,
        );
        break;
      }
    }
  }
}

/** Every item some draw may take, once, in the order of the pools. */
function drawable(settings: QuizSettings, pools: Pools): BundleQuestion[] {
  return [...new Set(settings.draw.flatMap((draw) => matching(draw, pools)))];
}
