/**
 * The data models of both standards, word by word: what content may name in GetValue and SetValue. The engine finds
 * elements by walking its own objects, so whatever else those have (`settings`, `cmi.session`, `cmi.toJSON`,
 * `cmi.constructor`) would be content's to read and destroy.
 */

/** Names below a name, or nothing. `#` stands for the index of an entry. */
interface Names {
  readonly [name: string]: Names | null;
}

const names = (list: string): Names => Object.fromEntries(list.split(' ').map((name) => [name, null]));

const model12: Names = {
  cmi: {
    ...names('suspend_data launch_data comments comments_from_lms'),
    core: {
      ...names('student_id student_name lesson_location credit lesson_status entry'),
      ...names('total_time lesson_mode exit session_time'),
      score: names('raw min max'),
    },
    objectives: { '#': { ...names('id status'), score: names('raw min max') } },
    student_data: names('mastery_score max_time_allowed time_limit_action'),
    student_preference: names('audio language speed text'),
    interactions: {
      '#': {
        ...names('id time type weighting student_response result latency'),
        objectives: { '#': names('id') },
        correct_responses: { '#': names('pattern') },
      },
    },
  },
  nav: names('event'),
};

const score2004 = names('scaled raw min max');
const comments2004: Names = { '#': names('comment location timestamp') };

const model2004: Names = {
  cmi: {
    ...names('completion_status completion_threshold credit entry exit launch_data learner_id learner_name'),
    ...names('location max_time_allowed mode progress_measure scaled_passing_score session_time'),
    ...names('success_status suspend_data time_limit_action total_time'),
    score: score2004,
    comments_from_learner: comments2004,
    comments_from_lms: comments2004,
    learner_preference: names('audio_level language delivery_speed audio_captioning'),
    objectives: {
      '#': {
        ...names('id success_status completion_status progress_measure description'),
        score: score2004,
      },
    },
    interactions: {
      '#': {
        ...names('id type timestamp weighting learner_response result latency description'),
        objectives: { '#': names('id') },
        correct_responses: { '#': names('pattern') },
      },
    },
  },
  adl: {
    nav: {
      ...names('request'),
      request_valid: {
        ...names('continue previous exit exitAll abandon abandonAll suspendAll'),
        choice: {},
        jump: {},
      },
    },
    data: { '#': names('id store') },
  },
};

/** Keywords valid for any name of the model; the engine decides whether they have a value. */
const keywords: readonly string[] = ['_children', '_count', '_version'];

const targeted = /^adl\.nav\.request_valid\.(?:choice|jump)\.\{target=[^{}]+\}$/;

const below = (at: Names | null | undefined, name: string): Names | null | undefined => {
  const known = /^\d+$/.test(name) ? '#' : name === '#' ? '' : name;
  return at && Object.hasOwn(at, known) ? at[known] : undefined;
};

const isElementOf = (model: Names, element: string): boolean => {
  const path = element.split('.');
  const last = path.at(-1) ?? '';
  const isKeyword = path.length > 1 && keywords.includes(last);
  const found = (isKeyword ? path.slice(0, -1) : path).reduce<Names | null | undefined>(below, model);
  // What has names below it is neither read nor set itself.
  return isKeyword ? found !== undefined : found === null;
};

export const isElement12 = (element: string): boolean => isElementOf(model12, element);

export const isElement2004 = (element: string): boolean =>
  targeted.test(element) || isElementOf(model2004, element);
