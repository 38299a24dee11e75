-- AlterTable
ALTER TABLE "editor" ADD COLUMN     "time_zone" TEXT;

-- AlterTable
ALTER TABLE "source" ALTER COLUMN "published" TYPE TEXT USING to_char(published, 'YYYY-MM-DD');

-- A publication is known by its day, month or year. Days in the year 9999 were taken once and stay readable.
CREATE FUNCTION is_publication(period text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN period ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-[0-9]{2})?)?$'
  AND (is_edtf(period) OR period ~ '^9999-[0-9]{2}-[0-9]{2}$');

ALTER TABLE source
  ADD CONSTRAINT source_published_is_publication CHECK (is_publication(published));

-- A joint statement can be that of every party, of which a description has at most 200.
ALTER TABLE citation
  DROP CONSTRAINT citation_voices_are_codes,
  ADD CONSTRAINT citation_voices_are_codes
    CHECK (all_party_codes(voices) AND coalesce(cardinality(voices), 0) <= 200);
ALTER TABLE feed
  DROP CONSTRAINT feed_voices_are_codes,
  ADD CONSTRAINT feed_voices_are_codes
    CHECK (all_party_codes(voices) AND coalesce(cardinality(voices), 0) <= 200);

-- Where an editor's clock stands: a name of the IANA database of time zones.
ALTER TABLE editor
  ADD CONSTRAINT editor_time_zone_named CHECK (time_zone ~ '^[A-Za-z0-9_+/-]{1,64}$');

-- RF003 from now on: what has happened on a day that had begun for no party when it was recorded.

-- The latest day on which something that a revision records can have happened.
CREATE FUNCTION latest_day(agreement integer, revision_number integer) RETURNS date LANGUAGE sql STABLE
RETURN foremost_day(
  (SELECT recorded_at FROM revision WHERE agreement_id = agreement AND number = revision_number),
  ARRAY(
    SELECT time_zone FROM party
    WHERE agreement_id = agreement AND until_revision IS NULL AND time_zone IS NOT NULL
  )
);

-- True of what an agreement began with, which comes with the program: a start does not hang on the machine's clock.
CREATE FUNCTION came_with_the_program(agreement integer, revision_number integer) RETURNS boolean LANGUAGE sql STABLE
RETURN NOT is_being_imported(agreement) AND EXISTS (
  SELECT FROM revision
  WHERE agreement_id = agreement AND number = revision_number AND number = 1 AND recorded_by_editor_id IS NULL
);

-- Nobody looks on a day that is yet to come.
CREATE FUNCTION refuse_looked_in_future() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  day date := latest_day(NEW.agreement_id, NEW.revision);
BEGIN
  IF edtf_first_day(NEW.occurred_on) > day AND NOT came_with_the_program(NEW.agreement_id, NEW.revision) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF003', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('looked for on %s is after %s, the day it is recorded', NEW.occurred_on, day);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER entry_looked_by_now AFTER INSERT ON entry
  FOR EACH ROW WHEN (NEW.content_kind = 'check') EXECUTE FUNCTION refuse_looked_in_future();

-- Nothing can be read that is yet to be published. Texts of one length are compared, since a day may lie in the year 9999.
CREATE FUNCTION refuse_published_in_future() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cited entry%ROWTYPE;
  published_on text := (SELECT published FROM source WHERE id = NEW.source_id);
  day date;
BEGIN
  IF published_on IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT * INTO cited FROM entry WHERE id = NEW.entry_id;
  day := latest_day(cited.agreement_id, cited.revision);
  IF published_on COLLATE "C" > left(to_char(day, 'YYYY-MM-DD'), length(published_on)) COLLATE "C"
    AND NOT came_with_the_program(cited.agreement_id, cited.revision)
  THEN
    RAISE EXCEPTION USING ERRCODE = 'RF003', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('published on %s is after %s, the day it is recorded', published_on, day);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER citation_published_by_now AFTER INSERT ON citation
  FOR EACH ROW EXECUTE FUNCTION refuse_published_in_future();
