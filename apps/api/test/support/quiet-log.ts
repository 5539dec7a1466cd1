import { log } from '@campus/platform/http/log.ts';

/**
 * A server in a test tells errors only: its thousands of other lines would hide why a test failed. CAMPUS_TEST_LOG=1
 * lets all of them through. Before the specs, so that one which listens to the log hears every line.
 */
if (!process.env.CAMPUS_TEST_LOG) {
  log.info = () => undefined;
  log.warn = () => undefined;
}
