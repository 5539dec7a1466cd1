import { IdentityProviders } from '@campus/api-client';
import { Button, Facts } from '@campus/ui';
import { Page, QueryView, useQuery } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { RegisterDialog } from './provider-dialogs.tsx';
import { ProviderList } from './provider-list.tsx';
import { RefusedList } from './refused-list.tsx';

/** Institutions whose people sign in with the account they have there. For administrators. */
export const ProvidersPage = () => {
  const t = useText();
  const query = useQuery(IdentityProviders, {});
  const [isRegistering, setRegistering] = useState(false);
  return (
    <Page isWide title={t('providers.title')} lead={t('providers.lead')}>
      <div className="row row--ends">
        <h2>{t('providers.list')}</h2>
        <Button onClick={() => setRegistering(true)}>{t('providers.register')}</Button>
      </div>
      <QueryView query={query}>
        {({ identityProviders: { items, refused, redirectUrl, signedOutUrl } }) => (
          <>
            <ProviderList providers={items} />
            <h2>{t('providers.addresses')}</h2>
            <Facts
              facts={[
                { label: t('providers.redirectUrl'), value: <code>{redirectUrl}</code> },
                { label: t('providers.signedOutUrl'), value: <code>{signedOutUrl}</code> },
              ]}
            />
            <RefusedList refused={refused} />
          </>
        )}
      </QueryView>
      {isRegistering && <RegisterDialog onClose={() => setRegistering(false)} />}
    </Page>
  );
};
