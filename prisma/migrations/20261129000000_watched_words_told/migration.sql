-- A record's document tells by which words its news is known, as it tells of its feeds: readers learn of a change of them.
CREATE FUNCTION tell_of_watched_word() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('considered', slug) FROM agreement WHERE id = coalesce(NEW.agreement_id, OLD.agreement_id);
  RETURN NULL;
END $$;

CREATE TRIGGER watched_word_told AFTER INSERT OR DELETE ON watched_word
  FOR EACH ROW EXECUTE FUNCTION tell_of_watched_word();
