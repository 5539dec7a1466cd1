import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { expectRefusal, resultOf } from '../support/assertions.ts';
import { testCampus } from '../support/campus.ts';
import { course } from '../support/course.ts';
import {
  type Edition,
  editionPlans,
  groupOf,
  mexicanGroup,
  mexicanSession,
} from '../support/edition-plans.ts';
import { details } from '../support/editions-operations.ts';
import { messagesOf } from '../support/messages.ts';
import { personOf } from '../support/personas.ts';
import { plantEnrolment } from '../support/plant.ts';
import { screenSeen, TestDevice } from '../support/work.ts';

const reason = 'The last plan was marked on Friday.';

describe('an edition', () => {
  const campus = testCampus();
  const { rows, ask, done, add } = editionPlans(campus);
  let edition: Edition;
  beforeEach(async () => {
    edition = await add();
  });
  const group = (over: object = {}) => mexicanGroup(edition, over);
  const session = (over: object = {}) => mexicanSession(edition, over);

  describe('from an old one', () => {
    const PREVIEW = `query ($editionId: ID!, $startsOn: String!) { editionCopyPreview(editionId: $editionId, startsOn: $startsOn, locale: es) {
      days keepsWeekdays sameWeekdayOn groups quotas messageRules dates { kind title from to toAt timeZone } } }`;

    it('moves every date by the same number of days, by the clocks of each zone, and says so before', async () => {
      // Toronto changes its clocks between the two: ten in the morning stays ten in the morning.
      const source = await add({ startsOn: '2031-01-06', endsOn: '2031-03-02' }, ['CA']);
      const groupId = groupOf(source, 'CA');
      await done('lucia', 'planReleases', {
        editionId: source.id,
        releases: [{ moduleId: source.releases[1]?.moduleId, opensOn: '2031-01-13' }],
      });
      await done('lucia', 'planQuotas', { editionId: source.id, quotas: [{ country: 'CA', seats: 9 }] });
      await done('lucia', 'planSession', {
        ...session({ groupId }),
        editionId: source.id,
        halfDays: [{ localStart: '2031-01-08T10:00', plannedMinutes: 90 }],
      });
      const { data } = await campus
        .as('lucia')
        .query<{ editionCopyPreview: Record<string, unknown> }>(PREVIEW, {
          editionId: source.id,
          startsOn: '2031-07-08',
        });
      expect(data.editionCopyPreview).toMatchObject({
        days: 183,
        keepsWeekdays: false,
        sameWeekdayOn: '2031-07-07',
        groups: 2,
        quotas: 1,
        messageRules: 0,
      });
      const preview = await campus.as('lucia').query<{ editionCopyPreview: { dates: object[] } }>(PREVIEW, {
        editionId: source.id,
        startsOn: '2031-07-07',
      });
      expect(preview.data.editionCopyPreview.dates).toMatchObject([
        { kind: 'FIRST_DAY', from: '2031-01-06', to: '2031-07-07' },
        { kind: 'RELEASE', from: '2031-01-13', to: '2031-07-14' },
        {
          kind: 'SESSION',
          from: '2031-01-08',
          to: '2031-07-09',
          toAt: '2031-07-09T14:00:00.000Z',
          timeZone: 'America/Toronto',
        },
        { kind: 'LAST_DAY', from: '2031-03-02', to: '2031-08-31' },
      ]);
      const input = {
        editionId: source.id,
        key: details().key,
        titles: { es: 'Otra vez', en: 'Once more', fr: 'Encore une fois' },
        startsOn: '2031-07-07',
      };
      for (const titles of [{ es: 'Edición de prueba' }, { en: 'Another' }])
        expectRefusal(await ask('lucia', 'copyEdition', { ...input, titles }), 'INPUT_INVALID', {
          field: 'titles',
          reason: 'SAME',
        });
      const key = randomUUID();
      const twice = await Promise.all([1, 2].map(() => ask('lucia', 'copyEdition', input, key)));
      const [copy, again] = twice.map((answer) => resultOf(answer)['edition'] as Edition);
      expect(again?.id).toBe(copy?.id);
      expect(copy).toMatchObject({ startsOn: '2031-07-07', endsOn: '2031-08-31', isOpen: false });
      expect(copy?.releases[1]?.opensOn).toBe('2031-07-14');
      expect(copy?.groups).toHaveLength(2);
      expect(copy?.quotas).toHaveLength(1);
      expect(copy?.sessions[0]?.groupId).toBe(copy && groupOf(copy, 'CA'));
      expect(copy?.sessions[0]?.halfDays).toMatchObject([
        { localStart: '2031-07-09T10:00', startsAt: '2031-07-09T14:00:00.000Z' },
      ]);
      expectRefusal(await ask('lucia', 'copyEdition', input), 'EDITION_KEY_TAKEN');
    });

    it('writes what the old one wrote: rules of messages go along, with days and words, and the preview counts them', async () => {
      const m = messagesOf(campus);
      const texts = [{ locale: 'es', subject: 'Faltan días', body: 'Hola, {given}:' }];
      await m.rule(edition.id, 'BEFORE_DEADLINE', [9, 3], { texts });
      await m.rule(edition.id, 'WELCOME', [], { isOn: false });
      const { data } = await campus
        .as('lucia')
        .query<{ editionCopyPreview: { messageRules: number } }>(PREVIEW, {
          editionId: edition.id,
          startsOn: '2031-06-02',
        });
      expect(data.editionCopyPreview.messageRules).toBe(2);
      const copy = await done('lucia', 'copyEdition', {
        editionId: edition.id,
        key: details().key,
        titles: { es: 'x', en: 'x', fr: 'x' },
        startsOn: '2031-06-02',
      });
      const kept = `select kind, is_on, days, texts from message_rule where edition_id = $1 order by kind`;
      const copied = await rows(kept, [copy?.id]);
      expect(copied).toHaveLength(2);
      expect(copied).toEqual(await rows(kept, [edition.id]));
    });

    it('takes no session that was cancelled, and the facilitators of today', async () => {
      const planned = await done('lucia', 'planSession', session({ groupId: null }));
      await done('lucia', 'cancelSession', {
        editionId: edition.id,
        sessionId: planned.sessions[0]?.id,
        isCancelled: true,
        reason,
      });
      await done('carla', 'planGroup', group());
      const copy = await done('lucia', 'copyEdition', {
        editionId: edition.id,
        key: details().key,
        titles: { es: 'x', en: 'x', fr: 'x' },
        startsOn: '2031-06-02',
      });
      expect(copy?.sessions).toEqual([]);
      expect(copy?.groups.find(({ country }) => country?.code === 'MX')?.facilitators).toHaveLength(1);
    });
  });

  describe('that is closed', () => {
    it('records no work until an administrator opens it again; both leave an audit event with the reason', async () => {
      const { editionId, enrolmentId } = await plantEnrolment(campus.server, 'ana');
      const phone = new TestDevice(campus.as('ana'));
      const seen = async () =>
        JSON.stringify(await phone.record(screenSeen(enrolmentId, course.first, 'uno')));
      await done('lucia', 'closeEdition', { editionId, reason });
      expect(await seen()).toContain('EDITION_CLOSED');
      expectRefusal(await ask('lucia', 'closeEdition', { editionId, reason }), 'EDITION_FROZEN');
      expectRefusal(await ask('lucia', 'planQuotas', { editionId, quotas: [] }), 'EDITION_FROZEN');
      await done('admin', 'reopenEdition', { editionId, reason });
      expect(await seen()).not.toContain('EDITION_CLOSED');
      expectRefusal(await ask('admin', 'reopenEdition', { editionId, reason }), 'EDITION_NOT_FROZEN');
      expect(
        await rows(`select action, reason, actor_id from audit_event where subject_id = $1 order by at`, [
          editionId,
        ]),
      ).toEqual([
        { action: 'edition.closed', reason, actor_id: personOf('lucia').id },
        { action: 'edition.reopened', reason, actor_id: personOf('admin').id },
      ]);
    });

    it('says before what it means', async () => {
      const { editionId } = await plantEnrolment(campus.server, 'ana', { endsOn: '2099-01-01' });
      const { data } = await campus
        .as('lucia')
        .query(
          'query ($id: ID!) { editionClosingPreview(editionId: $id) { unfinished completed sessionsToCome endsOn } }',
          {
            id: editionId,
          },
        );
      expect(data).toEqual({
        editionClosingPreview: { unfinished: 1, completed: 0, sessionsToCome: 0, endsOn: '2099-01-01' },
      });
    });

    it('needs a reason', async () => {
      expectRefusal(
        await ask('lucia', 'closeEdition', { editionId: edition.id, reason: 'no' }),
        'REASON_NEEDED',
      );
    });
  });
});
