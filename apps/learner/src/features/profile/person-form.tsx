import { UpdateProfile } from '@campus/api-client';
import { Button, Field, Notice, Select } from '@campus/ui';
import {
  deviceTimeZone,
  TroubleNotice,
  useLocale,
  usePerson,
  useShell,
  useSubmit,
  zoneLabel,
  zoneOptions,
  type Person,
} from '@campus/web-shell';
import { useMemo, useState, type SubmitEvent } from 'react';
import { useText } from '../../shared/text.ts';
import { WaitingChanges } from './waiting-changes.tsx';

interface Draft {
  givenNames: string;
  firstSurname: string;
  secondSurname: string;
  timeZone: string;
}

const draftOf = (person: Person): Draft => ({
  givenNames: person.givenNames,
  firstSurname: person.firstSurname,
  secondSurname: person.secondSurname ?? '',
  timeZone: person.timeZone,
});

const printed = (draft: Draft) =>
  [draft.givenNames, draft.firstSurname, draft.secondSurname]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');

const ZoneFields = ({ draft, change }: { draft: Draft; change: (part: Partial<Draft>) => void }) => {
  const t = useText();
  const locale = useLocale();
  const device = deviceTimeZone();
  const options = useMemo(() => zoneOptions(draft.timeZone, locale), [draft.timeZone, locale]);
  return (
    <>
      <h2 id="zone">{t('profile.zone.title')}</h2>
      <Select
        label={t('profile.zone')}
        hint={t('profile.zone.hint')}
        options={options}
        value={draft.timeZone}
        onChange={(event) => change({ timeZone: event.target.value })}
      />
      {device !== draft.timeZone && (
        <div className="row">
          <span className="soft small">{t('profile.zone.device', { zone: zoneLabel(device, locale) })}</span>
          <Button kind="bare" className="btn--flush" onClick={() => change({ timeZone: device })}>
            {t('profile.zone.useDevice')}
          </Button>
        </div>
      )}
    </>
  );
};

const NameFields = ({
  draft,
  isChecked,
  change,
}: {
  draft: Draft;
  isChecked: boolean;
  change: (part: Partial<Draft>) => void;
}) => {
  const t = useText();
  const missing = (value: string) => isChecked && !value.trim() && t('profile.name.missing');
  return (
    <>
      <h2 id="name">{t('profile.name.title')}</h2>
      <p className="prose">{t('profile.name.note')}</p>
      <Field
        label={t('profile.name.given')}
        error={missing(draft.givenNames)}
        autoComplete="given-name"
        value={draft.givenNames}
        onChange={(event) => change({ givenNames: event.target.value })}
      />
      <Field
        label={t('profile.name.first')}
        error={missing(draft.firstSurname)}
        autoComplete="family-name"
        value={draft.firstSurname}
        onChange={(event) => change({ firstSurname: event.target.value })}
      />
      <Field
        label={t('profile.name.second')}
        autoComplete="off"
        value={draft.secondSurname}
        onChange={(event) => change({ secondSurname: event.target.value })}
      />
      <p>{t('profile.name.print', { name: printed(draft) })}</p>
    </>
  );
};

/** The name as it will be printed, and the time zone. */
export const PersonForm = () => {
  const t = useText();
  const { client, session, cache } = useShell();
  const [draft, setDraft] = useState<Draft>(draftOf(usePerson()));
  const [isChecked, setChecked] = useState(false);
  const [saved, setSaved] = useState<'profile.saved' | 'profile.saved.asked' | null>(null);
  const { isRunning, trouble, submit } = useSubmit();

  const change = (part: Partial<Draft>) => {
    setSaved(null);
    setDraft((before) => ({ ...before, ...part }));
  };

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!draft.givenNames.trim() || !draft.firstSurname.trim()) return;
    const input = { ...draft, secondSurname: draft.secondSurname.trim() || null };
    const updated = await submit(async () => (await client.run(UpdateProfile, { input })).updateProfile);
    if (!updated) return;
    await session.update(updated.me);
    setDraft(draftOf(updated.me));
    setSaved(updated.isNameAsked ? 'profile.saved.asked' : 'profile.saved');
    cache.invalidate();
  };

  return (
    <form method="post" noValidate onSubmit={(event) => void save(event)}>
      <WaitingChanges />
      <NameFields draft={draft} isChecked={isChecked} change={change} />
      <ZoneFields draft={draft} change={change} />
      <Button type="submit" isBusy={isRunning}>
        {isRunning ? t('profile.saving') : t('profile.save')}
      </Button>
      {trouble && <TroubleNotice trouble={trouble} />}
      {saved && <Notice tone="done" title={t(saved)} isLive />}
    </form>
  );
};
