import { Button, classes, Dialog, Icon } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import type { ScormItem } from '../scorm-data.ts';

const icons = { NOT_STARTED: 'ring', STARTED: 'clock', COMPLETED: 'done' } as const;

export interface ContentsProps {
  items: readonly ScormItem[];
  /** The part that plays; null when none does. */
  current: string | null;
  /** Whether a part can be opened now. */
  canOpen: (item: ScormItem) => boolean;
  onOpen: (itemId: string) => void;
}

const Part = ({
  item,
  isCurrent,
  cannot,
  onOpen,
}: {
  item: ScormItem;
  isCurrent: boolean;
  cannot: boolean;
  onOpen: () => void;
}) => {
  const t = useText();
  const state = t(`activity.state.${item.state}`);
  const words = [
    state,
    item.isPassed === true && t('scorm.part.passed'),
    item.isPassed === false && t('scorm.part.failed'),
  ];
  return (
    <button
      type="button"
      className={classes('scorm-part', !item.isLaunchable && 'scorm-part--heading')}
      data-testid="scorm-toc-entry"
      data-item={item.id}
      aria-current={isCurrent ? 'step' : undefined}
      aria-disabled={cannot}
      onClick={() => {
        if (!cannot) onOpen();
      }}
    >
      {item.isLaunchable && <Icon name={cannot && !isCurrent ? 'lock' : icons[item.state]} />}
      <span className="scorm-part__title">{item.title}</span>
      {item.isLaunchable && <span className="soft small">{words.filter(Boolean).join(', ')}</span>}
    </button>
  );
};

/** The parts of a package as a table of contents, each with its state in words. */
export const ScormContents = ({ items, current, canOpen, onOpen }: ContentsProps) => (
  <ol className="plain-list scorm-contents" data-testid="scorm-toc">
    {items.map((item) => (
      <li key={item.id} className={classes(`scorm-depth-${Math.min(item.depth, 4)}`)}>
        <Part
          item={item}
          isCurrent={item.id === current}
          cannot={!canOpen(item)}
          onOpen={() => onOpen(item.id)}
        />
      </li>
    ))}
  </ol>
);

/** The table of contents while something plays; its entries are in the page before it is opened. */
export const ContentsButton = ({ onOpen, ...contents }: ContentsProps) => {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind="bare" icon="list" data-testid="scorm-contents" onClick={() => setOpen(true)}>
        {t('scorm.contents')}
      </Button>
      <Dialog
        isOpen={isOpen}
        isKept={contents.current !== null}
        title={t('scorm.contents')}
        onClose={close}
        actions={
          <Button kind="quiet" onClick={close}>
            {t('scorm.contents.close')}
          </Button>
        }
      >
        <ScormContents
          {...contents}
          onOpen={(itemId) => {
            close();
            onOpen(itemId);
          }}
        />
      </Dialog>
    </>
  );
};
