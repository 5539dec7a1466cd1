import type { ExplanationKind } from '@campus/api-client';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

interface Line {
  kind: ExplanationKind;
  title: string | null;
  had: number | null;
  needed: number | null;
}

/** A part of a rule, as it stands for a person: what is not done is never said to be. */
export const useLineWords = () => {
  const t = useText();
  const formats = useFormats();
  return ({ kind, title, had, needed }: Line, isMet: boolean) => {
    const id =
      kind === 'DONE' && !isMet
        ? 'certificates.line.notDone'
        : kind === 'PASSED' && had === null
          ? 'certificates.line.notTried'
          : (`certificates.line.${kind}` as const);
    return t(id, {
      title: title ?? '',
      had: had === null ? '–' : formats.number(had),
      needed: needed === null ? '–' : formats.number(needed),
    });
  };
};
