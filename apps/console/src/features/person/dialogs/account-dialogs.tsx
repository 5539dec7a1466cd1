import { AskAddressChange, ChangeDuty, Institutions, Posts, SetExtraTime } from '@campus/api-client';
import { Field, Select } from '@campus/ui';
import { useFormats, usePerson, useQuery, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { SearchedSelect } from '../../../shared/forms/searched-select.tsx';
import { useText } from '../../../shared/text.ts';
import { extraTimes } from '../../../shared/words/extra-times.ts';
import { todayIn } from '../../../shared/words/today.ts';
import { ActDialog, type Act } from './act-dialog.tsx';
import { useUndoReason } from './undo-reason.ts';
import type { Dossier } from '../person-data.ts';

interface PlaceChoice {
  country: string | null;
  value: string;
  onChange: (id: string) => void;
}

interface DialogOf {
  person: Dossier;
  onClose: () => void;
}

/** Requests another address: the person confirms it, or a second coordinator approves it. */
export const AddressDialog = ({ person, onClose }: DialogOf) => {
  const t = useText();
  const { client } = useShell();
  const [email, setEmail] = useState('');
  const isReady = /^[^@\s]+@[^@\s]+$/.test(email.trim());
  return (
    <ActDialog
      title={t('person.address.title', { name: person.fullName })}
      submit={t('person.address.submit')}
      isReady={isReady}
      isUnsaved={email !== ''}
      send={(act, reason) =>
        act(
          { personId: person.id, email: email.trim(), reason },
          async (input) => (await client.run(AskAddressChange, { input })).askAddressChange,
        )
      }
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{t('person.address.lead', { from: person.email ?? '' })}</p>
          <Field
            label={t('person.address.new')}
            type="email"
            autoComplete="off"
            error={isChecked && !isReady && t('person.address.wrong')}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </>
      )}
    </ActDialog>
  );
};

const useToday = () => todayIn(usePerson().timeZone);

/** Posts of a country, to choose from. */
const PostChoice = ({ country, value, error, onChange }: PlaceChoice & { error: string | false }) => {
  const t = useText();
  const formats = useFormats();
  const [search, setSearch] = useState('');
  const found = useQuery(Posts, { country, search: search || null, limit: 100, offset: 0 }).data?.posts;
  return (
    <SearchedSelect
      label={t('person.duty.post')}
      none={t('person.duty.none')}
      choices={(found?.items ?? []).map(({ id, city, hostCountry }) => ({
        value: id,
        label: t('person.duty.at', { city, country: formats.country(hostCountry.code) }),
      }))}
      total={found?.totalCount ?? 0}
      search={search}
      value={value}
      error={error}
      onSearch={setSearch}
      onChange={onChange}
    />
  );
};

const InstitutionChoice = ({ country, value, onChange }: PlaceChoice) => {
  const t = useText();
  const [search, setSearch] = useState('');
  const ask = { country, search: search || null, limit: 100, offset: 0 };
  const found = useQuery(Institutions, ask).data?.institutions;
  return (
    <SearchedSelect
      label={t('person.duty.institution')}
      none={t('person.duty.none')}
      choices={(found?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      total={found?.totalCount ?? 0}
      search={search}
      value={value}
      onSearch={setSearch}
      onChange={onChange}
    />
  );
};

interface Duty {
  postId: string;
  institutionId: string;
  position: string;
  from: string;
}

const isSomewhere = ({ postId, institutionId }: Duty): boolean => postId !== '' || institutionId !== '';

const DutyFields = ({
  person,
  duty,
  isChecked,
  onChange,
}: {
  person: Dossier;
  duty: Duty;
  isChecked: boolean;
  onChange: (duty: Duty) => void;
}) => {
  const t = useText();
  const country = person.country?.code ?? null;
  const change = (part: Partial<Duty>) => onChange({ ...duty, ...part });
  return (
    <>
      <PostChoice
        country={country}
        value={duty.postId}
        error={isChecked && !isSomewhere(duty) && t('person.duty.missing')}
        onChange={(postId) => change({ postId })}
      />
      <InstitutionChoice
        country={country}
        value={duty.institutionId}
        onChange={(institutionId) => change({ institutionId })}
      />
      <Field
        label={t('person.duty.position')}
        value={duty.position}
        maxLength={120}
        onChange={(event) => change({ position: event.target.value })}
      />
      <Field
        label={t('person.duty.from')}
        type="date"
        value={duty.from}
        error={isChecked && duty.from === '' && t('person.dayMissing')}
        onChange={(event) => change({ from: event.target.value })}
      />
    </>
  );
};

/** A new post or institution from a day on; what was before ends then. */
export const DutyDialog = ({ person, onClose }: DialogOf) => {
  const t = useText();
  const { client } = useShell();
  const today = useToday();
  const [duty, setDuty] = useState<Duty>({ postId: '', institutionId: '', position: '', from: today });
  return (
    <ActDialog
      title={t('person.duty.title', { name: person.fullName })}
      submit={t('person.duty.submit')}
      isUnsaved={isSomewhere(duty) || duty.position !== '' || duty.from !== today}
      isReady={isSomewhere(duty) && duty.from !== ''}
      send={(act, reason) =>
        act(
          {
            personId: person.id,
            postId: duty.postId || null,
            institutionId: duty.institutionId || null,
            position: duty.position.trim() || null,
            from: duty.from,
            reason,
          },
          async (input) => (await client.run(ChangeDuty, { input })).changeDuty,
        )
      }
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{t('person.duty.lead')}</p>
          <DutyFields person={person} duty={duty} isChecked={isChecked} onChange={setDuty} />
        </>
      )}
    </ActDialog>
  );
};

/** More time in every timed quiz that is begun from now on. */
export const ExtraTimeDialog = ({ person, onClose }: DialogOf) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const [percent, setPercent] = useState(person.extraTimePercent);
  const undone = useUndoReason();
  const choices = [...new Set([...extraTimes, person.extraTimePercent])].sort((a, b) => a - b);
  const timeOf = (value: number) =>
    value === 0
      ? t('person.extraTime.none')
      : t('person.extraTime.more', { percent: formats.percent(value) });
  const set = (value: number) => (act: Act, reason: string) =>
    act(
      { personId: person.id, percent: value, reason },
      async (input) => (await client.run(SetExtraTime, { input })).setExtraTime,
    );
  return (
    <ActDialog
      title={t('person.extraTime.title', { name: person.fullName })}
      submit={t('person.extraTime.submit')}
      isUnsaved={percent !== person.extraTimePercent}
      isReady={percent !== person.extraTimePercent}
      send={set(percent)}
      told={(reason) => ({
        title: t('person.extraTime.done', { name: person.fullName, time: timeOf(percent) }),
        undo: (act) => set(person.extraTimePercent)(act, undone(reason)),
      })}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <p>{t('person.extraTime.lead')}</p>
          <Select
            label={t('person.extraTime.percent')}
            value={String(percent)}
            error={isChecked && percent === person.extraTimePercent && t('person.extraTime.same')}
            options={choices.map((value) => ({ value: String(value), label: timeOf(value) }))}
            onChange={(event) => setPercent(Number(event.target.value))}
          />
        </>
      )}
    </ActDialog>
  );
};
