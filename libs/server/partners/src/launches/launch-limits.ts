import { Injectable } from '@nestjs/common';
import { networkOf } from '@campus/platform/throttle/network.ts';
import { Throttle } from '@campus/platform/throttle/throttle.ts';

const QUARTER_HOUR = 900;
/** A whole ministry behind one address opens the course at nine o'clock. */
const REQUESTS_OF_NETWORK = 6_000;
/** What somebody sends who tries tokens or codes. */
const REFUSALS_OF_NETWORK = 300;
const CODES_OF_NETWORK = 30;

/** How much may come from one network. Refusals are counted apart, so that guessing ends long before a class does. */
@Injectable()
export class LaunchLimits {
  constructor(private readonly throttle: Throttle) {}

  /** False: too much came. `isCode`: a code is tried, of which there are few. */
  async lets(ip: string, isCode = false): Promise<boolean> {
    const network = networkOf(ip);
    const code = { key: `lti:code:${network}`, limit: CODES_OF_NETWORK, seconds: QUARTER_HOUR };
    const wait = await this.throttle.count([
      { key: `lti:${network}`, limit: REQUESTS_OF_NETWORK, seconds: QUARTER_HOUR },
      { key: `lti:refused:${network}`, limit: REFUSALS_OF_NETWORK, seconds: QUARTER_HOUR, times: 0 },
      ...(isCode ? [code] : []),
    ]);
    return wait === 0;
  }

  async noteRefusal(ip: string): Promise<void> {
    const key = `lti:refused:${networkOf(ip)}`;
    await this.throttle.count([{ key, limit: REFUSALS_OF_NETWORK, seconds: QUARTER_HOUR }]);
  }
}
