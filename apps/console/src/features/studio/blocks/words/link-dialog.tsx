import { Button, Dialog, Field, Notice } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../../../shared/text.ts';
import { mayLink } from '../model/schema.ts';
import { ChoiceList } from './choice-list.tsx';
import type { useLessons } from './use-lessons.ts';

interface Linking {
  href: string;
  lessons: ReturnType<typeof useLessons>;
  /** `words`: what a new link says where nothing is selected. */
  onChoose: (href: string, words: string) => void;
  onRemove: (() => void) | null;
  onClose: () => void;
}

/** Where a link leads: an address, or a lesson of the course. */
export const LinkDialog = ({ href, lessons, onChoose, onRemove, onClose }: Linking) => {
  const t = useText();
  const [address, setAddress] = useState(href);
  const [isChecked, setChecked] = useState(false);
  const [unread, setUnread] = useState<string | null>(null);
  const typed = address.trim();
  const isAllowed = mayLink(typed) && !/\s/.test(typed);
  const choose = () => {
    setChecked(true);
    if (isAllowed) onChoose(typed, typed);
  };
  const chooseLesson = async (path: string) => {
    const title = lessons.lessons.find(({ key }) => key === path)?.label ?? path;
    const found = await lessons.addressOf(path).catch(() => null);
    if (found === null) setUnread(title);
    else onChoose(found, title);
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
      {unread !== null && <Notice tone="warn" isLive title={t('blocks.link.unread', { title: unread })} />}
      <ChoiceList
        label={t('blocks.link.lesson')}
        options={lessons.lessons}
        onChoose={(path) => void chooseLesson(path)}
      />
    </Dialog>
  );
};
