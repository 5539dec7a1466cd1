import type { Home, Module } from './overlay.ts';

/** The module that opens next, when one is still to come. */
export const nextRelease = ({
  modules,
}: Home): (Module & { release: NonNullable<Module['release']> }) | null =>
  modules
    .flatMap((module) => (module.release ? [{ ...module, release: module.release }] : []))
    .sort((a, b) => a.release.opensAt.localeCompare(b.release.opensAt))[0] ?? null;
