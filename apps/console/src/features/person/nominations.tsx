import { Facts } from '@campus/ui';
import { useFormats, WithMessages } from '@campus/web-shell';
import { callPaths } from '../../shared/paths/calls-paths.ts';
import { StateTag, useEventWords } from '../../shared/words/nomination-words.tsx';
import { useText } from '../../shared/text.ts';
import type { Dossier, DossierNomination } from './person-data.ts';

const Steps = ({ steps }: Pick<DossierNomination, 'steps'>) => {
  const t = useText();
  const formats = useFormats();
  const words = useEventWords();
  return (
    <ol className="person__timeline">
      {steps.map((step, at) => (
        <li key={at}>
          <p className="soft numbers">{formats.dateTime(step.at)}</p>
          <div>
            <p>{words(step)}</p>
            {step.reason && <p className="soft">{t('person.line.reason', { reason: step.reason })}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
};

const One = ({ nomination }: { nomination: DossierNomination }) => {
  const t = useText();
  const formats = useFormats();
  const { id, editionId, editionTitle, callTitle, institution, state, submittedAt, hasLetter } = nomination;
  return (
    <li className="person__nomination stack stack--tight">
      <h3>
        <a href={callPaths.nomination(editionId, id)}>{callTitle}</a>
      </h3>
      <p className="row">
        <StateTag state={state} />
      </p>
      <Facts
        facts={[
          { label: t('person.edition'), value: editionTitle },
          { label: t('person.nomination.institution'), value: institution },
          { label: t('person.nomination.submitted'), value: submittedAt && formats.dateTime(submittedAt) },
          {
            label: t('person.nomination.letter'),
            value: hasLetter ? (
              <a href={callPaths.letterOf(id)} target="_blank" rel="noreferrer">
                {t('person.nomination.letter.see')}
              </a>
            ) : (
              t('person.nomination.letter.none')
            ),
          },
        ]}
      />
      <h4>{t('person.nomination.steps')}</h4>
      <Steps steps={nomination.steps} />
    </li>
  );
};

const NominationsWithWords = ({ person }: { person: Dossier }) => {
  const t = useText();
  return (
    <section className="stack">
      <h2>{t('person.nominations')}</h2>
      {person.nominations.length === 0 ? (
        <p className="soft">{t('person.nominations.none')}</p>
      ) : (
        <ul className="person__nominations stack">
          {person.nominations.map((nomination) => (
            <One key={nomination.id} nomination={nomination} />
          ))}
        </ul>
      )}
    </section>
  );
};

/** A person's nominations, their results, and the letters sent. */
export const Nominations = ({ person }: { person: Dossier }) => (
  <WithMessages bundle="calls">
    <NominationsWithWords person={person} />
  </WithMessages>
);
