import { Notice } from '@campus/ui';
import { OtherLanguageNotice } from '../../shared/activity-view.tsx';
import { Corrections } from '../../shared/corrections.tsx';
import { RecallOffer } from './recall-offer.tsx';
import { useText } from '../../shared/text.ts';
import type { Lesson } from './lesson-data.ts';

/** Notes shown before some lessons. */
export const LessonNotes = ({
  lesson: { askedLocale, locale, corrections, isStale, recallBefore },
  enrolmentId,
}: {
  lesson: Lesson;
  enrolmentId: string;
}) => {
  const t = useText();
  return (
    <>
      {recallBefore && (
        <div className="no-print">
          <RecallOffer enrolmentId={enrolmentId} occasion={recallBefore} />
        </div>
      )}
      {askedLocale && <OtherLanguageNotice language={locale} />}
      {corrections.length > 0 && <Corrections corrections={corrections} />}
      {isStale && (
        <Notice>
          <p>{t('lesson.stale')}</p>
        </Notice>
      )}
    </>
  );
};
