import { BeginProviderSignIn, SignInProvider } from '@campus/api-client';
import { Button } from '@campus/ui';
import { useEffect, useState, type RefObject } from 'react';
import { useSubmit } from '../forms/use-submit.ts';
import { useQuery, useShell, useShellText } from '../hooks.tsx';
import { TroubleNotice } from '../trouble/trouble-notice.tsx';
import { leaveFor } from './leave-for.ts';

type Form = RefObject<HTMLFormElement | null>;

/** Milliseconds without a key before the server is asked: nobody types a domain in one go. */
const PAUSE = 400;

/** The domain behind a whole address; null: it is not whole yet. */
const domainIn = (text: string): string | null =>
  /^\S+@(\S+\.\S{2,})$/.exec(text.trim())?.[1]?.toLowerCase() ?? null;

const addressIn = (form: Form): string => {
  const typed = form.current && new FormData(form.current).get('email');
  return typeof typed === 'string' ? typed.trim() : '';
};

/** The domain of the address that is typed in the form of another component. */
const useTypedDomain = (form: Form): string | null => {
  const [domain, setDomain] = useState(() => domainIn(addressIn(form)));
  useEffect(() => {
    const field = form.current;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => setDomain(domainIn(addressIn(form))), PAUSE);
    };
    field?.addEventListener('input', read);
    return () => {
      clearTimeout(waiting);
      field?.removeEventListener('input', read);
    };
  }, [form]);
  return domain;
};

const Way = ({ form, domain }: { form: Form; domain: string }) => {
  const t = useShellText();
  const { client, session } = useShell();
  const { data } = useQuery(SignInProvider, { domain });
  const { submit, isRunning, trouble } = useSubmit();
  const provider = data?.signInProvider;
  if (!provider) return null;
  const go = async () => {
    // Somebody may have signed out here without a connection: the server hears of that first, and not afterwards.
    await session.confirm();
    const input = {
      providerId: provider.id,
      address: addressIn(form),
      path: location.pathname + location.search,
    };
    const begun = await submit(
      async () => (await client.run(BeginProviderSignIn, { input })).beginProviderSignIn,
    );
    if (begun) leaveFor(begun.url);
  };
  return (
    <div className="stack">
      {trouble && <TroubleNotice trouble={trouble} />}
      <Button kind="quiet" isWide isBusy={isRunning} onClick={() => void go()}>
        {t('institution.continue', { name: provider.name })}
      </Button>
      <p className="small soft">{t('institution.hint')}</p>
    </div>
  );
};

/** Below the sign-in form: the institution that answers for the address one types, where there is one. */
export const InstitutionDoor = ({ form }: { form: Form }) => {
  const domain = useTypedDomain(form);
  return <div role="status">{domain && <Way key={domain} form={form} domain={domain} />}</div>;
};
