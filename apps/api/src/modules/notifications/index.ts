export { MessageEntity } from './message.entity.ts';
export { MessageRuleEntity } from './message-rule.entity.ts';
export { MessageSendingEntity } from './message-sending.entity.ts';
export { messageMail } from './messages.mails.ts';
export { NotificationsModule } from './notifications.module.ts';
export { PlanMessages } from './plan-messages.ts';
export { ReminderChoiceEntity } from './reminder-choice.entity.ts';
export { WriteMessages } from './write-messages.ts';
