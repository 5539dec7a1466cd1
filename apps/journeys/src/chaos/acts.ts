import type { BundleQuestion } from '@campus/content-format';
import type { Response } from '@campus/quiz-grading';
import type { Ground } from './ground.ts';
import type { Act, Model } from './model.ts';
import type { Random } from './random.ts';
import { scenarioPlayed } from './scenario-act.ts';

const texts = [
  '',
  'Cap-Haïtien',
  'Dos líneas\ny un tabulador\t',
  '«Ñandú» — 50 % · 😀 "comillas" \\ /',
  'x'.repeat(2000),
];

/** Some piece of work that the server must take, given what was done before. */
export function someAct(ground: Ground, model: Model, random: Random): Act {
  const { enrolmentId, locale } = ground.learner;
  const { isFinished, survey } = model.standing;
  const dice = random.next();
  if (dice < 0.18) return screenSeen(ground, random);
  if (dice < 0.32) return scenarioPlayed(ground, model, random);
  if (dice < 0.55) {
    const lesson = random.pick(ground.lessons.filter(({ fields }) => fields.length > 0));
    const value = random.chance(0.4) ? random.pick(texts) : `texto ${random.below(1000)}`;
    const payload = {
      enrolmentId,
      activityId: lesson.activityId,
      fieldId: random.pick(lesson.fields),
      value,
    };
    return { kind: 'fieldWritten', payload };
  }
  if (dice < 0.82 && !isFinished) {
    const question = random.pick(ground.questions);
    const response = random.chance(0.1) ? null : someResponse(question, random);
    const answer = { response, isFlagged: random.chance(0.2), locale };
    return {
      kind: 'questionAnswered',
      payload: { attemptId: ground.attemptId, questionId: question.uuid, ...answer },
    };
  }
  if (dice < 0.85 && !isFinished) return { kind: 'quizFinished', payload: { attemptId: ground.attemptId } };
  if (dice < 0.97 && !model.standing.scorm.isFinished) return scormCommitted(ground, model, random);
  if (!survey) {
    const answers = { role: 'a', lived: 'b', plan: 'c', ready: 1 + random.below(5) };
    return { kind: 'surveyAnswered', payload: { enrolmentId, activityId: ground.surveyId, answers } };
  }
  return screenSeen(ground, random);
}

function screenSeen({ learner, lessons }: Ground, random: Random): Act {
  const { activityId, screens } = random.pick(lessons);
  const payload = { enrolmentId: learner.enrolmentId, activityId, screenId: random.pick(screens) };
  return { kind: 'screenSeen', payload };
}

function scormCommitted({ scorm }: Ground, model: Model, random: Random): Act {
  const commitNumber = model.standing.scorm.commitNumber + 1;
  const isFinish = random.chance(0.15);
  const two = (value: number) => String(value).padStart(2, '0');
  const cmi = {
    'cmi.core.lesson_status': 'incomplete',
    'cmi.core.session_time': `0000:${two(commitNumber % 60)}:${two(random.below(60))}`,
    'cmi.suspend_data': `seite ${random.below(10_000)} ñ`,
  };
  return { kind: 'scormCommitted', payload: { ...scorm, commitNumber, cmi, isFinish } };
}

/** Any response the kind of question takes, right or wrong. */
function someResponse({ type, body }: BundleQuestion, random: Random): Response {
  const { options = [], targets = [], cloze = [] } = body.es ?? {};
  const keys = options.map(({ key }) => key);
  switch (type) {
    case 'single':
      return { type, choice: random.pick(keys) };
    case 'multiple':
      return { type, choices: keys.filter(() => random.chance(0.5)) };
    case 'true-false':
      return { type, choice: random.chance(0.5) };
    case 'match':
      return { type, pairs: Object.fromEntries(keys.map((key) => [key, random.pick(targets).key])) };
    case 'order':
      return { type, order: random.shuffled(keys) };
    case 'short-text':
      return { type, text: `palabra ${random.below(100)}` };
    case 'numeric':
      return { type, text: String(random.below(100)) };
    case 'cloze': {
      const blanks = cloze.flatMap((part) => (typeof part === 'string' ? [] : [part]));
      const filled = blanks.map(({ blank, options: choices }) => [
        blank,
        choices ? random.pick(choices).key : '7',
      ]);
      return { type, blanks: Object.fromEntries(filled) };
    }
  }
}
