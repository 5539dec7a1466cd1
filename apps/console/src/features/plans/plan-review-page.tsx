import './plans.css';
import { PlanReview } from '@campus/api-client';
import { Disclosure, SaveState, Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useIsOnline, useLocale, useQuery } from '@campus/web-shell';
import { MissingPage } from '../../shared/missing-page.tsx';
import { planPaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { useGroupName } from '../../shared/words/group-name.ts';
import { Decide } from './decide.tsx';
import { draftOf, stateTones, type Review } from './plan-data.ts';
import { PlanText } from './plan-text.tsx';
import { ReviewWords } from './review-words.tsx';
import { RubricForm } from './rubric-form.tsx';
import { TakeOver } from './take-over.tsx';
import { useReviewDraft, type DraftState } from './use-review-draft.ts';

interface PartProps {
  review: Review;
  refetch: () => Promise<void>;
}

/** What was said of earlier rounds. */
const Earlier = ({ earlier }: Pick<Review, 'earlier'>) => {
  const t = useText();
  const formats = useFormats();
  if (earlier.length === 0) return null;
  return (
    <Disclosure summary={t('plans.earlier', { count: earlier.length })}>
      <ul className="stack stack--tight">
        {earlier.map(({ id, number, state, decidedAt, readBy, summary, comments }) => (
          <li key={id}>
            <p>
              <a href={planPaths.one(id)}>{t('plans.round', { number })}</a>{' '}
              <Tag tone={stateTones[state]}>{t(`plans.state.${state}`)}</Tag>{' '}
              {decidedAt && (
                <span className="soft">
                  {t('plans.by', { name: readBy ?? '', date: formats.date(decidedAt) })}
                </span>
              )}
            </p>
            {summary && <p className="plan-text__said">{summary}</p>}
            {comments.map(({ section, text }) => (
              <p key={section} className="plan-text__said">
                <strong>{section}:</strong> {text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
};

const useSavedWords = (state: DraftState) => {
  const t = useText();
  const isOnline = useIsOnline();
  if (state === null) return t('plans.draft.none');
  if (state === 'saved') return t('plans.draft.saved');
  return t(state === 'waiting' && !isOnline ? 'plans.draft.offline' : 'plans.draft.saving');
};

/** The plan beside the rubric, while it is being reviewed. */
const Writing = ({ review, refetch, fetchedAt }: PartProps & { fetchedAt: number }) => {
  const t = useText();
  const { draft, change, settle, state } = useReviewDraft(review, fetchedAt);
  return (
    <>
      <div className="plan-review">
        <PlanText review={review} draft={draft} onDraft={change} />
        <section className="plan-rubric" aria-labelledby="plan-rubric">
          <h2 id="plan-rubric" tabIndex={-1}>
            {t('plans.rubric')}
          </h2>
          <SaveState
            tone={state === 'waiting' ? 'warn' : 'quiet'}
            icon={state === 'waiting' ? 'device' : 'saved'}
            isSilent
          >
            {useSavedWords(state)}
          </SaveState>
          <RubricForm review={review} draft={draft} onDraft={change} />
        </section>
      </div>
      <Decide review={review} draft={draft} settle={settle} refetch={refetch} />
    </>
  );
};

/** A review that has an outcome, or is somebody else's. */
const Reading = ({ review, refetch }: PartProps) => {
  const t = useText();
  const formats = useFormats();
  const draft = draftOf(review);
  return (
    <div className="plan-review">
      <PlanText review={review} draft={draft} onDraft={null} />
      <section className="plan-rubric" aria-labelledby="plan-rubric">
        <h2 id="plan-rubric" tabIndex={-1}>
          {t('plans.rubric')}
        </h2>
        {review.decidedAt ? (
          <p>{t('plans.by', { name: review.readBy ?? '', date: formats.dateTime(review.decidedAt) })}</p>
        ) : (
          <TakeOver review={review} refetch={refetch} />
        )}
        <ReviewWords review={review} draft={draft} />
      </section>
    </div>
  );
};

/** The plans that wait before and after this one. */
const Beside = ({ review: { previousId, nextId } }: { review: Review }) => {
  const t = useText();
  return (
    <>
      {previousId && (
        <a href={planPaths.one(previousId)} rel="prev">
          {t('plans.previous')}
        </a>
      )}
      {nextId && (
        <a href={planPaths.one(nextId)} rel="next">
          {t('plans.next')}
        </a>
      )}
    </>
  );
};

const Whole = ({ review, refetch, fetchedAt }: PartProps & { fetchedAt: number }) => {
  const t = useText();
  const formats = useFormats();
  const groupNameOf = useGroupName();
  const { state, editionTitle, groupName, number, handedInAt, isMine } = review;
  return (
    <>
      <div className="row">
        <Tag tone={stateTones[state]}>{t(`plans.state.${state}`)}</Tag>
        <span className="soft">{`${editionTitle} · ${groupNameOf(groupName)}`}</span>
        <span className="soft">{t('plans.handedIn', { number, date: formats.dateTime(handedInAt) })}</span>
        <a className="plan-review__jump" href="#plan-rubric">
          {t('plans.toRubric')}
        </a>
        {(review.previousId ?? review.nextId) && (
          <nav className="row plan-review__beside" aria-label={t('plans.beside')}>
            <Beside review={review} />
          </nav>
        )}
      </div>
      <Earlier earlier={review.earlier} />
      {isMine ? (
        <Writing review={review} refetch={refetch} fetchedAt={fetchedAt} />
      ) : (
        <Reading review={review} refetch={refetch} />
      )}
      <p className="row">
        <Beside review={review} />
      </p>
    </>
  );
};

/** A plan as it was handed in, beside the rubric it is reviewed by. */
export const PlanReviewPage = ({ handInId }: { handInId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(PlanReview, { id: handInId, locale });
  return (
    <QueryView query={query} loading={<Page title={t('plans.plan')} children={null} />}>
      {({ planReview }) =>
        planReview ? (
          <Page
            isWide
            title={t('plans.of', { name: planReview.fullName })}
            above={<a href={planPaths.list({})}>{t('plans.back')}</a>}
          >
            <Whole review={planReview} refetch={query.refetch} fetchedAt={query.fetchedAt} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
