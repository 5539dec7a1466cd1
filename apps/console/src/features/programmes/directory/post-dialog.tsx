import { SavePost } from '@campus/api-client';
import { Field, Select, TextArea } from '@campus/ui';
import { useShell } from '@campus/web-shell';
import { CountrySelect } from '../../../shared/places/country-select.tsx';
import { FormDialog } from '../../../shared/forms/form-dialog.tsx';
import { useText } from '../../../shared/text.ts';
import { useSavedForm } from '../../../shared/forms/use-saved-form.ts';
import { postKinds, useVocabulary } from '../../../shared/words/vocabulary.ts';
import { ZoneSelect } from '../../../shared/places/zone-select.tsx';
import type { EntryFormProps } from './directory-page.tsx';
import { ClosedOnField } from './directory-parts.tsx';
import type { Post } from '../programme-data.ts';

const formOf = (post: Post | null, countries: readonly string[] | null) => ({
  sendingCountry: post?.sendingCountry.code ?? countries?.[0] ?? null,
  hostCountry: post?.hostCountry.code ?? null,
  city: post?.city ?? '',
  kind: post?.kind ?? 'consulate',
  district: post?.district ?? '',
  timeZone: post?.timeZone ?? '',
  closedOn: post?.closedOn ?? '',
});

type Values = ReturnType<typeof formOf>;

interface Parts {
  values: Values;
  isChecked: boolean;
  change: (part: Partial<Values>) => void;
}

const Countries = ({
  values,
  isChecked,
  change,
  countries,
}: Parts & { countries: readonly string[] | null }) => {
  const t = useText();
  const { sendingCountry, hostCountry } = values;
  return (
    <>
      <CountrySelect
        label={t('posts.sending')}
        among={countries}
        error={isChecked && !sendingCountry && t('programmes.country.wrong')}
        value={sendingCountry}
        onChange={(code) => change({ sendingCountry: code })}
      />
      <CountrySelect
        label={t('posts.host')}
        error={isChecked && !hostCountry && t('programmes.country.wrong')}
        value={hostCountry}
        onChange={(code) => change({ hostCountry: code })}
      />
    </>
  );
};

const Place = ({ values, isChecked, change }: Parts) => {
  const t = useText();
  const words = useVocabulary();
  const { city, kind, district, timeZone, closedOn } = values;
  return (
    <>
      <Field
        label={t('posts.city')}
        error={isChecked && !city.trim() && t('posts.city.wrong')}
        maxLength={120}
        value={city}
        onChange={(event) => change({ city: event.target.value })}
      />
      <Select
        label={t('posts.kind')}
        value={kind}
        options={postKinds.map((value) => ({ value, label: words.post(value) }))}
        onChange={(event) => change({ kind: event.target.value })}
      />
      <TextArea
        label={t('posts.district')}
        hint={t('posts.district.hint')}
        maxLength={300}
        value={district}
        onChange={(event) => change({ district: event.target.value })}
      />
      <ZoneSelect
        label={t('posts.zone')}
        hint={t('posts.zone.hint')}
        error={isChecked && !timeZone && t('posts.zone.wrong')}
        value={timeZone}
        onChange={(zone) => change({ timeZone: zone })}
      />
      <ClosedOnField value={closedOn} onChange={(day) => change({ closedOn: day })} />
    </>
  );
};

/** A consular post, or one more. */
export const PostDialog = ({ entry: post, countries, onClose }: EntryFormProps<Post>) => {
  const t = useText();
  const { client } = useShell();
  const form = useSavedForm(formOf(post, countries));
  const { sendingCountry, hostCountry, district, closedOn, ...rest } = form.value;
  const submit = async () => {
    form.setChecked(true);
    if (!sendingCountry || !hostCountry || !rest.city.trim() || !rest.timeZone) return;
    const done = await form.save(
      {
        ...rest,
        postId: post?.id ?? null,
        sendingCountry,
        hostCountry,
        district: district.trim() || null,
        closedOn: closedOn || null,
      },
      async (input) => (await client.run(SavePost, { input })).savePost,
    );
    if (done) onClose();
  };
  const parts = { values: form.value, isChecked: form.isChecked, change: form.change };
  return (
    <FormDialog
      title={t(post ? 'posts.change' : 'posts.add')}
      isUnsaved={form.isUnsaved}
      intention={form.intention}
      onSubmit={submit}
      onClose={onClose}
    >
      <Countries {...parts} countries={countries} />
      <Place {...parts} />
    </FormDialog>
  );
};
