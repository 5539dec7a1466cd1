import { Notice } from '@campus/ui';
import { OtherLanguageNotice } from '../../shared/activity-view.tsx';
import { CorrectionsPart } from '../../shared/corrections-part.tsx';
import { RecallOffer } from './recall-offer.tsx';
import { useText } from '../../shared/text.ts';
import type { Lesson } from './lesson-data.ts';

/** Notes shown before some lessons. */
export const LessonNotes = ({
  lesson: { askedLocale, locale, corrections, isStale, recallBefore },
  enrolmentId,
  isStart,
}: {
  lesson: Lesson;
  enrolmentId: string;
  /** Whether the first screen is on display: what comes before a module is not offered in its middle. */
  isStart: boolean;
}) => {
  const t = useText();
  return (
    <>
      {isStart && recallBefore && (
        <div className="no-print">
          <RecallOffer enrolmentId={enrolmentId} occasion={recallBefore} />
        </div>
      )}
      {askedLocale && <OtherLanguageNotice language={locale} />}
      <CorrectionsPart corrections={corrections} />
      {isStale && (
        <Notice>
          <p>{t('lesson.stale')}</p>
        </Notice>
      )}
    </>
  );
};
