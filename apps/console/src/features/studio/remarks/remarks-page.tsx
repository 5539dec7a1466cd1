import './remarks.css';
import { Remarks } from '@campus/api-client';
import { EmptyState, Tabs } from '@campus/ui';
import { localeNames, Page, QueryView, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { localeOf, partOf } from '../draft/draft-tree.ts';
import { DraftTabs } from '../draft/draft-tabs.tsx';
import { useParts } from '../draft/use-parts.ts';
import type { Remark } from './remark-data.ts';
import { RemarkItem } from './remark-item.tsx';

const size = 25;

/** The text a remark is about, by its title, with its place in the course and its draft. */
const Where = ({ remark: { draftId, draftName, path } }: { remark: Remark }) => {
  const { nameOf, folderOf } = useParts(draftId);
  const locale = localeOf(path);
  return (
    <p className="row">
      <a href={studioPaths.file(draftId, path)}>{nameOf(path)}</a>
      <span className="soft small">
        {[folderOf(partOf(path)), locale && localeNames[locale], draftName].filter(Boolean).join(' · ')}
      </span>
    </p>
  );
};

/** What people said about texts of drafts and nobody has settled yet; of one draft, or of all one may read; `isMine`: waiting for oneself. */
export const RemarksPage = ({ draftId, isMine }: { draftId: string | null; isMine: boolean }) => {
  const t = useText();
  const [page, setPage] = useState(0);
  const query = useQuery(Remarks, {
    draftId,
    path: null,
    isOpen: true,
    isWaiting: isMine,
    limit: size,
    offset: page * size,
  });
  return (
    <Page
      title={t('studio.remarks.list')}
      lead={t('studio.remarks.lead')}
      above={
        <a href={draftId === null ? studioPaths.list : studioPaths.draft(draftId)}>
          {t(draftId === null ? 'studio.back' : 'studio.draft')}
        </a>
      }
    >
      {draftId !== null && <DraftTabs draftId={draftId} here="remarks" />}
      <Tabs
        isBelow={draftId !== null}
        label={t('studio.remarks.which')}
        tabs={[false, true].map((each) => ({
          href: studioPaths.remarks(draftId, each),
          label: t(each ? 'studio.remarks.mine' : 'studio.remarks.all'),
          isCurrent: each === isMine,
        }))}
      />
      <QueryView query={query}>
        {({ remarks }) =>
          remarks.totalCount === 0 ? (
            <EmptyState title={t('studio.remarks.list.none')}>
              <p>{t(isMine ? 'studio.remarks.mine.none' : 'studio.remarks.list.none.text')}</p>
            </EmptyState>
          ) : (
            <>
              <p role="status">{t('studio.remarks.open', { count: remarks.totalCount })}</p>
              <ul className="stack studio-remarks" aria-label={t('studio.remarks.list')}>
                {remarks.items.map((remark) => (
                  <RemarkItem key={remark.id} remark={remark} onChanged={query.refetch}>
                    <Where remark={remark} />
                  </RemarkItem>
                ))}
              </ul>
              <ListPager page={page} size={size} total={remarks.totalCount} onPage={setPage} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
};
