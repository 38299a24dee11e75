-- CreateTable
CREATE TABLE "agreement" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "agreement_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" TEXT NOT NULL,

    CONSTRAINT "revision_pkey" PRIMARY KEY ("agreement_id","number")
);

-- CreateTable
CREATE TABLE "outline" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "headline" TEXT NOT NULL,
    "aims" TEXT[],
    "from_revision" INTEGER NOT NULL,
    "until_revision" INTEGER,

    CONSTRAINT "outline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "party" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "time_zone" TEXT,
    "official_hosts" TEXT[],
    "from_revision" INTEGER NOT NULL,
    "until_revision" INTEGER,

    CONSTRAINT "party_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "party_code" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "office" JSONB NOT NULL,
    "term_from" TEXT,
    "term_until" TEXT,
    "from_revision" INTEGER NOT NULL,
    "until_revision" INTEGER,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priority" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "stated_in" TEXT,
    "from_revision" INTEGER NOT NULL,
    "until_revision" INTEGER,

    CONSTRAINT "priority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "strand" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "from_revision" INTEGER NOT NULL,
    "until_revision" INTEGER,

    CONSTRAINT "strand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "place" TEXT NOT NULL,
    "condition" TEXT,
    "party" TEXT,
    "implies" TEXT[],
    "stale_after_days" INTEGER,
    "from_revision" INTEGER NOT NULL,
    "until_revision" INTEGER,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "entry" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content_kind" TEXT,
    "corrects_id" INTEGER,
    "reason" TEXT,
    "title" TEXT,
    "title_language" TEXT,
    "occurred_on" TEXT,
    "background" BOOLEAN NOT NULL DEFAULT false,
    "remark" TEXT,
    "milestones" TEXT[],
    "priorities" TEXT[],
    "strands" TEXT[],
    "status" TEXT,
    "named" TEXT,
    "signatories" TEXT[],
    "said" TEXT,
    "said_by" TEXT[],
    "edtf" TEXT,
    "bound" TEXT,
    "form" TEXT,
    "looked_in" TEXT,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source" (
    "id" SERIAL NOT NULL,
    "url" TEXT,
    "publisher" TEXT,
    "title" TEXT,
    "published" DATE,
    "language" TEXT,

    CONSTRAINT "source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "citation" (
    "entry_id" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "source_id" INTEGER NOT NULL,
    "voices" TEXT[],
    "origin" TEXT,
    "quote" TEXT,
    "read_as" TEXT,

    CONSTRAINT "citation_pkey" PRIMARY KEY ("entry_id","order")
);

-- CreateTable
CREATE TABLE "feed" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "voices" TEXT[],
    "language" TEXT,
    "remark" TEXT,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_slug_key" ON "agreement"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "outline_agreement_id_from_revision_key" ON "outline"("agreement_id", "from_revision");

-- CreateIndex
CREATE UNIQUE INDEX "party_agreement_id_code_from_revision_key" ON "party"("agreement_id", "code", "from_revision");

-- CreateIndex
CREATE INDEX "person_agreement_id_idx" ON "person"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "priority_agreement_id_slug_from_revision_key" ON "priority"("agreement_id", "slug", "from_revision");

-- CreateIndex
CREATE UNIQUE INDEX "strand_agreement_id_slug_from_revision_key" ON "strand"("agreement_id", "slug", "from_revision");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_agreement_id_slug_from_revision_key" ON "milestone"("agreement_id", "slug", "from_revision");

-- CreateIndex
CREATE INDEX "entry_corrects_id_idx" ON "entry"("corrects_id");

-- CreateIndex
CREATE UNIQUE INDEX "entry_agreement_id_revision_order_key" ON "entry"("agreement_id", "revision", "order");

-- CreateIndex
CREATE INDEX "source_url_idx" ON "source"("url");

-- CreateIndex
CREATE INDEX "citation_source_id_idx" ON "citation"("source_id");

-- CreateIndex
CREATE UNIQUE INDEX "feed_agreement_id_url_key" ON "feed"("agreement_id", "url");

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outline" ADD CONSTRAINT "outline_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "party" ADD CONSTRAINT "party_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priority" ADD CONSTRAINT "priority_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strand" ADD CONSTRAINT "strand_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_agreement_id_revision_fkey" FOREIGN KEY ("agreement_id", "revision") REFERENCES "revision"("agreement_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "entry" ADD CONSTRAINT "entry_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "citation" ADD CONSTRAINT "citation_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed" ADD CONSTRAINT "feed_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What no table of Prisma's can say: what each row may hold, and what the database refuses.
-- A row that says what it must not fails a CHECK (SQLSTATE 23514, named by its constraint). A trigger
-- refuses with a code of its own, and its name as the constraint:
--   RF001  changing or removing what is on the record
--   RF002  changing a description other than by ending a row with the current revision
--   RF003  met on a day after the day of recording
--   RF004  no citation where one is needed, or one where there is nothing to cite
--   RF005  naming what the description in force does not have
--   RF006  a revision out of turn
--   RF007  adding to a revision after its transaction
--   RF008  correcting what cannot be corrected so

-- What a text may be. SQL bodies are bound when created, so that a restored dump finds them.

-- Text that says something: trimmed, not empty, at most 10,000 characters.
CREATE FUNCTION is_words(words text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN length(words) BETWEEN 1 AND 10000 AND words = btrim(words, E' \t\n\r\f\v');

CREATE FUNCTION all_words(list text[]) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN (SELECT coalesce(bool_and(coalesce(is_words(words), false)), true) FROM unnest(list) AS words);

CREATE FUNCTION is_slug(slug text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN length(slug) <= 80 AND slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$';

CREATE FUNCTION all_slugs(list text[]) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN (SELECT coalesce(bool_and(coalesce(is_slug(slug), false)), true) FROM unnest(list) AS slug);

CREATE FUNCTION is_party_code(code text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN code ~ '^[A-Z]{2,10}$';

CREATE FUNCTION all_party_codes(list text[]) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN (SELECT coalesce(bool_and(coalesce(is_party_code(code), false)), true) FROM unnest(list) AS code);

-- A BCP 47 tag.
CREATE FUNCTION is_language(tag text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN tag ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$';

CREATE FUNCTION is_web_address(url text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN length(url) <= 2000 AND url ~ '^https?://[^\s/]+';

-- The same words in one or more of the languages of the record.
CREATE FUNCTION is_localized(texts jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN jsonb_typeof(texts) = 'object' THEN texts <> '{}' AND (
    SELECT bool_and(key IN ('en', 'nb', 'nn') AND jsonb_typeof(value) = 'string' AND is_words(value #>> '{}'))
    FROM jsonb_each(texts)
  )
  ELSE false
END;

-- A day, month, season (21-28) or year that exists; 9999 is left out since its winter ends in no year that can be written.
CREATE FUNCTION is_edtf(period text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN period !~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' OR left(period, 4) IN ('0000', '9999') THEN false
  WHEN length(period) = 4 THEN true
  WHEN length(period) = 7 THEN
    substr(period, 6, 2)::integer BETWEEN 1 AND 12 OR substr(period, 6, 2)::integer BETWEEN 21 AND 28
  WHEN substr(period, 6, 2)::integer NOT BETWEEN 1 AND 12 THEN false
  ELSE substr(period, 9, 2)::integer BETWEEN 1 AND extract(
    day FROM make_date(left(period, 4)::integer, substr(period, 6, 2)::integer, 1) + interval '1 month - 1 day'
  )
END;

-- The first calendar day of a period; seasons are meteorological, winter beginning on 1 December of its year.
CREATE FUNCTION edtf_first_day(period text) RETURNS date LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN NOT is_edtf(period) THEN NULL
  WHEN length(period) = 4 THEN make_date(period::integer, 1, 1)
  WHEN length(period) = 10 THEN
    make_date(left(period, 4)::integer, substr(period, 6, 2)::integer, right(period, 2)::integer)
  WHEN right(period, 2)::integer <= 12 THEN make_date(left(period, 4)::integer, right(period, 2)::integer, 1)
  ELSE make_date(left(period, 4)::integer, 3 * ((right(period, 2)::integer - 21) % 4 + 1), 1)
END;

-- The calendar day in the zone where days begin first; UTC where there is no zone. The instant is an
-- argument, so that midnights can be tested.
CREATE FUNCTION foremost_day(instant timestamptz, zones text[]) RETURNS date LANGUAGE sql STABLE
RETURN (
  SELECT max((instant AT TIME ZONE zone)::date)
  FROM unnest(CASE WHEN cardinality(zones) > 0 THEN zones ELSE ARRAY['UTC'] END) AS zone
);

-- Agreements and their revisions.

ALTER TABLE agreement
  ADD CONSTRAINT agreement_slug_is_slug CHECK (is_slug(slug));

ALTER TABLE revision
  ADD CONSTRAINT revision_recorded_by_is_words CHECK (is_words(recorded_by));

-- True within the transaction that made a revision. Its time is that of the transaction; its number
-- tells transactions apart that began in one tick of a coarse clock. A savepoint's number is a later one.
CREATE FUNCTION is_being_recorded(agreement integer, revision_number integer) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (
  SELECT FROM revision
  WHERE agreement_id = agreement AND number = revision_number
    AND recorded_at = now() AND age(revision.xmin) <= age(pg_current_xact_id()::xid)
);

-- What is on the record stays: a page is cited by its revision, and must read the same for ever.
CREATE FUNCTION refuse_change_of_the_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING
    ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
    MESSAGE = format('what is on the record stays: %s of %s is refused', lower(TG_OP), TG_TABLE_NAME),
    HINT = 'Record a correction instead.';
END $$;

CREATE TRIGGER agreement_stays BEFORE DELETE OR TRUNCATE ON agreement
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER revision_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER entry_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER source_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON source
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER citation_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON citation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER outline_stays BEFORE DELETE OR TRUNCATE ON outline
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER party_stays BEFORE DELETE OR TRUNCATE ON party
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER person_stays BEFORE DELETE OR TRUNCATE ON person
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER priority_stays BEFORE DELETE OR TRUNCATE ON priority
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER strand_stays BEFORE DELETE OR TRUNCATE ON strand
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER milestone_stays BEFORE DELETE OR TRUNCATE ON milestone
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();

-- A revision is a commit number: it starts at 1 and rises by one, so that readers can tell what they miss.
CREATE FUNCTION require_revision_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.revision <> 1 THEN
      RAISE EXCEPTION USING ERRCODE = 'RF006', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = format('an agreement starts at revision 1, not %s', NEW.revision);
    END IF;
  ELSIF NEW.id <> OLD.id OR NEW.slug <> OLD.slug THEN
    RAISE EXCEPTION USING ERRCODE = 'RF001', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('the agreement %s keeps its slug', OLD.slug);
  ELSIF NEW.revision <> OLD.revision + 1 THEN
    RAISE EXCEPTION USING ERRCODE = 'RF006', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('the revision of %s rises from %s by one, not to %s', OLD.slug, OLD.revision, NEW.revision);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER agreement_revision_in_turn BEFORE INSERT OR UPDATE ON agreement
  FOR EACH ROW EXECUTE FUNCTION require_revision_in_turn();

-- Deferred, since an agreement's row is written before its revision's.
CREATE FUNCTION require_revision_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM revision WHERE agreement_id = NEW.id AND number = NEW.revision) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF006', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('revision %s of %s was not recorded', NEW.revision, NEW.slug);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER agreement_revision_recorded AFTER INSERT OR UPDATE ON agreement
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_revision_row();

-- When something was recorded is nobody's to say: the database sets it, whatever it was given.
CREATE FUNCTION record_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  current_revision integer;
BEGIN
  SELECT revision INTO current_revision FROM agreement WHERE id = NEW.agreement_id;
  IF NEW.number IS DISTINCT FROM current_revision THEN
    RAISE EXCEPTION USING ERRCODE = 'RF006', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('revision %s is not the agreement''s current one, %s', NEW.number, current_revision);
  END IF;
  IF is_being_recorded(NEW.agreement_id, NEW.number - 1) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF006', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'one transaction makes one revision of an agreement';
  END IF;
  NEW.recorded_at := now();
  RETURN NEW;
END $$;

CREATE TRIGGER revision_in_turn BEFORE INSERT ON revision
  FOR EACH ROW EXECUTE FUNCTION record_revision();

-- Readers on other instances learn of it when it is committed.
CREATE FUNCTION tell_of_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('revision', slug || ' ' || NEW.number) FROM agreement WHERE id = NEW.agreement_id;
  RETURN NULL;
END $$;

CREATE TRIGGER revision_told AFTER INSERT ON revision
  FOR EACH ROW EXECUTE FUNCTION tell_of_revision();

-- Descriptions: rows that stand from one revision until another. An old revision must read as it did.

ALTER TABLE outline
  ADD CONSTRAINT outline_until_later CHECK (until_revision > from_revision),
  ADD CONSTRAINT outline_name_is_localized CHECK (is_localized(name)),
  ADD CONSTRAINT outline_headline_is_slug CHECK (is_slug(headline)),
  ADD CONSTRAINT outline_aims_are_words CHECK (all_words(aims));

ALTER TABLE party
  ADD CONSTRAINT party_until_later CHECK (until_revision > from_revision),
  ADD CONSTRAINT party_position_counted CHECK (position >= 0),
  ADD CONSTRAINT party_code_is_code CHECK (is_party_code(code)),
  ADD CONSTRAINT party_name_is_localized CHECK (is_localized(name)),
  ADD CONSTRAINT party_hosts_are_words CHECK (all_words(official_hosts)),
  -- A zone that the database does not know fails here (22023), not when something is met.
  ADD CONSTRAINT party_time_zone_known CHECK (timezone(time_zone, timestamptz '2000-01-01 00:00+00') IS NOT NULL OR time_zone IS NULL);

ALTER TABLE person
  ADD CONSTRAINT person_until_later CHECK (until_revision > from_revision),
  ADD CONSTRAINT person_position_counted CHECK (position >= 0),
  ADD CONSTRAINT person_party_is_code CHECK (is_party_code(party_code)),
  ADD CONSTRAINT person_name_is_words CHECK (is_words(name)),
  ADD CONSTRAINT person_office_is_localized CHECK (is_localized(office)),
  ADD CONSTRAINT person_term_is_edtf CHECK (is_edtf(term_from) AND is_edtf(term_until));

ALTER TABLE priority
  ADD CONSTRAINT priority_until_later CHECK (until_revision > from_revision),
  ADD CONSTRAINT priority_position_counted CHECK (position >= 0),
  ADD CONSTRAINT priority_slug_is_slug CHECK (is_slug(slug)),
  ADD CONSTRAINT priority_title_is_localized CHECK (is_localized(title)),
  ADD CONSTRAINT priority_stated_in_is_words CHECK (is_words(stated_in));

ALTER TABLE strand
  ADD CONSTRAINT strand_until_later CHECK (until_revision > from_revision),
  ADD CONSTRAINT strand_position_counted CHECK (position >= 0),
  ADD CONSTRAINT strand_slug_is_slug CHECK (is_slug(slug)),
  ADD CONSTRAINT strand_title_is_localized CHECK (is_localized(title));

ALTER TABLE milestone
  ADD CONSTRAINT milestone_until_later CHECK (until_revision > from_revision),
  ADD CONSTRAINT milestone_position_counted CHECK (position >= 0),
  ADD CONSTRAINT milestone_slug_is_slug CHECK (is_slug(slug)),
  ADD CONSTRAINT milestone_title_is_localized CHECK (is_localized(title)),
  ADD CONSTRAINT milestone_place_known CHECK (place IN ('always', 'if it applies', 'deliverable')),
  ADD CONSTRAINT milestone_condition_is_words CHECK (is_words(condition)),
  ADD CONSTRAINT milestone_party_is_code CHECK (is_party_code(party)),
  ADD CONSTRAINT milestone_implies_slugs CHECK (all_slugs(implies)),
  ADD CONSTRAINT milestone_stale_after_days_counted CHECK (stale_after_days BETWEEN 1 AND 3650);

-- Of what a name names only one row stands; two would leave the agreement unreadable.
CREATE UNIQUE INDEX outline_standing_key ON outline (agreement_id) WHERE until_revision IS NULL;
CREATE UNIQUE INDEX party_standing_key ON party (agreement_id, code) WHERE until_revision IS NULL;
CREATE UNIQUE INDEX priority_standing_key ON priority (agreement_id, slug) WHERE until_revision IS NULL;
CREATE UNIQUE INDEX strand_standing_key ON strand (agreement_id, slug) WHERE until_revision IS NULL;
CREATE UNIQUE INDEX milestone_standing_key ON milestone (agreement_id, slug) WHERE until_revision IS NULL;

-- A row opens with the revision being made, and ends once, with the revision being made.
CREATE FUNCTION require_description_versioned() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named_revision integer;
BEGIN
  IF TG_OP = 'INSERT' THEN
    named_revision := NEW.from_revision;
    IF NEW.until_revision IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'RF002', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = format('a row of %s opens without an end', TG_TABLE_NAME);
    END IF;
  ELSE
    named_revision := NEW.until_revision;
    IF OLD.until_revision IS NOT NULL OR NEW.until_revision IS NULL
      OR to_jsonb(NEW) - 'until_revision' <> to_jsonb(OLD) - 'until_revision'
    THEN
      RAISE EXCEPTION USING ERRCODE = 'RF002', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = format('a row of %s only ever ends, once; nothing else of it changes', TG_TABLE_NAME),
        HINT = 'End it with the current revision and open a new row.';
    END IF;
  END IF;
  IF named_revision IS DISTINCT FROM (SELECT revision FROM agreement WHERE id = NEW.agreement_id)
    OR NOT is_being_recorded(NEW.agreement_id, named_revision)
  THEN
    RAISE EXCEPTION USING ERRCODE = 'RF007', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('revision %s is not being recorded: %s stays as it is', named_revision, TG_TABLE_NAME);
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER outline_versioned BEFORE INSERT OR UPDATE ON outline
  FOR EACH ROW EXECUTE FUNCTION require_description_versioned();
CREATE TRIGGER party_versioned BEFORE INSERT OR UPDATE ON party
  FOR EACH ROW EXECUTE FUNCTION require_description_versioned();
CREATE TRIGGER person_versioned BEFORE INSERT OR UPDATE ON person
  FOR EACH ROW EXECUTE FUNCTION require_description_versioned();
CREATE TRIGGER priority_versioned BEFORE INSERT OR UPDATE ON priority
  FOR EACH ROW EXECUTE FUNCTION require_description_versioned();
CREATE TRIGGER strand_versioned BEFORE INSERT OR UPDATE ON strand
  FOR EACH ROW EXECUTE FUNCTION require_description_versioned();
CREATE TRIGGER milestone_versioned BEFORE INSERT OR UPDATE ON milestone
  FOR EACH ROW EXECUTE FUNCTION require_description_versioned();

-- Entries: each kind has its columns and no others. A correction holds its replacement in them.

ALTER TABLE entry
  ADD CONSTRAINT entry_order_from_one CHECK ("order" BETWEEN 1 AND 999999999),
  ADD CONSTRAINT entry_kind_known CHECK (kind IN ('status', 'target', 'form', 'note', 'check', 'correction')),
  ADD CONSTRAINT entry_content_kind_known CHECK (
    CASE kind
      WHEN 'correction' THEN content_kind IS NULL OR content_kind IN ('status', 'target', 'form', 'note', 'check')
      ELSE content_kind IS NOT DISTINCT FROM kind
    END
  ),
  ADD CONSTRAINT entry_correction_names_entry CHECK ((kind = 'correction') = (corrects_id IS NOT NULL)),
  ADD CONSTRAINT entry_correction_has_reason CHECK ((kind = 'correction') = (reason IS NOT NULL) AND is_words(reason)),
  ADD CONSTRAINT entry_occurred_on_is_edtf CHECK (
    CASE WHEN content_kind IS NULL THEN occurred_on IS NULL ELSE coalesce(is_edtf(occurred_on), false) END
  ),
  ADD CONSTRAINT entry_remark_is_words CHECK (is_words(remark)),
  -- A target's title is its words, a check's is composed.
  ADD CONSTRAINT entry_title_is_words CHECK (
    (coalesce(content_kind, '') IN ('status', 'form', 'note')) = (title IS NOT NULL) AND is_words(title)
  ),
  ADD CONSTRAINT entry_title_has_language CHECK (
    (title IS NULL) = (title_language IS NULL) AND is_language(title_language)
  ),
  ADD CONSTRAINT entry_milestones_counted CHECK (
    CASE
      WHEN content_kind IN ('status', 'target') THEN coalesce(cardinality(milestones), 0) = 1
      WHEN content_kind = 'check' THEN coalesce(cardinality(milestones), 0) >= 1
      WHEN content_kind = 'note' THEN true
      ELSE coalesce(cardinality(milestones), 0) = 0
    END
  ),
  ADD CONSTRAINT entry_status_shape CHECK (
    CASE
      WHEN content_kind = 'status' THEN
        coalesce(status IN ('under way', 'partly met', 'met', 'not met', 'not applicable'), false)
        AND is_words(named) AND all_words(signatories)
      ELSE status IS NULL AND named IS NULL AND coalesce(cardinality(signatories), 0) = 0
    END
  ),
  -- "On" takes a day; "in" a month, season or year.
  ADD CONSTRAINT entry_target_shape CHECK (
    CASE
      WHEN content_kind = 'target' THEN
        coalesce(is_words(said) AND bound IN ('by', 'in', 'on'), false)
        AND all_party_codes(said_by) AND is_edtf(edtf)
        AND (bound <> 'on' OR length(edtf) = 10) AND (bound <> 'in' OR length(edtf) < 10)
      ELSE said IS NULL AND bound IS NULL AND edtf IS NULL AND coalesce(cardinality(said_by), 0) = 0
    END
  ),
  ADD CONSTRAINT entry_form_shape CHECK (
    CASE
      WHEN content_kind = 'form' THEN
        coalesce(form IN ('treaty', 'non-binding arrangement', 'declaration'), false)
      ELSE form IS NULL
    END
  ),
  ADD CONSTRAINT entry_check_shape CHECK (
    CASE
      WHEN content_kind = 'check' THEN coalesce(is_words(looked_in), false) AND length(occurred_on) = 10
      ELSE looked_in IS NULL
    END
  ),
  -- A check is no news, and a withdrawal says nothing in its original's place.
  ADD CONSTRAINT entry_without_context_bare CHECK (
    coalesce(content_kind, 'check') <> 'check'
    OR NOT background AND coalesce(cardinality(priorities), 0) = 0 AND coalesce(cardinality(strands), 0) = 0
  ),
  ADD CONSTRAINT entry_withdrawal_without_remark CHECK (content_kind IS NOT NULL OR remark IS NULL);

-- Nothing is slipped into a revision that readers may have seen.
CREATE FUNCTION require_entry_recorded_with_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT is_being_recorded(NEW.agreement_id, NEW.revision) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF007', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('revision %s is not being recorded: nothing is added to it', NEW.revision);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER entry_in_revision AFTER INSERT ON entry
  FOR EACH ROW EXECUTE FUNCTION require_entry_recorded_with_revision();

-- What an entry names must be there to be read.
CREATE FUNCTION require_entry_names_described() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  missing text;
BEGIN
  SELECT string_agg(noun || ' ' || coalesce(slug, 'null'), ', ') INTO missing FROM (
    SELECT 'milestone' AS noun, named.slug FROM unnest(NEW.milestones) AS named (slug) WHERE NOT EXISTS (
      SELECT FROM milestone WHERE agreement_id = NEW.agreement_id AND until_revision IS NULL AND milestone.slug = named.slug)
    UNION ALL
    SELECT 'priority', named.slug FROM unnest(NEW.priorities) AS named (slug) WHERE NOT EXISTS (
      SELECT FROM priority WHERE agreement_id = NEW.agreement_id AND until_revision IS NULL AND priority.slug = named.slug)
    UNION ALL
    SELECT 'strand', named.slug FROM unnest(NEW.strands) AS named (slug) WHERE NOT EXISTS (
      SELECT FROM strand WHERE agreement_id = NEW.agreement_id AND until_revision IS NULL AND strand.slug = named.slug)
  ) AS absent;
  IF missing IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RF005', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('the description in force does not have %s', missing);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER entry_names_described AFTER INSERT ON entry
  FOR EACH ROW EXECUTE FUNCTION require_entry_names_described();

-- Nothing can be met on a day that has begun for no party.
CREATE FUNCTION refuse_met_in_future() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  today date := foremost_day(now(), ARRAY(
    SELECT time_zone FROM party
    WHERE agreement_id = NEW.agreement_id AND until_revision IS NULL AND time_zone IS NOT NULL
  ));
BEGIN
  IF edtf_first_day(NEW.occurred_on) > today THEN
    RAISE EXCEPTION USING ERRCODE = 'RF003', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('met on %s is after %s, the day it is recorded', NEW.occurred_on, today);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER entry_met_by_now AFTER INSERT ON entry
  FOR EACH ROW WHEN (NEW.status = 'met') EXECUTE FUNCTION refuse_met_in_future();

-- A correction gives an original of its own agreement another content of the same kind, or none.
CREATE FUNCTION require_correction_of_original() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  original entry%ROWTYPE;
  fault text;
BEGIN
  SELECT * INTO original FROM entry WHERE id = NEW.corrects_id;
  fault := CASE
    WHEN original.agreement_id <> NEW.agreement_id THEN 'the entry belongs to another agreement'
    WHEN original.kind = 'correction' THEN 'the entry is itself a correction; name the one that it corrects'
    WHEN (original.revision, original."order") >= (NEW.revision, NEW."order") THEN 'the entry is not an earlier one'
    WHEN original.kind <> NEW.content_kind THEN format('a %s stays a %s', original.kind, original.kind)
  END;
  IF fault IS NOT NULL THEN
    RAISE EXCEPTION USING ERRCODE = 'RF008', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('a correction cannot be recorded: %s', fault);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER entry_corrects_original AFTER INSERT ON entry
  FOR EACH ROW WHEN (NEW.kind = 'correction') EXECUTE FUNCTION require_correction_of_original();

-- Sources and citations.

ALTER TABLE source
  ADD CONSTRAINT source_named CHECK (url IS NOT NULL OR publisher IS NOT NULL AND title IS NOT NULL),
  ADD CONSTRAINT source_url_is_web_address CHECK (is_web_address(url)),
  ADD CONSTRAINT source_publisher_is_words CHECK (is_words(publisher)),
  ADD CONSTRAINT source_title_is_words CHECK (is_words(title)),
  ADD CONSTRAINT source_language_is_language CHECK (is_language(language));

ALTER TABLE citation
  ADD CONSTRAINT citation_order_from_one CHECK ("order" >= 1),
  ADD CONSTRAINT citation_voices_are_codes CHECK (all_party_codes(voices) AND coalesce(cardinality(voices), 0) <= 20),
  ADD CONSTRAINT citation_origin_is_words CHECK (is_words(origin)),
  ADD CONSTRAINT citation_quote_is_words CHECK (is_words(quote)),
  ADD CONSTRAINT citation_read_as_known CHECK (read_as IN ('official', 'press', 'brief'));

-- Evidence found later is a new entry; none is slipped under an old one.
CREATE FUNCTION require_citation_recorded_with_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cited entry%ROWTYPE;
BEGIN
  SELECT * INTO cited FROM entry WHERE id = NEW.entry_id;
  IF NOT is_being_recorded(cited.agreement_id, cited.revision) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF007', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('revision %s is not being recorded: its entries get no further citation', cited.revision);
  END IF;
  IF coalesce(cited.content_kind, 'check') = 'check' THEN
    RAISE EXCEPTION USING ERRCODE = 'RF004', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'a check or a withdrawal cites nothing';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER citation_in_revision AFTER INSERT ON citation
  FOR EACH ROW EXECUTE FUNCTION require_citation_recorded_with_entry();

-- Deferred, since an entry's row is written before its citations'.
CREATE FUNCTION require_cited() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM citation WHERE entry_id = NEW.id) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF004', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('entry %s-%s, a %s, has no citation', NEW.revision, NEW."order", NEW.content_kind);
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER entry_cited AFTER INSERT ON entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
  WHEN (NEW.content_kind IN ('status', 'target', 'form', 'note')) EXECUTE FUNCTION require_cited();

-- Subscriptions may change; what they hold must still be readable.

ALTER TABLE feed
  ADD CONSTRAINT feed_title_is_words CHECK (is_words(title)),
  ADD CONSTRAINT feed_url_is_web_address CHECK (is_web_address(url)),
  ADD CONSTRAINT feed_format_known CHECK (format IN ('Atom', 'RSS 2.0', 'JSON')),
  ADD CONSTRAINT feed_voices_are_codes CHECK (all_party_codes(voices) AND coalesce(cardinality(voices), 0) <= 20),
  ADD CONSTRAINT feed_language_is_language CHECK (is_language(language)),
  ADD CONSTRAINT feed_remark_is_words CHECK (is_words(remark));
