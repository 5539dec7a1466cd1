import type { DataOf, Lesson as LessonQuery } from '@campus/api-client';
import type { Lesson } from './lesson-data.ts';

const check =
  '<fieldset class="check" data-check="who"><legend>¿Quién decide?</legend>' +
  '<label class="check-option"><input type="radio" name="check-who" data-right="false"><span class="check-text">Nadie</span></label><p class="check-feedback" hidden>Alguien debe.</p>' +
  '<label class="check-option"><input type="radio" name="check-who" data-right="true"><span class="check-text">El puesto</span></label><p class="check-feedback" hidden>Así es.</p></fieldset>';

const checkMany =
  '<fieldset class="check" data-check="many"><legend>¿Qué se guarda?</legend>' +
  '<label class="check-option"><input type="checkbox" name="check-many" data-right="true"><span class="check-text">Zona</span></label>' +
  '<label class="check-option"><input type="checkbox" name="check-many" data-right="false"><span class="check-text">Nombre</span></label>' +
  '<label class="check-option"><input type="checkbox" name="check-many" data-right="true"><span class="check-text">Cantidad</span></label></fieldset>';

const field =
  '<h3>Hoja</h3><label class="field" data-field="risks" data-kind="long" data-plan="3"><span class="field-label">Riesgos</span><textarea name="field-risks" rows="4" maxlength="2000"></textarea></label>';

/** A lesson with one of each interactive part. */
export const lesson = (over: Partial<Lesson> = {}): Lesson => ({
  activityId: 'lesson-1',
  key: 'm1-why',
  title: 'Por qué una iniciativa',
  moduleTitle: 'El papel consular',
  minutes: 6,
  locale: 'es',
  askedLocale: null,
  isStale: false,
  corrections: [],
  screens: [
    {
      id: 'one',
      title: 'Antes',
      html: '<p>El <span role="button" tabindex="0" class="term" data-term="register">padrón</span>.</p><p><a class="lesson-link" href="/lessons/lesson-2" data-lesson="lesson-2">Otra lección</a></p>',
    },
    { id: 'two', title: 'Durante', html: `${check}${checkMany}` },
    {
      id: 'three',
      title: 'Después',
      html: '<p><a class="download" href="/media/x/card.pdf" download data-bytes="48213">Tarjeta</a></p>',
    },
  ],
  planHtml: '<ul><li>Revise el plan.</li></ul>',
  sourcesHtml:
    '<ul class="sources"><li><a class="source" href="https://e.org/r" rel="noopener external" data-source="S1">Informe</a></li></ul>',
  extendedHtml: field,
  takesCountryUnit: false,
  countryUnit: null,
  terms: [{ key: 'register', term: 'padrón consular', definitionHtml: 'La lista de <em>nacionales</em>.' }],
  state: 'NOT_STARTED',
  recallBefore: null,
  seenScreens: [],
  lastScreen: null,
  values: [],
  notes: [],
  previous: null,
  next: { id: 'lesson-2', kind: 'LESSON', title: 'La iniciativa', isOpen: true },
  ...over,
});

/** The answer of the query. */
export const lessonAnswer = (over: Partial<Lesson> = {}): DataOf<typeof LessonQuery> => ({
  lesson: lesson(over),
});
