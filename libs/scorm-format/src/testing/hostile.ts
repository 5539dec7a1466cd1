// Apart from the rest of the test kit: anyone who wants these needs no reader of schemas.
export { hostileArchives, type HostileCase } from '../hostile/hostile-archives.fixture.ts';
export { hostileManifests } from '../hostile/hostile-manifests.fixture.ts';
