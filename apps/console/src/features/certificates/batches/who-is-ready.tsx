import { CertificateReadiness, ProposeCertificates, type DataOf } from '@campus/api-client';
import { Button } from '@campus/ui';
import {
  go,
  QueryView,
  TroubleNotice,
  useFormats,
  useIntention,
  useQuery,
  useShell,
} from '@campus/web-shell';
import { certificatePaths } from '../../../shared/paths/certificates-paths.ts';
import { useText } from '../../../shared/text.ts';

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

/** What the others lack, the commonest first; one person may lack several. */
const Missing = ({ blockers }: Pick<Standing, 'blockers'>) => {
  const t = useText();
  const formats = useFormats();
  if (blockers.length === 0) return null;
  return (
    <div className="stack stack--tight">
      <h3>{t('certificates.ready.missing')}</h3>
      <ul className="row plain-list">
        {blockers.map(({ code, count }) => (
          <li key={code}>
            <span className="soft">{t(`certificates.filter.${code}`)}</span>{' '}
            <strong>{formats.number(count)}</strong>
          </li>
        ))}
      </ul>
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
            <p>
              <strong>{t('certificates.ready.of', { ready, people: people - already })}</strong>
              {already > 0 && <> {t('certificates.ready.already', { already })}</>}
            </p>
            <Missing blockers={blockers} />
            {ready === 0 && (
              <p className="prose">
                {t(people > already ? 'certificates.ready.nobody' : 'certificates.ready.none')}
              </p>
            )}
            {people > already && <Propose editionId={editionId} isAnyReady={ready > 0} />}
          </>
        )}
      </QueryView>
    </section>
  );
};
