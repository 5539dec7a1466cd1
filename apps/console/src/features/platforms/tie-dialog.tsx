import { TiePlace, TyingPreview } from '@campus/api-client';
import { Facts, Notice, Select } from '@campus/ui';
import { QueryView, useFormats, useIntention, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { useText } from '../../shared/text.ts';
import type { Place, Places } from './place-list.tsx';
import { usePlaceWords } from './use-place-words.ts';

type Group = Places['groups'][number];

/** Who is concerned: those who came so far, and those whom the platform names. */
const Concerned = ({ placeId, group }: { placeId: string; group: Group }) => {
  const t = useText();
  const formats = useFormats();
  const query = useQuery(TyingPreview, { placeId, groupId: group.id });
  return (
    <QueryView query={query}>
      {({ tyingPreview: seen }) =>
        seen && (
          <>
            <Facts
              facts={[
                {
                  label: t('platforms.tie.days'),
                  value: t('platforms.tie.fromTo', {
                    from: formats.day(seen.startsOn),
                    to: seen.endsOn ? formats.day(seen.endsOn) : '–',
                  }),
                },
                {
                  label: t('platforms.tie.came'),
                  value: t('platforms.tie.cameWhere', {
                    came: seen.came,
                    here: seen.here,
                    elsewhere: seen.elsewhere,
                  }),
                },
                {
                  label: t('platforms.tie.learning'),
                  value: seen.learning === null ? t('platforms.tie.notAsked') : formats.number(seen.learning),
                },
              ]}
            />
            {!seen.hasBegun && <Notice tone="warn" title={t('platforms.tie.notBegun')} />}
            {tooMany(group, seen) && <Notice tone="warn" title={t('platforms.tie.tooMany')} />}
          </>
        )
      }
    </QueryView>
  );
};

/** More learn there than there are seats left, those who are in the edition already not counted. */
const tooMany = ({ seats, taken }: Group, { learning, here }: { learning: number | null; here: number }) =>
  seats !== null && learning !== null && learning - here > seats - taken;

/** What follows from the choice, before anything is done. */
const Preview = ({ placeId, group }: { placeId: string; group: Group }) => {
  const { name, editionTitles, seats, taken } = group;
  const t = useText();
  const { editionName, groupName } = usePlaceWords();
  return (
    <>
      <Facts
        facts={[
          { label: t('platforms.tie.edition'), value: editionName(editionTitles) },
          { label: t('platforms.tie.group'), value: groupName(name) },
          {
            label: t('platforms.tie.seats'),
            value:
              seats === null
                ? t('platforms.tie.unlimited', { taken })
                : t('platforms.tie.of', { taken, seats, free: Math.max(0, seats - taken) }),
          },
        ]}
      />
      <Concerned placeId={placeId} group={group} />
      <p>{t('platforms.tie.text')}</p>
    </>
  );
};

/** Lets a course of a platform lead to a group, to another one, or to none. */
export const TieDialog = ({
  place,
  groups,
  onDone,
  onClose,
}: {
  place: Place;
  groups: readonly Group[];
  onDone: () => void;
  onClose: () => void;
}) => {
  const t = useText();
  const { placeName, wayName } = usePlaceWords();
  const { client, cache } = useShell();
  const intention = useIntention();
  const [groupId, setGroupId] = useState(place.groupId ?? '');
  const group = groups.find(({ id }) => id === groupId);
  const optionOf = ({ id, name, editionTitles }: Pick<Group, 'id' | 'name' | 'editionTitles'>) => ({
    value: id,
    label: wayName(editionTitles, name),
  });
  // The group it leads to may have ended, and is then none to choose.
  const isOffered = groups.some(({ id }) => id === place.groupId);
  const former =
    place.groupId && place.groupName && place.editionTitles && !isOffered
      ? [optionOf({ id: place.groupId, name: place.groupName, editionTitles: place.editionTitles })]
      : [];
  const submit = async () => {
    const run = async (input: { id: string; groupId: string | null; idempotencyKey: string }) =>
      (await client.run(TiePlace, { input })).tiePlace;
    if (!(await intention.act({ id: place.id, groupId: groupId || null }, run))) return;
    cache.invalidate();
    onDone();
  };
  return (
    <FormDialog
      title={t('platforms.tie.title', { place: placeName(place) })}
      isUnsaved={groupId !== (place.groupId ?? '')}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('platforms.tie.choose')}
        value={groupId}
        options={[{ value: '', label: t('platforms.tie.none') }, ...former, ...groups.map(optionOf)]}
        onChange={({ target }) => setGroupId(target.value)}
      />
      <div aria-live="polite" className="stack">
        {group && <Preview key={group.id} placeId={place.id} group={group} />}
        {groupId === '' && <p>{t('platforms.tie.nothing')}</p>}
      </div>
    </FormDialog>
  );
};
