export { BatchesPage } from './batches/batches-page.tsx';
export { BatchPage } from './batches/batch-page.tsx';
export { GrantPage } from './grants/grant-page.tsx';
export { TemplatePage } from './templates/template-page.tsx';
export { RegisterPage } from './register/register-page.tsx';
