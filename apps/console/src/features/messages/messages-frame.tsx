import './messages.css';
import { Tabs } from '@campus/ui';
import { usePath } from '@campus/web-shell';
import type { ReactNode } from 'react';
import { EditionFrame, type EditionHead } from '../../shared/edition-frame.tsx';
import { messagePaths } from '../../shared/paths/messages-paths.ts';
import { announcementPaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';

/** A page about the messages of an edition, with the way to the others. */
export const MessagesFrame = ({
  editionId,
  windowPart,
  children,
}: {
  editionId: string;
  /** For the window's title, where it is not the place itself. */
  windowPart?: string;
  children: (edition: EditionHead) => ReactNode;
}) => {
  const t = useText();
  const path = usePath();
  const places = [
    { href: messagePaths.rules(editionId), label: t('message.rules') },
    { href: messagePaths.write(editionId), label: t('message.write') },
    { href: announcementPaths.ofEdition(editionId), label: t('message.announcements') },
    { href: messagePaths.log(editionId), label: t('message.log') },
  ];
  const isCurrent = (href: string) =>
    href === messagePaths.rules(editionId)
      ? path === href || path.startsWith(`${href}/rule/`)
      : path === href;
  return (
    <EditionFrame
      editionId={editionId}
      part={t('message.title')}
      windowPart={windowPart ?? places.find(({ href }) => isCurrent(href))?.label}
    >
      {(edition) => (
        <>
          <Tabs
            isBelow
            label={t('message.parts')}
            tabs={places.map((place) => ({ ...place, isCurrent: isCurrent(place.href) }))}
          />
          {children(edition)}
        </>
      )}
    </EditionFrame>
  );
};
