-- Nothing read it: how far an agreement can be searched is told by its revision, and by the day on which more shows.
ALTER TABLE "search_state" DROP COLUMN "day";
