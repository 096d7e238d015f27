DROP INDEX `account_first`;--> statement-breakpoint
CREATE INDEX `account_first` ON `account` (`project`,`generation`,`first_at`,`id`);--> statement-breakpoint
DROP INDEX `person_first`;--> statement-breakpoint
CREATE INDEX `person_first` ON `person` (`project`,`generation`,`first_at`,`identified`,`id`);