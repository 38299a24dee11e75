-- AlterTable
ALTER TABLE "party" ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "priority" ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "strand" ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false;


-- What was retired by an earlier revision is named by no new entry; a correction tells of the past and may name it, and
-- a revision that brings entries from elsewhere may retire what they name. RF005, as for what the description in force
-- does not have.
CREATE OR REPLACE FUNCTION require_entry_names_described() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  missing text;
  no_more text;
BEGIN
  SELECT string_agg(noun || ' ' || coalesce(named, 'null'), ', ') FILTER (WHERE retired IS NULL),
    string_agg(noun || ' ' || named, ', ') FILTER (WHERE retired AND from_revision < NEW.revision)
  INTO missing, no_more FROM (
    SELECT 'milestone' AS noun, named, retired, from_revision FROM unnest(NEW.milestones) AS named LEFT JOIN milestone
      ON agreement_id = NEW.agreement_id AND until_revision IS NULL AND slug = named
    UNION ALL
    SELECT 'priority', named, retired, from_revision FROM unnest(NEW.priorities) AS named LEFT JOIN priority
      ON agreement_id = NEW.agreement_id AND until_revision IS NULL AND slug = named
    UNION ALL
    SELECT 'strand', named, retired, from_revision FROM unnest(NEW.strands) AS named LEFT JOIN strand
      ON agreement_id = NEW.agreement_id AND until_revision IS NULL AND slug = named
    UNION ALL
    SELECT 'party', named, retired, from_revision FROM unnest(NEW.said_by) AS named JOIN party
      ON agreement_id = NEW.agreement_id AND until_revision IS NULL AND code = named
  ) AS names;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RF005', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('the description in force does not have %s', missing);
  END IF;
  IF no_more IS NOT NULL AND NEW.kind <> 'correction' THEN
    RAISE EXCEPTION USING ERRCODE = 'RF005', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('no longer tracked: %s', no_more);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION require_voices_tracked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  no_more text;
BEGIN
  SELECT string_agg('party ' || party.code, ', ') INTO no_more
  FROM entry JOIN party ON party.agreement_id = entry.agreement_id AND party.until_revision IS NULL
  WHERE entry.id = NEW.entry_id AND entry.kind <> 'correction' AND party.retired
    AND party.from_revision < entry.revision AND party.code = ANY (NEW.voices);
  IF no_more IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RF005', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('no longer tracked: %s', no_more);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER citation_voices_tracked AFTER INSERT ON citation
  FOR EACH ROW EXECUTE FUNCTION require_voices_tracked();

-- What entries name stays described. Deferred, since a row that is replaced ends before its successor opens.
CREATE FUNCTION require_named_described() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  name text := to_jsonb(NEW) ->> TG_ARGV[0];
  is_described boolean;
BEGIN
  EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE agreement_id = $1 AND until_revision IS NULL AND %I = $2)',
    TG_TABLE_NAME, TG_ARGV[0]) INTO is_described USING NEW.agreement_id, name;
  IF NOT is_described AND EXISTS (
    SELECT FROM entry LEFT JOIN citation ON citation.entry_id = entry.id
    WHERE agreement_id = NEW.agreement_id AND name = ANY (
      CASE TG_TABLE_NAME
        WHEN 'milestone' THEN milestones
        WHEN 'priority' THEN priorities
        WHEN 'strand' THEN strands
        ELSE said_by || voices
      END
    )
  ) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF005', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('%s %s stays: entries name it', TG_TABLE_NAME, name),
      HINT = 'Retire it instead.';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER milestone_kept_while_named AFTER UPDATE ON milestone
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_named_described('slug');
CREATE CONSTRAINT TRIGGER priority_kept_while_named AFTER UPDATE ON priority
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_named_described('slug');
CREATE CONSTRAINT TRIGGER strand_kept_while_named AFTER UPDATE ON strand
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_named_described('slug');
CREATE CONSTRAINT TRIGGER party_kept_while_named AFTER UPDATE ON party
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_named_described('code');
