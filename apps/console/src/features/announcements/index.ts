export { EditionAnnouncementsPage, GroupAnnouncementsPage } from './announcements-page.tsx';
