import type { DataOf, SecurityEvents } from '@campus/api-client';

type Event = DataOf<typeof SecurityEvents>['securityEvents']['items'][number];

/** A row of the log; a sign-in says itself that its device was new. */
export type Told = Event & { isNewDevice: boolean };

/** A sign-in and what is told of its device are written within moments of each other. */
const MOMENT = 5000;

const isOf = (signIn: Event, device: Event): boolean =>
  signIn.kind === 'SIGN_IN' &&
  signIn.times === 1 &&
  signIn.personId !== null &&
  signIn.personId === device.personId &&
  signIn.network === device.network &&
  Math.abs(Date.parse(signIn.firstAt) - Date.parse(device.firstAt)) <= MOMENT;

/** Events as rows: a new device is told with the sign-in it came by, where both are there. */
export const withDevices = (events: readonly Event[]): Told[] => {
  const devices = events.filter(({ kind, times }) => kind === 'DEVICE_NEW' && times === 1);
  const told = new Map<Event, Event>();
  for (const event of events) {
    const device = devices.find((each) => isOf(event, each) && ![...told.values()].includes(each));
    if (device) told.set(event, device);
  }
  const merged = new Set(told.values());
  return events
    .filter((event) => !merged.has(event))
    .map((event) => ({ ...event, isNewDevice: told.has(event) }));
};
