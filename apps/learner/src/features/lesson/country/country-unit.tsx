import './country-unit.css';
import { CourseHtml } from '@campus/players';
import { Disclosure, Notice } from '@campus/ui';
import { useFormats } from '@campus/web-shell';
import { useText } from '../../../shared/text.ts';
import type { Lesson } from '../lesson-data.ts';
import { sourcesByLanguage } from './sources-by-language.ts';

type Unit = NonNullable<Lesson['countryUnit']>;

const Facts = ({ unit }: { unit: Unit }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <dl className="country-unit__facts">
      <div>
        <dt>{t('country.owner')}</dt>
        <dd>{unit.owner}</dd>
      </div>
      <div>
        <dt>{t('country.reviewed')}</dt>
        <dd>{formats.day(unit.reviewedOn)}</dd>
      </div>
      <div>
        <dt>{t('country.validUntil')}</dt>
        <dd>{formats.day(unit.validUntil)}</dd>
      </div>
    </dl>
  );
};

const Doubts = ({ unit }: { unit: Unit }) => {
  const t = useText();
  const formats = useFormats();
  const { owner } = unit;
  return (
    <>
      {unit.isExpired && (
        <Notice tone="warn" title={t('country.expired', { date: formats.day(unit.validUntil), owner })} />
      )}
      {unit.missing > 0 && <Notice title={t('country.missing', { count: unit.missing, owner })} />}
      {unit.isStale && (
        <Notice>
          <p>{t('lesson.stale')}</p>
        </Notice>
      )}
    </>
  );
};

/** Sources to read in the own language; those of other languages are folded, with the name of their language. */
const Sources = ({ html }: { html: string }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <div className="country-unit__sources">
      {sourcesByLanguage(html).map((part) =>
        part.language === null ? (
          <CourseHtml key="own" html={part.html} />
        ) : (
          <Disclosure
            key={part.language}
            summary={t('country.sources.in', {
              language: formats.language(part.language),
              count: part.count,
            })}
          >
            <CourseHtml html={part.html} />
          </Disclosure>
        ),
      )}
    </div>
  );
};

/**
 * What the officer's own country adds to a lesson. It is not a screen: nothing is completed or recorded here.
 * Without a unit of that country one line tells how to supply its facts.
 */
export const CountryUnit = ({ lesson }: { lesson: Lesson }) => {
  const t = useText();
  const formats = useFormats();
  const unit = lesson.countryUnit;
  return (
    <section className="country-unit" aria-labelledby="country-unit">
      <h2 id="country-unit" tabIndex={-1}>
        {unit ? t('country.title', { country: formats.country(unit.country) }) : t('country.titleAlone')}
      </h2>
      {unit ? (
        <>
          <Facts unit={unit} />
          <Doubts unit={unit} />
          <CourseHtml html={unit.html} />
          {unit.sourcesHtml && <Sources html={unit.sourcesHtml} />}
        </>
      ) : (
        <p className="prose">{t('country.none')}</p>
      )}
    </section>
  );
};
