import { FormDialog } from '../../shared/forms/form-dialog.tsx';
import { useText } from '../../shared/text.ts';
import type { Provider } from './use-provider-draft.ts';
import { useSwitching } from './use-switching.ts';

/** Says who can no longer sign in, and closes an institution. */
export const CloseDialog = ({ provider, onClose }: { provider: Provider; onClose: () => void }) => {
  const t = useText();
  const { turn, ...intention } = useSwitching();
  const { name } = provider;
  return (
    <FormDialog
      title={t('providers.close.ask', { name })}
      submit={t('providers.close')}
      isDanger
      isUnsaved={false}
      intention={intention}
      onSubmit={async () => {
        if (await turn(provider)) onClose();
      }}
      onClose={onClose}
    >
      <p className="prose">{t('providers.close.what', { name })}</p>
    </FormDialog>
  );
};
