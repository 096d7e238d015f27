ALTER TABLE `stage_span` ADD `holding` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `facts_document` ADD `events` integer DEFAULT 0 NOT NULL;