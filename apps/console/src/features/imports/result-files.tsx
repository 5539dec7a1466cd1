import { LinkButton } from '@campus/ui';
import { useLocale } from '@campus/web-shell';
import { importPaths } from '../../shared/paths/imports-paths.ts';
import { useText } from '../../shared/text.ts';

/** Every row with what happens to it and why, as a file for the office that sent the list. */
export const ResultFiles = ({ importId }: { importId: string }) => {
  const t = useText();
  const locale = useLocale();
  return (['xlsx', 'csv'] as const).map((format) => (
    <LinkButton
      key={format}
      kind="quiet"
      icon="download"
      href={importPaths.result(importId, format, locale)}
      download
    >
      {t(`imports.take.${format}`)}
    </LinkButton>
  ));
};
