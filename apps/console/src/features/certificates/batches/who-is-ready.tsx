import '../certificates.css';
import { CertificateReadiness, ProposeCertificates, type DataOf } from '@campus/api-client';
import { Button, Disclosure } from '@campus/ui';
import {
  go,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { useState } from 'react';
import { SideDrawer } from '../../../shared/lists/table/side-drawer.tsx';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { peoplePaths } from '../../../shared/paths/people-paths.ts';
import { useText } from '../../../shared/text.ts';
import { Remind } from '../items/remind.tsx';

type Standing = DataOf<typeof CertificateReadiness>['certificateReadiness'];

/** Decides everybody of the edition as of now and opens what was found. */
const Propose = ({ editionId, isAnyReady }: { editionId: string; isAnyReady: boolean }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const propose = async () => {
    const done = await act(
      { editionId, evenIfNobodyIsReady: !isAnyReady },
      async (input) => (await client.run(ProposeCertificates, { input })).proposeCertificates,
    );
    cache.invalidate();
    if (done) go(certificatePaths.batch(editionId, done.batch.id));
  };
  return (
    <>
      <p>
        <Button kind={isAnyReady ? undefined : 'quiet'} isBusy={isRunning} onClick={() => void propose()}>
          {t(isAnyReady ? 'certificates.propose' : 'certificates.propose.missing')}
        </Button>
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </>
  );
};

type Blocker = Standing['blockers'][number];

/** Whether the person can do something about it: only then is there something to write. */
const isOwn = (code: Blocker['code']) =>
  code === 'LESSONS_LEFT' ||
  code === 'NOT_PASSED' ||
  code === 'ACTIVITY_NOT_DONE' ||
  code === 'PLAN_NOT_APPROVED';

/** Whom one blocker holds, each with the way to write to them. */
const HeldPeople = ({
  blocker: { code, count, people },
  onClose,
}: {
  blocker: Blocker;
  onClose: () => void;
}) => {
  const t = useText();
  return (
    <SideDrawer
      title={t('certificates.filter.counted', { what: t(`certificates.filter.${code}`), count })}
      onClose={onClose}
    >
      <ul className="plain-list">
        {people.map(({ enrolmentId, personId, fullName }) => (
          <li key={enrolmentId} className="held">
            <a href={peoplePaths.person(personId)}>{fullName}</a>
            {isOwn(code) && <Remind enrolmentId={enrolmentId} name={fullName} />}
          </li>
        ))}
      </ul>
      {count > people.length && (
        <p className="soft">{t('certificates.ready.more', { count: count - people.length })}</p>
      )}
    </SideDrawer>
  );
};

/** What the others lack, the commonest first; pressed, each names whom it holds. One person may lack several. */
const Missing = ({ blockers }: Pick<Standing, 'blockers'>) => {
  const t = useText();
  const formats = useFormats();
  const [openCode, setOpenCode] = useState<Blocker['code'] | null>(null);
  const open = blockers.find(({ code }) => code === openCode);
  if (blockers.length === 0) return null;
  return (
    <div className="stack stack--tight">
      <h3>{t('certificates.ready.missing')}</h3>
      <ul className="held-chips plain-list">
        {blockers.map(({ code, count }) => (
          <li key={code}>
            <button
              type="button"
              className="held-chip"
              aria-haspopup="dialog"
              onClick={() => setOpenCode(code)}
            >
              {t(`certificates.filter.${code}`)} <strong className="numbers">{formats.number(count)}</strong>
            </button>
          </li>
        ))}
      </ul>
      {open && <HeldPeople blocker={open} onClose={() => setOpenCode(null)} />}
    </div>
  );
};

/** How the edition stands, before anything is proposed: looking at it writes nothing. */
export const WhoIsReady = ({ editionId }: { editionId: string }) => {
  const t = useText();
  const query = useQuery(CertificateReadiness, { editionId });
  return (
    <section className="stack">
      <h2>{t('certificates.ready.title')}</h2>
      <QueryView query={query}>
        {({ certificateReadiness: { people, ready, already, blockers } }) => (
          <>
            {people > 0 && (
              <p>
                <strong>{t('certificates.ready.of', { ready, people: people - already })}</strong>
                {already > 0 && <> {t('certificates.ready.already', { already })}</>}
              </p>
            )}
            {people > already && ready === 0 && (
              <p className="prose">{t('certificates.ready.notYet', { people: people - already })}</p>
            )}
            <Missing blockers={blockers} />
            {people === already && (
              <p className="prose">
                {t(people === 0 ? 'certificates.ready.empty' : 'certificates.ready.none')}
              </p>
            )}
            {people > already && ready > 0 && <Propose editionId={editionId} isAnyReady />}
            {people > already && ready === 0 && (
              <Disclosure summary={t('certificates.ready.exception')}>
                <p className="prose">{t('certificates.ready.nobody')}</p>
                <Propose editionId={editionId} isAnyReady={false} />
              </Disclosure>
            )}
          </>
        )}
      </QueryView>
    </section>
  );
};
