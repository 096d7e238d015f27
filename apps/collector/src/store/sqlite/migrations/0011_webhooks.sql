CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`project` integer NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`types` text NOT NULL,
	`secret` text NOT NULL,
	`secret_before` text,
	`secret_before_until` integer,
	`created_at` integer NOT NULL,
	`enabled` integer DEFAULT 1 NOT NULL,
	`failures` integer DEFAULT 0 NOT NULL,
	`rests_until` integer,
	FOREIGN KEY (`project`) REFERENCES `project`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `webhook_project` ON `webhook` (`project`);--> statement-breakpoint
CREATE TABLE `webhook_attempt` (
	`delivery` integer NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`duration_ms` integer NOT NULL,
	`status` integer,
	`fault` text,
	`answer` text,
	PRIMARY KEY(`delivery`, `number`)
);
--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`webhook` text NOT NULL,
	`message` integer NOT NULL,
	`state` text NOT NULL,
	`emitted_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_at` integer,
	`last_at` integer,
	`status` integer,
	`fault` text
);
--> statement-breakpoint
CREATE INDEX `webhook_delivery_due` ON `webhook_delivery` (`next_at`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_project` ON `webhook_delivery` (`project`,`id`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_webhook` ON `webhook_delivery` (`webhook`,`state`,`emitted_at`);--> statement-breakpoint
CREATE INDEX `webhook_delivery_message` ON `webhook_delivery` (`message`);--> statement-breakpoint
CREATE TABLE `webhook_message` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project` integer NOT NULL,
	`id` text NOT NULL,
	`key` text NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`person` text,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_message_once` ON `webhook_message` (`project`,`key`);--> statement-breakpoint
CREATE INDEX `webhook_message_person` ON `webhook_message` (`project`,`person`);