import './questions.css';
import { EnquiryThread } from '@campus/api-client';
import { Tag } from '@campus/ui';
import { Page, QueryView, useFormats, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { MissingPage } from '../../shared/missing-page.tsx';
import { learnerPaths } from '../../shared/paths/paths.ts';
import { questionPaths } from '../../shared/paths/people-paths.ts';
import { SeeAsButton } from '../../shared/see-as.tsx';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import { AnswerForm } from './answer-form.tsx';
import { HandOver } from './hand-over.tsx';
import { stateTones, type Question } from './question-words.ts';

/** The screen the officer wrote from. */
const Place = ({ question: { id, place, person, enrolmentId } }: { question: Question }) => {
  const t = useText();
  const coordinates = isCoordinator(usePerson());
  const at = enrolmentId && learnerPaths.screen(enrolmentId, place);
  const titles = [place.moduleTitle, place.activityTitle, place.quoted];
  const known = [...new Set(titles)].filter((title): title is string => title !== null);
  if (known.length === 0) return <p className="soft small">{t('questions.nowhere')}</p>;
  return (
    <div className="question__place small">
      <ol aria-label={t('questions.place')}>
        {known.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ol>
      <p className="soft">{t('questions.read', { language: place.locale, number: place.versionNumber })}</p>
      {(place.activityKind === 'LESSON' || place.cardId) && (
        <p>
          <a href={questionPaths.screen(id)}>{t('questions.screen.open')}</a>
        </p>
      )}
      {coordinates && person && at && <SeeAsButton person={person} at={at} />}
    </div>
  );
};

const Said = ({ by, at, text }: { by: string; at: string; text: string }) => {
  const formats = useFormats();
  return (
    <li className="question__said">
      <p className="small">
        <strong>{by}</strong> <span className="soft">{formats.dateTime(at)}</span>
      </p>
      <p className="question__text">{text}</p>
    </li>
  );
};

const Thread = ({ question, refetch }: { question: Question; refetch: () => Promise<void> }) => {
  const t = useText();
  const { kind, state, person, text, askedAt, replies, assignedTo, editionTitle } = question;
  const officer = person?.fullName ?? t('questions.officer');
  return (
    <>
      <div className="row">
        <Tag tone={stateTones[state]}>{t(`questions.state.${state}`)}</Tag>
        {kind !== 'QUESTION' && <Tag>{t(`questions.kind.${kind}`)}</Tag>}
        <span className="soft">{editionTitle}</span>
        {assignedTo && <span className="soft">{t('questions.assigned', { name: assignedTo.fullName })}</span>}
      </div>
      <Place question={question} />
      <ul className="question__thread">
        <Said by={officer} at={askedAt} text={text} />
        {replies.map((reply) => (
          <Said key={reply.id} by={reply.writtenBy ?? officer} at={reply.writtenAt} text={reply.text} />
        ))}
      </ul>
      <AnswerForm question={question} refetch={refetch} />
      {question.helpers.length > 0 && <HandOver question={question} refetch={refetch} />}
    </>
  );
};

/** What an officer asked or reported, with its whole thread, and the form to answer. */
export const QuestionPage = ({ enquiryId }: { enquiryId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(EnquiryThread, { id: enquiryId, locale });
  return (
    <QueryView query={query} loading={<Page title={t('questions.question')} children={null} />}>
      {({ enquiry }) =>
        enquiry ? (
          <Page
            title={
              enquiry.person ? t('questions.of', { name: enquiry.person.fullName }) : t('questions.fault')
            }
            above={
              <a href={questionPaths.list({ isFault: enquiry.kind !== 'QUESTION' })}>{t('questions.back')}</a>
            }
          >
            <Thread question={enquiry} refetch={query.refetch} />
          </Page>
        ) : (
          <MissingPage />
        )
      }
    </QueryView>
  );
};
