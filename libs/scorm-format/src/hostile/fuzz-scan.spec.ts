import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { damagedBytes, fuzzRuns, fuzzSeed } from './fuzz.fixture.ts';
import { scanFile } from '../report/scan-file.ts';

const page = `<!DOCTYPE html><html><head><base href="x/"><link rel="stylesheet" href="https://fonts.example/css">
  <style>@import url(//css.example/a.css); b{background:url("a b.png")}</style>
  <script src='lms/driver.js'></script><script>s.src = 'https:' + '//cdn.example' + "/a.js"; window.open("a.html")</script>
  <meta http-equiv="refresh" content="0; url=https://out.example/"></head><body onload="API.LMSInitialize('')">
  <!-- <img src="old.png"> --><img alt="a > b" src="media/a&amp;b.png" srcset="a.png 1x, b.png 2x"><a target=_blank href="#">x</a></body></html>`;
const sound = [page, page.replaceAll('"', "'"), `fetch("https://x.example/v1/q")\n${page}`].map((text) =>
  Buffer.from(text),
);

describe(`the scan of a file, ${fuzzRuns} runs, seed ${fuzzSeed}`, () => {
  it('comes to an end with hosts, and with references inside the package', () => {
    fc.assert(
      fc.property(
        damagedBytes(sound),
        fc.constantFrom('a/p.html', 's.js', 's.css', 'd.svg'),
        (bytes, path) => {
          const found = scanFile(path, bytes.toString('utf8'));
          for (const { host, url } of found.requests) {
            expect(host).toMatch(/^[^\s/?#@]+$/);
            expect(url.toLowerCase()).toContain(host.replace(/:\d+$/, ''));
          }
          for (const reading of found.references.flat())
            expect(reading).not.toMatch(/^\/|(^|\/)\.{0,2}(\/|$)/);
        },
      ),
      { numRuns: fuzzRuns },
    );
  }, 1_800_000);
});
