-- The citations of addresses that stand on the record: of entries that no later correction replaced or withdrew, and of the
-- corrections that hold. `address` is what is asked for a source, without its fragment; `original_id` the entry that cites.
CREATE VIEW standing_citation AS
SELECT entry.agreement_id, coalesce(entry.corrects_id, entry.id) AS original_id, citation.entry_id, citation."order",
  source.url, split_part(source.url, '#', 1) AS address, citation.quote
FROM source JOIN citation ON citation.source_id = source.id JOIN entry ON entry.id = citation.entry_id
WHERE source.url IS NOT NULL AND NOT EXISTS (
  SELECT FROM entry AS later WHERE later.corrects_id = coalesce(entry.corrects_id, entry.id)
    AND (later.revision, later."order") > (entry.revision, entry."order"));
