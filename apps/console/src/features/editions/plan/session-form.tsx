import { PlanSession, type VariablesOf } from '@campus/api-client';
import { Button, Field, RadioGroup, Select } from '@campus/ui';
import { randomId, useFormats, useShell, zoneName } from '@campus/web-shell';
import { useEffect, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { SaveRow } from '../../../shared/forms/save-row.tsx';
import { isEmptyOrWebAddress } from '../../../shared/forms/web-address.ts';
import { hasAnyText, TextsFields, textsOf } from '../../../shared/forms/texts-fields.tsx';
import { useText } from '../../../shared/text.ts';
import { useGroupName } from '../../../shared/words/group-name.ts';
import type { Edition, LiveSession } from '../edition-data.ts';
import { useSeenForm } from '../../../shared/forms/use-seen-form.ts';
import type { Told } from '../../../shared/telling.tsx';

interface Half {
  /** Of the server, or made here. */
  id: string;
  isNew: boolean;
  start: string;
  minutes: string;
}

const newHalf = (start: string): Half => ({ id: randomId(), isNew: true, start, minutes: '90' });
const isHalf = ({ start, minutes }: Half) =>
  start !== '' && /^\d{1,3}$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 720;

const formOf = (edition: Edition, session: LiveSession | null) => ({
  titles: textsOf(session?.titles),
  groupId: session ? session.groupId : edition.mayPlan ? null : (edition.groups[0]?.id ?? null),
  mode: session?.mode ?? ('WEBINAR' as LiveSession['mode']),
  place: session?.place ?? '',
  url: session?.url ?? '',
  halves: session?.halfDays.map(({ id, localStart, plannedMinutes }) => ({
    id,
    isNew: false,
    start: localStart,
    minutes: String(plannedMinutes),
  })) ?? [newHalf(`${edition.startsOn}T10:00`)],
});

const HalfDays = ({
  halves,
  isChecked,
  onChange,
}: {
  halves: readonly Half[];
  isChecked: boolean;
  onChange: (halves: Half[]) => void;
}) => {
  const t = useText();
  const put = (id: string, half: Half | null) =>
    onChange(halves.flatMap((each) => (each.id === id ? (half ?? []) : each)));
  return (
    <fieldset className="stack">
      <legend className="field__label">{t('session.halfDays')}</legend>
      {isChecked && !halves.every(isHalf) && (
        <p className="field__error" role="alert">
          {t('session.halfDays.wrong')}
        </p>
      )}
      {halves.map((half) => (
        <div key={half.id} className="row">
          <Field
            label={t('session.start')}
            type="datetime-local"
            value={half.start}
            onChange={(event) => put(half.id, { ...half, start: event.target.value })}
          />
          <Field
            label={t('session.minutes')}
            inputMode="numeric"
            value={half.minutes}
            onChange={(event) => put(half.id, { ...half, minutes: event.target.value.trim() })}
          />
          {halves.length > 1 && (
            <Button kind="quiet" icon="close" onClick={() => put(half.id, null)}>
              {t('session.halfDay.remove')}
            </Button>
          )}
        </div>
      ))}
      <div>
        <Button kind="quiet" onClick={() => onChange([...halves, newHalf(halves.at(-1)?.start ?? '')])}>
          {t('session.halfDay.add')}
        </Button>
      </div>
    </fieldset>
  );
};

type SessionValues = ReturnType<typeof formOf>;

const Where = ({
  values: { mode, place, url },
  isChecked,
  change,
}: {
  values: SessionValues;
  isChecked: boolean;
  change: (part: Partial<SessionValues>) => void;
}) => {
  const t = useText();
  // A session in a room can be joined from elsewhere too, and one online be watched together in a room.
  return (
    <>
      <Field
        label={t(mode === 'ROOM' ? 'session.place' : 'session.place.also')}
        maxLength={300}
        value={place}
        onChange={(event) => change({ place: event.target.value })}
      />
      <Field
        label={t(mode === 'ROOM' ? 'session.url.also' : 'session.url')}
        {...(mode === 'WEBINAR' && url.trim() === '' ? { hint: t('session.url.missing.hint') } : {})}
        error={isChecked && !isEmptyOrWebAddress(url) && t('session.grid.where.wrong')}
        type="url"
        maxLength={500}
        value={url}
        onChange={(event) => change({ url: event.target.value })}
      />
    </>
  );
};

/** What the session is, who it is for, and where. */
const SessionFields = ({
  edition,
  name,
  values,
  isChecked,
  change,
}: {
  edition: Edition;
  /** Name of the radio buttons: there are several such forms on the page. */
  name: string;
  values: SessionValues;
  isChecked: boolean;
  change: (part: Partial<SessionValues>) => void;
}) => {
  const t = useText();
  const groupNameOf = useGroupName();
  const { titles, groupId, mode } = values;
  const groups = edition.groups.filter(({ mayChange }) => mayChange);
  return (
    <>
      <TextsFields
        legend={t('session.titles')}
        error={isChecked && !hasAnyText(titles) && t('edition.titles.wrong')}
        texts={titles}
        onChange={(next) => change({ titles: next })}
      />
      <Select
        label={t('session.group')}
        value={groupId ?? ''}
        options={[
          ...(edition.mayPlan ? [{ value: '', label: t('session.group.all') }] : []),
          ...groups.map(({ id, name }) => ({ value: id, label: groupNameOf(name) })),
        ]}
        onChange={(event) => change({ groupId: event.target.value || null })}
      />
      <RadioGroup
        label={t('session.mode')}
        name={name}
        value={mode}
        options={[
          { value: 'WEBINAR', label: t('session.mode.WEBINAR') },
          { value: 'ROOM', label: t('session.mode.ROOM') },
        ]}
        onChange={(value) => change({ mode: value === 'ROOM' ? 'ROOM' : 'WEBINAR' })}
      />
      <Where values={values} isChecked={isChecked} change={change} />
    </>
  );
};

const inputOf = (edition: Edition, session: LiveSession | null, values: SessionValues) => ({
  editionId: edition.id,
  sessionId: session?.id ?? null,
  groupId: values.groupId,
  titles: values.titles,
  mode: values.mode,
  place: values.place || null,
  url: values.url.trim() || null,
  halfDays: values.halves.map(({ id, isNew, start, minutes }) => ({
    id: isNew ? null : id,
    localStart: start.slice(0, 16),
    plannedMinutes: Number(minutes),
  })),
});

/** A session as it was, to be saved over what was made of it; a half day that was removed is planned anew. */
const inputBefore = (edition: Edition, before: LiveSession, { halves }: SessionValues) => {
  const { halfDays, ...input } = inputOf(edition, before, formOf(edition, before));
  const isThere = (id: string | null) => halves.some((half) => half.id === id);
  return { ...input, halfDays: halfDays.map((half) => ({ ...half, id: isThere(half.id) ? half.id : null })) };
};

const LABELS = {
  titles: 'session.titles',
  groupId: 'session.group',
  mode: 'session.mode',
  place: 'session.place',
  url: 'session.url',
  halves: 'session.halfDays',
} as const;

/** A live session, new or existing. Its times are in the zone of its group, or of the edition. */
export const SessionForm = ({
  edition,
  session,
  onSaved,
  onUnsaved,
}: {
  edition: Edition;
  session: LiveSession | null;
  onSaved: (undo?: Told['undo']) => void;
  onUnsaved: (isUnsaved: boolean) => void;
}) => {
  const t = useText();
  const formats = useFormats();
  const { client } = useShell();
  const form = useSeenForm(formOf(edition, session), session?.version ?? null);
  const { titles, groupId, halves, url } = form.value;
  useEffect(() => onUnsaved(form.isUnsaved), [form.isUnsaved, onUnsaved]);
  const zone = edition.groups.find(({ id }) => id === groupId)?.timeZone ?? edition.timeZone;
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    form.setChecked(true);
    if (!hasAnyText(titles) || !halves.every(isHalf) || !isEmptyOrWebAddress(url)) return;
    const run = async (input: VariablesOf<typeof PlanSession>['input']) =>
      (await client.run(PlanSession, { input })).planSession;
    const versionIn = (result: { edition: { sessions: readonly { id: string; version: number }[] } }) =>
      result.edition.sessions.find(({ id }) => id === session?.id)?.version;
    const done = await form.save(inputOf(edition, session, form.value), run, versionIn);
    if (!done) return;
    const basedOn = versionIn(done);
    if (!session || basedOn === undefined) return onSaved();
    const before = inputBefore(edition, session, form.value);
    onSaved((act) => act({ ...before, basedOn }, run));
  };
  return (
    <Form className="stack form-measure" onSubmit={(event) => void submit(event)}>
      <SessionFields
        edition={edition}
        name={`mode-${session?.id ?? 'new'}`}
        values={form.value}
        isChecked={form.isChecked}
        change={form.change}
      />
      <HalfDays
        halves={halves}
        isChecked={form.isChecked}
        onChange={(next) => form.change({ halves: next })}
      />
      <p className="soft small">{t('session.zone', { zone: zoneName(zone, formats.locale) })}</p>
      <SaveRow
        intention={form.intention}
        isUnsaved={form.isUnsaved}
        isSaved={form.isSaved}
        changed={form.changed.map((field) => t(LABELS[field]))}
      />
    </Form>
  );
};
