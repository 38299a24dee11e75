-- AlterTable
ALTER TABLE "entry" ADD COLUMN     "title_translations" JSONB;


-- An entry's title in other languages of the record: this site's own translations, never into the title's own language.

-- Whether a BCP 47 tag names one of the record's languages, wherever it is written; `no` is bokmål.
CREATE FUNCTION is_in_language(tag text, language text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE split_part(lower(tag), '-', 1) WHEN 'no' THEN 'nb' ELSE split_part(lower(tag), '-', 1) END = language;

CREATE FUNCTION is_translation(texts jsonb, title_language text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN is_localized(texts) AND NOT EXISTS (
  SELECT FROM jsonb_object_keys(texts) AS language WHERE is_in_language(title_language, language)
);

ALTER TABLE entry
  ADD CONSTRAINT entry_title_translations_are_translations CHECK (
    title_translations IS NULL
    OR title IS NOT NULL AND coalesce(is_translation(title_translations, title_language), false)
  );

-- What is on the record stays, but a title that has no translation may get one: a translation is the site's own wording
-- and says nothing that was not recorded, so entries of earlier releases get it without a revision. Once it is there it
-- stays too.
CREATE FUNCTION refuse_change_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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

DROP TRIGGER entry_stays ON entry;
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE ON entry
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_entry();
CREATE TRIGGER entry_not_emptied BEFORE TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
