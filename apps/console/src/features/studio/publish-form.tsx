import { PublishDraft } from '@campus/api-client';
import { Button, Checkbox, RadioGroup, TextArea } from '@campus/ui';
import { locales, TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../shared/forms/form.tsx';
import { useText } from '../../shared/text.ts';
import type { Draft } from './draft-tree.ts';

type Notes = Record<(typeof locales)[number], string>;

const kinds = ['correction', 'version'] as const;

const usePublishing = (draft: Draft, onAsked: () => Promise<void>) => {
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [kind, setKind] = useState<(typeof kinds)[number]>('correction');
  const [notes, setNotes] = useState<Notes>({ es: '', en: '', fr: '' });
  const [isOver, setOver] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const isBehind = draft.offered !== draft.base;
  const publish = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (kind === 'correction' && locales.some((locale) => !notes[locale].trim())) return;
    const input = {
      draftId: draft.id,
      seenChanges: draft.changes,
      over: isBehind && isOver ? draft.offered : null,
      correction: kind === 'correction' ? notes : null,
    };
    await act(input, async (whole) => (await client.run(PublishDraft, { input: whole })).publishDraft);
    await onAsked();
  };
  return {
    kind,
    setKind,
    notes,
    setNotes,
    isOver,
    setOver,
    isChecked,
    isBehind,
    publish,
    isRunning,
    trouble,
  };
};

/** Publishes the draft: as a correction, which running editions can be given, or as a new version. */
export const PublishForm = ({ draft, onAsked }: { draft: Draft; onAsked: () => Promise<void> }) => {
  const t = useText();
  const it = usePublishing(draft, onAsked);
  const { kind, notes, setNotes } = it;
  return (
    <section className="stack" aria-labelledby="studio-publish">
      <h2 id="studio-publish">{t('studio.publish.title')}</h2>
      <Form className="stack" onSubmit={(event) => void it.publish(event)}>
        <RadioGroup
          label={t('studio.publish.as')}
          name="publish-as"
          value={kind}
          options={kinds.map((value) => ({
            value,
            label: t(`studio.publish.${value}`),
            note: t(`studio.publish.${value}.note`),
          }))}
          onChange={(value) => it.setKind(kinds.find((each) => each === value) ?? kind)}
        />
        {kind === 'correction' &&
          locales.map((locale) => (
            <TextArea
              key={locale}
              label={t('studio.note', { language: locale })}
              hint={t('studio.note.hint')}
              error={it.isChecked && !notes[locale].trim() && t('studio.note.missing')}
              lang={locale}
              rows={2}
              maxLength={1000}
              value={notes[locale]}
              onChange={(event) => setNotes({ ...notes, [locale]: event.target.value })}
            />
          ))}
        {it.isBehind && draft.offered !== null && (
          <Checkbox
            label={t('studio.over', { number: draft.offered })}
            note={t('studio.over.note')}
            checked={it.isOver}
            onChange={(event) => it.setOver(event.target.checked)}
          />
        )}
        {it.trouble && <TroubleNotice trouble={it.trouble} />}
        <div>
          <Button type="submit" isBusy={it.isRunning}>
            {t('studio.publish')}
          </Button>
        </div>
      </Form>
    </section>
  );
};
