// Apart from the rest of the test kit: whoever wants these needs no reader of schemas.
export { hostileArchives, type HostileCase } from '../hostile-archives.fixture.ts';
export { hostileManifests } from '../hostile-manifests.fixture.ts';
