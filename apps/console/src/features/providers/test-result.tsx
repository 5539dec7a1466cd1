import type { DataOf, TestProvider } from '@campus/api-client';
import { Notice } from '@campus/ui';
import { useText } from '../../shared/text.ts';

export type Tested = Extract<DataOf<typeof TestProvider>['testProvider'], { __typename: 'ProviderTested' }>;

/** Whoever cannot be signed out there is let in all the same; PKCE works with some who do not say so (Microsoft Entra). */
const optional = new Set<string>(['PKCE', 'SIGN_OUT']);

/** What came of asking a provider, in words. */
export const TestResult = ({ name, tested: { checks } }: { name: string; tested: Tested }) => {
  const t = useText();
  const isGood = checks.every(({ check, isGood: is }) => is || optional.has(check));
  return (
    <Notice
      isLive
      tone={isGood ? 'done' : 'warn'}
      title={t(isGood ? 'providers.test.good' : 'providers.test.bad', { name })}
    >
      <ul>
        {checks.map(({ check, isGood: is }) => (
          <li key={check}>{t(`providers.test.${check}.${is ? 'good' : 'bad'}`)}</li>
        ))}
      </ul>
    </Notice>
  );
};
