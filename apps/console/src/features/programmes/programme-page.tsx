import './programmes.css';
import { Programmes } from '@campus/api-client';
import { Button } from '@campus/ui';
import { Page, QueryView, useLocale, usePerson, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { MissingPage } from '../../shared/missing-page.tsx';
import { programmePaths } from '../../shared/paths/programmes-paths.ts';
import { useText } from '../../shared/text.ts';
import { DonorDialog } from './donor-dialog.tsx';
import { IdentityForm } from './identity-form.tsx';
import { LogoPart } from './logo-part.tsx';
import { NameDialog } from './directory/name-dialog.tsx';
import { useSince, type Programme, type ProgrammeDonor, type ProgrammeName } from './programme-data.ts';
import { RemoveFact } from './facts/remove-fact.tsx';
import { SourceList } from './facts/source-list.tsx';

/** One of several to be changed; `null` inside: one more. */
const useChosen = <Thing,>() => {
  const [chosen, setChosen] = useState<{ thing: Thing | null } | null>(null);
  return { chosen, choose: (thing: Thing | null) => setChosen({ thing }), leave: () => setChosen(null) };
};

const Change = ({ title, onChange }: { title: string; onChange: () => void }) => {
  const t = useText();
  return (
    <Button kind="quiet" aria-label={t('programmes.changeOf', { title })} onClick={onChange}>
      {t('programmes.change')}
    </Button>
  );
};

const Names = ({ programme: { id, names } }: { programme: Programme }) => {
  const t = useText();
  const locale = useLocale();
  const since = useSince();
  const { chosen, choose, leave } = useChosen<ProgrammeName>();
  return (
    <section className="stack" aria-labelledby="names">
      <h2 id="names">{t('programmes.names')}</h2>
      <p className="prose">{t('programmes.names.text')}</p>
      <ul className="plain-list">
        {names.map((name) => (
          <li key={name.id} className="fact stack stack--tight">
            <p>
              <strong>{name.names[locale]}</strong>
            </p>
            <div className="soft small">
              <p>{since(name)}</p>
              <SourceList sources={name.sources} />
            </div>
            <div className="row">
              <Change title={name.names[locale]} onChange={() => choose(name)} />
              <RemoveFact fact="NAME" id={name.id} title={name.names[locale]} />
            </div>
          </li>
        ))}
      </ul>
      <div>
        <Button kind="quiet" onClick={() => choose(null)}>
          {t('programmes.name.add')}
        </Button>
      </div>
      {chosen && <NameDialog programmeId={id} name={chosen.thing} onClose={leave} />}
    </section>
  );
};

const Donors = ({ programme: { id, donors } }: { programme: Programme }) => {
  const t = useText();
  const locale = useLocale();
  const since = useSince();
  const { chosen, choose, leave } = useChosen<ProgrammeDonor>();
  return (
    <section className="stack" aria-labelledby="donors">
      <h2 id="donors">{t('programmes.donors')}</h2>
      <p className="prose">{t('programmes.donors.text')}</p>
      <ul className="plain-list">
        {donors.map((donor) => (
          <li key={donor.id} className="fact stack stack--tight">
            <h3>{donor.names[locale]}</h3>
            <p>{donor.acknowledgement[locale]}</p>
            <div className="soft small">
              <p>{since(donor)}</p>
              <SourceList sources={donor.sources} />
            </div>
            <div className="row">
              <Change title={donor.names[locale]} onChange={() => choose(donor)} />
              <RemoveFact fact="DONOR" id={donor.id} title={donor.names[locale]} />
            </div>
            <LogoPart programmeId={id} donorId={donor.id} name={donor.names[locale]} logo={donor.logo} />
          </li>
        ))}
      </ul>
      <div>
        <Button kind="quiet" onClick={() => choose(null)}>
          {t('programmes.donor.add')}
        </Button>
      </div>
      {chosen && <DonorDialog programmeId={id} donor={chosen.thing} onClose={leave} />}
    </section>
  );
};

/** A programme, for people who coordinate the whole region. */
export const ProgrammePage = ({ programmeId }: { programmeId: string }) => {
  const t = useText();
  const locale = useLocale();
  const { isRegional } = usePerson();
  const query = useQuery(Programmes, {});
  return (
    <QueryView query={query} loading={<Page title={t('programmes.title')} children={null} />}>
      {({ programmes }) => {
        const programme = programmes.find(({ id }) => id === programmeId);
        if (!programme || !isRegional) return <MissingPage />;
        const title = programme.currentName?.[locale] ?? programme.key;
        return (
          <Page
            title={title}
            lead={t('programmes.edit.lead')}
            above={<a href={programmePaths.programmes}>{t('programmes.title')}</a>}
          >
            <Names programme={programme} />
            <Donors programme={programme} />
            <section className="stack" aria-labelledby="papers">
              <h2 id="papers">{t('programmes.papers')}</h2>
              <LogoPart programmeId={programme.id} donorId={null} name={title} logo={programme.logo} />
              <IdentityForm programme={programme} />
            </section>
          </Page>
        );
      }}
    </QueryView>
  );
};
