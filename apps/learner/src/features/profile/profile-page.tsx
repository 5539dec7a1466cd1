import './profile.css';
import { FactorSection, Page, SessionList, WithMessages } from '@campus/web-shell';
import { ConsoleWay } from '../../shared/console-way.tsx';
import { paths } from '../../shared/paths.ts';
import { useText } from '../../shared/text.ts';
import { AccountFacts } from './account-facts.tsx';
import { DeviceSection } from './device-section.tsx';
import { LookSection } from './look-section.tsx';
import { PasswordForm } from './password-form.tsx';
import { PersonForm } from './person-form.tsx';
import { ReadingsSection } from './readings-section.tsx';
import { ReminderSection } from './reminder-section.tsx';
import { ViewingsSection } from './viewings-section.tsx';

const LookersOn = () => {
  const t = useText();
  return (
    <>
      <section id="readings">
        <h2>{t('viewing.answers.title')}</h2>
        <ReadingsSection />
      </section>
      <section>
        <h2>{t('viewing.mine.title')}</h2>
        <ViewingsSection />
      </section>
    </>
  );
};

const SecondFactor = () => {
  const t = useText();
  return (
    <section>
      <h2>{t('factor.title')}</h2>
      <FactorSection />
    </section>
  );
};

/** What a person may change about themselves, and what this device holds of theirs. */
export const ProfilePage = () => {
  const t = useText();
  return (
    <Page title={t('profile.title')}>
      <div className="profile">
        <section>
          <PersonForm />
        </section>
        <section>
          <h2>{t('profile.language.title')}</h2>
          <LookSection />
        </section>
        <section>
          <h2>{t('profile.reminders.title')}</h2>
          <ReminderSection />
        </section>
        <section>
          <h2>{t('profile.device.title')}</h2>
          <DeviceSection />
        </section>
        <section>
          <h2>{t('profile.password.title')}</h2>
          <PasswordForm />
        </section>
        <WithMessages bundle="factor">
          <SecondFactor />
        </WithMessages>
        <section>
          <h2>{t('devices.title')}</h2>
          <p className="prose">{t('devices.lead')}</p>
          <SessionList />
        </section>
        <WithMessages bundle="viewing">
          <LookersOn />
        </WithMessages>
        <section>
          <h2>{t('profile.account.title')}</h2>
          <AccountFacts />
          <ConsoleWay />
          <p>
            <a href="/my-data">{t('profile.myData')}</a>
          </p>
          <p>
            <a href={paths.signOut}>{t('app.nav.signOut')}</a>
          </p>
        </section>
      </div>
    </Page>
  );
};
