CREATE INDEX `account_first` ON `account` (`project`,`generation`,`first_at`);--> statement-breakpoint
CREATE INDEX `person_first` ON `person` (`project`,`generation`,`first_at`);