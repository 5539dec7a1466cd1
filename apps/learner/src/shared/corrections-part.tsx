import { lazyPart } from '@campus/web-shell';
import type { ComponentProps } from 'react';

/** Few lessons and quizzes were ever corrected. */
const Corrections = lazyPart(async () => (await import('./corrections.tsx')).Corrections);

/** What was corrected since the edition began; nothing where nothing was. */
export const CorrectionsPart = ({ corrections }: ComponentProps<typeof Corrections>) =>
  corrections.length > 0 && <Corrections corrections={corrections} />;
