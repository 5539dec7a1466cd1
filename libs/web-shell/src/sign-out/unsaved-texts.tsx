// One file, fetched by those who wrote texts of a course: nothing of it weighs on others.
import type { ReactNode } from 'react';
import { createUseText } from '../i18n/text.tsx';
import type personalData from '../messages/es/personal-data.json';

export { keptTexts } from '../storage/kept-texts.ts';

const useText = createUseText<keyof typeof personalData>();

/** In the question at signing out: texts that are in no draft yet. */
export const UnsavedTexts = ({ count }: { count: number }): ReactNode => (
  <p role="status">{useText()('signOut.texts', { count })}</p>
);

/** After signing out: what became of them. `name`: of the person who wrote them. */
export const TextsLeft = ({
  count,
  name,
  isDropped,
}: {
  count: number;
  name: string;
  isDropped: boolean;
}): ReactNode => (
  <p>{useText()(isDropped ? 'signOut.texts.dropped' : 'signOut.texts.kept', { count, name })}</p>
);
