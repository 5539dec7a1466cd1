import {
  FactorSection,
  InstitutionAccounts,
  Page,
  PasskeySection,
  SessionList,
  WithMessages,
} from '@campus/web-shell';
import { useText } from '../../shared/text.ts';

const Passkeys = () => {
  const t = useText();
  return (
    <section className="stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{t('passkey.title')}</h2>
      <PasskeySection />
    </section>
  );
};

const SecondFactor = () => {
  const t = useText();
  return (
    <section className="stack" aria-labelledby="second-factor">
      <h2 id="second-factor">{t('factor.title')}</h2>
      <FactorSection />
    </section>
  );
};

/** Where a member of staff is signed in, and with what besides the password. */
export const SessionsPage = () => {
  const t = useText();
  return (
    <Page title={t('devices.title')} lead={t('devices.lead')}>
      <SessionList />
      <WithMessages bundle="factor">
        <Passkeys />
        <SecondFactor />
        <InstitutionAccounts />
      </WithMessages>
    </Page>
  );
};
