import type { QuestionFields, WrittenTexts } from '@campus/content-format/editing';
import type { Locale } from './fields/editing.ts';

const isGiven = (texts: WrittenTexts): boolean => Object.values(texts).some(Boolean);

/** How many texts of a question are still to be written in a language. */
export function missingIn(question: QuestionFields, locale: Locale): number {
  const { prompt, rationale, options, pairs, distractors, items, type, text, blanks, feedback, unit } =
    question;
  const offered = [...options, ...blanks.flatMap((blank) => (blank.kind === 'options' ? blank.options : []))];
  const asked = [
    prompt,
    rationale,
    ...(type === 'cloze' ? [text] : []),
    ...[...offered, ...distractors, ...items].map((each) => each.text),
    ...pairs.flatMap(({ left, right }) => [left, right]),
  ];
  // These may be missing, but not in one language alone.
  const maybe = [unit, feedback.true, feedback.false, ...[...offered, ...pairs].map((each) => each.feedback)];
  const lists = [
    ...(type === 'short-text' ? [question.accepted] : []),
    ...blanks.filter(({ kind }) => kind === 'accepted').map(({ accepted }) => accepted),
  ];
  const texts = [...asked, ...maybe.filter(isGiven)].filter((each) => !each[locale]);
  return texts.length + lists.filter((each) => !each[locale]?.length).length;
}
