import { CourseHtml, CourseLine } from '@campus/players';
import { Button, Disclosure, LinkButton } from '@campus/ui';
import { go, Page } from '@campus/web-shell';
import { useEffect, useRef, type FocusEvent } from 'react';
import { AskRow } from '../../shared/ask/ask-part.tsx';
import { NotFoundPage } from '../../shared/not-found-page.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import type { TextDrafts } from '../../shared/use-text-drafts.ts';
import { goToField } from './fields/go-to-field.ts';
import { SectionFields } from './fields/section-fields.tsx';
import { PlanPaper } from './paper/plan-paper.tsx';
import { anchorOfField, type Plan } from './plan-data.ts';
import { PlanScreen, PlanText, usePlaceTitle } from './plan-screen.tsx';
import { SectionReview } from './review/section-review.tsx';
import { besides, nextEmptyFrom, placesOf, progressOf, type FieldPlace, type PlanPlace } from './plan-way.ts';

interface PartProps {
  place: PlanPlace;
  plan: Plan;
  texts: TextDrafts;
}

/** How far this part is, in one line. */
const Share = ({ place, texts }: PartProps) => {
  const t = useText();
  const { core, all } = progressOf(place.section.fields, texts.valueOf);
  if (all.total === 0) return null;
  return (
    <p className="plan-share small soft">
      {core.total > 0 && <span>{t('plan.core.progress.words', { ...core })}</span>}
      <span>{t('plan.progress.words', { ...all })}</span>
    </p>
  );
};

/** The next empty field: of the core, here or on another page, before any other. */
const Next = ({ place, plan, texts, last }: PartProps & { last: () => string | null }) => {
  const t = useText();
  const titleOf = usePlaceTitle();
  const { key } = place.section;
  const next = nextEmptyFrom(plan, key, texts.valueOf, null);
  if (!next) return null;
  const pathOf = ({ place: { section }, field }: FieldPlace) =>
    paths.plan(plan.enrolmentId, section.key, anchorOfField(field));
  if (next.place.section.key !== key) {
    return (
      <LinkButton kind="quiet" icon="next" href={pathOf(next)}>
        {t('plan.next.in', { title: titleOf(next.place) })}
      </LinkButton>
    );
  }
  const follow = () => {
    const after = nextEmptyFrom(plan, key, texts.valueOf, last());
    if (after && !goToField(anchorOfField(after.field))) go(pathOf(after));
  };
  return (
    <Button kind="quiet" icon="next" onClick={follow}>
      {t('plan.next')}
    </Button>
  );
};

/** The pages before and after. */
const Beside = ({ place, plan }: Omit<PartProps, 'texts'>) => {
  const t = useText();
  const titleOf = usePlaceTitle();
  const { before, after } = besides(placesOf(plan), place.section.key);
  const link = (to: PlanPlace, word: 'before' | 'after') => (
    <a
      className={`plan-beside__${word}`}
      href={paths.plan(plan.enrolmentId, to.section.key)}
      rel={word === 'before' ? 'prev' : 'next'}
    >
      <span className="small soft">{t(`plan.${word}`)}</span>
      <span lang={plan.locale}>{titleOf(to)}</span>
    </a>
  );
  return (
    <nav className="plan-beside" aria-label={t('plan.parts')}>
      {before && link(before, 'before')}
      {after && link(after, 'after')}
    </nav>
  );
};

/** The field an address names gets the cursor when its page is drawn. */
const useFieldOfAddress = () => {
  useEffect(() => {
    const go = () => goToField(decodeURIComponent(location.hash.slice(1)));
    go();
    window.addEventListener('hashchange', go);
    return () => window.removeEventListener('hashchange', go);
  }, []);
};

const PlanPart = ({ place, plan, texts }: PartProps) => {
  const t = useText();
  const title = usePlaceTitle()(place);
  const { section, kind } = place;
  const last = useRef<string | null>(null);
  useFieldOfAddress();
  const remember = ({ target }: FocusEvent) => {
    last.current = target.closest('[data-key]')?.getAttribute('data-key') ?? last.current;
  };
  const next = <Next place={place} plan={plan} texts={texts} last={() => last.current} />;
  return (
    <Page
      title={title}
      windowTitle={`${title} · ${plan.title}`}
      above={
        <p className="small no-print">
          <a href={paths.plan(plan.enrolmentId)} lang={plan.locale}>
            {plan.title}
          </a>
        </p>
      }
      lead={
        section.introHtml && (
          <p className="no-print" lang={plan.locale}>
            <CourseLine html={section.introHtml} />
          </p>
        )
      }
    >
      <PlanText plan={plan}>
        <div className="no-print stack stack--loose" onFocus={remember}>
          <div className="plan-head">
            <Share place={place} plan={plan} texts={texts} />
            {section.fields.length > 0 && next}
          </div>
          <SectionReview enrolmentId={plan.enrolmentId} section={section.key} />
          {section.fields.length > 0 && (
            <p className="plan-warning small" lang={plan.locale}>
              {plan.warning}
            </p>
          )}
          <SectionFields section={section} plan={plan} texts={texts} />
          {section.fields.length === 0 && kind === 'part' && <p className="soft">{t('plan.noFields')}</p>}
          {section.formHtml && (
            <Disclosure summary={t('plan.form')} isOpen={section.fields.length === 0}>
              <p className="small soft">{t('plan.form.why')}</p>
              <CourseHtml className="plan-form" html={section.formHtml} />
            </Disclosure>
          )}
          {section.fields.length > 0 && <div className="plan-head">{next}</div>}
          <Beside place={place} plan={plan} />
          <AskRow on={{ enrolmentId: plan.enrolmentId, quoted: title }} />
        </div>
        <PlanPaper plan={plan} places={[place]} isWhole texts={texts} />
      </PlanText>
    </Page>
  );
};

/** One part or annex of the plan: its core, what can wait, its blank form. */
export const PlanPartPage = ({ enrolmentId, section: key }: { enrolmentId: string; section: string }) => (
  <PlanScreen enrolmentId={enrolmentId}>
    {(plan, texts) => {
      const place = placesOf(plan).find(({ section }) => section.key === key);
      return place ? <PlanPart place={place} plan={plan} texts={texts} /> : <NotFoundPage />;
    }}
  </PlanScreen>
);
