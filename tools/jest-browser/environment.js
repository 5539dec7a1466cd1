import { TestEnvironment } from 'jest-environment-jsdom';

const fromNode = ['fetch', 'Headers', 'Request', 'Response', 'TextEncoder', 'TextDecoder', 'structuredClone'];

/** jsdom, with what browsers have and jsdom lacks taken from Node. */
export default class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of fromNode) this.global[name] ??= globalThis[name];
  }

  exportConditions() {
    return ['browser', 'import', 'default'];
  }
}
