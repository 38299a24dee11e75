-- CreateTable
CREATE TABLE "revision_hash" (
    "agreement_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "hash" TEXT,

    CONSTRAINT "revision_hash_pkey" PRIMARY KEY ("agreement_id","number")
);

-- AddForeignKey
ALTER TABLE "revision_hash" ADD CONSTRAINT "revision_hash_agreement_id_number_fkey" FOREIGN KEY ("agreement_id", "number") REFERENCES "revision"("agreement_id", "number") ON DELETE CASCADE ON UPDATE CASCADE;


-- The hash of a revision proves the history up to it. Each revision has its row here from its beginning; the program
-- computes the hash before the transaction ends or, of revisions of earlier releases, when the database is next opened.
-- It is no column of the revision, whose row must stay as its transaction wrote it: by that the database tells who may
-- still add to it.
ALTER TABLE revision_hash ADD CONSTRAINT revision_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$');

CREATE INDEX revision_hash_missing ON revision_hash (agreement_id, number) WHERE hash IS NULL;

INSERT INTO revision_hash (agreement_id, number) SELECT agreement_id, number FROM revision;

CREATE FUNCTION ask_for_hash() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO revision_hash (agreement_id, number) VALUES (NEW.agreement_id, NEW.number);
  RETURN NULL;
END $$;

CREATE TRIGGER revision_hash_asked_for AFTER INSERT ON revision
  FOR EACH ROW EXECUTE FUNCTION ask_for_hash();

-- A hash that is there stays.
CREATE FUNCTION refuse_change_of_hash() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND is_draft(OLD.agreement_id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND OLD.hash IS NULL AND NEW.hash IS NOT NULL
    AND to_jsonb(NEW) - 'hash' = to_jsonb(OLD) - 'hash'
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION USING
    ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('what is on the record stays: %s of %s is refused', lower(TG_OP), TG_TABLE_NAME),
    HINT = 'Record a correction instead.';
END $$;

CREATE TRIGGER revision_hash_stays BEFORE UPDATE OR DELETE ON revision_hash
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_hash();
CREATE TRIGGER revision_hash_not_emptied BEFORE TRUNCATE ON revision_hash
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE CONSTRAINT TRIGGER revision_hash_deleted_whole AFTER DELETE ON revision_hash
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_draft_deleted_whole();
