import { dropItem, type YamlPath } from '@campus/content-format/editing';
import { MenuButton, Notice } from '@campus/ui';
import type { ReactNode } from 'react';
import { useText } from '../../../../shared/text.ts';
import { isAt, useEditing } from './editing.ts';
import { FaultWords } from './fault-words.tsx';

/** Faults of a whole, as of the options together. */
const GroupFaults = ({ at }: { at: YamlPath }) => {
  const faults = useEditing().faults.filter(({ path }) => isAt(path, at));
  return faults.map((fault) => (
    <Notice key={fault.reason} tone="danger">
      <FaultWords fault={fault} />
    </Notice>
  ));
};

/** Several parts of a question under one name: its options, its pairs. */
export const Parts = ({
  name,
  at,
  hint,
  children,
}: {
  name: string;
  at: YamlPath;
  hint?: string;
  children: ReactNode;
}) => (
  <fieldset className="field-group field-group--wide stack">
    <legend className="field__label">{name}</legend>
    {hint && <p className="field__hint">{hint}</p>}
    <GroupFaults at={at} />
    {children}
  </fieldset>
);

/** One of several parts, with what can be done to it. */
export const Part = ({
  name,
  at,
  place,
  count,
  isOptional = false,
  onRemove,
  children,
}: {
  name: string;
  /** Of the list. */
  at: YamlPath;
  place: number;
  count: number;
  /** The list may be missing. */
  isOptional?: boolean;
  /** Where more goes with it. */
  onRemove?: () => void;
  children: ReactNode;
}) => {
  const t = useText();
  const { mayWrite, edit, remove } = useEditing();
  const move = (by: 1 | -1) => edit({ move: [...at, place], to: place + by });
  const drop = () => remove(isOptional ? dropItem(at, place, count) : { drop: [...at, place] });
  return (
    <div role="group" aria-label={name} className="question-form__part stack stack--tight">
      <div className="question-form__parthead">
        <strong>{name}</strong>
        {mayWrite && (
          <MenuButton
            isRow
            label={t('studio.q.part.menu', { name })}
            items={[
              ...(place > 0 ? [{ id: 'up', label: t('studio.q.up'), onSelect: () => move(-1) }] : []),
              ...(place < count - 1
                ? [{ id: 'down', label: t('studio.q.down'), onSelect: () => move(1) }]
                : []),
              { id: 'remove', label: t('studio.q.remove'), isDanger: true, onSelect: onRemove ?? drop },
            ]}
          />
        )}
      </div>
      <GroupFaults at={[...at, place]} />
      {children}
    </div>
  );
};
