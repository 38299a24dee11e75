-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "invited_by_id" TEXT;

-- AlterTable
ALTER TABLE "two_factor" ADD COLUMN     "last_step" INTEGER;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What lets somebody in is kept as its SHA-256. Sessions and challenges from before are ended rather than hashed: their
-- tokens stand in the database's log and in older copies of it.

INSERT INTO audit_event (actor, action, subject, detail)
  SELECT 'the upgrade', 'session ended', editor.email, jsonb_build_object('sessions', count(*))
  FROM session JOIN editor ON editor.id = session.editor_id
  WHERE session.expires_at > now()
  GROUP BY editor.email
  ORDER BY editor.email;

DELETE FROM session;
DELETE FROM verification;

ALTER TABLE session RENAME COLUMN token TO token_hash;
ALTER INDEX session_token_key RENAME TO session_token_hash_key;
ALTER TABLE session
  ADD CONSTRAINT session_token_is_sha256 CHECK (token_hash ~ '^[0-9a-f]{64}$');

ALTER TABLE verification RENAME COLUMN identifier TO identifier_hash;
ALTER INDEX verification_identifier_idx RENAME TO verification_identifier_hash_idx;
ALTER TABLE verification
  ADD CONSTRAINT verification_identifier_is_sha256 CHECK (identifier_hash ~ '^[0-9a-f]{64}$');

-- Links end with the admin who made them. Whoever made one from before stands in the audit, at the same instant.

ALTER TABLE invitation DISABLE TRIGGER invitation_used_once;

UPDATE invitation SET invited_by_id = audit_event.editor_id
  FROM audit_event JOIN editor ON editor.id = audit_event.editor_id
  WHERE audit_event.action = 'editor invited'
    AND audit_event.at = invitation.created_at
    AND audit_event.subject = invitation.email;

UPDATE invitation SET used_at = now()
  FROM editor
  WHERE editor.id = invitation.invited_by_id AND invitation.used_at IS NULL
    AND (editor.role <> 'admin' OR editor.retired_at IS NOT NULL);

ALTER TABLE invitation ENABLE TRIGGER invitation_used_once;
