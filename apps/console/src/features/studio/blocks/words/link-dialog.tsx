import { Button, Dialog, Field } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../../../shared/text.ts';
import { mayLink } from '../model/schema.ts';

/** The address a link leads to. */
export const LinkDialog = ({
  href,
  onChoose,
  onRemove,
  onClose,
}: {
  href: string;
  onChoose: (href: string) => void;
  onRemove: (() => void) | null;
  onClose: () => void;
}) => {
  const t = useText();
  const [address, setAddress] = useState(href);
  const [isChecked, setChecked] = useState(false);
  const typed = address.trim();
  const isAllowed = mayLink(typed) && !/\s/.test(typed);
  const choose = () => {
    setChecked(true);
    if (isAllowed) onChoose(typed);
  };
  return (
    <Dialog
      isOpen
      title={t('blocks.link.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={choose}>{t('blocks.link.put')}</Button>
          {onRemove && (
            <Button kind="quiet" onClick={onRemove}>
              {t('blocks.words.remove')}
            </Button>
          )}
          <Button kind="quiet" onClick={onClose}>
            {t('blocks.words.cancel')}
          </Button>
        </>
      }
    >
      <Field
        label={t('blocks.link.address')}
        hint={t('blocks.link.hint')}
        error={isChecked && !isAllowed && t('blocks.link.wrong')}
        value={address}
        inputMode="url"
        onChange={({ target }) => setAddress(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          choose();
        }}
      />
    </Dialog>
  );
};
