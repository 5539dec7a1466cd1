import {
  addBlank,
  withBlank,
  withoutBlank,
  type BlankKind,
  type WrittenBlank,
} from '@campus/content-format/editing';
import { MenuButton } from '@campus/ui';
import { useText } from '../../../../shared/text.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { useEditing, useQuestion } from './editing.ts';
import { Part, Parts } from './part-frame.tsx';
import { LinesField, NumberField, TextField } from './text-fields.tsx';

const kinds: readonly BlankKind[] = ['options', 'accepted', 'answer'];

const Content = ({ blank, place }: { blank: WrittenBlank; place: number }) => {
  const t = useText();
  const { kind, options, accepted, answer, tolerance } = blank;
  const at = ['blanks', place] as const;
  if (kind === 'options')
    return <ChoiceFields at={[...at, 'options']} options={options} isSeveral={false} hasFeedback={false} />;
  if (kind === 'accepted')
    return <LinesField label={t('studio.q.accepted')} at={[...at, 'accepted']} lists={accepted} />;
  return (
    <>
      <NumberField label={t('studio.q.number')} at={[...at, 'answer']} value={answer} />
      <NumberField label={t('studio.q.tolerance')} at={[...at, 'tolerance']} value={tolerance ?? 0} />
    </>
  );
};

/** A text with blanks, and what belongs into each. */
export const BlankFields = () => {
  const t = useText();
  const question = useQuestion();
  const { locales, mayWrite, edit, remove } = useEditing();
  const { text, blanks } = question;
  return (
    <>
      <TextField label={t('studio.q.cloze')} hint={t('studio.q.cloze.hint')} at={['text']} texts={text} />
      <Parts name={t('studio.q.blanks')} at={['blanks']}>
        {blanks.map((blank, place) => (
          <Part
            key={blank.key}
            name={t('studio.q.blank', { key: blank.key })}
            at={['blanks']}
            place={place}
            count={blanks.length}
            onRemove={() => remove({ drop: ['blanks', place] }, ...withoutBlank(question, blank.key))}
          >
            <Content blank={blank} place={place} />
          </Part>
        ))}
        {mayWrite && (
          <MenuButton
            label={t('studio.q.blank.add')}
            items={kinds.map((kind) => ({
              id: kind,
              label: t(`studio.q.blank.${kind}`),
              onSelect: () => edit(addBlank(question, kind, locales), ...withBlank(question, locales)),
            }))}
          />
        )}
      </Parts>
    </>
  );
};
