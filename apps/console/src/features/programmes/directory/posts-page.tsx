import { Posts, postSortValues } from '@campus/api-client';
import type { Column, Sorting } from '@campus/ui';
import { useFormats, useQuery, zoneName } from '@campus/web-shell';
import { programmePaths } from '../../../shared/paths/programmes-paths.ts';
import { useText } from '../../../shared/text.ts';
import { useVocabulary } from '../../../shared/words/vocabulary.ts';
import { DirectoryPage, size } from './directory-page.tsx';
import { useDirectoryFilter } from './directory-filter.ts';
import { PostDialog } from './post-dialog.tsx';
import type { Post } from '../programme-data.ts';

const useColumns = (sortingOf: (key: (typeof postSortValues)[number]) => Sorting): Column<Post>[] => {
  const t = useText();
  const formats = useFormats();
  const vocabulary = useVocabulary();
  return [
    {
      id: 'kind',
      label: t('posts.kind'),
      sorting: sortingOf('KIND'),
      cell: ({ kind }) => vocabulary.post(kind),
    },
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
    { id: 'zone', label: t('posts.zone'), cell: ({ timeZone }) => zoneName(timeZone, formats.locale) },
  ];
};

/** Embassies' consular sections, consulates, desks: where officers serve. */
export const PostsPage = () => {
  const t = useText();
  const { filter, visit, sortingOf, variables } = useDirectoryFilter(programmePaths.posts, postSortValues);
  const columns = useColumns(sortingOf);
  const query = useQuery(Posts, { ...variables, limit: size, offset: filter.page * size });
  return (
    <DirectoryPage
      filter={filter}
      visit={visit}
      query={query}
      foundIn={({ posts }) => posts}
      columns={columns}
      name={{ label: t('posts.city'), sorting: sortingOf('CITY') }}
      nameOf={({ city }) => city}
      fullNameOf={({ city, district }) => [city, district].filter(Boolean).join(', ')}
      form={PostDialog}
      words={{
        title: t('posts.title'),
        lead: t('posts.lead'),
        search: t('posts.search'),
        country: t('posts.sending'),
        add: t('posts.add'),
        none: t('posts.none'),
      }}
    />
  );
};
