import { classes, Icon } from '@campus/ui';
import { useText } from '../../shared/text.ts';
import type { ScormItem } from './scorm-data.ts';

const icons = { NOT_STARTED: 'ring', STARTED: 'book', COMPLETED: 'done' } as const;

const Part = ({
  item,
  isCurrent,
  isOff,
  onOpen,
}: {
  item: ScormItem;
  isCurrent: boolean;
  isOff: boolean;
  onOpen: () => void;
}) => {
  const t = useText();
  const state = t(`activity.state.${item.state}`);
  const words = item.isPassed ? `${state}, ${t('scorm.part.passed')}` : state;
  const cannot = !item.isLaunchable || isOff;
  return (
    <button
      type="button"
      className="scorm-part"
      data-testid="scorm-toc-entry"
      data-item={item.id}
      aria-current={isCurrent ? 'step' : undefined}
      aria-disabled={cannot || undefined}
      onClick={() => {
        if (!cannot) onOpen();
      }}
    >
      {item.isLaunchable && <Icon name={icons[item.state]} />}
      <span className="scorm-part__title">{item.title}</span>
      {item.isLaunchable && <span className="soft small">{words}</span>}
    </button>
  );
};

/** The parts of a package as a table of contents, each with its state in words. */
export const ScormContents = ({
  items,
  current,
  isOff,
  onOpen,
}: {
  items: readonly ScormItem[];
  /** The part that plays; null when none does. */
  current: string | null;
  isOff: boolean;
  onOpen: (itemId: string) => void;
}) => (
  <ol className="plain-list scorm-contents" data-testid="scorm-toc">
    {items.map((item) => (
      <li key={item.id} className={classes(`scorm-depth-${Math.min(item.depth, 4)}`)}>
        <Part item={item} isCurrent={item.id === current} isOff={isOff} onOpen={() => onOpen(item.id)} />
      </li>
    ))}
  </ol>
);
