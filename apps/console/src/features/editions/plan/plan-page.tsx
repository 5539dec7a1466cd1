import './plan.css';
import { LinkButton } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { editionPaths } from '../../../shared/paths/editions-paths.ts';
import { useText } from '../../../shared/text.ts';
import { CloseSection } from '../close-section.tsx';
import { DetailsSection } from '../details-section.tsx';
import type { Edition } from '../edition-data.ts';
import { EditionFacts } from '../edition-facts.tsx';
import { QuotasSection, QuotasTable } from './quotas-section.tsx';
import { ReleasesSection } from './releases-section.tsx';
import { WholeEdition } from '../whole-edition.tsx';

const ReleaseLine = ({ release: { title, opensOn, gate } }: { release: Edition['releases'][number] }) => {
  const t = useText();
  const formats = useFormats();
  const day = opensOn && formats.day(opensOn);
  if (gate && day) return t('edition.releases.lineBoth', { title, day, gate });
  if (gate) return t('edition.releases.lineBehind', { title, gate });
  return day ? t('edition.releases.line', { title, day }) : t('edition.releases.lineOpen', { title });
};

/** The plan as coordinators of one country read it. */
const ReadOnlyPlan = ({ edition }: { edition: Edition }) => {
  const t = useText();
  return (
    <>
      <EditionFacts edition={edition} />
      <section className="stack" aria-labelledby="releases">
        <h2 id="releases">{t('edition.releases')}</h2>
        <ul className="stack stack--tight">
          {edition.releases.map((release) => (
            <li key={release.moduleId}>
              <ReleaseLine release={release} />
            </li>
          ))}
        </ul>
      </section>
      <section className="stack" aria-labelledby="quotas">
        <h2 id="quotas">{t('edition.quotas')}</h2>
        {edition.quotas.length > 0 ? (
          <QuotasTable quotas={edition.quotas} />
        ) : (
          <p className="soft">{t('edition.quotas.none')}</p>
        )}
      </section>
    </>
  );
};

/** What an edition is, when its modules open, who has how many places, and its end. */
export const PlanPage = ({ editionId }: { editionId: string }) => {
  const t = useText();
  return (
    <WholeEdition editionId={editionId} part={t('console.edition.plan')}>
      {(edition) => (
        <>
          {edition.mayPlan ? (
            <>
              <DetailsSection key={edition.id} edition={edition} />
              <ReleasesSection key={`${edition.id} ${edition.startsOn}`} edition={edition} />
              <QuotasSection edition={edition} />
            </>
          ) : (
            <ReadOnlyPlan edition={edition} />
          )}
          {(edition.mayPlan || edition.mayReopen) && (
            <section className="stack" aria-labelledby="copy">
              <h2 id="copy">{t('copy.heading')}</h2>
              <p className="prose">{t('copy.text')}</p>
              <div>
                <LinkButton kind="quiet" href={editionPaths.copy(edition.id)}>
                  {t('copy.button')}
                </LinkButton>
              </div>
            </section>
          )}
          <CloseSection edition={edition} />
        </>
      )}
    </WholeEdition>
  );
};
