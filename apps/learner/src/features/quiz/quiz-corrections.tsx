import { lazyPart } from '@campus/web-shell';
import type { Quiz } from './quiz-data.ts';

/** Few quizzes were ever corrected. */
const Corrections = lazyPart(async () => (await import('../../shared/corrections.tsx')).Corrections);

/** What was corrected in a quiz since the edition began; nothing where nothing was. */
export const QuizCorrections = ({ corrections }: Pick<Quiz, 'corrections'>) =>
  corrections.length > 0 && <Corrections corrections={corrections} />;
