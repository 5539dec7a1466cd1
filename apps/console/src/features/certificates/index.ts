export { BatchesPage } from './batches-page.tsx';
export { BatchPage } from './batch-page.tsx';
export { GrantPage } from './grant-page.tsx';
export { TemplatePage } from './template-page.tsx';
export { RegisterPage } from './register-page.tsx';
