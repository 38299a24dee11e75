-- What can be searched, derived from the record: these tables may be emptied, and are filled again.

-- CreateTable
CREATE TABLE "search_state" (
    "agreement_id" INTEGER NOT NULL,
    "rules" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "search_state_pkey" PRIMARY KEY ("agreement_id")
);

-- CreateTable
CREATE TABLE "search_document" (
    "agreement_id" INTEGER NOT NULL,
    "place" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tier" INTEGER NOT NULL,
    "date" TEXT,
    "sorted_on" DATE NOT NULL,
    "texts" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "vector" tsvector NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("agreement_id","place")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "trigrams" TEXT[],

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "search_document_vector_idx" ON "search_document" USING GIN ("vector");

-- CreateIndex
CREATE INDEX "search_document_tier_sorted_on_agreement_id_place_idx" ON "search_document"("tier", "sorted_on" DESC, "agreement_id", "place");

-- CreateIndex
CREATE INDEX "search_word_trigrams_idx" ON "search_word" USING GIN ("trigrams");

-- AddForeignKey
ALTER TABLE "search_state" ADD CONSTRAINT "search_state_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_document" ADD CONSTRAINT "search_document_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What no table of Prisma's can say.

-- The words of some texts, each stemmed as its language has it, where there are rules for that, and as it stands.
CREATE FUNCTION search_vector(texts jsonb) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  part record;
  vector tsvector := '';
BEGIN
  FOR part IN SELECT * FROM jsonb_to_recordset(texts) AS given (words text, config text, weight "char") LOOP
    IF part.config <> 'simple' THEN
      vector := vector || setweight(to_tsvector(part.config::regconfig, part.words), part.weight);
    END IF;
    vector := vector || setweight(to_tsvector('simple', part.words), part.weight);
  END LOOP;
  RETURN vector;
END $$;
