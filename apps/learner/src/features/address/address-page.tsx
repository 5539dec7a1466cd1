import { AddressChangeByLink, AnswerAddressChange, type DataOf } from '@campus/api-client';
import { Button, Facts, LinkButton, Notice } from '@campus/ui';
import {
  Arrival,
  QueryView,
  TroubleNotice,
  useFormats,
  useQuery,
  useShell,
  useSubmit,
} from '@campus/web-shell';
import { useState } from 'react';
import { ByLinkPage } from '../../shared/by-link-page.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

type Asked = NonNullable<DataOf<typeof AddressChangeByLink>['addressChangeByLink']>;

/** The question, in the words of its kind. */
const wordsOf = ({ kind }: Asked) => (kind === 'MERGE' ? 'address.merge' : 'address');

const Question = ({
  asked,
  isAnswered,
  onAnswer,
  isRunning,
}: {
  asked: Asked;
  isAnswered: boolean;
  onAnswer: (isConfirmed: boolean) => void;
  isRunning: boolean;
}) => {
  const t = useText();
  const formats = useFormats();
  const words = wordsOf(asked);
  return (
    <>
      <Facts
        facts={[
          { label: t(`${words}.from`), value: asked.from },
          { label: t(`${words}.to`), value: asked.to },
          { label: t('address.until'), value: formats.dateTime(asked.expiresAt) },
        ]}
      />
      {asked.isConfirmedHere ? (
        <Arrival isHere={isAnswered}>
          <Notice tone="done" title={t('address.merge.half.title')}>
            <p>{t('address.merge.half.text')}</p>
          </Notice>
        </Arrival>
      ) : (
        <p className="prose">{t(`${words}.what`)}</p>
      )}
      <div className="row">
        {!asked.isConfirmedHere && (
          <Button isBusy={isRunning} onClick={() => onAnswer(true)}>
            {t(`${words}.confirm`)}
          </Button>
        )}
        <Button kind="danger" isBusy={isRunning} onClick={() => onAnswer(false)}>
          {t(`${words}.refuse`)}
        </Button>
      </div>
    </>
  );
};

const Outcome = ({ asked, isAnswered }: { asked: Asked; isAnswered: boolean }) => {
  const t = useText();
  const { state, from, to } = asked;
  const words = wordsOf(asked);
  const isDone = state === 'CONFIRMED' || state === 'APPROVED';
  return (
    <>
      <Arrival isHere={isAnswered}>
        <Notice
          tone={isDone ? 'done' : 'info'}
          title={t(isDone ? `${words}.done.title` : `${words}.kept.title`)}
        >
          <p>{t(isDone ? `${words}.done.text` : `${words}.kept.text`, { from, to })}</p>
        </Notice>
      </Arrival>
      <LinkButton href={paths.signIn}>{t('signIn.submit')}</LinkButton>
    </>
  );
};

/** What the link in a mail about another address asks; the page opens without signing in and does nothing on its own. */
export const AddressPage = ({ token }: { token: string }) => {
  const t = useText();
  const { client } = useShell();
  const query = useQuery(AddressChangeByLink, { token });
  const { submit, isRunning, trouble } = useSubmit();
  const [isAnswered, setAnswered] = useState(false);
  const answer = async (isConfirmed: boolean) => {
    const answered = await submit(
      async () =>
        (await client.run(AnswerAddressChange, { input: { token, isConfirmed } })).answerAddressChange,
    );
    if (answered) setAnswered(true);
    await query.refetch();
  };
  const kind = query.data?.addressChangeByLink?.kind;
  return (
    <ByLinkPage isNarrow title={t(kind === 'MERGE' ? 'address.merge.title' : 'address.title')}>
      {trouble && <TroubleNotice trouble={trouble} />}
      <QueryView query={query}>
        {({ addressChangeByLink: asked }) =>
          asked === null ? (
            <Notice tone="warn" title={t('address.none.title')}>
              <p>{t('address.none.text')}</p>
            </Notice>
          ) : asked.state === 'WAITING' ? (
            <Question
              asked={asked}
              isAnswered={isAnswered}
              isRunning={isRunning}
              onAnswer={(isConfirmed) => void answer(isConfirmed)}
            />
          ) : (
            <Outcome asked={asked} isAnswered={isAnswered} />
          )
        }
      </QueryView>
    </ByLinkPage>
  );
};
