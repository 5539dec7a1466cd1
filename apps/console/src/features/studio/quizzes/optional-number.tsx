import { putNumber } from '@campus/content-format/editing';
import { Checkbox } from '@campus/ui';
import { useText } from '../../../shared/text.ts';
import { useEditing } from '../questions/fields/editing.ts';
import { NumberField } from '../questions/fields/text-fields.tsx';

/** A limit that there may be: a box to tick, and then the number. */
export const OptionalNumber = ({
  name,
  at,
  value,
  usual,
}: {
  /** Of its words. */
  name: 'limit' | 'most';
  at: readonly string[];
  /** Null: none. */
  value: number | null;
  /** With which it begins. */
  usual: number;
}) => {
  const t = useText();
  const { mayWrite, edit } = useEditing();
  return (
    <>
      <Checkbox
        label={t(`studio.quiz.${name}`)}
        note={t(`studio.quiz.${name}.none`)}
        disabled={!mayWrite}
        checked={value !== null}
        onChange={({ target }) => edit(putNumber(at, target.checked ? usual : null))}
      />
      {value !== null && <NumberField label={t(`studio.quiz.${name}.number`)} at={[...at]} value={value} />}
    </>
  );
};
