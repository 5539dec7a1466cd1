import { poolHeadOf, withHead, type PoolParts, type YamlEdit } from '@campus/content-format/editing';
import { Checkbox, Disclosure, Field, Select } from '@campus/ui';
import { useState } from 'react';
import { useText } from '../../../shared/text.ts';
import { useParts } from '../draft/use-parts.ts';
import type { Pool } from './use-pool.ts';

/** What the format takes as a key. */
const keyForm = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const wholeForm = /^[1-9]\d{0,2}$/;

const KeyField = ({ value, mayWrite, edit }: { value: string; mayWrite: boolean; edit: Edit }) => {
  const t = useText();
  const [typed, setTyped] = useState(value);
  const shown = keyForm.test(typed) && typed !== value ? value : typed;
  return (
    <Field
      label={t('studio.head.key')}
      hint={t('studio.head.key.hint')}
      error={keyForm.test(shown) ? null : t('studio.head.key.wrong')}
      readOnly={!mayWrite}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        if (keyForm.test(target.value)) edit([{ put: target.value, at: ['key'] }]);
      }}
    />
  );
};

const LeastField = ({
  value,
  mayWrite,
  edit,
  count,
}: {
  value: number;
  mayWrite: boolean;
  edit: Edit;
  count: number;
}) => {
  const t = useText();
  const [typed, setTyped] = useState(String(value));
  const shown = wholeForm.test(typed) && typed !== String(value) ? String(value) : typed;
  const wrong = !wholeForm.test(shown)
    ? t('studio.head.minimum.wrong')
    : value > count
      ? t('studio.head.minimum.few', { count })
      : null;
  return (
    <Field
      label={t('studio.head.minimum.number')}
      error={wrong}
      inputMode="numeric"
      readOnly={!mayWrite}
      value={shown}
      onChange={({ target }) => {
        setTyped(target.value);
        if (wholeForm.test(target.value)) edit([{ put: Number(target.value), at: ['minimum'] }]);
      }}
    />
  );
};

type Edit = (edits: readonly YamlEdit[]) => void;

/** What a pool says of itself: by which key quizzes draw from it, how many questions it asks for, which pool is its twin. */
export const PoolHeadForm = ({
  draftId,
  parts,
  pool,
  mayWrite,
}: {
  draftId: string;
  parts: PoolParts;
  pool: Pool;
  mayWrite: boolean;
}) => {
  const t = useText();
  const head = poolHeadOf(parts);
  const known = useParts(draftId).query.data?.draftParts ?? [];
  if (!head) return null;
  const others = known.flatMap(({ kind, title }) =>
    kind === 'POOL' && title !== null && title !== head.key ? [title] : [],
  );
  const edit: Edit = (edits) => pool.replace(withHead(parts, edits));
  const { key, minimum, parallel } = head;
  const twins = [...(parallel === '' || others.includes(parallel) ? [] : [parallel]), ...others];
  return (
    <Disclosure summary={t('studio.head', { key })}>
      <div className="stack">
        <KeyField value={key} mayWrite={mayWrite} edit={edit} />
        <Checkbox
          label={t('studio.head.minimum')}
          note={t('studio.head.minimum.hint')}
          disabled={!mayWrite}
          checked={minimum !== null}
          onChange={({ target }) =>
            edit([
              target.checked
                ? { put: Math.max(pool.questions.length, 1), at: ['minimum'] }
                : { drop: ['minimum'] },
            ])
          }
        />
        {minimum !== null && (
          <LeastField value={minimum} mayWrite={mayWrite} edit={edit} count={pool.questions.length} />
        )}
        <Select
          label={t('studio.head.parallel')}
          hint={t('studio.head.parallel.hint')}
          disabled={!mayWrite}
          value={parallel}
          options={[
            { value: '', label: t('studio.head.parallel.none') },
            ...twins.map((value) => ({ value, label: value })),
          ]}
          onChange={({ target: { value } }) =>
            edit([value === '' ? { drop: ['parallel'] } : { put: value, at: ['parallel'] }])
          }
        />
      </div>
    </Disclosure>
  );
};
