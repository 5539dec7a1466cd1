import { TiePlace } from '@campus/api-client';
import { Facts, Select } from '@campus/ui';
import { useFormats, useIntention, useLocale, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { useText } from '../../shared/text.ts';
import { editionIn } from './edition-in.ts';
import type { Place, Places } from './place-list.tsx';

type Group = Places['groups'][number];

/** What follows from the choice, before anything is done. */
const Preview = ({ group }: { group: Group | null }) => {
  const t = useText();
  const formats = useFormats();
  const locale = useLocale();
  if (!group) return <p>{t('platforms.tie.nothing')}</p>;
  const { seats, taken } = group;
  return (
    <>
      <Facts
        facts={[
          { label: t('platforms.tie.edition'), value: editionIn(group.editionTitles, locale) },
          { label: t('platforms.tie.group'), value: group.name },
          {
            label: t('platforms.tie.seats'),
            value:
              seats === null
                ? t('platforms.tie.unlimited', { taken })
                : t('platforms.tie.of', { taken, seats, free: formats.number(Math.max(0, seats - taken)) }),
          },
        ]}
      />
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
  const locale = useLocale();
  const { client, cache } = useShell();
  const intention = useIntention();
  const [groupId, setGroupId] = useState(place.groupId ?? '');
  const group = groups.find(({ id }) => id === groupId) ?? null;
  const submit = async () => {
    const run = async (input: { id: string; groupId: string | null; idempotencyKey: string }) =>
      (await client.run(TiePlace, { input })).tiePlace;
    if (!(await intention.act({ id: place.id, groupId: groupId || null }, run))) return;
    cache.invalidate();
    onDone();
  };
  return (
    <FormDialog
      title={t('platforms.tie.title', { place: place.title ?? place.context })}
      isUnsaved={groupId !== (place.groupId ?? '')}
      intention={intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Select
        label={t('platforms.tie.choose')}
        value={groupId}
        options={[
          { value: '', label: t('platforms.tie.none') },
          ...groups.map((one) => ({
            value: one.id,
            label: t('platforms.place.group', {
              edition: editionIn(one.editionTitles, locale),
              group: one.name,
            }),
          })),
        ]}
        onChange={({ target }) => setGroupId(target.value)}
      />
      <div aria-live="polite">
        <Preview group={group} />
      </div>
    </FormDialog>
  );
};
