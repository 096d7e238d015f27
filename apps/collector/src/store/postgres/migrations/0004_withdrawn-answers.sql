CREATE TABLE "withdrawn_answer" (
	"project" bigint NOT NULL,
	"generation" bigint NOT NULL,
	"submission" text collate "C" NOT NULL,
	"question" text collate "C" NOT NULL,
	"survey" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"score" bigint,
	"text" text collate "C",
	"choices" text collate "C",
	"at" bigint NOT NULL,
	"message_id" text collate "C" NOT NULL,
	"first_at" bigint NOT NULL,
	"identity" bigint NOT NULL,
	"named_account" bigint NOT NULL,
	"trust" bigint DEFAULT 0 NOT NULL,
	"device" text collate "C",
	"language" text collate "C",
	"page" text collate "C",
	"took_ms" bigint,
	"fields" text collate "C",
	CONSTRAINT "withdrawn_answer_project_generation_submission_question_pk" PRIMARY KEY("project","generation","submission","question")
);
--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "questions" text collate "C";--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "questions_at" bigint;