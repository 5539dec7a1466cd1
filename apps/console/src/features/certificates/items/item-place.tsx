import { PlaceInCeremony } from '@campus/api-client';
import { Button, Field } from '@campus/ui';
import { TroubleNotice, useIntention, useShell } from '@campus/web-shell';
import { useState, type SubmitEvent } from 'react';
import { Form } from '../../../shared/forms/form.tsx';
import { useText } from '../../../shared/text.ts';
import type { Batch, Item } from '../batches/batch-data.ts';

/** Whether a batch has a custom order, which can be changed here. */
export const hasPlaces = ({ ceremonyOrder, mayChange, counts }: Batch): boolean =>
  ceremonyOrder === 'CUSTOM' && mayChange && counts.issued > 0;

/** One place up, or one down. */
const Steps = ({
  name,
  place,
  most,
  isBusy,
  onMove,
}: {
  name: string;
  place: number;
  most: number;
  isBusy: boolean;
  onMove: (to: number) => void;
}) => {
  const t = useText();
  return (
    <>
      {place > 1 && (
        <Button
          kind="bare"
          isBusy={isBusy}
          aria-label={t('certificates.place.upOf', { name })}
          onClick={() => onMove(place - 1)}
        >
          {t('certificates.place.up')}
        </Button>
      )}
      {place < most && (
        <Button
          kind="bare"
          isBusy={isBusy}
          aria-label={t('certificates.place.downOf', { name })}
          onClick={() => onMove(place + 1)}
        >
          {t('certificates.place.down')}
        </Button>
      )}
    </>
  );
};

const Place = ({ batch, item, place }: { batch: Batch; item: Item; place: number }) => {
  const t = useText();
  const { client, cache } = useShell();
  const { act, isRunning, trouble } = useIntention();
  const [written, setWritten] = useState(String(place));
  const [isChecked, setChecked] = useState(false);
  const most = batch.counts.issued;
  const wanted = Number(written);
  const isPlace = Number.isInteger(wanted) && wanted >= 1 && wanted <= most;
  const move = async (to: number) => {
    const done = await act(
      { batchId: batch.id, enrolmentId: item.enrolmentId, place: to },
      async (input) => (await client.run(PlaceInCeremony, { input })).placeInCeremony,
    );
    if (done) cache.invalidate();
  };
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isPlace && wanted !== place) void move(wanted);
  };
  const name = item.fullName;
  return (
    <Form className="stack" onSubmit={send}>
      <Field
        label={<span className="visually-hidden">{t('certificates.place.of', { name })}</span>}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        value={written}
        error={isChecked && !isPlace && t('certificates.place.wrong', { most })}
        onChange={(event) => setWritten(event.target.value)}
      />
      <p className="row">
        {wanted !== place && (
          <Button
            type="submit"
            kind="quiet"
            isBusy={isRunning}
            aria-label={t('certificates.place.saveOf', { name })}
          >
            {t('certificates.place.save')}
          </Button>
        )}
        <Steps name={name} place={place} most={most} isBusy={isRunning} onMove={(to) => void move(to)} />
      </p>
      {trouble && <TroubleNotice trouble={trouble} />}
    </Form>
  );
};

/** Somebody's place in the ceremony: a number, or one step up or down. Anyone certified since comes last. */
export const ItemPlace = ({ batch, item }: { batch: Batch; item: Item }) => {
  if (item.state !== 'ISSUED') return '–';
  const place = item.place ?? batch.counts.issued;
  return <Place key={place} batch={batch} item={item} place={place} />;
};
