import { TermBox } from '@campus/players';
import { paths } from '../paths.ts';
import { useText } from '../text.ts';
import { Definition, type Term } from './term-definition.tsx';

/** The definition of a term beside its word. */
export const OpenTerm = ({
  enrolmentId,
  anchor,
  termKey,
  terms,
  onClose,
}: {
  enrolmentId: string;
  anchor: HTMLElement;
  termKey: string;
  terms: readonly Term[];
  onClose: () => void;
}) => {
  const t = useText();
  return (
    <TermBox
      anchor={anchor}
      closeLabel={t('activity.term.close')}
      more={<a href={paths.glossary(enrolmentId)}>{t('activity.term.all')}</a>}
      onClose={onClose}
    >
      <Definition enrolmentId={enrolmentId} termKey={termKey} terms={terms} />
    </TermBox>
  );
};
