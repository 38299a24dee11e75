-- Before PostgreSQL 16, '\v' in a string is the letter v: words that begin or end with one were refused there.
CREATE OR REPLACE FUNCTION is_words(words text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN length(words) BETWEEN 1 AND 10000 AND words = btrim(words, E' \t\n\r\f\x0b');
