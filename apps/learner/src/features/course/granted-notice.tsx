import { Notice } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import type { Home } from './overlay.ts';

/** Between a grant and its certificate: nothing is missing for it. What is listed below is for the next one, if there is one. */
export const GrantedNotice = ({
  reached,
  next,
}: {
  reached: NonNullable<Home['reached']>;
  next: Home['missingFor'];
}) => {
  const t = useText();
  return (
    <Notice>
      <p>{t('course.granted', { reached })}</p>
      {next !== reached && <p>{t('course.granted.next', { next })}</p>}
    </Notice>
  );
};
