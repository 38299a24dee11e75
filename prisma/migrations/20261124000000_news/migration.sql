-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "news_matched_at" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "feed" ADD COLUMN     "moved_from" TEXT;

-- CreateTable
CREATE TABLE "channel" (
    "id" SERIAL NOT NULL,
    "url" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "title" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "ttl" INTEGER,
    "poll_after" TIMESTAMPTZ(6),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "gone_at" TIMESTAMPTZ(6),

    CONSTRAINT "channel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feed_channel" (
    "feed_id" INTEGER NOT NULL,
    "channel_id" INTEGER NOT NULL,

    CONSTRAINT "feed_channel_pkey" PRIMARY KEY ("feed_id","channel_id")
);

-- CreateTable
CREATE TABLE "poll" (
    "id" SERIAL NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(6) NOT NULL,
    "finished_at" TIMESTAMPTZ(6),
    "outcome" TEXT,
    "status" INTEGER,
    "problem" TEXT,
    "moved_to" TEXT,
    "items" INTEGER NOT NULL DEFAULT 0,
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "poll_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" SERIAL NOT NULL,
    "channel_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "link" TEXT,
    "credit" TEXT,
    "language" TEXT,
    "published_at" TIMESTAMPTZ(6),
    "published_on" DATE,
    "arrived_at" TIMESTAMPTZ(6) NOT NULL,
    "changed_at" TIMESTAMPTZ(6),
    "matched" BOOLEAN NOT NULL DEFAULT false,
    "story_id" INTEGER,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_version" (
    "item_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT,
    "link" TEXT,
    "credit" TEXT,
    "language" TEXT,
    "published_at" TIMESTAMPTZ(6),
    "published_on" DATE,

    CONSTRAINT "item_version_pkey" PRIMARY KEY ("item_id","number")
);

-- CreateTable
CREATE TABLE "item_key" (
    "channel_id" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "item_id" INTEGER NOT NULL,

    CONSTRAINT "item_key_pkey" PRIMARY KEY ("channel_id","key")
);

-- CreateTable
CREATE TABLE "item_match" (
    "item_id" INTEGER NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "words" JSONB NOT NULL,
    "milestones" TEXT[],
    "priorities" TEXT[],
    "strands" TEXT[],

    CONSTRAINT "item_match_pkey" PRIMARY KEY ("item_id","agreement_id")
);

-- CreateTable
CREATE TABLE "story" (
    "id" SERIAL NOT NULL,
    "origin" TEXT,
    "settled_by_id" TEXT,

    CONSTRAINT "story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watched_word" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "watched_word_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news_decision" (
    "id" SERIAL NOT NULL,
    "agreement_id" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "reason" TEXT,
    "entry_revision" INTEGER,
    "entry_order" INTEGER,
    "proposal_id" INTEGER,
    "decided_by_id" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undone_by_id" TEXT,
    "undone_at" TIMESTAMPTZ(6),

    CONSTRAINT "news_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news_decided" (
    "decision_id" INTEGER NOT NULL,
    "item_id" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "news_decided_pkey" PRIMARY KEY ("decision_id","item_id")
);

-- CreateTable
CREATE TABLE "sitting_calendar" (
    "id" SERIAL NOT NULL,
    "covers_from" DATE NOT NULL,
    "covers_until" DATE NOT NULL,
    "days" DATE[],
    "source" TEXT NOT NULL,
    "entered_by_id" TEXT NOT NULL,
    "entered_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sitting_calendar_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "channel_url_key" ON "channel"("url");

-- CreateIndex
CREATE INDEX "feed_channel_channel_id_idx" ON "feed_channel"("channel_id");

-- CreateIndex
CREATE INDEX "poll_channel_id_id_idx" ON "poll"("channel_id", "id");

-- CreateIndex
CREATE INDEX "item_channel_id_idx" ON "item"("channel_id");

-- CreateIndex
CREATE INDEX "item_story_id_idx" ON "item"("story_id");

-- CreateIndex
CREATE INDEX "item_arrived_at_idx" ON "item"("arrived_at");

-- CreateIndex
CREATE INDEX "item_key_item_id_idx" ON "item_key"("item_id");

-- CreateIndex
CREATE INDEX "item_match_agreement_id_idx" ON "item_match"("agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "watched_word_agreement_id_kind_text_key" ON "watched_word"("agreement_id", "kind", "text");

-- CreateIndex
CREATE INDEX "news_decision_agreement_id_id_idx" ON "news_decision"("agreement_id", "id");

-- CreateIndex
CREATE INDEX "news_decided_item_id_idx" ON "news_decided"("item_id");

-- AddForeignKey
ALTER TABLE "feed_channel" ADD CONSTRAINT "feed_channel_feed_id_fkey" FOREIGN KEY ("feed_id") REFERENCES "feed"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feed_channel" ADD CONSTRAINT "feed_channel_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll" ADD CONSTRAINT "poll_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_version" ADD CONSTRAINT "item_version_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_key" ADD CONSTRAINT "item_key_channel_id_fkey" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_key" ADD CONSTRAINT "item_key_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_match" ADD CONSTRAINT "item_match_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_match" ADD CONSTRAINT "item_match_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "watched_word" ADD CONSTRAINT "watched_word_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_decision" ADD CONSTRAINT "news_decision_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_decision" ADD CONSTRAINT "news_decision_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_decision" ADD CONSTRAINT "news_decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_decision" ADD CONSTRAINT "news_decision_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_decided" ADD CONSTRAINT "news_decided_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "news_decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news_decided" ADD CONSTRAINT "news_decided_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sitting_calendar" ADD CONSTRAINT "sitting_calendar_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "editor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- The formats in which news comes: 'JSON' was the one JSON source that there was.
ALTER TABLE feed DROP CONSTRAINT feed_format_known;
UPDATE feed SET format = CASE WHEN url LIKE 'https://treaties-api.parliament.uk/%' THEN 'UK Parliament treaties'
  ELSE 'JSON Feed' END WHERE format = 'JSON';

CREATE FUNCTION is_feed_format(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT $1 IN ('Atom', 'RSS 2.0', 'RSS 1.0', 'JSON Feed', 'UK Parliament treaties',
    'UK Parliament written questions', 'UK Parliament written statements')
$$;

ALTER TABLE feed
  ADD CONSTRAINT feed_format_known CHECK (is_feed_format(format)),
  ADD CONSTRAINT feed_moved_from_is_web_address CHECK (is_web_address(moved_from));

ALTER TABLE channel
  ADD CONSTRAINT channel_url_is_web_address CHECK (is_web_address(url)),
  ADD CONSTRAINT channel_format_known CHECK (is_feed_format(format)),
  ADD CONSTRAINT channel_ttl_counted CHECK (ttl >= 0),
  ADD CONSTRAINT channel_failures_counted CHECK (failures >= 0);

ALTER TABLE poll
  ADD CONSTRAINT poll_outcome_known
    CHECK (outcome IN ('read', 'not modified', 'gone', 'failed', 'refused', 'not a feed')),
  ADD CONSTRAINT poll_finished_with_outcome CHECK ((finished_at IS NULL) = (outcome IS NULL)),
  ADD CONSTRAINT poll_problem_told
    CHECK (outcome IS NULL OR (problem IS NULL) = (outcome IN ('read', 'not modified', 'gone')));

ALTER TABLE item
  ADD CONSTRAINT item_title_is_words CHECK (is_words(title)),
  ADD CONSTRAINT item_summary_is_words CHECK (is_words(summary)),
  ADD CONSTRAINT item_link_is_web_address CHECK (is_web_address(link)),
  ADD CONSTRAINT item_credit_is_words CHECK (is_words(credit)),
  ADD CONSTRAINT item_language_is_language CHECK (is_language(language)),
  ADD CONSTRAINT item_version_counted CHECK (version >= 1),
  ADD CONSTRAINT item_changed_since_it_arrived CHECK ((changed_at IS NULL) = (version = 1));

-- How far news was matched is no part of the record: an agreement keeps its revision while that is noted.
DROP TRIGGER agreement_revision_in_turn ON agreement;
CREATE TRIGGER agreement_revision_in_turn BEFORE INSERT OR UPDATE OF id, slug, revision ON agreement
  FOR EACH ROW EXECUTE FUNCTION require_revision_in_turn();

-- What waits to be held against the agreements is found without reading what does not.
CREATE INDEX item_unmatched ON item (id) WHERE NOT matched;

ALTER TABLE watched_word
  ADD CONSTRAINT watched_word_kind_known CHECK (kind IN ('name', 'place', 'word')),
  ADD CONSTRAINT watched_word_text_is_words CHECK (is_words(text));

ALTER TABLE story ADD CONSTRAINT story_origin_is_words CHECK (is_words(origin));

-- A decision: what is used leads to what it became; what is set aside says why. It stays, and is undone once.

ALTER TABLE news_decision
  ADD CONSTRAINT news_decision_known CHECK (decision IN ('used', 'dismissed', 'not about this', 'later')),
  ADD CONSTRAINT news_decision_reason_is_words CHECK (is_words(reason)),
  ADD CONSTRAINT news_decision_dismissed_with_reason CHECK (decision <> 'dismissed' OR reason IS NOT NULL),
  ADD CONSTRAINT news_decision_used_for_one_thing CHECK ((decision = 'used') =
    (num_nonnulls(entry_revision, proposal_id) = 1)),
  ADD CONSTRAINT news_decision_entry_whole CHECK ((entry_revision IS NULL) = (entry_order IS NULL)),
  ADD CONSTRAINT news_decision_undone_by_somebody CHECK ((undone_at IS NULL) = (undone_by_id IS NULL));

CREATE FUNCTION require_decision_undone_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.undone_by_id IS NOT NULL OR NEW.undone_by_id IS NULL
    OR to_jsonb(NEW) - ARRAY['undone_by_id', 'undone_at'] <> to_jsonb(OLD) - ARRAY['undone_by_id', 'undone_at']
  THEN
    RAISE EXCEPTION USING ERRCODE = 'RF012', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = 'a decision on news is undone once, and nothing else of it changes';
  END IF;
  NEW.undone_at := now();
  RETURN NEW;
END $$;

CREATE TRIGGER news_decision_undone_once BEFORE UPDATE ON news_decision
  FOR EACH ROW EXECUTE FUNCTION require_decision_undone_once();
CREATE TRIGGER news_decision_stays BEFORE DELETE OR TRUNCATE ON news_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();
CREATE TRIGGER news_decided_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON news_decided
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();

-- Readers on other instances learn of what was considered when it is committed.
CREATE FUNCTION tell_of_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('considered', slug) FROM agreement WHERE id = NEW.agreement_id;
  RETURN NULL;
END $$;

CREATE TRIGGER news_decision_told AFTER INSERT OR UPDATE ON news_decision
  FOR EACH ROW EXECUTE FUNCTION tell_of_decision();

CREATE FUNCTION tell_of_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('considered', slug)
  FROM news_decided JOIN news_decision ON news_decision.id = decision_id JOIN agreement ON agreement.id = agreement_id
  WHERE item_id = NEW.id;
  RETURN NULL;
END $$;

CREATE TRIGGER item_story_told AFTER UPDATE OF story_id ON item
  FOR EACH ROW WHEN (OLD.story_id IS DISTINCT FROM NEW.story_id) EXECUTE FUNCTION tell_of_story();

-- So do they learn of which feeds are read, since that is told beside it: by day, not by attempt.
CREATE FUNCTION tell_of_feed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('considered', slug) FROM agreement WHERE id = NEW.agreement_id;
  RETURN NULL;
END $$;

CREATE TRIGGER feed_told AFTER INSERT OR UPDATE ON feed
  FOR EACH ROW EXECUTE FUNCTION tell_of_feed();

CREATE FUNCTION tell_of_channel(channel integer) RETURNS void LANGUAGE sql
BEGIN ATOMIC
  SELECT pg_notify('considered', slug)
  FROM feed_channel JOIN feed ON feed.id = feed_id JOIN agreement ON agreement.id = agreement_id
  WHERE channel_id = channel;
END;

CREATE FUNCTION tell_of_feed_channel() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_of_channel(NEW.channel_id);
  RETURN NULL;
END $$;

CREATE TRIGGER feed_channel_told AFTER INSERT ON feed_channel
  FOR EACH ROW EXECUTE FUNCTION tell_of_feed_channel();

CREATE FUNCTION tell_of_channel_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_of_channel(NEW.id);
  RETURN NULL;
END $$;

CREATE TRIGGER channel_told AFTER UPDATE ON channel
  FOR EACH ROW WHEN ((OLD.failures = 0) <> (NEW.failures = 0) OR (OLD.gone_at IS NULL) <> (NEW.gone_at IS NULL))
  EXECUTE FUNCTION tell_of_channel_state();

-- The day is the agreement's: that in the party zone where days end last.
CREATE FUNCTION hindmost_day(instant timestamptz, zones text[]) RETURNS date LANGUAGE sql STABLE
RETURN (
  SELECT min((instant AT TIME ZONE zone)::date)
  FROM unnest(CASE WHEN cardinality(zones) > 0 THEN zones ELSE ARRAY['UTC'] END) AS zone
);

CREATE FUNCTION tell_of_poll() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  earlier timestamptz := (
    SELECT finished_at FROM poll
    WHERE channel_id = NEW.channel_id AND id < NEW.id AND outcome IN ('read', 'not modified')
    ORDER BY id DESC LIMIT 1
  );
BEGIN
  PERFORM pg_notify('considered', slug)
  FROM feed_channel JOIN feed ON feed.id = feed_id JOIN agreement ON agreement.id = feed.agreement_id
  CROSS JOIN LATERAL (SELECT ARRAY(
    SELECT time_zone FROM party
    WHERE party.agreement_id = agreement.id AND until_revision IS NULL AND time_zone IS NOT NULL
  ) AS zones) AS party_zones
  WHERE channel_id = NEW.channel_id
    AND hindmost_day(NEW.finished_at, zones) IS DISTINCT FROM hindmost_day(earlier, zones);
  RETURN NULL;
END $$;

CREATE TRIGGER poll_told AFTER INSERT OR UPDATE ON poll
  FOR EACH ROW WHEN (NEW.outcome IN ('read', 'not modified')) EXECUTE FUNCTION tell_of_poll();

ALTER TABLE sitting_calendar
  ADD CONSTRAINT sitting_calendar_covers_dates CHECK (covers_from <= covers_until),
  ADD CONSTRAINT sitting_calendar_days_covered
    CHECK (covers_from <= ALL (days) AND covers_until >= ALL (days)),
  ADD CONSTRAINT sitting_calendar_source_is_words CHECK (is_words(source));

CREATE TRIGGER sitting_calendar_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON sitting_calendar
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_the_record();

CREATE FUNCTION tell_of_sittings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('sittings', '');
  RETURN NULL;
END $$;

CREATE TRIGGER sitting_calendar_told AFTER INSERT ON sitting_calendar
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_sittings();
