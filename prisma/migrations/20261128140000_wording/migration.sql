-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "wording" JSONB;

-- AlterTable
ALTER TABLE "party" ADD COLUMN     "name_in_sentence" JSONB;

-- What a verdict calls a milestone: once it is met, and while nothing of it is on record.
CREATE FUNCTION is_milestone_wording(wording jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN jsonb_typeof(wording) = 'object' THEN
    is_localized(wording -> 'met') AND is_localized(wording -> 'open') AND wording - 'met' - 'open' = '{}'
  ELSE false
END;

ALTER TABLE milestone
  ADD CONSTRAINT milestone_wording_is_wording CHECK (wording IS NULL OR is_milestone_wording(wording));

ALTER TABLE party
  ADD CONSTRAINT party_name_in_sentence_is_localized CHECK (name_in_sentence IS NULL OR is_localized(name_in_sentence));
