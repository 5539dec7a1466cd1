export { CommentReadingEntity } from './comment-reading.entity.ts';
export { CommentsModule } from './comments.module.ts';
export { FINAL_SURVEY, isAsRead } from './comments.sql.ts';
