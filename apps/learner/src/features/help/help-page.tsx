import type { ReactNode } from 'react';
import { Page } from '@campus/web-shell';
import { Rich, useText, type MessageId } from '../../shared/text.ts';
import { paths } from '../../shared/paths.ts';
import { ContactsOfCourses } from './contacts.tsx';
import { TakeAlong } from './take-along.tsx';

const Section = ({ title, children }: { title: MessageId; children: ReactNode }) => {
  const t = useText();
  return (
    <section className="prose">
      <h2>{t(title)}</h2>
      {children}
    </section>
  );
};

const states = ['help.saved.saved', 'help.saved.device', 'help.saved.memory'] as const;
const steps = ['help.offline.two', 'help.offline.three'] as const;

/** What "saved" means, how to study without a connection, shared computers, language, keyboard, who to ask. */
export const HelpPage = () => {
  const t = useText();
  return (
    <Page title={t('help.title')}>
      <Section title="help.people.title">
        <ContactsOfCourses />
        <p>
          <a href={paths.questions}>{t('help.questions')}</a>
        </p>
      </Section>
      <Section title="help.saved.title">
        <p>{t('help.saved.intro')}</p>
        <ul className="stack stack--tight">
          {states.map((id) => (
            <li key={id}>
              <Rich id={id} tags={{ b: (words) => <strong>{words}</strong> }} />
            </li>
          ))}
        </ul>
      </Section>
      <Section title="help.offline.title">
        <ol className="stack stack--tight">
          <TakeAlong />
          {steps.map((id) => (
            <li key={id}>{t(id)}</li>
          ))}
        </ol>
        <p>{t('help.offline.limits')}</p>
      </Section>
      <Section title="help.shared.title">
        <p>{t('help.shared.text')}</p>
      </Section>
      <Section title="help.language.title">
        <p>{t('help.language.text')}</p>
      </Section>
      <Section title="help.keyboard.title">
        <p>{t('help.keyboard.text')}</p>
      </Section>
    </Page>
  );
};
