-- AlterTable
ALTER TABLE "proposal" ADD COLUMN     "settled_at" TIMESTAMPTZ(6);


-- A proposal that was declined comes back to its proposer, until they propose it again or let it be. What was declined
-- before there was this is not brought up again.
ALTER TABLE proposal DISABLE TRIGGER proposal_decided_once;
UPDATE proposal SET settled_at = decided_at WHERE decision = 'declined';
ALTER TABLE proposal ENABLE TRIGGER proposal_decided_once;

ALTER TABLE proposal ADD CONSTRAINT proposal_settled_once_declined CHECK (
  settled_at IS NULL OR coalesce(decision = 'declined', false)
);

CREATE OR REPLACE FUNCTION require_proposal_decided_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_decision text[] := ARRAY['decision', 'decided_by_id', 'decided_at', 'reason', 'recorded_revision'];
BEGIN
  IF OLD.decision = 'declined' AND OLD.settled_at IS NULL AND NEW.settled_at IS NOT NULL
    AND to_jsonb(NEW) - 'settled_at' = to_jsonb(OLD) - 'settled_at'
  THEN
    NEW.settled_at := now();
    RETURN NEW;
  END IF;
  IF OLD.decision IS NOT NULL OR NEW.decision IS NULL OR to_jsonb(NEW) - of_decision <> to_jsonb(OLD) - of_decision
  THEN
    RAISE EXCEPTION USING ERRCODE = 'RF010', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'a proposal is decided once, and nothing else of it changes';
  END IF;
  NEW.decided_at := now();
  RETURN NEW;
END $$;
