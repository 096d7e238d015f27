CREATE TABLE "submission" (
	"project" bigint NOT NULL,
	"generation" bigint NOT NULL,
	"submission" text collate "C" NOT NULL,
	"survey" text collate "C" NOT NULL,
	"identity" bigint NOT NULL,
	"first_at" bigint NOT NULL,
	"submitted_at" bigint,
	"left_at" bigint,
	"left_question" text collate "C",
	CONSTRAINT "submission_project_generation_submission_pk" PRIMARY KEY("project","generation","submission")
);
--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "page" text collate "C";--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "took_ms" bigint;--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "fields" text collate "C";--> statement-breakpoint
CREATE INDEX "submission_survey" ON "submission" USING btree ("project","generation","survey","first_at");--> statement-breakpoint
CREATE INDEX "submission_identity" ON "submission" USING btree ("project","generation","identity");