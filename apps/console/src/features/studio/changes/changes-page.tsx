import '../studio.css';
import './changes.css';
import { CourseDraft, DraftDifferences } from '@campus/api-client';
import { EmptyState, Tag } from '@campus/ui';
import { Page, QueryView, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { DraftTabs } from '../draft/draft-tabs.tsx';
import { isText, partOf, type Difference, type Draft } from '../draft/draft-tree.ts';
import { useParts, type Names } from '../draft/use-parts.ts';
import { Choice } from '../preview/choice.tsx';
import { FileChanges } from './file-changes.tsx';

/** Files of a page: each is read in both its states. */
const size = 10;

const froms = ['offered', 'base'] as const;
type From = (typeof froms)[number];

const ChangedFile = ({ draftId, file, names }: { draftId: string; file: Difference; names: Names }) => {
  const t = useText();
  const { path, baseHash, hash } = file;
  const name = names.fullNameOf(path);
  return (
    <li className="stack">
      <div className="stack stack--tight">
        <h2 className="row">
          {isText(path) && hash !== null ? <a href={studioPaths.file(draftId, path)}>{name}</a> : name}
          {baseHash === null && <Tag tone="info">{t('studio.changes.added')}</Tag>}
          {hash === null && <Tag tone="danger">{t('studio.changes.removed')}</Tag>}
        </h2>
        <p className="soft small">{names.folderOf(partOf(path))}</p>
      </div>
      <FileChanges draftId={draftId} path={path} was={baseHash} is={hash} />
    </li>
  );
};

const Changes = ({ draft, from }: { draft: Draft; from: From }) => {
  const t = useText();
  const draftId = draft.id;
  const [page, setPage] = useState(0);
  const { query: _, ...names } = useParts(draftId);
  const query = useQuery(DraftDifferences, { draftId, fromOffered: from === 'offered' });
  return (
    <QueryView query={query}>
      {({ draftDifferences: files }) =>
        files.length === 0 ? (
          <EmptyState title={t('studio.changes.none')}>
            <p>{t('studio.changes.none.text')}</p>
          </EmptyState>
        ) : (
          <>
            <p role="status">{t('studio.changes.files', { count: files.length })}</p>
            <ul className="studio-changes">
              {files.slice(page * size, (page + 1) * size).map((file) => (
                <ChangedFile key={file.path} draftId={draftId} file={file} names={names} />
              ))}
            </ul>
            {files.length > size && (
              <ListPager page={page} size={size} total={files.length} onPage={setPage} />
            )}
          </>
        )
      }
    </QueryView>
  );
};

/** Of an open draft what is live counts; of one that is closed what it began from. */
const Compared = ({ draft }: { draft: Draft }) => {
  const t = useText();
  const { base, offered, state } = draft;
  const mayChoose = base !== null && offered !== null && base !== offered;
  const [chosen, setChosen] = useState<From>(state === 'OPEN' ? 'offered' : 'base');
  const numbers = { offered: offered ?? 0, base: base ?? 0 };
  const from = mayChoose || base === null ? chosen : 'base';
  return (
    <div className="stack">
      <p>
        {offered === null
          ? t('studio.changes.allNew')
          : t('studio.changes.from', { number: from === 'base' ? numbers.base : numbers.offered })}
      </p>
      {mayChoose && (
        <Choice
          label={t('studio.changes.compare')}
          values={froms}
          value={from}
          nameOf={(each) => t(`studio.changes.compare.${each}`, { number: numbers[each] })}
          onChoose={setChosen}
        />
      )}
      <Changes key={from} draft={draft} from={from} />
    </div>
  );
};

/** What participants would read otherwise if the draft were published, screen by screen and in words. */
export const ChangesPage = ({ draftId }: { draftId: string }) => {
  const t = useText();
  const query = useQuery(CourseDraft, { id: draftId });
  return (
    <QueryView query={query} loading={<Page title={t('studio.changes')} children={null} />}>
      {({ courseDraft }) =>
        courseDraft ? (
          <Page
            isWide
            title={t('studio.changes')}
            lead={t('studio.changes.lead')}
            above={<a href={studioPaths.draft(draftId)}>{courseDraft.name}</a>}
          >
            <DraftTabs draftId={draftId} here="changes" />
            <Compared draft={courseDraft} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
