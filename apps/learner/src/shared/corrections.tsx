import { Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from './text.ts';

/** That something was corrected while the edition was running. */
export interface Correction {
  appliedAt: string;
  note: string;
}

/** What was corrected since, and why: the newest first. */
export const Corrections = ({ corrections }: { corrections: readonly Correction[] }) => {
  const t = useText();
  const formats = useFormats();
  const [newest, ...earlier] = corrections.map(({ appliedAt, note }) =>
    t('activity.corrected', { date: formats.date(appliedAt), note }),
  );
  return (
    <Notice>
      <p>{newest}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{t('activity.corrected.earlier')}</summary>
          {earlier.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
      )}
    </Notice>
  );
};
