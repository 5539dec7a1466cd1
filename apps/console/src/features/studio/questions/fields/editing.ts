import type { PlacedProblem } from '@campus/content-format/preview-pool';
import type { QuestionFields, YamlEdit, YamlPath } from '@campus/content-format/editing';
import type { locales } from '@campus/web-shell';
import { createContext, useContext } from 'react';

export type Locale = (typeof locales)[number];

/** What fields need of what they are fields of. */
export interface Editing {
  /** Those of the course. */
  locales: readonly Locale[];
  /** The language that is shown and written. */
  locale: Locale;
  /** That of the reader, whose text stands beside an empty one in another. */
  own: Locale;
  mayWrite: boolean;
  edit: (...edits: YamlEdit[]) => void;
  /** As `edit`, with a way back. */
  remove: (...edits: YamlEdit[]) => void;
  faults: readonly PlacedProblem[];
}

const EditingContext = createContext<Editing | null>(null);
export const EditingIn = EditingContext.Provider;

export const useEditing = (): Editing => {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('A field stands in a form.');
  return editing;
};

const QuestionContext = createContext<QuestionFields | null>(null);
export const QuestionIn = QuestionContext.Provider;

/** The question that is written. */
export const useQuestion = (): QuestionFields => {
  const question = useContext(QuestionContext);
  if (!question) throw new Error('Only in the form of a question.');
  return question;
};

export const isAt = (path: YamlPath, other: YamlPath): boolean =>
  path.length === other.length && path.every((step, at) => step === other[at]);
