import { LinkButton } from '@campus/ui';
import { useLocale, WithMessages } from '@campus/web-shell';
import { useText } from '../text.ts';

type AddressOf = (format: 'xlsx' | 'csv', locale: string) => string;

const Links = ({ addressOf }: { addressOf: AddressOf }) => {
  const t = useText();
  const locale = useLocale();
  return (
    <div>
      <p>{t('lists.sample')}</p>
      <p className="row">
        {(['xlsx', 'csv'] as const).map((format) => (
          <LinkButton key={format} kind="bare" icon="download" href={addressOf(format, locale)} download>
            {t(`lists.sample.${format}`)}
          </LinkButton>
        ))}
      </p>
    </div>
  );
};

/** A sheet to begin with: the headings that are recognised, in the reader's language, and no rows. */
export const EmptySheet = (props: { addressOf: AddressOf }) => (
  <WithMessages bundle="lists">
    <Links {...props} />
  </WithMessages>
);
