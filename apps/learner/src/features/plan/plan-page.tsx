import './plan.css';
import { Plan as PlanQuery } from '@campus/api-client';
import { CourseHtml, CourseLine } from '@campus/players';
import { classes, Notice, Progress } from '@campus/ui';
import { Page, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { ActivityView, OtherLanguageNotice } from '../../shared/activity-view.tsx';
import { CourseText } from '../../shared/course-text/course-text.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { TextDrafts } from '../../shared/use-text-drafts.ts';
import { countFilled, fieldsOf, halvesOf, type Plan, type Section } from './plan-data.ts';
import { PlanExport } from './plan-export.tsx';
import { SectionFields } from './section-fields.tsx';
import { usePlanTexts } from './use-plan-texts.ts';

/** How far the core is, and the whole; a version without a core has the whole only. */
const Filled = ({ plan, texts }: { plan: Plan; texts: TextDrafts }) => {
  const t = useText();
  const fields = fieldsOf(plan);
  const { core } = halvesOf(fields);
  const filled = countFilled(fields, texts.valueOf);
  const filledCore = countFilled(core, texts.valueOf);
  return (
    <div className="stack stack--tight">
      {core.length > 0 && (
        <>
          <Progress
            label={t('plan.core.progress')}
            words={t('plan.core.progress.words', { filled: filledCore, total: core.length })}
            value={Math.floor((100 * filledCore) / core.length)}
          />
          <p className="small soft">{t('plan.core.why')}</p>
        </>
      )}
      <Progress
        label={t('plan.progress')}
        words={t('plan.progress.words', { filled, total: fields.length })}
        value={fields.length === 0 ? 0 : Math.floor((100 * filled) / fields.length)}
      />
    </div>
  );
};

/** Where its author serves, for the head of the paper. */
const Place = ({ plan }: { plan: Plan }) => {
  const t = useText();
  const formats = useFormats();
  const { post, hostCountry, sendingCountry } = plan.place;
  const facts = [
    [t('plan.place.post'), post],
    [t('plan.place.host'), hostCountry && formats.country(hostCountry)],
    [t('plan.place.sending'), sendingCountry && formats.country(sendingCountry)],
    [t('plan.place.printed'), formats.date(new Date().toISOString())],
    [
      t('plan.place.version'),
      t('plan.version', { number: plan.versionNumber, date: formats.date(plan.publishedAt) }),
    ],
  ].filter(([, fact]) => fact);
  return (
    <dl className="plan-place">
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
};

/** Until when the campus keeps it, and how to keep it oneself. A copy from an earlier visit may not say. */
const Kept = ({ plan: { keptDays, keptUntil } }: { plan: Plan }) => {
  const t = useText();
  const formats = useFormats();
  if (!keptUntil)
    return keptDays > 0 && <p className="small soft">{t('plan.kept.rule', { days: keptDays })}</p>;
  const isOver = new Date(keptUntil) < new Date();
  const words = isOver ? 'plan.kept.over' : 'plan.kept.until';
  return <p className="small soft">{t(words, { date: formats.date(keptUntil) })}</p>;
};

const useSectionTitle = (kind: 'part' | 'annex') => {
  const t = useText();
  return ({ key, title }: Section) => t(`plan.${kind}`, { key, title });
};

interface SectionProps {
  section: Section;
  kind: 'part' | 'annex';
  plan: Plan;
  texts: TextDrafts;
}

const ContentsLine = ({ section, kind, plan, texts }: SectionProps) => {
  const t = useText();
  const title = useSectionTitle(kind);
  const total = section.fields.length;
  return (
    <li>
      <a href={`#plan-${section.key}`} lang={plan.locale}>
        {title(section)}
      </a>
      {total > 0 && (
        <span className="plan-contents__share">
          {t('plan.share', { filled: countFilled(section.fields, texts.valueOf), total })}
        </span>
      )}
    </li>
  );
};

const Contents = ({ plan, texts }: { plan: Plan; texts: TextDrafts }) => {
  const t = useText();
  return (
    <nav className="plan-contents no-print" aria-label={t('plan.contents')}>
      <ul className="plain-list">
        {plan.parts.map((section) => (
          <ContentsLine key={section.key} section={section} kind="part" plan={plan} texts={texts} />
        ))}
        {plan.annexes.map((section) => (
          <ContentsLine key={section.key} section={section} kind="annex" plan={plan} texts={texts} />
        ))}
      </ul>
    </nav>
  );
};

const SectionView = ({ section, kind, plan, texts }: SectionProps) => {
  const t = useText();
  const title = useSectionTitle(kind);
  const id = `plan-${section.key}`;
  return (
    <section className={`plan-section plan-section--${kind}`} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} lang={plan.locale}>
        {title(section)}
      </h2>
      {section.introHtml && (
        <p className="prose soft">
          <CourseLine html={section.introHtml} />
        </p>
      )}
      <SectionFields section={section} plan={plan} texts={texts} />
      {section.fields.length === 0 && kind === 'part' && <p className="soft">{t('plan.noFields')}</p>}
      {section.formHtml && <CourseHtml className="plan-form" html={section.formHtml} />}
    </section>
  );
};

const PlanView = ({ plan, fetchedAt }: { plan: Plan; fetchedAt: number }) => {
  const t = useText();
  const texts = usePlanTexts(plan, fetchedAt);
  const [isWholeChosen, setWhole] = useState(false);
  const fields = [...plan.parts, ...plan.annexes].flatMap((section) => section.fields);
  // For a plan nobody has begun, only the blank form is useful.
  const isWhole = isWholeChosen || countFilled(fields, texts.valueOf) === 0;
  return (
    <Page
      title={plan.title}
      lead={<p className="no-print">{t('plan.lead')}</p>}
      above={
        <p className="small no-print">
          <a href={paths.course(plan.enrolmentId)}>{t('activity.toCourse')}</a>
        </p>
      }
    >
      <CourseText
        className={classes('plan stack stack--loose', !isWhole && 'plan--short')}
        enrolmentId={plan.enrolmentId}
        lang={plan.locale}
      >
        <div className="plan-warning">
          <Notice tone="warn" title={<span lang={plan.locale}>{plan.warning}</span>} />
        </div>
        {plan.askedLocale && <OtherLanguageNotice language={plan.locale} />}
        <Place plan={plan} />
        <div className="no-print">
          <Filled plan={plan} texts={texts} />
        </div>
        <PlanExport
          enrolmentId={plan.enrolmentId}
          country={plan.place.hostCountry}
          kept={<Kept plan={plan} />}
          isWhole={isWhole}
          onWhole={setWhole}
          onSettle={texts.settle}
        />
        <Contents plan={plan} texts={texts} />
        {plan.parts.map((section) => (
          <SectionView key={section.key} section={section} kind="part" plan={plan} texts={texts} />
        ))}
        {plan.annexes.map((section) => (
          <SectionView key={section.key} section={section} kind="annex" plan={plan} texts={texts} />
        ))}
      </CourseText>
    </Page>
  );
};

/** The contingency plan that the worksheets add up to: read, corrected, printed, downloaded as a file. */
export const PlanPage = ({ enrolmentId }: { enrolmentId: string }) => {
  const locale = useLocale();
  const query = useQuery(PlanQuery, { enrolmentId, locale });
  return (
    <ActivityView query={query} enrolmentId={enrolmentId} pick={({ plan }) => plan}>
      {(plan) => <PlanView plan={plan} fetchedAt={query.fetchedAt} />}
    </ActivityView>
  );
};
