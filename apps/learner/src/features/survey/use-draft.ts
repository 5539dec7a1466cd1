import { useCallback, useState } from 'react';
import { readAnswers, type SurveyAnswer, type SurveyAnswers } from './survey-data.ts';

/** Answers being given, kept as long as this window so that a reload loses nothing. */
export interface Draft {
  answers: SurveyAnswers;
  set: (key: string, answer: SurveyAnswer) => void;
}

const read = (name: string): SurveyAnswers => {
  try {
    return readAnswers(JSON.parse(sessionStorage.getItem(name) ?? 'null'));
  } catch {
    return {};
  }
};

const write = (name: string, answers: SurveyAnswers) => {
  try {
    sessionStorage.setItem(name, JSON.stringify(answers));
  } catch {
    // The answers then last as long as the page.
  }
};

/** Takes a draft off the device. */
export const dropDraft = (name: string): void => {
  try {
    sessionStorage.removeItem(name);
  } catch {
    // There was none then.
  }
};

export const useDraft = (name: string): Draft => {
  const [answers, setAnswers] = useState(() => read(name));
  const set = useCallback(
    (key: string, answer: SurveyAnswer) =>
      setAnswers((before) => {
        const next = { ...before, [key]: answer };
        write(name, next);
        return next;
      }),
    [name],
  );
  return { answers, set };
};
