import { PublishDraft } from '@campus/api-client';
import { Button, Checkbox, Notice, RadioGroup } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { OpenRemarks } from '../remarks/open-remarks.tsx';
import { LanguagesLeft } from './languages-left.tsx';
import { foundIn, type Draft, type Run } from './draft-tree.ts';
import { hasEveryText, textsOf, TextsFields } from '../../../shared/forms/texts-fields.tsx';

const kinds = ['correction', 'version'] as const;
type Kind = (typeof kinds)[number];

const longestNote = 600;

const usePublishing = (draft: Draft, found: Kind | null, onAsked: () => Promise<void>) => {
  const { client } = useShell();
  const { act, isRunning, trouble } = useIntention();
  // What the check found, until somebody chooses.
  const [chosen, setKind] = useState<Kind | null>(null);
  const kind = chosen ?? found ?? 'correction';
  const [notes, setNotes] = useState(textsOf(null));
  const [isOver, setOver] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const isBehind = draft.offered !== draft.base;
  const publish = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (kind === 'correction' && !hasEveryText(notes)) return;
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

/** What one wants to know before: what changes, what waits for translators and reviewers, what the check found. */
const Before = ({ draftId, found }: { draftId: string; found: Kind | null }) => {
  const t = useText();
  return (
    <>
      <p>
        <a href={studioPaths.changes(draftId)}>{t('studio.changes.see')}</a>
      </p>
      <LanguagesLeft draftId={draftId} />
      <OpenRemarks draftId={draftId} />
      {found && <Notice title={t(`studio.found.${found}`)} />}
    </>
  );
};

/** Publishes the draft: as a correction, which running editions can be given, or as a new version. */
export const PublishForm = ({
  draft,
  run,
  onAsked,
}: {
  draft: Draft;
  run: Run | null;
  onAsked: () => Promise<void>;
}) => {
  const t = useText();
  const found = foundIn(draft, run);
  const it = usePublishing(draft, found, onAsked);
  const { kind, notes, setNotes } = it;
  return (
    <section className="stack" aria-labelledby="studio-publish">
      <h2 id="studio-publish">{t('studio.publish.title')}</h2>
      <Before draftId={draft.id} found={found} />
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
        {kind === 'correction' && (
          <TextsFields
            legend={t('studio.note')}
            hint={t('studio.note.hint')}
            error={it.isChecked && !hasEveryText(notes) && t('studio.note.missing')}
            texts={notes}
            maxLength={longestNote}
            onChange={setNotes}
          />
        )}
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
