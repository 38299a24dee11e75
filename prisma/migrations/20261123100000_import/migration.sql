-- A record that was kept elsewhere keeps its revisions and their instants when it comes here as a new agreement.
-- The transaction that brings it sets `agreement_tracker.import` to `on` for itself. The setting counts only for an
-- agreement whose first revision that same transaction writes: what is here already is never dated back. A further code:
--   RF011  what no import may say of a revision

-- True where this transaction wrote a row that it sees: that transaction has not ended. A savepoint's number is a later one.
CREATE FUNCTION is_of_this_transaction(writer xid) RETURNS boolean LANGUAGE sql STABLE
RETURN CASE
  WHEN age(writer) > age(pg_current_xact_id()::xid) THEN false
  ELSE pg_xact_status(
    (pg_current_xact_id()::text::bigint + age(pg_current_xact_id()::xid) - age(writer))::text::xid8
  ) = 'in progress'
END;

CREATE FUNCTION imports() RETURNS boolean LANGUAGE sql STABLE
RETURN coalesce(current_setting('agreement_tracker.import', true), '') = 'on';

-- True within the transaction that brings an agreement which was not here before.
CREATE FUNCTION is_being_imported(agreement integer) RETURNS boolean LANGUAGE sql STABLE
RETURN imports() AND EXISTS (
  SELECT FROM revision
  WHERE agreement_id = agreement AND number = 1 AND is_of_this_transaction(revision.xmin)
);

-- As before; and an import records each of its revisions until it ends.
CREATE OR REPLACE FUNCTION is_being_recorded(agreement integer, revision_number integer) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (
  SELECT FROM revision
  WHERE agreement_id = agreement AND number = revision_number
    AND (
      recorded_at = now() AND age(revision.xmin) <= age(pg_current_xact_id()::xid)
      OR is_being_imported(agreement)
    )
);

-- When something was recorded is nobody's to say but an import's: else the database sets it, whatever it was given.
CREATE OR REPLACE FUNCTION record_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current_revision integer;
  fault text;
BEGIN
  SELECT revision INTO current_revision FROM agreement WHERE id = NEW.agreement_id;
  IF NEW.number IS DISTINCT FROM current_revision THEN
    RAISE EXCEPTION USING ERRCODE = 'RF006', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('revision %s is not the agreement''s current one, %s', NEW.number, current_revision);
  END IF;
  -- No agreement is ever committed without its revision 1: one that lacks it is this transaction's.
  IF imports() AND NEW.number = 1 OR is_being_imported(NEW.agreement_id) THEN
    fault := CASE
      WHEN NEW.recorded_at > now() THEN 'it is yet to come'
      WHEN NEW.recorded_at < (
        SELECT recorded_at FROM revision WHERE agreement_id = NEW.agreement_id AND number = NEW.number - 1
      ) THEN 'the revision before it is later'
      WHEN NEW.recorded_by_editor_id IS NOT NULL OR NEW.approved_by_editor_id IS NOT NULL THEN
        'an import names no editor who has an account here'
    END;
    IF fault IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'RF011', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = format('revision %s cannot have been recorded at %s: %s', NEW.number,
          to_char(NEW.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), fault);
    END IF;
    RETURN NEW;
  END IF;
  IF is_being_recorded(NEW.agreement_id, NEW.number - 1) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF006', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'one transaction makes one revision of an agreement';
  END IF;
  NEW.recorded_at := now();
  RETURN NEW;
END $$;

-- Readers are told of the last revision that a transaction makes; an import may make thousands.
CREATE OR REPLACE FUNCTION tell_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('revision', slug || ' ' || NEW.number)
  FROM agreement WHERE id = NEW.agreement_id AND revision = NEW.number;
  RETURN NULL;
END $$;

DROP TRIGGER revision_told ON revision;
CREATE CONSTRAINT TRIGGER revision_told AFTER INSERT ON revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION tell_of_revision();

-- Nothing can be met on a day that had begun for no party when it was recorded.
CREATE OR REPLACE FUNCTION refuse_met_in_future() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  day date := foremost_day(
    (SELECT recorded_at FROM revision WHERE agreement_id = NEW.agreement_id AND number = NEW.revision),
    ARRAY(
      SELECT time_zone FROM party
      WHERE agreement_id = NEW.agreement_id AND until_revision IS NULL AND time_zone IS NOT NULL
    )
  );
BEGIN
  IF edtf_first_day(NEW.occurred_on) > day THEN
    RAISE EXCEPTION USING ERRCODE = 'RF003', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('met on %s is after %s, the day it is recorded', NEW.occurred_on, day);
  END IF;
  RETURN NULL;
END $$;

-- What ends a milestone needs two editors where there are two. What an agreement began with was put there by
-- whoever runs the site, with no account; so is what an import brings.
CREATE OR REPLACE FUNCTION require_second_editor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM editor WHERE retired_at IS NULL) > 1 AND NOT EXISTS (
    SELECT FROM revision
    WHERE agreement_id = NEW.agreement_id AND number = NEW.revision
      AND (approved_by_editor_id IS NOT NULL OR number = 1 AND recorded_by_editor_id IS NULL)
  ) AND NOT is_being_imported(NEW.agreement_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF009', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('%s ends a milestone and waits for a second editor', NEW.status);
  END IF;
  RETURN NULL;
END $$;
