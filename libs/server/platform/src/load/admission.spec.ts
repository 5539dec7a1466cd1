import { describe, expect, it } from '@jest/globals';
import { fastify } from 'fastify';
import { admitInTurn } from './admission.ts';

/** A server without any connection to its database: whatever waits its turn is turned away. */
async function answerOf(url: string, method: 'GET' | 'POST' = 'GET') {
  const http = fastify();
  admitInTurn(http, 0);
  http.route({ method, url, handler: () => 'let in' });
  const { statusCode } = await http.inject({ method, url: url.replaceAll(/:\w+|\*/g, 'x') });
  return statusCode === 200 ? 'is let in' : statusCode;
}

describe('a server with more to do than it can', () => {
  it.each([
    '/graphql',
    '/verify',
    '/plan/:file',
    '/certificates/:id/:file',
    '/certificate-batches/:id/:file',
    '/enrolment-statements/:file',
    '/attendance/editions/:editionId/:file',
    '/figures/reports/:id/:file',
    '/rosters/:file',
    '/kit/:versionId/slides/:file',
    '/personal-data/:file',
    '/lti/login',
  ])('lets %s wait', async (url) => {
    expect(await answerOf(url)).toBe(503);
  });

  it.each(['/op/:id', '/people-imports', '/attendance-lists'])(
    'lets what is sent to %s wait',
    async (url) => {
      expect(await answerOf(url, 'POST')).toBe(503);
    },
  );

  it.each([
    '/',
    '/*',
    '/es',
    '/console/*',
    '/assets/app.js',
    '/media/:hash/:name',
    '/health',
    '/status/:list',
  ])('lets in %s always', async (url) => {
    expect(await answerOf(url)).toBe('is let in');
  });

  it('lets in uploads always, which last', async () => {
    expect(await answerOf('/uploads', 'POST')).toBe('is let in');
  });
});
