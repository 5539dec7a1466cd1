import {
  AttendanceBoard,
  CertificateBatches,
  OutcomeGrants,
  Roster,
  WaitingCorrection,
} from '@campus/api-client';
import { Stat } from '@campus/ui';
import { QueryView, useFormats, useLocale, usePerson, useQuery, WithMessages } from '@campus/web-shell';
import { isCoordinator } from '../../shared/staff.ts';
import { useText } from '../../shared/text.ts';
import type { TodayKind } from '../../shared/today/today-lines.ts';
import { TodayList } from '../../shared/today/today-list.tsx';
import { useToday } from '../../shared/today/use-today.ts';
import type { Edition } from './edition-data.ts';
import { EditionFacts } from './edition-facts.tsx';
import { lifeStepsOf } from './life-steps.ts';
import { correctionStepsOf } from './next-steps.ts';
import { useStatusWords } from './status-words.ts';
import { WholeEdition } from './whole-edition.tsx';

/** Each part of the campus is queried separately: if one does not answer, the others still show. */
const useSteps = (edition: Edition, isSaid: (kind: TodayKind) => boolean) => {
  const locale = useLocale();
  const person = usePerson();
  const { id: editionId } = edition;
  const few = { sort: 'NAME', isDescending: false, limit: 1, offset: 0 } as const;
  const board = useQuery(AttendanceBoard, { editionId, locale, search: '', isBelow: true, ...few });
  const batches = useQuery(CertificateBatches, {
    editionId,
    sort: 'STATUS',
    isDescending: false,
    limit: 100,
    offset: 0,
  });
  const grants = useQuery(OutcomeGrants, { editionId, locale, limit: 100, offset: 0 });
  const correction = useQuery(WaitingCorrection, person.isRegional ? { editionId } : null);
  const unbegun = useQuery(
    Roster,
    edition.phase === 'CURRENT'
      ? { editionId, locale, filter: { status: 'ACTIVE', percentFrom: 0, percentTo: 0 }, ...few }
      : null,
  );
  return [
    ...correctionStepsOf(edition, correction.data?.waitingCorrection),
    ...lifeStepsOf(edition, {
      board: board.data?.attendanceBoard,
      batches: batches.data?.certificateBatches.items,
      grants: grants.data?.outcomeGrants.items,
      unbegun: isSaid('NEVER_BEGAN') ? 0 : unbegun.data?.roster.totalCount,
      mayWrite: isCoordinator(person),
    }),
  ];
};

/** What this edition lacks and what waits in it, as on the first screen; then what else is to be done once. */
const NextSteps = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const today = useToday(edition.id);
  const lines = today.data?.todayLines ?? [];
  const steps = useSteps(edition, (kind) => lines.some((line) => line.kind === kind));
  return (
    <section className="stack">
      <h2>{t('edition.next')}</h2>
      {lines.length > 0 && (
        <WithMessages bundle="today">
          <TodayList lines={lines} isOfOne />
        </WithMessages>
      )}
      {steps.length === 0 && lines.length === 0 && (
        <QueryView query={today}>{() => <p className="soft">{t('edition.next.none')}</p>}</QueryView>
      )}
      {steps.length > 0 && (
        <ul className="stack stack--tight">
          {steps.map(({ label, values, href }) => (
            <li key={label}>
              <a href={href}>{t(label, values)}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

const People = ({ edition }: { edition: Edition }) => {
  const t = useText();
  const formats = useFormats();
  const words = useStatusWords();
  return (
    <section className="stack">
      <h2>{t('edition.people')}</h2>
      {edition.counts.length === 0 ? (
        <p className="soft">{t('edition.people.none')}</p>
      ) : (
        <div className="row">
          {edition.counts.map(({ status, count }) => (
            <Stat
              key={status}
              value={formats.number(count)}
              label={words(status, edition.phase !== 'COMING')}
            />
          ))}
        </div>
      )}
    </section>
  );
};

const Details = ({ edition }: { edition: Edition }) => {
  const t = useText();
  return (
    <section className="stack">
      <h2>{t('edition.details')}</h2>
      <EditionFacts edition={edition} />
    </section>
  );
};

/** An edition at a glance: the next step, its people, its details. */
export const OverviewPage = ({ editionId }: { editionId: string }) => (
  <WholeEdition editionId={editionId}>
    {(edition) => (
      <>
        <NextSteps edition={edition} />
        <People edition={edition} />
        <Details edition={edition} />
      </>
    )}
  </WholeEdition>
);
