import { LinkButton } from '@campus/ui';
import { paths } from '../../../shared/paths.ts';
import { useText } from '../../../shared/text.ts';

/** The way to practise what was missed, while the graded attempt has to wait or before it is begun. */
export const PracticeOffer = ({
  enrolmentId,
  activityId,
  isMain = false,
}: {
  enrolmentId: string;
  activityId: string;
  /** It is the first thing to do here. */
  isMain?: boolean;
}) => {
  const t = useText();
  return (
    <section className="stack stack--tight no-print" aria-label={t('practice.title')}>
      <p>{t('practice.offer')}</p>
      <p>
        <LinkButton
          kind={isMain ? 'primary' : 'quiet'}
          icon="next"
          iconAtEnd
          href={paths.practice(enrolmentId, activityId)}
        >
          {t('practice.title')}
        </LinkButton>
      </p>
    </section>
  );
};
