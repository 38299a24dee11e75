-- AlterTable
ALTER TABLE "editor" ADD COLUMN     "audit_seen" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "by_passkey" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "audit_event" ADD COLUMN     "count" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "fold" TEXT;

-- CreateTable
CREATE TABLE "known_network" (
    "editor_id" TEXT NOT NULL,
    "network" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "known_network_pkey" PRIMARY KEY ("editor_id","network")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_fold_key" ON "audit_event"("fold");

-- CreateIndex
CREATE INDEX "audit_event_subject_idx" ON "audit_event"("subject");

-- AddForeignKey
ALTER TABLE "known_network" ADD CONSTRAINT "known_network_editor_id_fkey" FOREIGN KEY ("editor_id") REFERENCES "editor"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What no table of Prisma's can say.

-- The audit stays append-only, with three exceptions, each of which the database alone lets through:
--   1. the count of a refused sign-in rises by one (many alike within an hour are one event);
--   2. an event older than 7 days loses the address from which it came, and with it what it was folded by;
--   3. a refused sign-in older than 7 days is removed.
-- Who did what stays for ever. After how many days, at least 7, is a setting of the program's (AUDIT_RETENTION_DAYS).

DROP TRIGGER audit_event_stays ON audit_event;

-- What was typed as an address by somebody who was refused may have been a password.
UPDATE audit_event SET subject = 'unknown'
WHERE action = 'sign-in refused' AND subject IS NOT NULL
  AND NOT EXISTS (SELECT FROM editor WHERE editor.email = audit_event.subject);

ALTER TABLE audit_event
  ADD CONSTRAINT audit_event_counted CHECK (count = 1 OR count > 1 AND action = 'sign-in refused'),
  ADD CONSTRAINT audit_event_folded CHECK (fold IS NULL OR action = 'sign-in refused');

CREATE FUNCTION keep_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  is_old boolean := OLD.at < now() - interval '7 days';
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF is_old AND OLD.action = 'sign-in refused' THEN RETURN OLD; END IF;
  ELSIF OLD.fold IS NOT NULL AND NEW.count = OLD.count + 1
    AND to_jsonb(NEW) - 'count' = to_jsonb(OLD) - 'count'
  THEN
    RETURN NEW;
  ELSIF is_old AND NEW.ip_address IS NULL AND NEW.fold IS NULL
    AND to_jsonb(NEW) - ARRAY['ip_address', 'fold'] = to_jsonb(OLD) - ARRAY['ip_address', 'fold']
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('what is in the audit stays: %s of %s is refused', lower(TG_OP), TG_TABLE_NAME);
END $$;

CREATE TRIGGER audit_event_stays BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION keep_audit_event();
CREATE TRIGGER audit_event_not_emptied BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();

-- What was changed before there was a notice of it is no news.
UPDATE editor SET audit_seen = coalesce((SELECT max(id) FROM audit_event), 0);

-- Where editors have signed in before they are known; networks of IPv6 are learnt anew.
INSERT INTO known_network (editor_id, network, used_at)
SELECT editor_id, ip_address, max(at) FROM audit_event JOIN editor ON editor.id = audit_event.editor_id
WHERE action = 'signed in' AND ip_address ~ '^\d+\.\d+\.\d+\.\d+$'
GROUP BY editor_id, ip_address;

-- Sessions that were begun before there was a limit do not outlast it.
UPDATE session SET expires_at = least(expires_at, created_at + interval '24 hours');
