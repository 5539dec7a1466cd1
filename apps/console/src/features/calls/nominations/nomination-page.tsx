import '../calls.css';
import { MarkNoShow, Nomination as NominationQuery } from '@campus/api-client';
import { Button, LinkButton, Notice, Tag } from '@campus/ui';
import { QueryView, useLocale, useQuery, useSearchValue, useShell } from '@campus/web-shell';
import { useState } from 'react';
import { callPaths } from '../../../shared/paths/calls-paths.ts';
import { EditionFrame } from '../../../shared/edition-frame.tsx';
import { MissingPage } from '../../../shared/missing-page.tsx';
import { ReasonDialog } from '../../../shared/forms/reason-dialog.tsx';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { useText } from '../../../shared/text.ts';
import { decisions, isSilent, isUntold, type Decision, type Nomination } from '../calls/call-data.ts';
import { Checks } from '../calls/call-words.tsx';
import { StateTag } from '../../../shared/words/nomination-words.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { LettersDialog } from './letters-dialog.tsx';
import { LookAlikes } from './look-alikes.tsx';
import { History, PersonFacts, StandingFacts } from './nomination-facts.tsx';
import { MoreDaysDialog } from './more-days-dialog.tsx';
import { QuotaBoard } from './quota-board.tsx';
import { SubstituteDialog } from './substitute-dialog.tsx';

type Asking = Decision | 'letters' | 'moreDays' | 'substitute' | 'noShow';

const hasLetterTo = ['ACCEPTED', 'WAITLISTED', 'REJECTED', 'SUBSTITUTED', 'CONFIRMED', 'ENROLLED'];

const NoShowDialog = ({ nomination, onClose }: { nomination: Nomination; onClose: () => void }) => {
  const t = useText();
  const { client } = useShell();
  const { id, version } = nomination.summary;
  const isNoShow = nomination.summary.state === 'ENROLLED';
  const words = isNoShow ? 'calls.noShow' : 'calls.cameAfterAll';
  return (
    <ReasonDialog
      title={t(`${words}.title`, { name: nomination.summary.name })}
      what={t(`${words}.what`)}
      submit={t(words)}
      run={async (given) =>
        (
          await client.run(MarkNoShow, {
            input: { nomination: { id, basedOn: version }, isNoShow, ...given },
          })
        ).markNoShow
      }
      onClose={onClose}
    />
  );
};

const Asked = ({
  nomination,
  asking,
  tell,
  onInstead,
  close,
}: {
  nomination: Nomination;
  asking: Asking;
  tell: (words: string) => void;
  onInstead: (decision: Decision) => void;
  close: () => void;
}) => {
  const t = useText();
  switch (asking) {
    case 'substitute':
      return <SubstituteDialog nomination={nomination} onClose={close} />;
    case 'noShow':
      return <NoShowDialog nomination={nomination} onClose={close} />;
    case 'moreDays':
      return (
        <MoreDaysDialog
          rows={[nomination.summary]}
          onDone={(count) => tell(t('calls.letters.sent', { count }))}
          onClose={close}
        />
      );
    case 'letters':
      return (
        <LettersDialog
          rows={[nomination.summary]}
          onDone={(count) => tell(t('calls.letters.sent', { count }))}
          onClose={close}
        />
      );
    default:
      return (
        <DecideDialog
          key={asking}
          rows={[nomination.summary]}
          decision={asking}
          onInstead={onInstead}
          onDone={({ ids }) => tell(t(`calls.decide.${asking}.done`, { count: ids.length }))}
          onClose={close}
        />
      );
  }
};

/** The letter of its state, to be printed. */
const Paper = ({ nominationId }: { nominationId: string }) => {
  const t = useText();
  return (
    <LinkButton
      kind="quiet"
      icon="download"
      href={callPaths.letterTo(nominationId)}
      target="_blank"
      rel="noreferrer"
    >
      {t('calls.letters.paper')}
    </LinkButton>
  );
};

/** What can be done with a nomination in its state; the next step comes first. */
const ActButtons = ({
  summary,
  onAsk,
}: {
  summary: Nomination['summary'];
  onAsk: (asking: Asking) => void;
}) => {
  const t = useText();
  const { state } = summary;
  const mayTell = isUntold(summary) || isSilent(summary);
  const mayMiss = state === 'ENROLLED' || state === 'NO_SHOW';
  return (
    <div className="row">
      {decisions
        .filter((decision) => summary.decisions.includes(decision))
        .map((decision) => (
          <Button
            key={decision}
            kind={decision === 'ACCEPT' ? 'primary' : 'quiet'}
            onClick={() => onAsk(decision)}
          >
            {t(`calls.decide.${decision}`)}
          </Button>
        ))}
      {state === 'ACCEPTED' && (
        <Button kind={summary.isLate ? 'primary' : 'quiet'} icon="clock" onClick={() => onAsk('moreDays')}>
          {t('calls.moreDays')}
        </Button>
      )}
      {mayTell && (
        <Button kind="quiet" icon="send" onClick={() => onAsk('letters')}>
          {t('calls.letters.button')}
        </Button>
      )}
      {(state === 'ACCEPTED' || state === 'CONFIRMED') && (
        <Button kind="quiet" icon="user" onClick={() => onAsk('substitute')}>
          {t('calls.substitute')}
        </Button>
      )}
      {mayMiss && (
        <Button kind="quiet" onClick={() => onAsk('noShow')}>
          {t(state === 'ENROLLED' ? 'calls.noShow' : 'calls.cameAfterAll')}
        </Button>
      )}
      {hasLetterTo.includes(state) && <Paper nominationId={summary.id} />}
    </div>
  );
};

/** The acts on a nomination, what is asked about one, and what was done last. */
const Acts = ({ nomination }: { nomination: Nomination }) => {
  const { summary } = nomination;
  const wanted = useSearchValue('decide');
  const [asking, setAsking] = useState<Asking | null>(
    // A link that names a decision opens it, if the nomination still allows it.
    () => summary.decisions.find((decision) => decision === wanted) ?? null,
  );
  const [told, setTold] = useState<string | null>(null);
  const tell = (words: string) => {
    setTold(words);
    setAsking(null);
  };
  return (
    <div className="stack stack--tight">
      {told !== null && <Notice tone="done" isLive title={told} />}
      <ActButtons summary={summary} onAsk={setAsking} />
      {asking && (
        <Asked
          nomination={nomination}
          asking={asking}
          tell={tell}
          onInstead={setAsking}
          close={() => setAsking(null)}
        />
      )}
    </div>
  );
};

const Body = ({ nomination }: { nomination: Nomination }) => {
  const t = useText();
  const { summary } = nomination;
  return (
    <>
      <div className="stack stack--tight">
        <h2>
          {nomination.personId ? (
            <a href={peoplePaths.person(nomination.personId)}>{summary.name}</a>
          ) : (
            summary.name
          )}
        </h2>
        <p className="row">
          <StateTag state={summary.state} />
          {isUntold(summary) && <Tag icon="send">{t('calls.untold')}</Tag>}
        </p>
      </div>
      {summary.isLate && (
        <Notice tone="warn" title={t('calls.late')}>
          <p>{t('calls.late.text')}</p>
        </Notice>
      )}
      <Acts nomination={nomination} />
      <LookAlikes key={summary.state} nomination={nomination} />
      <StandingFacts nomination={nomination} />
      <div className="calls-person">
        <section className="stack stack--tight" aria-labelledby="nominee">
          <h3 id="nominee">{t('calls.person')}</h3>
          <PersonFacts nomination={nomination} />
        </section>
        <section className="stack stack--tight" aria-labelledby="checks">
          <h3 id="checks">{t('calls.column.checks')}</h3>
          <Checks checks={summary.checks} />
          <p className="small soft">{t('calls.checks.note')}</p>
          <QuotaBoard editionId={nomination.editionId} nominee={summary}>
            <h3>{t('calls.quotas')}</h3>
          </QuotaBoard>
        </section>
      </div>
      <History nomination={nomination} />
    </>
  );
};

/** One nomination: who it is beside what speaks against it, and what is done with it. */
export const NominationPage = ({ editionId, nominationId }: { editionId: string; nominationId: string }) => {
  const t = useText();
  const locale = useLocale();
  const query = useQuery(NominationQuery, { id: nominationId, locale });
  return (
    <EditionFrame
      editionId={editionId}
      part={t('calls.nominations')}
      windowPart={query.data?.nomination?.summary.name}
    >
      {() => (
        <>
          <p>
            <a href={callPaths.nominations(editionId)}>{t('calls.nominations.all')}</a>
          </p>
          <QueryView query={query}>
            {({ nomination }) => (nomination ? <Body nomination={nomination} /> : <MissingPage />)}
          </QueryView>
        </>
      )}
    </EditionFrame>
  );
};
