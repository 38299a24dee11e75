-- AlterTable
ALTER TABLE "revision" ADD COLUMN     "approved_by" TEXT,
ADD COLUMN     "approved_by_editor_id" TEXT,
ADD COLUMN     "recorded_by_editor_id" TEXT;

-- CreateTable
CREATE TABLE "editor" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT NOT NULL DEFAULT 'editor',
    "language" TEXT,
    "two_factor_enabled" BOOLEAN DEFAULT false,
    "retired_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "editor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6),
    "refresh_token_expires_at" TIMESTAMPTZ(6),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "public_key" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "credential_id" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "device_type" TEXT NOT NULL,
    "backed_up" BOOLEAN NOT NULL,
    "transports" TEXT,
    "aaguid" TEXT,
    "created_at" TIMESTAMPTZ(6) DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "two_factor" (
    "id" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "backup_codes" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "verified" BOOLEAN DEFAULT true,
    "failed_verification_count" INTEGER DEFAULT 0,
    "locked_until" TIMESTAMPTZ(6),

    CONSTRAINT "two_factor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "id" TEXT NOT NULL,
    "config_id" TEXT NOT NULL DEFAULT 'default',
    "name" TEXT,
    "start" TEXT,
    "prefix" TEXT,
    "key" TEXT NOT NULL,
    "editor_id" TEXT NOT NULL,
    "refill_interval" INTEGER,
    "refill_amount" INTEGER,
    "last_refill_at" TIMESTAMPTZ(6),
    "enabled" BOOLEAN DEFAULT true,
    "rate_limit_enabled" BOOLEAN DEFAULT false,
    "rate_limit_time_window" INTEGER,
    "rate_limit_max" INTEGER,
    "request_count" INTEGER DEFAULT 0,
    "remaining" INTEGER,
    "last_request" TIMESTAMPTZ(6),
    "expires_at" TIMESTAMPTZ(6),
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "permissions" TEXT,
    "metadata" TEXT,

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL,
    "token_hash" TEXT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "role" TEXT NOT NULL,
    "editor_id" TEXT,
    "invited_by" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "used_at" TIMESTAMPTZ(6),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "secret" TEXT NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMPTZ(6),

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "proposal" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "based_on" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "proposed_by_id" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decision" TEXT,
    "decided_by_id" TEXT,
    "decided_at" TIMESTAMPTZ(6),
    "reason" TEXT,
    "recorded_revision" INTEGER,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editor_id" TEXT,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB,
    "ip_address" TEXT,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotent_request" (
    "editor_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "headers" JSONB NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotent_request_pkey" PRIMARY KEY ("editor_id","key")
);

-- CreateIndex
CREATE UNIQUE INDEX "editor_email_key" ON "editor"("email");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_editor_id_idx" ON "session"("editor_id");

-- CreateIndex
CREATE INDEX "account_editor_id_idx" ON "account"("editor_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_provider_id_account_id_key" ON "account"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_editor_id_idx" ON "passkey"("editor_id");

-- CreateIndex
CREATE INDEX "two_factor_editor_id_idx" ON "two_factor"("editor_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_key" ON "api_key"("key");

-- CreateIndex
CREATE INDEX "api_key_editor_id_idx" ON "api_key"("editor_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "proposal_agreement_id_idx" ON "proposal"("agreement_id");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "idempotent_request_created_at_idx" ON "idempotent_request"("created_at");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_recorded_by_editor_id_fkey" FOREIGN KEY ("recorded_by_editor_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_approved_by_editor_id_fkey" FOREIGN KEY ("approved_by_editor_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "two_factor" ADD CONSTRAINT "two_factor_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "idempotent_request" ADD CONSTRAINT "idempotent_request_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What no table of Prisma's can say. Codes beyond those of the migration before:
--   RF009  an outcome that ends a milestone without a second editor
--   RF010  a proposal or invitation decided or used otherwise than once

-- Editors. One who leaves is retired and stays, since the record names them.

ALTER TABLE editor
  ADD CONSTRAINT editor_name_is_words CHECK (is_words(name) AND length(name) <= 200),
  ADD CONSTRAINT editor_email_is_lower_case CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+$'),
  ADD CONSTRAINT editor_role_known CHECK (role IN ('editor', 'admin')),
  ADD CONSTRAINT editor_language_known CHECK (language IN ('en', 'nb'));

ALTER TABLE invitation
  ADD CONSTRAINT invitation_role_known CHECK (role IN ('editor', 'admin')),
  ADD CONSTRAINT invitation_token_is_sha256 CHECK (token_hash ~ '^[0-9a-f]{64}$');

ALTER TABLE installation
  ADD CONSTRAINT installation_is_one CHECK (id = 1);

CREATE TRIGGER editor_stays BEFORE DELETE OR TRUNCATE ON editor
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();

-- An invitation is used once; nothing else of it changes.
CREATE FUNCTION require_invitation_used_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.used_at IS NOT NULL OR NEW.used_at IS NULL
    OR to_jsonb(NEW) - 'used_at' - 'editor_id' <> to_jsonb(OLD) - 'used_at' - 'editor_id'
    OR OLD.editor_id IS NOT NULL AND NEW.editor_id IS DISTINCT FROM OLD.editor_id
  THEN
    RAISE EXCEPTION USING ERRCODE = 'RF010', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'an invitation is used once, and nothing else of it changes';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER invitation_used_once BEFORE UPDATE ON invitation
  FOR EACH ROW EXECUTE FUNCTION require_invitation_used_once();

-- Revisions: by whom, and who approved.

ALTER TABLE revision
  ADD CONSTRAINT revision_approved_by_is_words CHECK (is_words(approved_by)),
  ADD CONSTRAINT revision_approver_named CHECK (approved_by_editor_id IS NULL OR approved_by IS NOT NULL),
  ADD CONSTRAINT revision_approved_by_another CHECK (
    approved_by_editor_id IS NULL OR coalesce(approved_by_editor_id <> recorded_by_editor_id, false)
  );

-- What ends a milestone needs two editors where there are two. What an agreement began with was put there by
-- whoever runs the site, with no account.
CREATE FUNCTION require_second_editor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM editor WHERE retired_at IS NULL) > 1 AND NOT EXISTS (
    SELECT FROM revision
    WHERE agreement_id = NEW.agreement_id AND number = NEW.revision
      AND (approved_by_editor_id IS NOT NULL OR number = 1 AND recorded_by_editor_id IS NULL)
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF009', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('%s ends a milestone and waits for a second editor', NEW.status);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER entry_approved AFTER INSERT ON entry
  FOR EACH ROW WHEN (NEW.status IN ('met', 'not met', 'not applicable')) EXECUTE FUNCTION require_second_editor();

-- Proposals: what is proposed stays; it is decided once, and approved by another.

ALTER TABLE proposal
  ADD CONSTRAINT proposal_content_is_object CHECK (jsonb_typeof(content) = 'object'),
  ADD CONSTRAINT proposal_decision_known CHECK (decision IN ('approved', 'declined', 'taken back')),
  ADD CONSTRAINT proposal_decided_whole CHECK (
    (decision IS NULL) = (decided_by_id IS NULL) AND (decision IS NULL) = (decided_at IS NULL)
  ),
  ADD CONSTRAINT proposal_approved_by_another CHECK (
    CASE decision
      WHEN 'approved' THEN decided_by_id <> proposed_by_id
      WHEN 'taken back' THEN decided_by_id = proposed_by_id
      ELSE true
    END
  ),
  ADD CONSTRAINT proposal_approval_recorded CHECK ((recorded_revision IS NOT NULL) = coalesce(decision = 'approved', false)),
  ADD CONSTRAINT proposal_reason_is_words CHECK (is_words(reason));

CREATE FUNCTION require_proposal_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.decision IS NOT NULL OR NEW.decision IS NULL
    OR to_jsonb(NEW) - ARRAY['decision', 'decided_by_id', 'decided_at', 'reason', 'recorded_revision']
      <> to_jsonb(OLD) - ARRAY['decision', 'decided_by_id', 'decided_at', 'reason', 'recorded_revision']
  THEN
    RAISE EXCEPTION USING ERRCODE = 'RF010', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'a proposal is decided once, and nothing else of it changes';
  END IF;
  NEW.decided_at := now();
  RETURN NEW;
END $$;

CREATE TRIGGER proposal_decided_once BEFORE UPDATE ON proposal
  FOR EACH ROW EXECUTE FUNCTION require_proposal_decided_once();
CREATE TRIGGER proposal_stays BEFORE DELETE OR TRUNCATE ON proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();

-- The audit: the database says when, and nothing of it changes.

ALTER TABLE audit_event
  ADD CONSTRAINT audit_event_actor_is_words CHECK (is_words(actor)),
  ADD CONSTRAINT audit_event_action_is_words CHECK (is_words(action)),
  ADD CONSTRAINT audit_event_subject_is_words CHECK (is_words(subject));

CREATE FUNCTION set_time_of_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.at := now();
  RETURN NEW;
END $$;

CREATE TRIGGER audit_event_timed BEFORE INSERT ON audit_event
  FOR EACH ROW EXECUTE FUNCTION set_time_of_event();
CREATE TRIGGER audit_event_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
