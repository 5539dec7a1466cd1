import '@campus/ui/course/course-text.css';
import './answers.css';
import { LearnerScenarioPath } from '@campus/api-client';
import { CourseHtml, CourseLine } from '@campus/players';
import { Disclosure, Facts, Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, useQuery } from '@campus/web-shell';
import { MissingPage } from '../../shared/missing-page.tsx';
import { useText } from '../../shared/text.ts';
import { costliestOf, type Decision, type Path } from './answers-data.ts';
import { LearnerPage } from './learner-page.tsx';

const useMoves = () => {
  const t = useText();
  const formats = useFormats();
  return ({ moves }: Decision, isWanted: (by: number) => boolean): string | null => {
    const wanted = moves.filter(({ by }) => isWanted(by));
    if (wanted.length === 0) return null;
    return formats.list(
      wanted.map(({ gauge, by }) =>
        t('answers.move', { gauge: t(`answers.gauge.${gauge}`), change: Math.abs(by) }),
      ),
    );
  };
};

/** What a decision cost and what it gained. */
const Cost = ({ decision }: { decision: Decision }) => {
  const t = useText();
  const moves = useMoves();
  const cost = moves(decision, (by) => by < 0);
  const gain = moves(decision, (by) => by > 0);
  if (!cost && !gain) return <p className="soft small">{t('answers.noMoves')}</p>;
  return (
    <p className="row small numbers">
      {cost && <Tag tone="warn">{t('answers.cost', { list: cost })}</Tag>}
      {gain && <Tag tone="done">{t('answers.gain', { list: gain })}</Tag>}
    </p>
  );
};

const Costliest = ({ decisions }: { decisions: readonly Decision[] }) => {
  const t = useText();
  const moves = useMoves();
  const costliest = costliestOf(decisions);
  if (costliest.length === 0) return null;
  return (
    <section className="stack stack--tight">
      <h2>{t('answers.costliest')}</h2>
      <ul className="answers-shares">
        {costliest.map((decision) => (
          <li key={decision.number}>
            <a href={`#decision-${decision.number}`}>
              {t('answers.decision', { number: decision.number, title: decision.title })}
            </a>
            <span className="answers-shares__points">
              {t('answers.cost', { list: moves(decision, (by) => by < 0) ?? '' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Decisions = ({ path: { decisions, locale } }: { path: Path }) => {
  const t = useText();
  return (
    <section className="stack stack--tight">
      <h2>{t('answers.decided', { count: decisions.length })}</h2>
      <ol className="answers-path">
        {decisions.map((decision) => (
          <li key={decision.number} id={`decision-${decision.number}`} tabIndex={-1}>
            <p className="soft small">
              {t('answers.decision', { number: decision.number, title: decision.title })}
              {decision.clock && ` · ${decision.clock}`}
            </p>
            <p className="answers-path__choice" lang={locale}>
              <CourseLine html={decision.choiceHtml} />
            </p>
            <Cost decision={decision} />
            {decision.isTakenOver && <p className="soft small">{t('answers.takenOver')}</p>}
            <Disclosure summary={t('answers.more')}>
              <CourseHtml lang={locale} html={decision.consequenceHtml} />
              <h3>{t('answers.advice')}</h3>
              <CourseHtml lang={locale} html={decision.adviceHtml} />
            </Disclosure>
          </li>
        ))}
      </ol>
    </section>
  );
};

const Whole = ({ path }: { path: Path }) => {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <div className="row">
        {path.ending ? (
          <Tag>{t('answers.ended', { ending: path.ending })}</Tag>
        ) : (
          <Tag icon="ring">{t('answers.open')}</Tag>
        )}
        <span className="soft">{formats.dateTime(path.updatedAt)}</span>
      </div>
      <Costliest decisions={path.decisions} />
      <section className="stack stack--tight">
        <h2>{t('answers.standing')}</h2>
        <Facts
          facts={path.standing.map(({ gauge, before, after }) => ({
            label: t(`answers.gauge.${gauge}`),
            value: <span className="numbers">{t('answers.fromTo', { before, after })}</span>,
          }))}
        />
      </section>
      <Decisions path={path} />
    </>
  );
};

/** One path of an officer through a simulation: every decision beside what it cost. */
export const PathPage = ({ attemptId }: { attemptId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(LearnerScenarioPath, { id: attemptId, locale });
  return (
    <QueryView query={query} loading={<Page isWide title={t('answers.loading')} children={null} />}>
      {({ learnerScenarioPath: path }) =>
        path ? (
          <LearnerPage isDetail learner={path.learner} title={path.title}>
            <Whole path={path} />
          </LearnerPage>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
