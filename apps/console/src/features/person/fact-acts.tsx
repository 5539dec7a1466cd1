import { Button } from '@campus/ui';
import { go } from '@campus/web-shell';
import { useState } from 'react';
import { peoplePaths } from '../../shared/paths/people-paths.ts';
import { useText } from '../../shared/text.ts';
import { AddressDialog, DutyDialog, ExtraTimeDialog } from './dialogs/account-dialogs.tsx';
import { DetailsDialog } from './dialogs/details-dialog.tsx';
import type { Dossier } from './person-data.ts';

const dialogs = {
  details: DetailsDialog,
  address: AddressDialog,
  duty: DutyDialog,
  extraTime: ExtraTimeDialog,
} as const;
type ActName = keyof typeof dialogs;

/** The ways to change what the facts say. `asked`: the dialog that an address opens. */
export const FactActs = ({ person, asked }: { person: Dossier; asked: string | null }) => {
  const t = useText();
  const isAsked = asked === 'address' && person.canChangeAccount;
  const [open, setOpen] = useState<ActName | null>(isAsked ? 'address' : null);
  const Open = open && dialogs[open];
  const close = () => {
    setOpen(null);
    if (isAsked) go(peoplePaths.person(person.id));
  };
  const acts = (Object.keys(dialogs) as ActName[]).filter(
    (act) => act !== 'address' || person.canChangeAccount,
  );
  return (
    <div className="row">
      {acts.map((act) => (
        <Button key={act} kind="quiet" onClick={() => setOpen(act)}>
          {t(`person.${act}.button`)}
        </Button>
      ))}
      {Open && <Open person={person} onClose={close} />}
    </div>
  );
};
