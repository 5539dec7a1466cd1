import { AddressChangeByLink, AnswerAddressChange, type DataOf } from '@campus/api-client';
import { Button, Facts, LinkButton, Notice } from '@campus/ui';
import {
  LanguageRow,
  Page,
  QueryView,
  TroubleNotice,
  useFormats,
  useQuery,
  useShell,
  useSubmit,
} from '@campus/web-shell';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';

type Asked = NonNullable<DataOf<typeof AddressChangeByLink>['addressChangeByLink']>;

const Question = ({
  asked,
  onAnswer,
  isRunning,
}: {
  asked: Asked;
  onAnswer: (isConfirmed: boolean) => void;
  isRunning: boolean;
}) => {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <Facts
        facts={[
          { label: t('address.from'), value: asked.from },
          { label: t('address.to'), value: asked.to },
          { label: t('address.until'), value: formats.dateTime(asked.expiresAt) },
        ]}
      />
      <p className="prose">{t('address.what')}</p>
      <div className="row">
        <Button isBusy={isRunning} onClick={() => onAnswer(true)}>
          {t('address.confirm')}
        </Button>
        <Button kind="danger" isBusy={isRunning} onClick={() => onAnswer(false)}>
          {t('address.refuse')}
        </Button>
      </div>
    </>
  );
};

const Outcome = ({ asked: { state, from, to } }: { asked: Asked }) => {
  const t = useText();
  const isDone = state === 'CONFIRMED' || state === 'APPROVED';
  return (
    <>
      <Notice
        tone={isDone ? 'done' : 'info'}
        title={t(isDone ? 'address.done.title' : 'address.kept.title')}
        isLive
      >
        <p>{t(isDone ? 'address.done.text' : 'address.kept.text', { from, to })}</p>
      </Notice>
      <LinkButton href={paths.signIn}>{t('signIn.submit')}</LinkButton>
    </>
  );
};

/** What the link in a mail about another address asks; the page opens without signing in and does nothing by itself. */
export const AddressPage = ({ token }: { token: string }) => {
  const t = useText();
  const { client } = useShell();
  const query = useQuery(AddressChangeByLink, { token });
  const { submit, isRunning, trouble } = useSubmit();
  const answer = async (isConfirmed: boolean) => {
    await submit(
      async () =>
        (await client.run(AnswerAddressChange, { input: { token, isConfirmed } })).answerAddressChange,
    );
    await query.refetch();
  };
  return (
    <Page isNarrow above={<LanguageRow />} title={t('address.title')}>
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
              isRunning={isRunning}
              onAnswer={(isConfirmed) => void answer(isConfirmed)}
            />
          ) : (
            <Outcome asked={asked} />
          )
        }
      </QueryView>
    </Page>
  );
};
