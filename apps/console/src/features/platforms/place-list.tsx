import { PartnerPlaces, type DataOf } from '@campus/api-client';
import { Button, EmptyState, Notice, Table, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { QueryView, useFormats, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { paths } from '../../shared/paths/paths.ts';
import { useText } from '../../shared/text.ts';
import { TieDialog } from './tie-dialog.tsx';
import { usePlaceWords } from './use-place-words.ts';

export type Places = DataOf<typeof PartnerPlaces>['partnerPlaces'];
export type Place = Places['items'][number];

const useColumns = (onChoose: (place: Place) => void): Column<Place>[] => {
  const t = useText();
  const formats = useFormats();
  const { placeName, wayName } = usePlaceWords();
  return [
    { id: 'place', label: t('platforms.place.column.place'), isName: true, cell: placeName },
    { id: 'platform', label: t('platforms.place.column.platform'), cell: ({ platform }) => platform },
    {
      id: 'leads',
      label: t('platforms.place.column.leads'),
      isLong: true,
      cell: ({ groupId, groupName, editionTitles }) =>
        groupId && groupName ? (
          wayName(editionTitles, groupName)
        ) : (
          <Tag tone="warn">{t('platforms.place.waits')}</Tag>
        ),
    },
    {
      id: 'last',
      label: t('platforms.place.column.last'),
      cell: ({ lastLaunchAt }) => formats.dateTime(lastLaunchAt),
    },
    {
      id: 'act',
      label: t('platforms.place.column.act'),
      isQuiet: true,
      cell: (place) => (
        <span className="row">
          <Button kind="quiet" onClick={() => onChoose(place)}>
            {t('platforms.place.tie')} <VisuallyHidden>{placeName(place)}</VisuallyHidden>
          </Button>
          {place.saysMembers && (
            <a href={paths.placeMembers(place.id)}>
              {t('platforms.members')} <VisuallyHidden>{placeName(place)}</VisuallyHidden>
            </a>
          )}
        </span>
      ),
    },
  ];
};

/** Courses of platforms that somebody has opened ours from: those that wait first. */
export const PlaceList = () => {
  const t = useText();
  const query = useQuery(PartnerPlaces, {});
  const [chosen, setChosen] = useState<Place | null>(null);
  const [isDone, setDone] = useState(false);
  const columns = useColumns((place) => {
    setDone(false);
    setChosen(place);
  });
  return (
    <section aria-labelledby="places">
      <h2 id="places">{t('platforms.place.title')}</h2>
      {isDone && <Notice tone="done" isLive title={t('platforms.place.done')} />}
      <QueryView query={query}>
        {({ partnerPlaces: { items, groups } }) => (
          <>
            {items.length === 0 ? (
              <EmptyState title={t('platforms.place.none')}>
                <p>{t('platforms.place.none.text')}</p>
              </EmptyState>
            ) : (
              <Table
                caption={t('platforms.place.title')}
                columns={columns}
                rows={items}
                keyOf={({ id }) => id}
              />
            )}
            {chosen && (
              <TieDialog
                place={chosen}
                groups={groups}
                onDone={() => {
                  setDone(true);
                  setChosen(null);
                }}
                onClose={() => setChosen(null)}
              />
            )}
          </>
        )}
      </QueryView>
    </section>
  );
};
