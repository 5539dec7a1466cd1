import './profile.css';
import {
  FactorSection,
  InstitutionAccounts,
  Page,
  PasskeySection,
  SessionList,
  WithMessages,
} from '@campus/web-shell';
import { ConsoleWay } from '../../shared/console-way.tsx';
import { paths } from '../../shared/paths.ts';
import { useText, type MessageId } from '../../shared/text.ts';
import { AccountFacts } from './account-facts.tsx';
import { DeviceSection } from './device-section.tsx';
import { LookSection } from './look-section.tsx';
import { PasswordForm } from './password-form.tsx';
import { PersonForm } from './person-form.tsx';
import { ReadingsSection } from './readings-section.tsx';
import { ReminderSection } from './reminder-section.tsx';
import { ViewingsSection } from './viewings-section.tsx';

const Jump = ({ to, words }: { to: string; words: MessageId }) => {
  const t = useText();
  return (
    <li>
      <a href={`#${to}`}>{t(words)}</a>
    </li>
  );
};

/** What is on the page, each one press away: on a phone it is twelve screens long. */
const Contents = () => {
  const t = useText();
  return (
    <nav aria-label={t('profile.contents')}>
      <ul className="profile__contents">
        <Jump to="name" words="profile.name.title" />
        <Jump to="zone" words="profile.zone.title" />
        <Jump to="look" words="profile.language.title" />
        <Jump to="reminders" words="profile.reminders.title" />
        <Jump to="device" words="profile.device.title" />
        <Jump to="password" words="profile.password.title" />
        <WithMessages bundle="factor">
          <Jump to="passkeys" words="passkey.title" />
          <Jump to="factor" words="factor.title" />
        </WithMessages>
        <Jump to="sessions" words="devices.title" />
        <WithMessages bundle="viewing">
          <Jump to="readings" words="viewing.answers.title" />
          <Jump to="viewings" words="viewing.mine.title" />
        </WithMessages>
        <Jump to="account" words="profile.account.title" />
      </ul>
    </nav>
  );
};

const LookersOn = () => {
  const t = useText();
  return (
    <>
      <section id="readings">
        <h2>{t('viewing.answers.title')}</h2>
        <ReadingsSection />
      </section>
      <section id="viewings">
        <h2>{t('viewing.mine.title')}</h2>
        <ViewingsSection />
      </section>
    </>
  );
};

const Passkeys = () => {
  const t = useText();
  return (
    <section id="passkeys">
      <h2>{t('passkey.title')}</h2>
      <PasskeySection />
    </section>
  );
};

const SecondFactor = () => {
  const t = useText();
  return (
    <section id="factor">
      <h2>{t('factor.title')}</h2>
      <FactorSection />
    </section>
  );
};

/** What a person may change about themselves, and what this device holds of theirs. */
export const ProfilePage = () => {
  const t = useText();
  return (
    <Page title={t('profile.title')} lead={<Contents />}>
      <div className="profile">
        <section>
          <PersonForm />
        </section>
        <section id="look">
          <h2>{t('profile.language.title')}</h2>
          <LookSection />
        </section>
        <section id="reminders">
          <h2>{t('profile.reminders.title')}</h2>
          <ReminderSection />
        </section>
        <section id="device">
          <h2>{t('profile.device.title')}</h2>
          <DeviceSection />
        </section>
        <section id="password">
          <h2>{t('profile.password.title')}</h2>
          <PasswordForm />
        </section>
        <WithMessages bundle="factor">
          <Passkeys />
          <SecondFactor />
          <InstitutionAccounts />
        </WithMessages>
        <section id="sessions">
          <h2>{t('devices.title')}</h2>
          <p className="prose">{t('devices.lead')}</p>
          <SessionList />
        </section>
        <WithMessages bundle="viewing">
          <LookersOn />
        </WithMessages>
        <section id="account">
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
