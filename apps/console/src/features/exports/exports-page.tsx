import { ExportableModules } from '@campus/api-client';
import { EmptyState, LinkButton, Notice } from '@campus/ui';
import { Page, QueryView, useLocale, useQuery } from '@campus/web-shell';
import { paths } from '../../shared/paths/paths.ts';
import { ForAuthors } from './for-authors.tsx';
import { useText } from '../../shared/text.ts';
import { ChoiceFields, useExportChoice, type Exportable, type ExportChoice } from './export-choice.tsx';

const versions = { SCORM_1_2: '1.2', SCORM_2004_4: '2004-4' } as const;

const addressOf = ({ chosen, standard, wanted }: ExportChoice) =>
  `${chosen?.path ?? ''}?${new URLSearchParams({ version: versions[standard], lang: wanted.join(',') }).toString()}`;

const ExportForm = ({ exportables }: { exportables: readonly Exportable[] }) => {
  const t = useText();
  const choice = useExportChoice(exportables);
  const { chosen, wanted } = choice;
  return (
    <div className="stack stack--loose">
      <ChoiceFields label={t('exports.what')} choice={choice} exportables={exportables} />
      {chosen && chosen.leftOut.length > 0 && (
        <Notice title={t('exports.leftOut', { count: chosen.leftOut.length })}>
          <ul>
            {chosen.leftOut.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </Notice>
      )}
      {wanted.length === 0 ? (
        <Notice tone="warn" title={t('exports.noLanguage')} isLive />
      ) : (
        <LinkButton href={addressOf(choice)} icon="download" download>
          {t('exports.download')}
        </LinkButton>
      )}
      <p className="soft small prose">{t('exports.keys')}</p>
    </div>
  );
};

const Exports = () => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(ExportableModules, { locale });
  return (
    <Page isWide title={t('exports.title')} lead={t('exports.lead')}>
      <p className="prose">
        {t('exports.thin')} <a href={paths.dispatches}>{t('exports.thin.link')}</a>
      </p>
      <QueryView query={query}>
        {({ exportableModules }) =>
          exportableModules.length === 0 ? (
            <EmptyState title={t('exports.empty')}>
              <p>{t('exports.empty.text')}</p>
            </EmptyState>
          ) : (
            <ExportForm exportables={exportableModules} />
          )
        }
      </QueryView>
    </Page>
  );
};

/** Our own modules as SCORM packages, for platforms that take packages. */
export const ExportsPage = () => (
  <ForAuthors>
    <Exports />
  </ForAuthors>
);
