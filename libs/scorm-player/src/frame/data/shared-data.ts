import { flattenItems, type Item } from '@campus/scorm-format';
import type { CourseLaunch } from '../../protocol.ts';
import type { Engine2004 } from '../engine.ts';

/** Gives an item its shared data stores (`adl.data`). One that is empty is as good as none. */
export function shareData(
  engine: Engine2004,
  maps: Readonly<Item['sharedData']>,
  stores: Readonly<Record<string, string>>,
): void {
  const filled = Object.entries(stores).filter(([, value]) => value !== '');
  engine.restoreSharedDataSnapshot(Object.fromEntries(filled));
  engine.adl.configureSharedDataMaps(
    maps.map(({ target, read, write }) => ({
      targetID: target,
      readSharedData: read,
      writeSharedData: write,
    })),
  );
}

/** What an item of a finished course finds in its stores when it is read again: as the course left them. */
export function shareAsLeft(engine: Engine2004, { organization, saved }: CourseLaunch, itemId: string): void {
  const own = flattenItems(organization.items).find(({ item }) => item.identifier === itemId);
  shareData(engine, own?.item.sharedData ?? [], saved?.sharedData ?? {});
}
