import { AddDraftPart, newPartKindValues } from '@campus/api-client';
import { Button, Select } from '@campus/ui';
import { go, TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { textsOf, TextsFields } from '../../../shared/forms/texts-fields.tsx';
import { studioPaths } from '../../../shared/paths/versions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { partOf, type Draft, type DraftFile } from '../draft/draft-tree.ts';
import type { Names } from '../draft/use-parts.ts';
import { useLanguages } from '../draft/use-languages.ts';

type Kind = (typeof newPartKindValues)[number];

/** Folders of the modules of a draft, in their order. */
const modulesIn = (files: readonly DraftFile[]): string[] =>
  files.flatMap(({ path }) => (/^modules\/[^/]+\/module\.yaml$/.test(path) ? [partOf(path)] : []));

export interface AddPartProps {
  draft: Draft;
  files: readonly DraftFile[];
  names: Names;
}

const useAdding = ({ draft, files }: AddPartProps) => {
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const { locales: languages } = useLanguages(draft.id);
  const modules = modulesIn(files);
  const [kind, setKind] = useState<Kind>(newPartKindValues[0]);
  const [wished, setModule] = useState(modules[0] ?? '');
  const [title, setTitle] = useState(textsOf(null));
  const [isChecked, setChecked] = useState(false);
  const kinds = newPartKindValues.filter((each) => each === 'MODULE' || modules.length > 0);
  const chosen = kinds.includes(kind) ? kind : 'MODULE';
  const isMissing = languages.every((each) => title[each].trim() === '');
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isMissing) return;
    const input = {
      draftId: draft.id,
      kind: chosen,
      module: chosen === 'MODULE' ? null : wished.replace(/^modules\//, ''),
      title: Object.fromEntries(languages.map((each) => [each, title[each]])),
    };
    const done = await act(
      input,
      async (whole) => (await client.run(AddDraftPart, { input: whole })).addDraftPart,
    );
    if (!done) return;
    cache.invalidate();
    go(studioPaths.file(draft.id, done.path));
  };
  const place = { kinds, kind: chosen, setKind, modules, module: wished, setModule };
  return { ...place, languages, title, setTitle, isMissing: isChecked && isMissing, add, isRunning, trouble };
};

/** What is added, and where. */
const Place = ({ it, names }: { it: ReturnType<typeof useAdding>; names: Names }) => {
  const t = useText();
  return (
    <>
      <Select
        label={t('studio.add.kind')}
        value={it.kind}
        options={it.kinds.map((value) => ({ value, label: t(`studio.add.kind.${value}`) }))}
        onChange={({ target }) => it.setKind(it.kinds.find((each) => each === target.value) ?? it.kind)}
      />
      {it.kind !== 'MODULE' && (
        <Select
          label={t('studio.add.module')}
          value={it.module}
          options={it.modules.map((value) => ({ value, label: names.folderOf(value) }))}
          onChange={({ target }) => it.setModule(target.value)}
        />
      )}
    </>
  );
};

/** What is added, where, and what it is called. */
export const AddForm = (props: AddPartProps) => {
  const t = useText();
  const it = useAdding(props);
  return (
    <Form className="stack" onSubmit={(event) => void it.add(event)}>
      <Place it={it} names={props.names} />
      <TextsFields
        legend={t('studio.add.title')}
        hint={t('studio.add.title.hint')}
        error={it.isMissing && t('studio.add.title.missing')}
        texts={it.title}
        only={it.languages}
        onChange={it.setTitle}
      />
      {it.trouble && <TroubleNotice trouble={it.trouble} />}
      <div>
        <Button type="submit" isBusy={it.isRunning}>
          {t('studio.add.do')}
        </Button>
      </div>
    </Form>
  );
};
