-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "published_at" TIMESTAMPTZ(6) DEFAULT CURRENT_TIMESTAMP;


-- An agreement without `published_at` is a draft: only the desk shows it, and an admin publishes or deletes it. What is
-- here already was public from its first revision on.
UPDATE agreement SET published_at = (
  SELECT recorded_at FROM revision WHERE agreement_id = agreement.id AND number = 1
);
SET CONSTRAINTS ALL IMMEDIATE;

CREATE FUNCTION is_draft(agreement_number integer) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (SELECT FROM agreement WHERE id = agreement_number AND published_at IS NULL);

-- A draft is published with a revision, so that whoever keeps the agreement in memory reads it anew. It is never drafted
-- again: what was public may have been cited.
CREATE FUNCTION require_published_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.published_at IS NOT NULL OR NOT is_being_recorded(NEW.id, NEW.revision) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('%s is published once, with a revision', OLD.slug);
  END IF;
  NEW.published_at := now();
  RETURN NEW;
END $$;

CREATE TRIGGER agreement_published_once BEFORE UPDATE OF published_at ON agreement
  FOR EACH ROW WHEN (OLD.published_at IS DISTINCT FROM NEW.published_at) EXECUTE FUNCTION require_published_once();

-- What is on the record stays, as before; a draft's rows can be deleted, and a source that nothing cites.
CREATE FUNCTION refuse_change_but_of_a_draft() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone jsonb := to_jsonb(OLD);
  is_of_a_draft boolean := CASE TG_TABLE_NAME
    WHEN 'agreement' THEN is_draft((gone ->> 'id')::integer)
    WHEN 'citation' THEN is_draft((SELECT agreement_id FROM entry WHERE id = (gone ->> 'entry_id')::integer))
    WHEN 'news_decided' THEN
      is_draft((SELECT agreement_id FROM news_decision WHERE id = (gone ->> 'decision_id')::integer))
    WHEN 'source' THEN NOT EXISTS (SELECT FROM citation WHERE source_id = (gone ->> 'id')::integer)
    ELSE is_draft((gone ->> 'agreement_id')::integer)
  END;
BEGIN
  IF TG_OP = 'DELETE' AND is_of_a_draft THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('what is on the record stays: %s of %s is refused', lower(TG_OP), TG_TABLE_NAME),
    HINT = 'Record a correction instead.';
END $$;

-- A draft is deleted whole: no row of one that stays is taken away.
CREATE FUNCTION require_draft_deleted_whole() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  gone jsonb := to_jsonb(OLD);
BEGIN
  IF EXISTS (SELECT FROM agreement WHERE id = (gone ->> 'agreement_id')::integer)
    OR EXISTS (SELECT FROM entry WHERE id = (gone ->> 'entry_id')::integer)
    OR EXISTS (SELECT FROM news_decision WHERE id = (gone ->> 'decision_id')::integer)
  THEN
    RAISE EXCEPTION USING ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('a draft is deleted whole: a row of %s is not deleted alone', TG_TABLE_NAME);
  END IF;
  RETURN NULL;
END $$;

DROP TRIGGER agreement_stays ON agreement;
CREATE TRIGGER agreement_stays BEFORE DELETE ON agreement
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER agreement_not_emptied BEFORE TRUNCATE ON agreement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();

DROP TRIGGER revision_stays ON revision;
CREATE TRIGGER revision_stays BEFORE UPDATE OR DELETE ON revision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER revision_not_emptied BEFORE TRUNCATE ON revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER revision_deleted_whole AFTER DELETE ON revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

-- As before a title may get its first translation.
CREATE OR REPLACE FUNCTION refuse_change_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND is_draft(OLD.agreement_id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.title_translations IS NULL AND NEW.title_translations IS NOT NULL
    AND to_jsonb(NEW) - 'title_translations' = to_jsonb(OLD) - 'title_translations'
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('what is on the record stays: %s of %s is refused', lower(TG_OP), TG_TABLE_NAME),
    HINT = 'Record a correction instead.';
END $$;

CREATE CONSTRAINT TRIGGER entry_deleted_whole AFTER DELETE ON entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER source_stays ON source;
CREATE TRIGGER source_stays BEFORE UPDATE OR DELETE ON source
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER source_not_emptied BEFORE TRUNCATE ON source
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();

DROP TRIGGER citation_stays ON citation;
CREATE TRIGGER citation_stays BEFORE UPDATE OR DELETE ON citation
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER citation_not_emptied BEFORE TRUNCATE ON citation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER citation_deleted_whole AFTER DELETE ON citation
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER outline_stays ON outline;
CREATE TRIGGER outline_stays BEFORE DELETE ON outline
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER outline_not_emptied BEFORE TRUNCATE ON outline
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER outline_deleted_whole AFTER DELETE ON outline
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER party_stays ON party;
CREATE TRIGGER party_stays BEFORE DELETE ON party
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER party_not_emptied BEFORE TRUNCATE ON party
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER party_deleted_whole AFTER DELETE ON party
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER person_stays ON person;
CREATE TRIGGER person_stays BEFORE DELETE ON person
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER person_not_emptied BEFORE TRUNCATE ON person
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER person_deleted_whole AFTER DELETE ON person
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER priority_stays ON priority;
CREATE TRIGGER priority_stays BEFORE DELETE ON priority
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER priority_not_emptied BEFORE TRUNCATE ON priority
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER priority_deleted_whole AFTER DELETE ON priority
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER strand_stays ON strand;
CREATE TRIGGER strand_stays BEFORE DELETE ON strand
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER strand_not_emptied BEFORE TRUNCATE ON strand
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER strand_deleted_whole AFTER DELETE ON strand
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER milestone_stays ON milestone;
CREATE TRIGGER milestone_stays BEFORE DELETE ON milestone
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER milestone_not_emptied BEFORE TRUNCATE ON milestone
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER milestone_deleted_whole AFTER DELETE ON milestone
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER proposal_stays ON proposal;
CREATE TRIGGER proposal_stays BEFORE DELETE ON proposal
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER proposal_not_emptied BEFORE TRUNCATE ON proposal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER proposal_deleted_whole AFTER DELETE ON proposal
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER news_decision_stays ON news_decision;
CREATE TRIGGER news_decision_stays BEFORE DELETE ON news_decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER news_decision_not_emptied BEFORE TRUNCATE ON news_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER news_decision_deleted_whole AFTER DELETE ON news_decision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

DROP TRIGGER news_decided_stays ON news_decided;
CREATE TRIGGER news_decided_stays BEFORE UPDATE OR DELETE ON news_decided
  FOR EACH ROW EXECUTE FUNCTION refuse_change_but_of_a_draft();
CREATE TRIGGER news_decided_not_emptied BEFORE TRUNCATE ON news_decided
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER news_decided_deleted_whole AFTER DELETE ON news_decided
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();

-- Every instance forgets what it knew under a slug that no agreement has any more.
CREATE FUNCTION tell_of_slug_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('gone', OLD.slug);
  RETURN NULL;
END $$;

CREATE TRIGGER agreement_gone_told AFTER DELETE ON agreement
  FOR EACH ROW EXECUTE FUNCTION tell_of_slug_gone();
