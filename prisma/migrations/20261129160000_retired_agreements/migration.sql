-- CreateTable
CREATE TABLE "retirement" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "from_revision" INTEGER NOT NULL,
    "until_revision" INTEGER,

    CONSTRAINT "retirement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_slug" (
    "slug" TEXT NOT NULL,
    "agreement_id" INTEGER NOT NULL,

    CONSTRAINT "former_slug_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "retirement_agreement_id_from_revision_key" ON "retirement"("agreement_id", "from_revision");

-- CreateIndex
CREATE INDEX "former_slug_agreement_id_idx" ON "former_slug"("agreement_id");

-- AddForeignKey
ALTER TABLE "retirement" ADD CONSTRAINT "retirement_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_slug" ADD CONSTRAINT "former_slug_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- That an agreement is no longer followed stands from one revision until another, as a description's row does: a page
-- of an earlier revision reads as it did. A draft is not retired, but deleted.

ALTER TABLE retirement ADD CONSTRAINT retirement_until_later CHECK (until_revision > from_revision);
CREATE UNIQUE INDEX retirement_standing_key ON retirement (agreement_id) WHERE until_revision IS NULL;

CREATE TRIGGER retirement_versioned BEFORE INSERT OR UPDATE ON retirement
  FOR EACH ROW EXECUTE FUNCTION require_description_versioned();
CREATE TRIGGER retirement_stays BEFORE DELETE OR TRUNCATE ON retirement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();

CREATE FUNCTION require_retired_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF is_draft(NEW.agreement_id) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'a draft is not retired';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER retirement_of_what_is_public BEFORE INSERT ON retirement
  FOR EACH ROW EXECUTE FUNCTION require_retired_published();

-- An agreement's slug changes with a revision, and what was public under the old one is found again by it.

ALTER TABLE former_slug ADD CONSTRAINT former_slug_is_slug CHECK (is_slug(slug));

CREATE OR REPLACE FUNCTION require_revision_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.revision <> 1 THEN
      RAISE EXCEPTION USING ERRCODE = 'RF006', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = format('an agreement starts at revision 1, not %s', NEW.revision);
    END IF;
  ELSIF NEW.id <> OLD.id THEN
    RAISE EXCEPTION USING ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('the agreement %s keeps its number', OLD.slug);
  ELSIF NEW.slug <> OLD.slug THEN
    IF NEW.revision <> OLD.revision OR NOT is_being_recorded(NEW.id, NEW.revision) THEN
      RAISE EXCEPTION USING ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = format('the agreement %s has another slug only from a revision on', OLD.slug);
    END IF;
  ELSIF NEW.revision <> OLD.revision + 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'RF006', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('the revision of %s rises from %s by one, not to %s', OLD.slug, OLD.revision, NEW.revision);
  END IF;
  RETURN NEW;
END $$;

-- RF013  taking a slug that another agreement had
CREATE FUNCTION refuse_former_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM former_slug WHERE slug = NEW.slug AND agreement_id <> NEW.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF013', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('another agreement had the slug %s, which leads to it', NEW.slug);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER agreement_slug_not_former BEFORE INSERT OR UPDATE OF slug ON agreement
  FOR EACH ROW EXECUTE FUNCTION refuse_former_slug();

-- The database keeps it itself, so that no writer can forget to. An agreement may take back a slug of its own.
CREATE FUNCTION keep_former_slug() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM former_slug WHERE slug = NEW.slug;
  IF NEW.published_at IS NOT NULL THEN
    INSERT INTO former_slug (slug, agreement_id) VALUES (OLD.slug, NEW.id);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER agreement_former_slug_kept AFTER UPDATE OF slug ON agreement
  FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION keep_former_slug();
CREATE TRIGGER agreement_renaming_told AFTER UPDATE OF slug ON agreement
  FOR EACH ROW WHEN (OLD.slug <> NEW.slug) EXECUTE FUNCTION tell_of_slug_gone();

-- What leads on, leads on for ever: it ends only where its agreement takes the slug back.
CREATE FUNCTION require_former_slug_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT FROM agreement WHERE id = OLD.agreement_id AND slug = OLD.slug) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION USING ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('the address of %s leads on for ever', OLD.slug);
END $$;

CREATE TRIGGER former_slug_stays BEFORE UPDATE OR DELETE ON former_slug
  FOR EACH ROW EXECUTE FUNCTION require_former_slug_kept();
CREATE TRIGGER former_slug_not_emptied BEFORE TRUNCATE ON former_slug
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
