-- What changes a judgement waits for a second editor, whichever way it comes: lib/agreement/needs-approval.ts says what
-- that is, and asks before anything is written. Here is refused, as RF009, what SQL can see of it without judging:
--   a status that ends a milestone, by an entry or a correction; the correction or withdrawal of one;
--   another headline; another first dated target of the headline; what is met together with a milestone; its place.
-- What it cannot see is which of several claims holds: that progress reported after an end reopens a milestone, that the
-- withdrawal of progress lets an older end stand again, and that a later claim disputes an end. Those follow from voices
-- and dates, and are asked by the program alone.

-- An import is brought by whoever runs the site, who has no account: an editor can approve it too.
ALTER TABLE revision
  DROP CONSTRAINT revision_approved_by_another,
  ADD CONSTRAINT revision_approved_by_another CHECK (
    approved_by_editor_id IS NULL OR approved_by_editor_id IS DISTINCT FROM recorded_by_editor_id
  );

-- True where there is a second editor, and none who may act has approved a revision. What an agreement began with was
-- put there by whoever runs the site, with no account; so is what an import brings.
CREATE FUNCTION lacks_approval(agreement integer, revision_number integer) RETURNS boolean LANGUAGE sql STABLE
RETURN (SELECT count(*) FROM editor WHERE retired_at IS NULL) > 1
  AND NOT EXISTS (
    SELECT FROM revision LEFT JOIN editor ON editor.id = revision.approved_by_editor_id AND editor.retired_at IS NULL
    WHERE revision.agreement_id = agreement AND revision.number = revision_number
      AND (editor.id IS NOT NULL OR revision.number = 1 AND revision.recorded_by_editor_id IS NULL)
  )
  AND NOT is_being_imported(agreement);

CREATE OR REPLACE FUNCTION require_second_editor() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF lacks_approval(NEW.agreement_id, NEW.revision) THEN
    RAISE EXCEPTION USING ERRCODE = 'RF009', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
      MESSAGE = format('%s ends a milestone and waits for a second editor', NEW.status);
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION is_final(status text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN coalesce(status IN ('met', 'not met', 'not applicable'), false);

-- The last calendar day of a period, by which entries are ordered; see edtf_first_day.
CREATE FUNCTION edtf_last_day(period text) RETURNS date LANGUAGE sql IMMUTABLE
RETURN (edtf_first_day(period) + CASE
  WHEN length(period) = 4 THEN interval '1 year - 1 day'
  WHEN length(period) = 10 THEN interval '0 days'
  WHEN right(period, 2)::integer <= 12 THEN interval '1 month - 1 day'
  ELSE interval '3 months - 1 day'
END)::date;

-- How an entry read before one of its corrections: as the latest earlier one has it, else as it was recorded.
CREATE FUNCTION status_before(correction entry) RETURNS text LANGUAGE sql STABLE
RETURN (
  SELECT reading.status FROM entry AS reading
  WHERE (reading.id = correction.corrects_id OR reading.corrects_id = correction.corrects_id)
    AND (reading.revision, reading."order") < (correction.revision, correction."order")
  ORDER BY reading.revision DESC, reading."order" DESC LIMIT 1
);

-- Bound, date and milestone of the headline's first dated target, as the record stands at a revision; null without one.
CREATE FUNCTION first_target(agreement integer, at_revision integer) RETURNS text LANGUAGE sql STABLE
RETURN (
  SELECT concat_ws(' ', reading.bound, reading.edtf, outline.headline)
  FROM outline
  JOIN entry AS original ON original.agreement_id = outline.agreement_id AND original.kind = 'target'
    AND original.revision <= at_revision
  CROSS JOIN LATERAL (
    SELECT content.* FROM entry AS content
    WHERE (content.id = original.id OR content.corrects_id = original.id) AND content.revision <= at_revision
    ORDER BY content.revision DESC, content."order" DESC LIMIT 1
  ) AS reading
  WHERE outline.agreement_id = agreement AND outline.from_revision <= at_revision
    AND (outline.until_revision IS NULL OR outline.until_revision > at_revision)
    AND reading.edtf IS NOT NULL AND outline.headline = ANY (reading.milestones)
  ORDER BY edtf_last_day(reading.occurred_on), original.revision, original."order" LIMIT 1
);

CREATE FUNCTION as_set(list text[]) RETURNS text[] LANGUAGE sql IMMUTABLE
RETURN ARRAY(SELECT DISTINCT one FROM unnest(list) AS one ORDER BY one);

-- What a revision says that needs approval, in words; null where it says no such thing.
CREATE FUNCTION judgement_changed(agreement integer, revision_number integer) RETURNS text LANGUAGE sql STABLE
RETURN CASE
  WHEN EXISTS (
    SELECT FROM entry WHERE agreement_id = agreement AND revision = revision_number
      AND (is_final(status) OR kind = 'correction' AND is_final(status_before(entry)))
  ) THEN 'what is said of the end of a milestone'
  WHEN EXISTS (
    SELECT FROM outline AS ended JOIN outline AS opened
      ON opened.agreement_id = ended.agreement_id AND opened.from_revision = ended.until_revision
    WHERE ended.agreement_id = agreement AND ended.until_revision = revision_number AND opened.headline <> ended.headline
  ) THEN 'the headline'
  WHEN EXISTS (
    SELECT FROM (SELECT * FROM milestone WHERE agreement_id = agreement AND until_revision = revision_number) AS ended
    FULL JOIN (
      SELECT * FROM milestone WHERE agreement_id = agreement AND from_revision = revision_number AND revision_number > 1
    ) AS opened ON opened.slug = ended.slug
    WHERE as_set(coalesce(ended.implies, '{}')) <> as_set(coalesce(opened.implies, '{}')) OR ended.place <> opened.place
  ) THEN 'what is met together with a milestone, or its place'
  WHEN EXISTS (
    SELECT FROM entry LEFT JOIN entry AS original ON original.id = entry.corrects_id
    WHERE entry.agreement_id = agreement AND entry.revision = revision_number
      AND (entry.content_kind = 'target' OR original.kind = 'target')
  ) AND first_target(agreement, revision_number) IS DISTINCT FROM first_target(agreement, revision_number - 1)
    THEN 'the first target'
END;

-- Deferred, since a revision's row is written before what it holds.
CREATE FUNCTION require_revision_approved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed text;
BEGIN
  IF lacks_approval(NEW.agreement_id, NEW.number) THEN
    changed := judgement_changed(NEW.agreement_id, NEW.number);
    IF changed IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'RF009', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME,
        MESSAGE = format('revision %s changes %s and waits for a second editor', NEW.number, changed);
    END IF;
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER revision_approved AFTER INSERT ON revision
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_revision_approved();

-- A proposal may hold another description too.
ALTER TABLE proposal ADD CONSTRAINT proposal_content_known CHECK (
  coalesce(content ->> 'kind' IN ('status', 'target', 'form', 'note', 'check', 'correction', 'description'), false)
);
