import { useLocale } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import type { Place } from './place-list.tsx';

type Titles = Place['editionTitles'];

/** How courses of platforms are called, and the groups they lead to, in the language of the reader. */
export const usePlaceWords = () => {
  const t = useText();
  const locale = useLocale();
  const groupName = useGroupName();
  /** In a language it has, where it has none in this one. */
  const editionName = (titles: Titles): string =>
    titles?.[locale] ?? titles?.es ?? titles?.en ?? titles?.fr ?? '';
  return {
    editionName,
    groupName,
    placeName: ({ title, context }: Pick<Place, 'title' | 'context'>): string =>
      title ?? t('platforms.place.unnamed', { id: context }),
    /** An edition and its group. */
    wayName: (titles: Titles, group: string): string =>
      t('platforms.place.group', { edition: editionName(titles), group: groupName(group) }),
  };
};
