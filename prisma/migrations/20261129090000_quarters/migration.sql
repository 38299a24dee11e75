-- A day, a month, a year or a part of one that exists: seasons are 21-28, quarters 33-36, terms of four months 37-39,
-- halves 40-41. More is taken than before, so what is on the record already passes every check that asks this.
-- 9999 is left out since its winter ends in no year that can be written.
CREATE OR REPLACE FUNCTION is_edtf(period text) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN period !~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' OR left(period, 4) IN ('0000', '9999') THEN false
  WHEN length(period) = 4 THEN true
  WHEN length(period) = 7 THEN
    substr(period, 6, 2)::integer BETWEEN 1 AND 12
    OR substr(period, 6, 2)::integer BETWEEN 21 AND 28
    OR substr(period, 6, 2)::integer BETWEEN 33 AND 41
  WHEN substr(period, 6, 2)::integer NOT BETWEEN 1 AND 12 THEN false
  ELSE substr(period, 9, 2)::integer BETWEEN 1 AND extract(
    day FROM make_date(left(period, 4)::integer, substr(period, 6, 2)::integer, 1) + interval '1 month - 1 day'
  )
END;

-- The first calendar day of a period; seasons are meteorological, winter beginning on 1 December of its year.
CREATE OR REPLACE FUNCTION edtf_first_day(period text) RETURNS date LANGUAGE sql IMMUTABLE
RETURN CASE
  WHEN NOT is_edtf(period) THEN NULL
  WHEN length(period) = 4 THEN make_date(period::integer, 1, 1)
  WHEN length(period) = 10 THEN
    make_date(left(period, 4)::integer, substr(period, 6, 2)::integer, right(period, 2)::integer)
  WHEN right(period, 2)::integer <= 12 THEN make_date(left(period, 4)::integer, right(period, 2)::integer, 1)
  WHEN right(period, 2)::integer <= 28 THEN
    make_date(left(period, 4)::integer, 3 * ((right(period, 2)::integer - 21) % 4 + 1), 1)
  WHEN right(period, 2)::integer <= 36 THEN
    make_date(left(period, 4)::integer, 3 * (right(period, 2)::integer - 33) + 1, 1)
  WHEN right(period, 2)::integer <= 39 THEN
    make_date(left(period, 4)::integer, 4 * (right(period, 2)::integer - 37) + 1, 1)
  ELSE make_date(left(period, 4)::integer, 6 * (right(period, 2)::integer - 40) + 1, 1)
END;

-- The last calendar day of a period, by which entries are ordered; see edtf_first_day.
CREATE OR REPLACE FUNCTION edtf_last_day(period text) RETURNS date LANGUAGE sql IMMUTABLE
RETURN (edtf_first_day(period) + CASE
  WHEN length(period) = 4 THEN interval '1 year - 1 day'
  WHEN length(period) = 10 THEN interval '0 days'
  WHEN right(period, 2)::integer <= 12 THEN interval '1 month - 1 day'
  WHEN right(period, 2)::integer <= 36 THEN interval '3 months - 1 day'
  WHEN right(period, 2)::integer <= 39 THEN interval '4 months - 1 day'
  ELSE interval '6 months - 1 day'
END)::date;
