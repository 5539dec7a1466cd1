import { CertificateBatchItems } from '@campus/api-client';
import { QueryView, useLocale, useQuery } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import { BasisTag } from '../../../shared/basis-tag.tsx';
import type { Batch, Item } from './batch-data.ts';
import { DecisionList } from './decision-list.tsx';

const MOST = 50;

const Person = ({ item: { fullName, basis, decisions } }: { item: Item }) => (
  <li>
    <p>
      <strong>{fullName}</strong> <BasisTag basis={basis} />
    </p>
    <DecisionList decisions={decisions.filter(({ kind }) => kind !== 'HOLD')} name={fullName} />
  </li>
);

/** Shown before approval: everybody whose certificate depends on decisions, with who decided what, when and why. */
export const ApproveDecisions = ({ batch }: { batch: Batch }) => {
  const t = useText();
  const locale = useLocale();
  const count = batch.counts.readyWaived + batch.counts.readyGranted;
  const query = useQuery(CertificateBatchItems, {
    batchId: batch.id,
    locale,
    limit: MOST,
    offset: 0,
    search: null,
    state: 'READY',
    blocker: null,
    differs: null,
    isByDecision: true,
    sort: 'NAME',
    isDescending: false,
  });
  return (
    <div className="stack stack--tight">
      <p>{t('certificates.approve.decisions', { count })}</p>
      <QueryView query={query}>
        {({ certificateBatchItems: { items, totalCount } }) => (
          <ul className="plain-list stack">
            {items.map((item) => (
              <Person key={item.enrolmentId} item={item} />
            ))}
            {totalCount > items.length && (
              <li>{t('certificates.approve.more', { count: totalCount - items.length })}</li>
            )}
          </ul>
        )}
      </QueryView>
    </div>
  );
};
