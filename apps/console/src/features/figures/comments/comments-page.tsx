import './comments.css';
import { EditionComments } from '@campus/api-client';
import { EmptyState, Notice, SearchField, Select } from '@campus/ui';
import { go, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { figuresPaths } from '../../../shared/paths/figures-paths.ts';
import { ListPager } from '../../../shared/lists/list-pager.tsx';
import { useSteady } from '../../../shared/lists/table/use-steady.ts';
import { useText } from '../../../shared/text.ts';
import { CommentCard } from './comment-card.tsx';
import {
  addressOf,
  askedOf,
  choices,
  orders,
  themes,
  useCommentsFilter,
  useThemeWord,
  type Comments,
  type CommentsFilter,
} from './comment-words.ts';

const size = 20;

/** Which comments: by theme or how far the reading is, and by their words; in which order. */
const Filters = ({
  filter,
  visit,
}: {
  filter: CommentsFilter;
  visit: (next: Partial<CommentsFilter>, how?: { replace: boolean }) => void;
}) => {
  const t = useText();
  const word = useThemeWord();
  const named = choices.map((value) => {
    const theme = themes.find((each) => each === value);
    if (theme) return { value, label: word(theme) };
    return {
      value,
      label: t(value === 'UNREAD' ? 'figures.comments.unread' : 'figures.comments.withoutTheme'),
    };
  });
  return (
    <div className="comments__filters">
      <Select
        label={t('figures.comments.only')}
        value={filter.only ?? ''}
        options={[{ value: '', label: t('figures.comments.all') }, ...named]}
        onChange={({ target }) =>
          visit({ only: choices.find((each) => each === target.value) ?? null, page: 0 })
        }
      />
      <SearchField
        label={t('figures.comments.search')}
        value={filter.search}
        onSearch={(search, how) => visit({ search, page: 0 }, how)}
      />
      <Select
        label={t('figures.comments.order')}
        value={filter.order}
        options={orders.map((value) => ({ value, label: t(`figures.comments.order.${value}`) }))}
        onChange={({ target }) =>
          visit({ order: orders.find((each) => each === target.value) ?? 'unread', page: 0 })
        }
      />
    </div>
  );
};

const List = ({
  editionId,
  comments,
  page,
  onPage,
}: {
  editionId: string;
  comments: Comments;
  page: number;
  onPage: (page: number) => void;
}) => {
  const t = useText();
  if (comments.isWithheld)
    return (
      <EmptyState title={t('figures.comments.withheld')}>
        <p>{t('figures.comments.withheld.text')}</p>
      </EmptyState>
    );
  if (comments.allCount === 0)
    return (
      <EmptyState title={t('figures.comments.none')}>
        <p>{t('figures.comments.none.text')}</p>
      </EmptyState>
    );
  return (
    <>
      <p role="status">
        {t('figures.comments.count', { count: comments.totalCount, unread: comments.unreadCount })}
      </p>
      {comments.items.length === 0 ? (
        <EmptyState title={t('figures.comments.noneSuch')} />
      ) : (
        <ol className="comments" aria-label={t('figures.comments.title')}>
          {comments.items.map((comment) => (
            <CommentCard key={comment.id} editionId={editionId} comment={comment} />
          ))}
        </ol>
      )}
      <ListPager page={page} size={size} total={comments.totalCount} onPage={onPage} />
    </>
  );
};

const CommentsView = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const locale = useLocale();
  const filter = useCommentsFilter();
  const { query } = useSteady(
    editionId,
    useQuery(EditionComments, {
      editionId,
      ...askedOf(filter),
      limit: size,
      offset: filter.page * size,
      locale,
    }),
  );
  const visit = (next: Partial<CommentsFilter>, how?: { replace: boolean }) =>
    go(addressOf(editionId, { ...filter, ...next }), how);
  return (
    <>
      <p>
        <a href={figuresPaths.subject('edition', editionId)}>{t('figures.evidence.back')}</a>
      </p>
      <Notice title={t('figures.comments.about')} />
      <Filters filter={filter} visit={visit} />
      <QueryView query={query}>
        {({ editionComments }) =>
          editionComments ? (
            <List
              editionId={editionId}
              comments={editionComments}
              page={filter.page}
              onPage={(page) => visit({ page })}
            />
          ) : (
            <EmptyState title={t('figures.comments.none')} />
          )
        }
      </QueryView>
    </>
  );
};

/** What officers wrote in the final survey of an edition, and what it is about. */
export const CommentsPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <EditionFrame editionId={editionId} part={t('figures.comments.title')}>
      {() => <CommentsView editionId={editionId} />}
    </EditionFrame>
  );
};
