CREATE TABLE `activity` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`unit` text NOT NULL,
	`subject` integer NOT NULL,
	`start_day` integer NOT NULL,
	`days` text NOT NULL,
	PRIMARY KEY(`project`, `generation`, `unit`, `subject`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `cohort_count` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`unit` text NOT NULL,
	`bucket` text NOT NULL,
	`cohort` integer NOT NULL,
	`column` integer NOT NULL,
	`started` integer NOT NULL,
	`active` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `unit`, `bucket`, `cohort`, `column`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `purchase_day` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`day` integer NOT NULL,
	`currency` text NOT NULL,
	`orders` integer NOT NULL,
	`refunds` integer NOT NULL,
	`amount` integer NOT NULL,
	`unpriced` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `day`, `currency`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `revenue_change` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`account` integer NOT NULL,
	`at` integer NOT NULL,
	`mrr` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `account`, `at`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `revenue_move` (
	`project` integer NOT NULL,
	`generation` integer NOT NULL,
	`month` integer NOT NULL,
	`kind` text NOT NULL,
	`accounts` integer NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`project`, `generation`, `month`, `kind`)
) WITHOUT ROWID;
