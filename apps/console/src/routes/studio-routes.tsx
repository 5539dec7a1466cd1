import { lazyPage, locales, route, useSearchValue } from '@campus/web-shell';
import { studioPaths } from '../shared/paths/versions-paths.ts';

const studio = () => import('../features/studio/index.ts');

const StudioPage = lazyPage(async () => (await studio()).StudioPage, 'studio');
const DraftPage = lazyPage(async () => (await studio()).DraftPage, 'studio');
const FilePage = lazyPage(async () => (await studio()).FilePage, 'studio');

const NewCoursePage = lazyPage(
  async () => (await import('../features/studio/making/new-course-page.tsx')).NewCoursePage,
  'studio',
);

const RemarksPage = lazyPage(
  async () => (await import('../features/studio/remarks/remarks-page.tsx')).RemarksPage,
  'studio',
);

const OpenRemarksPage = () => {
  const draftId = useSearchValue('draft');
  const isMine = useSearchValue('mine') === '1';
  return <RemarksPage key={`${draftId} ${isMine}`} draftId={draftId} isMine={isMine} />;
};

const ChangesPage = lazyPage(
  async () => (await import('../features/studio/changes/changes-page.tsx')).ChangesPage,
  'studio',
);

const UnitsPage = lazyPage(
  async () => (await import('../features/studio/units/units-page.tsx')).UnitsPage,
  'studio',
);

const TranslationPage = lazyPage(
  async () => (await import('../features/studio/translation/translation-page.tsx')).TranslationPage,
  'studio',
);

const OpenTranslation = ({ draftId }: { draftId: string }) => {
  const path = useSearchValue('path');
  const asked = useSearchValue('locale');
  const locale = locales.find((each) => each === asked) ?? null;
  return (
    <TranslationPage key={`${draftId} ${path} ${locale}`} draftId={draftId} path={path} locale={locale} />
  );
};

const questionFiles = () => import('../features/question-files/index.ts');
const QuestionFilesPage = lazyPage(async () => (await questionFiles()).QuestionFilesPage, 'question-files');

const OpenQuestions = ({ draftId }: { draftId: string }) => (
  <QuestionFilesPage key={draftId} draftId={draftId} pool={useSearchValue('pool')} />
);

const OpenFile = ({ draftId }: { draftId: string }) => {
  const path = useSearchValue('path') ?? '';
  return <FilePage key={`${draftId} ${path}`} draftId={draftId} path={path} />;
};

/** Where courses are written. */
export const studioRoutes = [
  route(studioPaths.list, () => <StudioPage />),
  route(studioPaths.newCourse, () => <NewCoursePage />),
  route('/console/studio/remarks', () => <OpenRemarksPage />),
  route('/console/studio/:draftId', (params) => <DraftPage key={params.draftId} {...params} />),
  route('/console/studio/:draftId/questions', (params) => <OpenQuestions {...params} />),
  route('/console/studio/:draftId/changes', (params) => <ChangesPage key={params.draftId} {...params} />),
  route('/console/studio/:draftId/translation', (params) => <OpenTranslation {...params} />),
  route('/console/studio/:draftId/countries', (params) => <UnitsPage key={params.draftId} {...params} />),
  route('/console/studio/:draftId/file', (params) => <OpenFile {...params} />),
];
