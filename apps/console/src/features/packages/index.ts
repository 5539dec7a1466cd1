export { MovePage } from './move-page.tsx';
export { PackagePage } from './package-page.tsx';
export { PackagesPage } from './packages-page.tsx';
export { RulesPage } from './rules-page.tsx';
export { VersionPage } from './version-page.tsx';
