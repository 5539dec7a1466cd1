export { expectAccessible } from './expect-accessible.ts';
export { createFakeNetwork, refuseHttp } from './fake-network.ts';
export type { FakeNetwork, Handlers } from './fake-network.ts';
export { bundlesOf, shellMessages } from './messages.ts';
export type { Picture } from './picture.ts';
export { renderApplication } from './render-application.tsx';
export type { RenderedApplication, RenderOptions } from './render-application.tsx';
export { ana, clearDevice, createTestShell } from './test-shell.ts';
export type { TestShell } from './test-shell.ts';
