ALTER TABLE `fold` ADD `messages` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `fold` ADD `last_message_at` integer;