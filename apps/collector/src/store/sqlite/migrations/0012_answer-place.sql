ALTER TABLE `answer` ADD `device` text;--> statement-breakpoint
ALTER TABLE `answer` ADD `language` text;--> statement-breakpoint
CREATE INDEX `answer_survey` ON `answer` (`project`,`generation`,`survey`,`first_at`);