import './programmes.css';
import { Posts } from '@campus/api-client';
import { Button, EmptyState, Table, type Column, type Sorting } from '@campus/ui';
import { Page, QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ListPager } from '../../shared/list-pager.tsx';
import { programmePaths } from '../../shared/programmes-paths.ts';
import { useText } from '../../shared/text.ts';
import { useVocabulary } from '../../shared/vocabulary.ts';
import { DirectoryFilters, Standing } from './directory-parts.tsx';
import { useDirectoryWish } from './directory-wish.ts';
import { PostDialog } from './post-dialog.tsx';
import type { Post } from './programme-data.ts';

const size = 50;
const sorts = ['SENDING', 'HOST', 'CITY', 'KIND'] as const;

const useColumns = (
  sortingOf: (key: (typeof sorts)[number]) => Sorting,
  onChange: (post: Post) => void,
): Column<Post>[] => {
  const t = useText();
  const formats = useFormats();
  const words = useVocabulary();
  return [
    {
      id: 'city',
      label: t('posts.city'),
      isName: true,
      sorting: sortingOf('CITY'),
      cell: ({ city, district }) => (
        <>
          {city}
          {district && <span className="directory__more">{district}</span>}
        </>
      ),
    },
    { id: 'kind', label: t('posts.kind'), sorting: sortingOf('KIND'), cell: ({ kind }) => words.post(kind) },
    {
      id: 'sending',
      label: t('posts.sending'),
      sorting: sortingOf('SENDING'),
      cell: ({ sendingCountry }) => formats.country(sendingCountry.code),
    },
    {
      id: 'host',
      label: t('posts.host'),
      sorting: sortingOf('HOST'),
      cell: ({ hostCountry }) => formats.country(hostCountry.code),
    },
    { id: 'zone', label: t('posts.zone'), cell: ({ timeZone }) => formats.zone(timeZone) },
    {
      id: 'standing',
      label: t('directory.standing'),
      cell: ({ closedOn }) => <Standing closedOn={closedOn} />,
    },
    {
      id: 'act',
      label: t('programmes.change'),
      isQuiet: true,
      cell: (post) =>
        post.mayChange && (
          <Button
            kind="quiet"
            aria-label={t('programmes.changeOf', { title: post.city })}
            onClick={() => onChange(post)}
          >
            {t('programmes.change')}
          </Button>
        ),
    },
  ];
};

/** Embassies' consular sections, consulates, desks: where officers serve. */
export const PostsPage = () => {
  const t = useText();
  const [chosen, setChosen] = useState<{ post: Post | null } | null>(null);
  const { wish, visit, sortingOf, variables } = useDirectoryWish(programmePaths.posts, sorts);
  const columns = useColumns(sortingOf, (post) => setChosen({ post }));
  const query = useQuery(Posts, { ...variables, limit: size, offset: wish.page * size });
  return (
    <Page isWide title={t('posts.title')} lead={t('posts.lead')}>
      <DirectoryFilters
        wish={wish}
        visit={visit}
        searchLabel={t('posts.search')}
        countryLabel={t('posts.sending')}
      />
      <QueryView query={query}>
        {({ posts: { items, totalCount, mayAddAnywhere, countries } }) => (
          <>
            {(mayAddAnywhere || countries.length > 0) && (
              <div>
                <Button onClick={() => setChosen({ post: null })}>{t('posts.add')}</Button>
              </div>
            )}
            {items.length === 0 ? (
              <EmptyState title={t('posts.none')}>
                <p>{t('directory.none.text')}</p>
              </EmptyState>
            ) : (
              <Table caption={t('posts.title')} columns={columns} rows={items} keyOf={({ id }) => id} />
            )}
            <ListPager page={wish.page} size={size} total={totalCount} onPage={(page) => visit({ page })} />
            {chosen && (
              <PostDialog
                post={chosen.post}
                countries={mayAddAnywhere ? null : countries}
                onClose={() => setChosen(null)}
              />
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
};
