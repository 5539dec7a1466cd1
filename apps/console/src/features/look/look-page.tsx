import { Page, TextLook } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

/** Size and spacing of all text, on this device. */
export const LookPage = () => {
  const t = useText();
  return (
    <Page title={t('console.look')}>
      <TextLook />
    </Page>
  );
};
