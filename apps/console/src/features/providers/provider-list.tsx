import { TestProvider } from '@campus/api-client';
import { Button, EmptyState, Table, Tag, VisuallyHidden, type Column } from '@campus/ui';
import { ActTrouble, TroubleNotice, useFormats, useShell, useSubmit } from '@campus/web-shell';
import { useState } from 'react';
import { useText } from '../../shared/text.ts';
import { CloseDialog } from './close-dialog.tsx';
import { ChangeDialog } from './provider-dialogs.tsx';
import { TestResult, type Tested } from './test-result.tsx';
import type { Provider } from './use-provider-draft.ts';
import { useSwitching } from './use-switching.ts';

interface Acts {
  isBusy: boolean;
  onTest: (provider: Provider) => void;
  onSwitch: (provider: Provider) => void;
  onChange: (provider: Provider) => void;
}

const ActsCell = ({ provider, acts }: { provider: Provider; acts: Acts }) => {
  const t = useText();
  const name = <VisuallyHidden>{provider.name}</VisuallyHidden>;
  return (
    <>
      <Button kind="quiet" isBusy={acts.isBusy} onClick={() => acts.onTest(provider)}>
        {t('providers.test')} {name}
      </Button>
      <Button kind="quiet" onClick={() => acts.onChange(provider)}>
        {t('providers.change')} {name}
      </Button>
      <Button kind="quiet" isBusy={acts.isBusy} onClick={() => acts.onSwitch(provider)}>
        {t(provider.isOpen ? 'providers.close' : 'providers.open')} {name}
      </Button>
    </>
  );
};

const useColumns = (acts: Acts): Column<Provider>[] => {
  const t = useText();
  const formats = useFormats();
  return [
    {
      id: 'name',
      label: t('providers.column.name'),
      isName: true,
      cell: ({ name, isOpen }) => (
        <span className="list-line">
          {name} {!isOpen && <Tag tone="danger">{t('providers.closed')}</Tag>}
        </span>
      ),
    },
    {
      id: 'domains',
      label: t('providers.column.domains'),
      isLong: true,
      cell: ({ domains }) => domains.join(' · '),
    },
    {
      id: 'country',
      label: t('providers.column.country'),
      cell: ({ country }) => (country ? formats.country(country) : t('providers.country.none')),
    },
    {
      id: 'accounts',
      label: t('providers.column.accounts'),
      cell: ({ accounts }) => formats.number(accounts),
    },
    {
      id: 'entry',
      label: t('providers.column.entry'),
      cell: ({ lastEntryAt }) => (lastEntryAt ? formats.dateTime(lastEntryAt) : t('providers.never')),
    },
    {
      id: 'act',
      label: t('providers.column.act'),
      isQuiet: true,
      cell: (provider) => <ActsCell provider={provider} acts={acts} />,
    },
  ];
};

/** Institutions that sign people in: tried, changed, closed and opened. */
export const ProviderList = ({ providers }: { providers: readonly Provider[] }) => {
  const t = useText();
  const { client } = useShell();
  const switching = useSwitching();
  const testing = useSubmit();
  const [changing, setChanging] = useState<Provider | null>(null);
  const [closing, setClosing] = useState<Provider | null>(null);
  const [opened, setOpened] = useState<Provider | null>(null);
  const [result, setResult] = useState<{ name: string; tested: Tested } | null>(null);
  const turn = (provider: Provider) => {
    if (provider.isOpen) return setClosing(provider);
    setOpened(provider);
    void switching.turn(provider);
  };
  const test = async ({ id, name }: Provider) => {
    setResult(null);
    const run = async () => (await client.run(TestProvider, { input: { id } })).testProvider;
    const tested = await testing.submit(run);
    if (tested) setResult({ name, tested });
  };
  const columns = useColumns({
    isBusy: switching.isRunning || testing.isRunning,
    onTest: (provider) => void test(provider),
    onSwitch: turn,
    onChange: setChanging,
  });
  if (providers.length === 0) return <EmptyState title={t('providers.none')} />;
  return (
    <>
      <ActTrouble
        trouble={switching.trouble}
        onProved={async () => opened && switching.turn(opened)}
        onClose={switching.clearTrouble}
      />
      {testing.trouble && <TroubleNotice trouble={testing.trouble} />}
      {result && <TestResult {...result} />}
      <Table caption={t('providers.list')} columns={columns} rows={providers} keyOf={({ id }) => id} />
      {closing && <CloseDialog provider={closing} onClose={() => setClosing(null)} />}
      {changing && <ChangeDialog provider={changing} onClose={() => setChanging(null)} />}
    </>
  );
};
