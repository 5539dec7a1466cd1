import { Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import type { Lesson } from './lesson-data.ts';

/** What was corrected since, and why: the newest first. */
export const Corrections = ({ corrections }: Pick<Lesson, 'corrections'>) => {
  const t = useText();
  const formats = useFormats();
  const [newest, ...earlier] = corrections.map(({ appliedAt, note }) =>
    t('lesson.corrected', { date: formats.date(appliedAt), note }),
  );
  return (
    <Notice>
      <p>{newest}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{t('lesson.corrected.earlier')}</summary>
          {earlier.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </Notice>
  );
};
