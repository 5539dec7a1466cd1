import { Notice } from '@campus/ui';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

/** Before the first lesson of a module: questions of the earlier ones, which anybody may pass by. */
export const RecallOffer = ({ enrolmentId, occasion }: { enrolmentId: string; occasion: string }) => {
  const t = useText();
  return (
    <Notice>
      <p>
        {t('lesson.recall.before')}{' '}
        <a href={`${paths.course(enrolmentId)}/recall/${occasion}`}>{t('lesson.recall.go')}</a>
      </p>
    </Notice>
  );
};
