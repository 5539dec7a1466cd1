import { describe, expect, it } from '@jest/globals';
import { in2004, itemsOf, parse } from './manifest.fixture.ts';
import { manifest12 } from '../archive/zip.fixture.ts';

describe('settings of items', () => {
  it('1.2', () => {
    const items = `<item identifier="I1" identifierref="R1"><title>x</title>
      <adlcp:prerequisites type="aicc_script">I0&amp;~I2</adlcp:prerequisites><adlcp:maxtimeallowed>0001:00:00</adlcp:maxtimeallowed>
      <adlcp:timelimitaction>exit,message</adlcp:timelimitaction><adlcp:datafromlms> a
 b </adlcp:datafromlms><adlcp:masteryscore> 80 </adlcp:masteryscore></item>`;
    expect(itemsOf(parse(manifest12({ items })))[0]).toMatchObject({
      prerequisites: 'I0&~I2',
      maxTimeAllowed: '0001:00:00',
      timeLimitAction: 'exit,message',
      dataFromLms: 'a\n b',
      masteryScore: 80,
      completionThreshold: null,
      scaledPassingScore: null,
      sequencing: null,
    });
  });

  it.each([
    ['', null],
    ['<adlcp:masteryscore>n/a</adlcp:masteryscore>', null],
    ['<adlcp:masteryscore/>', null],
    ['<adlcp:masteryscore>0</adlcp:masteryscore>', 0],
  ])('mastery %j is %p', (xml, masteryScore) => {
    const items = `<item identifier="I1" identifierref="R1"><title>x</title>${xml}</item>`;
    expect(itemsOf(parse(manifest12({ items })))[0]?.masteryScore).toBe(masteryScore);
  });

  it('2004', () => {
    const item = `<adlcp:timeLimitAction>continue,no message</adlcp:timeLimitAction><adlcp:dataFromLMS>d</adlcp:dataFromLMS>
      <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75" progressWeight="0.5"/>
      <adlcp:data><adlcp:map targetID="t" writeSharedData="false"/></adlcp:data>
      <adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI> exit </adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>
      <imsss:sequencing><imsss:limitConditions attemptAbsoluteDurationLimit="PT1H"/><imsss:objectives>
      <imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true"><imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective>
      </imsss:objectives></imsss:sequencing>`;
    const parsed = itemsOf(parse(in2004(item)))[0];
    expect(parsed).toMatchObject({
      timeLimitAction: 'continue,no message',
      dataFromLms: 'd',
      maxTimeAllowed: 'PT1H',
      completionThreshold: 0.75,
      progressWeight: 0.5,
      scaledPassingScore: 0.6,
      hideLmsUi: ['continue', 'exit'],
      sharedData: [{ target: 't', read: true, write: false }],
    });
    expect(parsed?.sequencing).toMatchObject({
      name: 'sequencing',
      namespace: 'http://www.imsglobal.org/xsd/imsss',
      children: [
        { name: 'limitConditions', attributes: { attemptAbsoluteDurationLimit: 'PT1H' } },
        { name: 'objectives' },
      ],
    });
  });

  it.each([
    ['<adlcp:completionThreshold>0.8</adlcp:completionThreshold>', 0.8, 1],
    ['<adlcp:completionThreshold completedByMeasure="true"/>', 1, 1],
    ['<adlcp:completionThreshold completedByMeasure="false" minProgressMeasure="0.5"/>', null, 1],
    ['<adlcp:completionThreshold progressWeight="0.2"/>', null, 0.2],
  ])('threshold %s', (xml, completionThreshold, progressWeight) => {
    expect(itemsOf(parse(in2004(xml)))[0]).toMatchObject({ completionThreshold, progressWeight });
  });

  const objective = (attributes: string, inside = '') =>
    `<imsss:objectives><imsss:primaryObjective ${attributes}>${inside}</imsss:primaryObjective></imsss:objectives>`;
  const measure = '<imsss:minNormalizedMeasure>0.5</imsss:minNormalizedMeasure>';
  it.each([
    ['by measure, given', objective('satisfiedByMeasure="true"', measure), 0.5],
    ['by measure, not given', objective('satisfiedByMeasure="true"'), 1],
    ['not by measure', objective('', measure), null],
  ])('passing score: %s', (_, inside, scaledPassingScore) => {
    expect(itemsOf(parse(in2004(`<imsss:sequencing>${inside}</imsss:sequencing>`)))[0]).toMatchObject({
      scaledPassingScore,
    });
    const collection = `<imsss:sequencingCollection><imsss:sequencing ID="s">${inside}</imsss:sequencing></imsss:sequencingCollection>`;
    const shared = parse(in2004('<imsss:sequencing IDRef="s"/>', '2004 4th Edition', collection));
    expect(itemsOf(shared)[0]).toMatchObject({ scaledPassingScore });
    expect(shared.sequencingCollection).toHaveLength(1);
  });

  it('global objectives are the default, and may be switched off', () => {
    expect(parse(in2004('')).organizations[0]).toMatchObject({
      objectivesGlobalToSystem: true,
      sharedDataGlobalToSystem: true,
      completionThreshold: null,
    });
    const off = in2004('').replace(
      'identifier="O">',
      'identifier="O" adlseq:objectivesGlobalToSystem="false">',
    );
    expect(parse(off).organizations[0]).toMatchObject({ objectivesGlobalToSystem: false });
  });

  it('the organization has a threshold of its own (4th Edition)', () => {
    const threshold = '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.5"/>';
    const own = in2004('').replace('</organization>', `${threshold}</organization>`);
    expect(parse(own).organizations[0]).toMatchObject({ completionThreshold: 0.5 });
    expect(itemsOf(parse(own))[0]).toMatchObject({ completionThreshold: null });
  });
});
