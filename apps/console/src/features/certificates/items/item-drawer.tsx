import { LateWords } from '../../../shared/late-counts.tsx';
import { SideDrawer } from '../../../shared/lists/table/side-drawer.tsx';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { useText } from '../../../shared/text.ts';
import type { Batch, Item } from '../batches/batch-data.ts';
import { ItemBlockers } from './item-blockers.tsx';
import { Explanations, ItemActs, ItemDecisions } from './item-details.tsx';
import { MovedSince } from './moved-since.tsx';
import { NameChoice } from './name-choice.tsx';

/** The present state of a person of a batch: the blockers and who removes them, the reasons, and the certificate. */
export const ItemDrawer = ({
  batch,
  items,
  openId,
  onLook,
  onClose,
}: {
  batch: Batch;
  /** Those on the page. */
  items: readonly Item[];
  openId: string | null;
  onLook: (enrolmentId: string) => void;
  onClose: () => void;
}) => {
  const t = useText();
  const at = items.findIndex(({ enrolmentId }) => enrolmentId === openId);
  const item = items[at];
  if (!item) return null;
  const stepTo = (next: Item | undefined) => (next ? () => onLook(next.enrolmentId) : null);
  return (
    <SideDrawer
      title={item.fullName}
      onClose={onClose}
      steps={{ onPrevious: stepTo(items[at - 1]), onNext: stepTo(items[at + 1]) }}
    >
      <div key={item.enrolmentId} className="stack">
        <p>
          <a href={peoplePaths.person(item.personId)}>{t('certificates.toPerson')}</a>
        </p>
        <NameChoice batch={batch} item={item} />
        <MovedSince batch={batch} item={item} />
        <LateWords late={item.late} editionId={batch.editionId} />
        <ItemBlockers item={item} />
        <ItemDecisions editionId={batch.editionId} item={item} />
        <Explanations item={item} />
        <ItemActs item={item} />
      </div>
    </SideDrawer>
  );
};
