import { origin } from './scorm.fixture.ts';

interface Said {
  type: string;
  nonce: string;
  [part: string]: unknown;
}

/** The page in the content origin, played by a test: sends messages to the campus page and receives its messages. */
export const fakeFrame = (element: Element | null) => {
  if (!(element instanceof HTMLIFrameElement) || !element.contentWindow)
    throw new Error('No frame is shown.');
  const source = element.contentWindow;
  const heard: Said[] = [];
  // axe too asks the frames of a page, in strings.
  source.postMessage = (message: Said | string) => {
    if (typeof message !== 'string') heard.push(message);
  };
  const say = (message: object, from = origin) =>
    window.dispatchEvent(
      new MessageEvent('message', {
        origin: from,
        source,
        data: { campus: 'scorm', nonce: heard.at(-1)?.nonce, ...message },
      }),
    );
  return {
    element,
    heard,
    say,
    types: () => heard.map(({ type }) => type),
  };
};
